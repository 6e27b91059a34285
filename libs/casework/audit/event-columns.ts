import { LINK, type ChainForm } from '#libs/platform/audit/chain-form.js';
import { canonicalForm, eventReaders, int, Last, optionalText, quoted, text, truth } from '#libs/platform/audit/columns.js';
import type { Tuple } from '#libs/platform/audit/copy-tuples.js';

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
const AT = Object.fromEntries(EVENT_COLUMNS.map((name, i) => [name, i])) as Record<(typeof EVENT_COLUMNS)[number], number>;

const read = eventReaders();
const personal = new Last(1_024, canonicalForm);

const caseIdOf = (tuple: Tuple): string => read.id.of(tuple, LINK.id);
const personalOf = (tuple: Tuple): string => personal.of(tuple, AT.personal_commitments);

/**
 * Verifying reads everything, so the members are joined in RFC 8785's order (by name) instead of parsing and sorting each event anew.
 */
function expectedText(tuple: Tuple): string {
  const corrects = tuple.from[AT.corrects]! < 0 ? 'null' : String(int(tuple, AT.corrects));
  return (
    `{"actor":"${read.actor.of(tuple, AT.actor)}","case":"${caseIdOf(tuple)}","correctionKind":${quoted(optionalText(tuple, AT.correction_kind))}` +
    `,"corrects":${corrects},"data":${read.data.of(tuple, AT.data)},"effect":"${text(tuple, AT.effect)}","findings":${read.findings.of(tuple, AT.findings)}` +
    `,"happenedOn":"${read.day.of(tuple, AT.happened_on)}","judgedBy":${read.judgedBy.of(tuple, AT.judged_by)}` +
    `,"onBehalfOf":${quoted(optionalText(tuple, AT.on_behalf_of))},"personal":${personalOf(tuple)},"reason":${quoted(optionalText(tuple, AT.reason))}` +
    `,"recordedAt":"${read.instant.of(tuple, AT.recorded_at)}","schemaVersion":${int(tuple, AT.schema_version)},"sequence":${int(tuple, LINK.sequence)}` +
    `,"stateBearing":${truth(tuple, AT.state_bearing)},"type":"${read.type.of(tuple, AT.type)}"}`
  );
}

/** Chains of cases. */
export const caseChains: ChainForm = {
  kind: 'case',
  start: 'msf/case/1',
  tag: 'msf/event/1',
  columns: EVENT_COLUMNS,
  table: 'case_event',
  heads: 'SELECT id, reference, head_sequence, head_hash FROM case_file',
  members: [
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
  ],
  idOf: caseIdOf,
  expectedText,
  commitmentsOf: personalOf,
};
