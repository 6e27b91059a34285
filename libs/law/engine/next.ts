import type { NextEvent, TimetableRow } from '../types.js';
import type { Facts, FoldedEvent } from './facts.js';
import { judgeEvent } from './fold.js';
import { byPeople, type ProcessTable } from './process.js';
import { denies } from './rule.js';
import type { Rulebook } from './rulebook.js';

/** A date so far off that it can fail no rule about a date being late enough. */
const farAhead = '9999-12-31';

type Trial = (facts: Facts) => Readonly<Record<string, unknown>>;

/** The event in its most favourable form: what refuses this refuses every form of it. */
const trials: Record<string, Trial> = {
  'request-received': () => ({
    requester: 'governors',
    governorsSigned: Number.MAX_SAFE_INTEGER,
    inWriting: true,
    signed: true,
    givenTo: 'clerk',
  }),
  'board-decided': ({ process }) =>
    process === 'leaving' ? { outcome: 'stay', agendaItem: true } : { outcome: 'dissolve', effectiveOn: farAhead, agendaItem: true },
  'effective-date-changed': () => ({ effectiveOn: farAhead, agendaItem: true }),
  'notice-received-by-authority': ({ relevantSchool, schools }) => ({
    authority: relevantSchool?.authority ?? schools[0]?.authority ?? '',
  }),
  'temporary-governing-body-established': ({ relevantSchool, schools }) => ({ school: relevantSchool?.key ?? schools[0]?.key }),
  'instrument-made': ({ relevantSchool, schools }) => ({ school: relevantSchool?.key ?? schools[0]?.key }),
  override: ({ missing, route }) => ({ ruleId: missing[0]?.ruleId ?? (route === 'dissolution' ? 'D5' : 'L13') }),
  'surplus-governors-removed': () => ({ agendaItem: true }),
};

const nothing: Trial = () => ({});

/** For every event of the process that people record: could it have effect today, and if not, why and from when. */
export function nextEvents(
  table: ProcessTable,
  rulebook: Rulebook,
  facts: Facts,
  count: number,
  rows: readonly TimetableRow[],
): NextEvent[] {
  const decide = facts.decision === null ? rows.find(({ key }) => key === 'L6') : undefined;
  return table.events.filter(byPeople).map(({ type, title }) => {
    const trial: FoldedEvent = {
      type,
      happenedOn: facts.asOf,
      data: (table.trials?.[type] ?? trials[type] ?? nothing)(facts),
      index: count,
    };
    const { findings, denied } = judgeEvent(table, rulebook, facts, trial, false);
    const refusals = denied ? findings.filter(({ enforcement }) => denies(enforcement)) : [];
    const waits = type === 'board-decided' && decide !== undefined ? decide : null;
    return {
      type,
      title,
      possible: !denied,
      from: waits?.earliest ?? refusals.find(({ dates }) => dates['from'] != null)?.dates['from'] ?? null,
      cleanFrom: waits?.cleanFrom ?? refusals.find(({ dates }) => dates['cleanFrom'] != null)?.dates['cleanFrom'] ?? null,
      refusedBy: [...new Set(refusals.map(({ ruleId }) => ruleId))],
      findings: refusals,
    };
  });
}
