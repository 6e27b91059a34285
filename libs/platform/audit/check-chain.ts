import { hash as digestOf } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { LINK, type ChainForm } from './chain-form.js';
import { int, text } from './columns.js';
import type { Tuple } from './copy-tuples.js';
import type { ChainHead } from './format.js';
import type { ReportBuilder } from './verify-report.js';

const HASH_BYTES = 32;
const COUNTED = { case: 'cases', instrument: 'instruments' } as const;

type Said = Record<string, unknown>;

/** Walks all chains of one kind in order of id and sequence, one event at a time. */
export class ChainChecker {
  private id = '';
  private sequence = 0;
  /** Of the event before. */
  private hash: Buffer = Buffer.alloc(0);
  /** Tag, previous hash and text of the event at hand, as they are hashed. */
  private hashed: Buffer;
  private readonly tag: Buffer;
  private readonly textAt: number;
  private readonly heads: ReadonlyMap<string, ChainHead>;
  private witnessed: ChainHead | undefined;
  /** Where each chain ended. */
  readonly ends = new Map<string, ChainHead>();
  /** Personal fields that events are committed to; as many must stand beside them, erased or not. */
  commitments = 0;

  constructor(
    private readonly form: ChainForm,
    heads: ReadonlyMap<string, ChainHead>,
    private readonly report: ReportBuilder,
  ) {
    this.heads = new Map([...heads].filter(([, head]) => head.of === form.kind));
    this.tag = Buffer.from(`${form.tag}\n`, 'utf8');
    this.textAt = this.tag.length + HASH_BYTES;
    this.hashed = this.roomFor(4096);
  }

  event(tuple: Tuple): void {
    const { bytes, from, to } = tuple;
    const id = this.form.idOf(tuple);
    if (id !== this.id) this.open(id);
    const sequence = int(tuple, LINK.sequence);
    const where = (): string => `${this.form.kind} ${id} event ${sequence}`;
    if (sequence !== this.sequence + 1) this.report.wrong(where(), `follows event ${this.sequence}: events are missing`);
    const [start, end] = [from[LINK.canonical]!, to[LINK.canonical]!];
    const asExpected = this.prepare(tuple, this.form.expectedText(tuple));
    if (!same(bytes, from[LINK.previousHash]!, to[LINK.previousHash]!, this.hash))
      this.report.wrong(where(), 'is not linked to the event before it');
    const hash = digestOf('sha256', this.hashed.subarray(0, this.textAt + end - start), 'buffer');
    this.hash = hash;
    this.sequence = sequence;
    if (!same(bytes, from[LINK.hash]!, to[LINK.hash]!, hash)) this.report.wrong(where(), 'its text is not the text that was hashed');
    if (!asExpected) this.sayWhatDiffers(where(), tuple);
    const personal = this.form.commitmentsOf(tuple);
    if (personal.length > 2) this.commitments += Object.keys(JSON.parse(personal) as object).length;
    if (this.witnessed?.sequence === sequence) {
      this.report.checked.heads += 1;
      if (this.witnessed.hash !== hash.toString('hex'))
        this.report.wrong(where(), 'is not the event that was witnessed there: the chain was rebuilt');
    }
    this.report.checked.events += 1;
  }

  /** Says what is wrong with the chain that just ended, and with those that the log knows and the database does not. */
  finish(): void {
    this.close();
    for (const [id, head] of this.heads) {
      if (!this.ends.has(id)) this.report.wrong(`${this.form.kind} ${id}`, `was witnessed up to event ${head.sequence} and is gone`);
    }
  }

  private open(id: string): void {
    this.close();
    this.id = id;
    this.sequence = 0;
    this.hash = digestOf('sha256', `${this.form.start}\n${id}`, 'buffer');
    this.witnessed = this.heads.get(id);
    this.report.checked[COUNTED[this.form.kind]] += 1;
  }

  private close(): void {
    if (this.id === '') return;
    const end = { of: this.form.kind, id: this.id, sequence: this.sequence, hash: this.hash.toString('hex') };
    this.ends.set(this.id, end);
    if (this.witnessed && this.witnessed.sequence > end.sequence) {
      this.report.wrong(
        `${end.of} ${end.id}`,
        `ends at event ${end.sequence}, but event ${this.witnessed.sequence} was witnessed: its last events are gone`,
      );
    }
  }

  private roomFor(size: number): Buffer {
    return Buffer.concat([this.tag, Buffer.alloc(HASH_BYTES + size)]);
  }

  /** Lays the stored text, with the hash it must follow, where it is hashed. True when it is the text that the columns say. */
  private prepare({ bytes, from, to }: Tuple, expected: string): boolean {
    const [start, end] = [from[LINK.canonical]!, to[LINK.canonical]!];
    if (this.hashed.length < this.textAt + Math.max(end - start, expected.length * 3))
      this.hashed = this.roomFor(Math.max(end - start, expected.length * 3));
    bytes.copy(this.hashed, this.tag.length, from[LINK.previousHash]!, to[LINK.previousHash]!);
    const size = this.hashed.write(expected, this.textAt, 'utf8');
    if (size === end - start && bytes.compare(this.hashed, this.textAt, this.textAt + size, start, end) === 0) return true;
    bytes.copy(this.hashed, this.textAt, start, end);
    return false;
  }

  /** The columns that screens and lists read are not what the hashed text says: which? */
  private sayWhatDiffers(where: string, tuple: Tuple): void {
    let said: Said;
    try {
      said = JSON.parse(text(tuple, LINK.canonical)) as Said;
    } catch {
      this.report.wrong(where, 'its text is not readable');
      return;
    }
    const stored = JSON.parse(this.form.expectedText(tuple)) as Said;
    const differing = new Set(
      this.form.members.filter(([member]) => !isDeepStrictEqual(said[member], stored[member])).map(([, words]) => words),
    );
    for (const words of differing) this.report.wrong(where, `its ${words} is not what was recorded`);
    if (differing.size === 0) this.report.wrong(where, 'its text is not written as it was hashed, or says more than its columns');
  }
}

const same = (bytes: Buffer, from: number, to: number, other: Buffer): boolean => bytes.compare(other, 0, other.length, from, to) === 0;
