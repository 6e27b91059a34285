import { hash as digestOf } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Tuple } from './copy-tuples.js';
import { AT, caseIdOf, expectedText, int, personalOf, text } from './event-columns.js';
import type { CaseHead } from './format.js';
import type { ReportBuilder } from './verify-report.js';

const TAG = Buffer.from('msf/event/1\n', 'utf8');
const PREVIOUS_AT = TAG.length;
const TEXT_AT = PREVIOUS_AT + 32;

type Said = Record<string, unknown>;

/** Columns by the members of the hashed text that they stand for, in the words of a report. */
const MEMBERS: readonly [member: string, words: string][] = [
  ['case', 'place'],
  ['sequence', 'place'],
  ['type', 'type'],
  ['schemaVersion', 'schema version'],
  ['happenedOn', 'date'],
  ['recordedAt', 'time of recording'],
  ['actor', 'actor'],
  ['onBehalfOf', '"on behalf of"'],
  ['effect', 'effect'],
  ['reason', 'reason'],
  ['corrects', 'corrected event'],
  ['correctionKind', 'kind of correction'],
  ['stateBearing', 'weight'],
  ['data', 'figures'],
  ['findings', 'findings'],
  ['judgedBy', 'list of versions it was judged by'],
  ['personal', 'commitment to personal fields'],
];

/** Walks the chains of all cases in order of case and sequence, one event at a time. */
export class ChainChecker {
  private caseId = '';
  private sequence = 0;
  /** Of the event before. */
  private hash: Buffer = Buffer.alloc(0);
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

  event(tuple: Tuple): void {
    const { bytes, from, to } = tuple;
    const caseId = caseIdOf(tuple);
    if (caseId !== this.caseId) this.open(caseId);
    const sequence = int(tuple, AT.sequence);
    const where = (): string => `case ${caseId} event ${sequence}`;
    if (sequence !== this.sequence + 1) this.report.wrong(where(), `follows event ${this.sequence}: events are missing`);
    const [start, end] = [from[AT.canonical]!, to[AT.canonical]!];
    const asExpected = this.prepare(tuple, expectedText(tuple));
    if (!same(bytes, from[AT.previous_hash]!, to[AT.previous_hash]!, this.hash))
      this.report.wrong(where(), 'is not linked to the event before it');
    const hash = digestOf('sha256', this.hashed.subarray(0, TEXT_AT + end - start), 'buffer');
    this.hash = hash;
    this.sequence = sequence;
    if (!same(bytes, from[AT.hash]!, to[AT.hash]!, hash)) this.report.wrong(where(), 'its text is not the text that was hashed');
    if (!asExpected) this.sayWhatDiffers(where(), tuple);
    const personal = personalOf(tuple);
    if (personal.length > 2) this.commitments += Object.keys(JSON.parse(personal) as object).length;
    if (this.witnessed?.sequence === sequence) {
      this.report.checked.heads += 1;
      if (this.witnessed.hash !== hash.toString('hex'))
        this.report.wrong(where(), 'is not the event that was witnessed there: the chain was rebuilt');
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
    this.hash = digestOf('sha256', `msf/case/1\n${caseId}`, 'buffer');
    this.witnessed = this.heads.get(caseId);
    this.report.checked.cases += 1;
  }

  private close(): void {
    if (this.caseId === '') return;
    const end = { caseId: this.caseId, sequence: this.sequence, hash: this.hash.toString('hex') };
    this.ends.set(this.caseId, end);
    if (this.witnessed && this.witnessed.sequence > end.sequence) {
      this.report.wrong(
        `case ${end.caseId}`,
        `ends at event ${end.sequence}, but event ${this.witnessed.sequence} was witnessed: its last events are gone`,
      );
    }
  }

  /** Lays the stored text, with the hash it must follow, where it is hashed. True when it is the text that the columns say. */
  private prepare({ bytes, from, to }: Tuple, expected: string): boolean {
    const [start, end] = [from[AT.canonical]!, to[AT.canonical]!];
    if (this.hashed.length < TEXT_AT + Math.max(end - start, expected.length * 3))
      this.hashed = Buffer.concat([TAG, Buffer.alloc(32 + Math.max(end - start, expected.length * 3))]);
    bytes.copy(this.hashed, PREVIOUS_AT, from[AT.previous_hash]!, to[AT.previous_hash]!);
    const size = this.hashed.write(expected, TEXT_AT, 'utf8');
    if (size === end - start && bytes.compare(this.hashed, TEXT_AT, TEXT_AT + size, start, end) === 0) return true;
    bytes.copy(this.hashed, TEXT_AT, start, end);
    return false;
  }

  /** The columns that screens and lists read are not what the hashed text says: which? */
  private sayWhatDiffers(where: string, tuple: Tuple): void {
    let said: Said;
    try {
      said = JSON.parse(text(tuple, AT.canonical)) as Said;
    } catch {
      this.report.wrong(where, 'its text is not readable');
      return;
    }
    const stored = JSON.parse(expectedText(tuple)) as Said;
    const differing = new Set(MEMBERS.filter(([member]) => !isDeepStrictEqual(said[member], stored[member])).map(([, words]) => words));
    for (const words of differing) this.report.wrong(where, `its ${words} is not what was recorded`);
    if (differing.size === 0) this.report.wrong(where, 'its text is not written as it was hashed, or says more than its columns');
  }
}

const same = (bytes: Buffer, from: number, to: number, other: Buffer): boolean => bytes.compare(other, 0, other.length, from, to) === 0;
