import canonicalize from 'canonicalize';
import type { Tuple } from './copy-tuples.js';

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

/** Place of each column. */
export const AT = Object.fromEntries(EVENT_COLUMNS.map((name, i) => [name, i])) as Record<(typeof EVENT_COLUMNS)[number], number>;

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
class Last {
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
function canonicalForm(bytes: Buffer, from: number, to: number): string {
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

const caseIds = new Last(16, uuid);
const actors = new Last(16, uuid);
const days = new Last(4, day);
const instants = new Last(8, instant);
const types = new Last(80, (bytes, from, to) => bytes.toString('utf8', from, to));
const data = new Last(2_048, canonicalForm);
const findings = new Last(4_096, canonicalForm);
const judgedBy = new Last(4_096, canonicalForm);
const personal = new Last(1_024, canonicalForm);

export const caseIdOf = (tuple: Tuple): string => caseIds.of(tuple, AT.case_id);
export const personalOf = (tuple: Tuple): string => personal.of(tuple, AT.personal_commitments);

const quoted = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value));

/**
 * The canonical text an event must have been hashed as, put together from its columns. Verifying reads everything, so the members are joined in
 * RFC 8785's order (by name) instead of parsing and sorting each event anew.
 */
export function expectedText(tuple: Tuple): string {
  const corrects = tuple.from[AT.corrects]! < 0 ? 'null' : String(int(tuple, AT.corrects));
  return (
    `{"actor":"${actors.of(tuple, AT.actor)}","case":"${caseIdOf(tuple)}","correctionKind":${quoted(optionalText(tuple, AT.correction_kind))}` +
    `,"corrects":${corrects},"data":${data.of(tuple, AT.data)},"effect":"${text(tuple, AT.effect)}","findings":${findings.of(tuple, AT.findings)}` +
    `,"happenedOn":"${days.of(tuple, AT.happened_on)}","judgedBy":${judgedBy.of(tuple, AT.judged_by)}` +
    `,"onBehalfOf":${quoted(optionalText(tuple, AT.on_behalf_of))},"personal":${personalOf(tuple)},"reason":${quoted(optionalText(tuple, AT.reason))}` +
    `,"recordedAt":"${instants.of(tuple, AT.recorded_at)}","schemaVersion":${int(tuple, AT.schema_version)},"sequence":${int(tuple, AT.sequence)}` +
    `,"stateBearing":${truth(tuple, AT.state_bearing)},"type":"${types.of(tuple, AT.type)}"}`
  );
}
