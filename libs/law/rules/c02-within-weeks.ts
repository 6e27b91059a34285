import { addDays, shortDate } from '../calendar/civil-date.js';
import { countOf, type CountedDate } from '../calendar/counted.js';
import type { IsoDate, RuleDescription } from '../types.js';
import { noteOnLastDay } from './c06-no-roll-forward.js';
import { c10 } from './c10-week.js';

/** Rule C2: within weeks of an event leaves the day of the event out. */
export const c02 = {
  id: 'C2',
  citation: 'SI 2012/1035 regs 10(3), 10(4), 30(8), 30(9), 34(1); Dodds v Walker [1981]',
  plain: 'Within weeks of an event, the day of the event is not counted: within one week ends 7 days after it.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day of the event, such as the day of the decision.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { weeks: 1, lastDayAfterOneWeek: 7 },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/**
 * Last day within so many weeks of an event (C2).
 * @param weeks whole weeks, at least 1.
 * @param bankHolidays only for the note that a last day is not moved.
 */
export function withinWeeksOf(event: IsoDate, weeks: number = c02.figures.weeks, bankHolidays?: readonly IsoDate[]): CountedDate {
  const date = addDays(event, weeks * c10.figures.days);
  const sum =
    `${shortDate(event)} is not counted, so day 1 is ${shortDate(addDays(event, 1))}; ` +
    `${countOf(weeks, 'week')} of the event ends on ${shortDate(date)}${noteOnLastDay(date, bankHolidays)}`;
  return { date, counting: c02.id, startsOn: event, sum, skipped: [] };
}
