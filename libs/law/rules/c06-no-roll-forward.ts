import { isWorkingDay } from '../calendar/working-days.js';
import { weekday } from '../calendar/civil-date.js';
import { saturday } from '../calendar/school-year.js';
import type { IsoDate, RuleDescription } from '../types.js';

/** Rule C6: weeks and months run through every kind of day and a last day is never moved. */
export const c06 = {
  id: 'C6',
  citation: 'SI 2012/1035 (no provision extends a period)',
  plain:
    'Weekends, bank holidays and school holidays count inside weeks and months, and a last day that falls on such a day is not carried forward.',
  confidence: 'I',
  enforcement: 'info',
  pivot: 'The last day of the period.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: {},
  testedIn: ['libs/law/calendar/counting.spec.ts'],
} as const satisfies RuleDescription;

/**
 * What to add to a sum whose last day is a weekend or bank holiday: that it stands all the same (C6). Empty for other days.
 * @param bankHolidays without them only weekends are noticed.
 */
export function noteOnLastDay(date: IsoDate, bankHolidays: readonly IsoDate[] = []): string {
  const kind = weekday(date) >= saturday ? 'a weekend' : isWorkingDay(date, bankHolidays) === false ? 'a bank holiday' : null;
  return kind === null ? '' : `; that is ${kind}, and the law does not move it`;
}
