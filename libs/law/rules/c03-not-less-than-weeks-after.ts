import { addDays, shortDate } from '../calendar/civil-date.js';
import { countOf, type CountedDate } from '../calendar/counted.js';
import type { IsoDate, RuleDescription } from '../types.js';
import { c10 } from './c10-week.js';

/** Rule C3: not less than weeks after an event. */
export const c03 = {
  id: 'C3',
  citation: 'SI 2012/1035 reg 9(2)(g); E J Riley v Eurostile (CA 1985)',
  plain: 'Not less than 6 weeks after an event means at least 42 days later; exactly 42 days is lawful with a warning, and later is clean.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day of the event, such as the day proposals were last sent.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { weeks: 6, days: 42 },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/**
 * First day not less than so many weeks after an event (C3): before `earliest` the law refuses, on `warnOn` it may be argued about, from `cleanFrom` it may not.
 * @param weeks whole weeks, at least 1.
 */
export function notLessThanWeeksAfter(event: IsoDate, weeks: number = c03.figures.weeks): CountedDate {
  const days = weeks * c10.figures.days;
  const date = addDays(event, days);
  const cleanFrom = addDays(date, 1);
  const sum =
    `${shortDate(event)} is not counted; ${countOf(weeks, 'week')} (${days} days) after it is ${shortDate(date)}, the least the words allow; ` +
    `clean from ${shortDate(cleanFrom)}`;
  return { date, earliest: date, warnOn: date, cleanFrom, counting: c03.id, startsOn: event, sum, skipped: [] };
}
