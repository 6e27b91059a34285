import { addDays, addMonths, shortDate } from '../calendar/civil-date.js';
import { countOf, type CountedDate } from '../calendar/counted.js';
import type { IsoDate, RuleDescription } from '../types.js';

/** Rule C4: at least months before a date. */
export const c04 = {
  id: 'C4',
  citation: 'SI 2012/1035 reg 41(2)',
  plain:
    'At least 2 months before a date means no later than the day of the same number 2 months earlier, or the last day of that month when it is shorter; that very day is in time with a warning.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The date counted back from, such as the date a school is discontinued.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { months: 2 },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/**
 * Last day at least so many calendar months before a date (C4): after `date` it is late, on `warnOn` it may be argued about, up to `cleanUntil` it may not.
 * @param months whole months, at least 1.
 */
export function atLeastMonthsBefore(before: IsoDate, months: number = c04.figures.months): CountedDate {
  const date = addMonths(before, -months);
  const cleanUntil = addDays(date, -1);
  const shorter = date.slice(8) === before.slice(8) ? '' : ', the last day of a shorter month';
  const sum = `${countOf(months, 'month')} before ${shortDate(before)} is ${shortDate(date)}${shorter}, the latest the words allow; clean until ${shortDate(cleanUntil)}`;
  return { date, warnOn: date, cleanUntil, counting: c04.id, startsOn: before, sum, skipped: [] };
}
