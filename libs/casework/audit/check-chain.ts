import { hash as digestOf } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { expectedText, instant } from './expected-text.js';
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

const TAG = Buffer.from('msf/event/1\n', 'utf8');
const PREVIOUS_AT = TAG.length;
const TEXT_AT = PREVIOUS_AT + 32;

interface Said {
  [member: string]: unknown;
  personal: Record<string, string> | null;
}

/** Walks the chains of all cases in order of case and sequence, one event at a time. */
export class ChainChecker {
  private caseId = '';
  private sequence = 0;
  private hash = '';
  /** Tag, previous hash and text of the event at hand, as they are hashed. */
  private hashed = Buffer.concat([TAG, Buffer.alloc(32 + 4096)]);
  private witnessed: CaseHead | undefined;
  /** Where each case's chain ended. */
  readonly ends = new Map<string, CaseHead>();
  /** Personal fields that events are committed to; as many must stand beside them, erased or not. */
  commitments = 0;

  constructor(
    private readonly heads: ReadonlyMap<string, CaseHead>,
    private readonly report: ReportBuilder,
  ) {}

  event(columns: readonly (string | null)[]): void {
    const [caseId, sequenceText, previousText, hashText, canonical] = columns as [string, string, string, string, string];
    if (caseId !== this.caseId) this.open(caseId);
    const sequence = Number(sequenceText);
    const where = (): string => `case ${caseId} event ${sequence}`;
    const previous = previousText.slice(2);
    if (sequence !== this.sequence + 1) this.report.wrong(where(), `follows event ${this.sequence}: events are missing`);
    if (previous !== this.hash) this.report.wrong(where(), 'is not linked to the event before it');
    const hash = this.hashOf(previous, canonical);
    this.hash = hash;
    this.sequence = sequence;
    if (hash !== hashText.slice(2)) this.report.wrong(where(), 'its text is not the text that was hashed');
    if (expectedText(columns) !== canonical) this.sayWhatDiffers(where(), canonical, columns);
    const personal = columns[19];
    if (personal !== null && personal !== undefined && personal.length > 2)
      this.commitments += Object.keys(JSON.parse(personal) as object).length;
    if (this.witnessed?.sequence === sequence) {
      this.report.checked.heads += 1;
      if (this.witnessed.hash !== hash) this.report.wrong(where(), 'is not the event that was witnessed there: the chain was rebuilt');
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
    this.hash = digestOf('sha256', `msf/case/1\n${caseId}`, 'hex');
    this.witnessed = this.heads.get(caseId);
    this.report.checked.cases += 1;
  }

  private close(): void {
    if (this.caseId === '') return;
    const end = { caseId: this.caseId, sequence: this.sequence, hash: this.hash };
    this.ends.set(this.caseId, end);
    if (this.witnessed && this.witnessed.sequence > end.sequence) {
      this.report.wrong(
        `case ${end.caseId}`,
        `ends at event ${end.sequence}, but event ${this.witnessed.sequence} was witnessed: its last events are gone`,
      );
    }
  }

  /** SHA-256 of tag, previous hash and text, hex. */
  private hashOf(previous: string, canonical: string): string {
    if (this.hashed.length < TEXT_AT + canonical.length * 3) this.hashed = Buffer.concat([TAG, Buffer.alloc(32 + canonical.length * 3)]);
    this.hashed.write(previous, PREVIOUS_AT, 32, 'hex');
    const end = TEXT_AT + this.hashed.write(canonical, TEXT_AT, 'utf8');
    return digestOf('sha256', this.hashed.subarray(0, end), 'hex');
  }

  /** The columns that screens and lists read are not what the hashed text says: which? */
  private sayWhatDiffers(where: string, canonical: string, columns: readonly (string | null)[]): void {
    let said: Said;
    try {
      said = JSON.parse(canonical) as Said;
    } catch {
      this.report.wrong(where, 'its text is not readable');
      return;
    }
    const before = this.report.problems.length;
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
    if (this.report.problems.length === before)
      this.report.wrong(where, 'its text is not written as it was hashed, or says more than its columns');
  }
}
