import { addDays, shortDate } from '../calendar/civil-date.js';
import { countOf, type CountedDate } from '../calendar/counted.js';
import type { IsoDate, RuleDescription } from '../types.js';
import { noteOnLastDay } from './c06-no-roll-forward.js';
import { c10 } from './c10-week.js';

/** Rule C1: a period of weeks beginning with a day has that day as its first. */
export const c01 = {
  id: 'C1',
  citation: 'SI 2012/1035 reg 30(4)',
  plain: 'In a period of weeks beginning with a day, that day is day 1: one week beginning with it ends 6 days later.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day the period begins with, such as the day a request was received.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { weeks: 1, firstDay: 1, lastDayAfterOneWeek: 6 },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/**
 * Last day of a period of weeks beginning with a day (C1).
 * @param weeks whole weeks, at least 1.
 * @param bankHolidays only for the note that a last day is not moved.
 */
export function periodBeginningWith(start: IsoDate, weeks: number = c01.figures.weeks, bankHolidays?: readonly IsoDate[]): CountedDate {
  const date = addDays(start, weeks * c10.figures.days - c01.figures.firstDay);
  const sum = `day 1 is ${shortDate(start)}; ${countOf(weeks, 'week')} beginning with it ends on ${shortDate(date)}${noteOnLastDay(date, bankHolidays)}`;
  return { date, counting: c01.id, startsOn: start, sum, skipped: [] };
}
