import { LINK, type ChainForm } from '#libs/platform/audit/chain-form.js';
import { canonicalForm, day, instant, int, Last, letters, optionalText, quoted, text, uuid } from '#libs/platform/audit/columns.js';
import type { Tuple } from '#libs/platform/audit/copy-tuples.js';

const COLUMNS = [
  'instrument_id',
  'sequence',
  'previous_hash',
  'hash',
  'canonical',
  'type',
  'schema_version',
  'happened_on',
  'recorded_at',
  'actor',
  'data',
  'effect',
  'reason',
  'findings',
  'judged_by',
] as const;

/** Place of each column. */
const AT = Object.fromEntries(COLUMNS.map((name, i) => [name, i])) as Record<(typeof COLUMNS)[number], number>;

const ids = new Last(16, uuid);
const actors = new Last(16, uuid);
const days = new Last(4, day);
const instants = new Last(8, instant);
const types = new Last(80, letters);
const data = new Last(2_048, canonicalForm);
const findings = new Last(4_096, canonicalForm);
const judgedBy = new Last(4_096, canonicalForm);

export const instrumentIdOf = (tuple: Tuple): string => ids.of(tuple, LINK.id);
export const typeOf = (tuple: Tuple): string => types.of(tuple, AT.type);
export const canonicalOf = (tuple: Tuple): string => text(tuple, LINK.canonical);

/** Members in RFC 8785's order, as of a case's event. */
function expectedText(tuple: Tuple): string {
  return (
    `{"actor":"${actors.of(tuple, AT.actor)}","data":${data.of(tuple, AT.data)},"effect":"${text(tuple, AT.effect)}"` +
    `,"findings":${findings.of(tuple, AT.findings)},"happenedOn":"${days.of(tuple, AT.happened_on)}","instrument":"${instrumentIdOf(tuple)}"` +
    `,"judgedBy":${judgedBy.of(tuple, AT.judged_by)},"reason":${quoted(optionalText(tuple, AT.reason))}` +
    `,"recordedAt":"${instants.of(tuple, AT.recorded_at)}","schemaVersion":${int(tuple, AT.schema_version)}` +
    `,"sequence":${int(tuple, LINK.sequence)},"type":"${typeOf(tuple)}"}`
  );
}

/** Chains of the matters in which instruments are made and varied. Nothing in them is personal. */
export const instrumentChains: ChainForm = {
  kind: 'instrument',
  start: 'msf/instrument/1',
  tag: 'msf/instrument-event/1',
  columns: COLUMNS,
  table: 'instrument_event',
  heads: 'SELECT id, id, head_sequence, head_hash FROM instrument',
  members: [
    ['instrument', 'place'],
    ['sequence', 'place'],
    ['type', 'type'],
    ['schemaVersion', 'schema version'],
    ['happenedOn', 'date'],
    ['recordedAt', 'time of recording'],
    ['actor', 'actor'],
    ['effect', 'effect'],
    ['reason', 'reason'],
    ['data', 'figures'],
    ['findings', 'findings'],
    ['judgedBy', 'list of versions it was judged by'],
  ],
  idOf: instrumentIdOf,
  expectedText,
  commitmentsOf: () => '{}',
};
