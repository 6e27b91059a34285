import type { Calendar, IsoDate } from '../types.js';
import type { Counting } from '../calendar/counted.js';
import type { FederationCounting, SchoolCalendar } from '../rules/c12m-which-calendar.js';

export type FractionOf = { numerator: number; denominator: number };

/**
 * The counting rules as other rules use them. A counting rule that is left out of the rulebook answers with no date,
 * so that nothing else can stand in for it.
 */
export interface Counter {
  /** C1: so many weeks beginning with the day itself. */
  weeksBeginningWith(day: IsoDate, weeks: number, bankHolidays: readonly IsoDate[]): Counting;
  /** C2: within so many weeks of the day, which is not counted. */
  weeksOf(day: IsoDate, weeks: number, bankHolidays: readonly IsoDate[]): Counting;
  /** C3: not less than so many weeks after the day. */
  weeksAfter(day: IsoDate, weeks: number): Counting;
  /** C2m: within so many months of the day, which is not counted. */
  monthsOf(day: IsoDate, months: number, bankHolidays: readonly IsoDate[]): Counting;
  /** C4: at least so many months before the day; that very day is arguable. */
  monthsBefore(day: IsoDate, months: number): Counting;
  /** C5: the first day of a meeting of which so many clear days' notice was given. */
  clearDaysAfter(day: IsoDate, days: number): Counting;
  /** C9: when a posted letter would arrive. */
  postedOn(day: IsoDate, bankHolidays: readonly IsoDate[]): Counting;
  /** C11: the day on which so many school days have run after the day, on one school's calendar. */
  schoolDaysAfter(day: IsoDate, days: number, calendar: Calendar | undefined, bankHolidays: readonly IsoDate[]): Counting;
  /** C12m: the same with what the calendars of the other schools add; null when the rule is left out. */
  schoolDaysInFederation(
    day: IsoDate,
    days: number,
    relevant: SchoolCalendar,
    others: readonly SchoolCalendar[],
    bankHolidays: readonly IsoDate[],
  ): FederationCounting | null;
  /** C8: whether the part reaches the fraction of the whole, and the least part that does; null when it cannot be said. */
  fraction(
    part: number,
    whole: number,
    fraction: FractionOf,
    what: string,
  ): { met: boolean; needed: number; sum: string } | { met: null; needed: null; sum: string };
  /** The working day so many after the day; null when the bank holidays of a year are not entered. */
  workingDaysAfter(day: IsoDate, days: number, bankHolidays: readonly IsoDate[]): IsoDate | null;
}
