import canonicalize from 'canonicalize';
import type { Tuple } from './copy-tuples.js';

/** 2000-01-01, from which PostgreSQL counts days and microseconds. */
const EPOCH_MILLISECONDS = 946_684_800_000;
const DAY_MILLISECONDS = 86_400_000;

export const int = ({ bytes, from }: Tuple, i: number): number => bytes.readInt32BE(from[i]!);

export function optionalText({ bytes, from, to }: Tuple, i: number): string | null {
  return from[i]! < 0 ? null : bytes.toString('utf8', from[i]!, to[i]!);
}

export const text = (tuple: Tuple, i: number): string => optionalText(tuple, i) ?? '';
export const truth = ({ bytes, from }: Tuple, i: number): boolean => bytes[from[i]!] === 1;

/** Remembers what the last bytes meant: neighbouring events have most columns in common. */
export class Last {
  private readonly bytes: Buffer;
  private size = -1;
  private meaning = '';

  constructor(
    most: number,
    private readonly read: (bytes: Buffer, from: number, to: number) => string,
  ) {
    this.bytes = Buffer.alloc(most);
  }

  of({ bytes, from, to }: Tuple, i: number): string {
    const [start, end] = [from[i]!, to[i]!];
    const size = end - start;
    if (size === this.size && bytes.compare(this.bytes, 0, size, start, end) === 0) return this.meaning;
    const meaning = this.read(bytes, start, end);
    this.size = size <= this.bytes.length ? bytes.copy(this.bytes, 0, start, end) : -1;
    return (this.meaning = meaning);
  }
}

const KEPT = 20_000;
const forms = new Map<string, string>();

/** A jsonb column in canonical form, after the byte that says its version. Few texts differ among the events of one authority. */
export function canonicalForm(bytes: Buffer, from: number, to: number): string {
  const printed = bytes.toString('utf8', from + 1, to);
  if (printed.length === 2) return printed;
  let form = forms.get(printed);
  if (form === undefined) {
    form = canonicalize(JSON.parse(printed))!;
    if (forms.size >= KEPT) forms.clear();
    forms.set(printed, form);
  }
  return form;
}

const uuid = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('hex', from, to).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const day = (bytes: Buffer, from: number): string =>
  new Date(EPOCH_MILLISECONDS + bytes.readInt32BE(from) * DAY_MILLISECONDS).toISOString().slice(0, 10);
const instant = (bytes: Buffer, from: number): string =>
  new Date(EPOCH_MILLISECONDS + Number(bytes.readBigInt64BE(from) / 1000n)).toISOString();
const letters = (bytes: Buffer, from: number, to: number): string => bytes.toString('utf8', from, to);

export const quoted = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value));

/** Readers of the columns that the events of every chain have. */
export const eventReaders = (): Record<'id' | 'actor' | 'day' | 'instant' | 'type' | 'data' | 'findings' | 'judgedBy', Last> => ({
  id: new Last(16, uuid),
  actor: new Last(16, uuid),
  day: new Last(4, day),
  instant: new Last(8, instant),
  type: new Last(80, letters),
  data: new Last(2_048, canonicalForm),
  findings: new Last(4_096, canonicalForm),
  judgedBy: new Last(4_096, canonicalForm),
});
