import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CaseHead } from './format.js';
import type { ReportBuilder } from './verify-report.js';

/** Columns of `case_event`, in the order the verifier asks for them. */
export const EVENT_COLUMNS = [
  'case_id',
  'sequence',
  'previous_hash',
  'hash',
  'canonical',
  'type',
  'schema_version',
  'happened_on',
  'recorded_at',
  'actor',
  'on_behalf_of',
  'data',
  'effect',
  'reason',
  'findings',
  'judged_by',
  'corrects',
  'correction_kind',
  'state_bearing',
  'personal_commitments',
] as const;

const EVENT_TAG = Buffer.from('msf/event/1\n', 'utf8');

const sha256 = (...parts: Buffer[]): Buffer => {
  const h = createHash('sha256');
  for (const part of parts) h.update(part);
  return h.digest();
};

/** `2026-01-05 10:00:00.12+00`, as PostgreSQL prints an instant in UTC, in the form it was hashed in. */
function instant(text: string): string {
  const [, date, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return date === undefined ? text : `${date}T${time}.${fraction.padEnd(3, '0')}Z`;
}

interface Said {
  [member: string]: unknown;
  personal: Record<string, string> | null;
}

/** Walks the chains of all cases in order of case and sequence, one event at a time. */
export class ChainChecker {
  private caseId = '';
  private sequence = 0;
  private hash: Buffer = Buffer.alloc(0);
  private witnessed: CaseHead | undefined;
  /** Where each case's chain ended. */
  readonly ends = new Map<string, CaseHead>();

  constructor(
    private readonly heads: ReadonlyMap<string, CaseHead>,
    private readonly report: ReportBuilder,
  ) {}

  event(columns: readonly (string | null)[]): void {
    const [caseId, sequenceText, previousText, hashText, canonical] = columns as [string, string, string, string, string];
    if (caseId !== this.caseId) this.open(caseId);
    const sequence = Number(sequenceText);
    const where = `case ${caseId} event ${sequence}`;
    const previous = previousText.slice(2);
    if (sequence !== this.sequence + 1) this.report.wrong(where, `follows event ${this.sequence}: events are missing`);
    if (previous !== this.hash.toString('hex')) this.report.wrong(where, 'is not linked to the event before it');
    this.hash = sha256(EVENT_TAG, Buffer.from(previous, 'hex'), Buffer.from(canonical, 'utf8'));
    this.sequence = sequence;
    const hash = this.hash.toString('hex');
    if (hash !== hashText.slice(2)) this.report.wrong(where, 'its text is not the text that was hashed');
    this.compareColumns(where, canonical, columns);
    if (this.witnessed?.sequence === sequence) {
      this.report.checked.heads += 1;
      if (this.witnessed.hash !== hash) this.report.wrong(where, 'is not the event that was witnessed there: the chain was rebuilt');
    }
    this.report.checked.events += 1;
  }

  /** Says what is wrong with the case that just ended, and with cases that the log knows and the database does not. */
  finish(): void {
    this.close();
    for (const [caseId, head] of this.heads) {
      if (!this.ends.has(caseId)) this.report.wrong(`case ${caseId}`, `was witnessed up to event ${head.sequence} and is gone`);
    }
  }

  private open(caseId: string): void {
    this.close();
    this.caseId = caseId;
    this.sequence = 0;
    this.hash = sha256(Buffer.from(`msf/case/1\n${caseId}`, 'utf8'));
    this.witnessed = this.heads.get(caseId);
    this.report.checked.cases += 1;
  }

  private close(): void {
    if (this.caseId === '') return;
    const end = { caseId: this.caseId, sequence: this.sequence, hash: this.hash.toString('hex') };
    this.ends.set(this.caseId, end);
    if (this.witnessed && this.witnessed.sequence > end.sequence) {
      this.report.wrong(`case ${end.caseId}`, `ends at event ${end.sequence}, but event ${this.witnessed.sequence} was witnessed: its last events are gone`);
    }
  }

  /** The columns that screens and lists read against the text that was hashed. */
  private compareColumns(where: string, canonical: string, columns: readonly (string | null)[]): void {
    let said: Said;
    try {
      said = JSON.parse(canonical) as Said;
    } catch {
      this.report.wrong(where, 'its text is not readable');
      return;
    }
    const differs = (name: string): void => this.report.wrong(where, `its ${name} is not what was recorded`);
    const json = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
    if (said.case !== columns[0] || String(said.sequence) !== columns[1]) differs('place');
    if (said.type !== columns[5]) differs('type');
    if (String(said.schemaVersion) !== columns[6]) differs('schema version');
    if (said.happenedOn !== columns[7]) differs('date');
    if (said.recordedAt !== instant(columns[8]!)) differs('time of recording');
    if (said.actor !== columns[9]) differs('actor');
    if ((said.onBehalfOf ?? null) !== columns[10]) differs('"on behalf of"');
    if (said.effect !== columns[12]) differs('effect');
    if ((said.reason ?? null) !== columns[13]) differs('reason');
    if ((said.corrects ?? null) !== (columns[16] === null ? null : Number(columns[16]))) differs('corrected event');
    if ((said.correctionKind ?? null) !== columns[17]) differs('kind of correction');
    if (said.stateBearing !== (columns[18] === 't')) differs('weight');
    if (!isDeepStrictEqual(said.data, json(columns[11]!))) differs('figures');
    if (!isDeepStrictEqual(said.findings, json(columns[14]!))) differs('findings');
    if (!isDeepStrictEqual(said.judgedBy, json(columns[15]!))) differs('list of versions it was judged by');
    if (!isDeepStrictEqual(said.personal ?? {}, json(columns[19]!) ?? {})) differs('commitment to personal fields');
  }
}
