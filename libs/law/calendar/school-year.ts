import { fromDayNumber, monthOf, type DayNumber } from './civil-date.js';

/** Number by ISO 8601 of the first day of the weekend. */
export const saturday = 6;

/** A week is seven consecutive days (rule C10). */
export const daysInAWeek = 7;

/**
 * Beyond this many days a gap between two entered terms is longer than any school holiday in England (the summer takes about six weeks),
 * and more likely a term that was forgotten. Our own figure; it only warns.
 */
export const longestHoliday = { days: 70 } as const;

/** What a school calls a holiday, told from where its middle lies. A name for people, of no effect on any date. */
export function holidayName({ from, to }: { from: DayNumber; to: DayNumber }): string {
  switch (monthOf(fromDayNumber(Math.floor((from + to) / 2)))) {
    case 12:
    case 1:
      return 'Christmas holiday';
    case 3:
    case 4:
      return 'Easter holiday';
    case 7:
    case 8:
    case 9:
      return 'summer holiday';
    default:
      return 'half-term';
  }
}
