import { addDays } from '../calendar/civil-date.js';
import { foldEvents } from '../engine/judge.js';
import { rulebookOf } from '../engine/rulebook.js';
import { tables } from '../processes/index.js';
import { rules } from '../rules/index.js';
import type { CaseInput } from '../types.js';
import type { PlanStep } from './types.js';

const known = new WeakMap<CaseInput, boolean>();

/** Whether the case has a date that is recorded as provisional; asked once of each case. */
function isProvisional(input: CaseInput): boolean {
  const before = known.get(input);
  if (before !== undefined) return before;
  const table = tables[input.process]!;
  const { facts } = foldEvents(input, table, rulebookOf(rules));
  const provisional = facts.effectiveOn !== null && table.provisional?.(facts) === true;
  known.set(input, provisional);
  return provisional;
}

/** Only in a case whose date is provisional: what is planned is planned as confirmed. */
export const dateConfirmed: PlanStep = {
  key: 'date-confirmed',
  title: 'The provisional date is confirmed',
  for: () => 'governing-body',
  why: 'Nothing takes effect on a date that is only provisional.',
  applies: (input) => isProvisional(input),
  notAfter: (_days, goal) => ({
    day: addDays(goal, -1),
    because: 'The date is to be confirmed before it comes; until then nothing takes effect on it.',
  }),
  events: ({ on }) => [{ type: 'effective-date-confirmed', happenedOn: on, data: {} }],
  doneOn: () => null,
};
