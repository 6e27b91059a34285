import { addMonths, shortDate } from '../calendar/civil-date.js';
import { countOf, type CountedDate } from '../calendar/counted.js';
import type { IsoDate, RuleDescription } from '../types.js';
import { noteOnLastDay } from './c06-no-roll-forward.js';

/** Rule C2m: within months of an event ends on the corresponding date. */
export const c02m = {
  id: 'C2m',
  citation: 'SI 2012/1035 reg 41(5); Dodds v Walker [1981]',
  plain:
    'Within 6 months of an event, the day of the event is not counted and the last day is the day of the same number 6 months on, or the last day of that month when it is shorter.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day of the event, such as the day a federation is dissolved.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { months: 6 },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/**
 * Last day within so many calendar months of an event (C2m).
 * @param months whole months, at least 1.
 * @param bankHolidays only for the note that a last day is not moved.
 */
export function withinMonthsOf(event: IsoDate, months: number = c02m.figures.months, bankHolidays?: readonly IsoDate[]): CountedDate {
  const date = addMonths(event, months);
  const shorter = date.slice(8) === event.slice(8) ? '' : ', the last day of a shorter month';
  const sum = `${shortDate(event)} is not counted; ${countOf(months, 'month')} on is ${shortDate(date)}${shorter}${noteOnLastDay(date, bankHolidays)}`;
  return { date, counting: c02m.id, startsOn: event, sum, skipped: [] };
}
