import { addDays, shortDate } from '../calendar/civil-date.js';
import { countOf, type CountedDate } from '../calendar/counted.js';
import type { IsoDate, RuleDescription } from '../types.js';

/** Rule C5: clear days leave both ends out. */
export const c05 = {
  id: 'C5',
  citation: 'SI 2013/1624 reg 13(4)',
  plain:
    'With 7 clear days of notice, neither the day of the notice nor the day of the meeting counts; they are ordinary days, not school days.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day the notice is given.',
  inForce: [{ from: '2013-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { clearDays: 7 },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/**
 * First day that has so many clear days between it and the notice (C5). Ordinary days: the definition of "day" in SI 2012/1035 reg 5 does not reach the
 * procedure regulations.
 * @param clearDays whole days, at least 1.
 */
export function clearDaysAfter(notice: IsoDate, clearDays: number = c05.figures.clearDays): CountedDate {
  const date = addDays(notice, clearDays + 1);
  const between = `${shortDate(addDays(notice, 1))}${clearDays === 1 ? '' : ` to ${shortDate(addDays(date, -1))}`}`;
  const sum = `notice on ${shortDate(notice)} and the meeting are not counted; ${countOf(clearDays, 'clear day')} (${between}) make ${shortDate(date)} the earliest`;
  return { date, earliest: date, counting: c05.id, startsOn: notice, sum, skipped: [] };
}
