import { LINK, type ChainForm } from '#libs/platform/audit/chain-form.js';
import { eventReaders, int, optionalText, quoted, text } from '#libs/platform/audit/columns.js';
import type { Tuple } from '#libs/platform/audit/copy-tuples.js';
import { START, TAG } from '../chain.js';

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

const read = eventReaders();

export const instrumentIdOf = (tuple: Tuple): string => read.id.of(tuple, LINK.id);
export const typeOf = (tuple: Tuple): string => read.type.of(tuple, AT.type);
export const canonicalOf = (tuple: Tuple): string => text(tuple, LINK.canonical);

/** Members in RFC 8785's order, as of a case's event. */
function expectedText(tuple: Tuple): string {
  return (
    `{"actor":"${read.actor.of(tuple, AT.actor)}","data":${read.data.of(tuple, AT.data)},"effect":"${text(tuple, AT.effect)}"` +
    `,"findings":${read.findings.of(tuple, AT.findings)},"happenedOn":"${read.day.of(tuple, AT.happened_on)}","instrument":"${instrumentIdOf(tuple)}"` +
    `,"judgedBy":${read.judgedBy.of(tuple, AT.judged_by)},"reason":${quoted(optionalText(tuple, AT.reason))}` +
    `,"recordedAt":"${read.instant.of(tuple, AT.recorded_at)}","schemaVersion":${int(tuple, AT.schema_version)}` +
    `,"sequence":${int(tuple, LINK.sequence)},"type":"${typeOf(tuple)}"}`
  );
}

/** Chains of the matters in which instruments are made and varied. Nothing in them is personal. */
export const instrumentChains: ChainForm = {
  kind: 'instrument',
  start: START,
  tag: TAG,
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
