import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../types.js';

/**
 * A civil date as a whole number of days from 1 January 1970 (which is 0), in the Gregorian calendar throughout.
 * Only the law's own loops use it; outside, a date is an ISO string.
 */
export type DayNumber = number;

/** Day of the week by ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A 400-year cycle of the Gregorian calendar has exactly this many days. */
const daysInEra = 146_097;
/** From 1 March of year 0 to 1 January 1970. */
const daysBefore1970 = 719_468;

interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!);

/** Reads two or four decimal digits; -1 when any character is not one. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function split(text: string): YearMonthDay | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

// Years are counted from 1 March, so that the leap day is the last day of its year and months have a fixed rhythm of 153 days in five.
function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * daysInEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - daysBefore1970;
}

function splitDayNumber(dayNumber: DayNumber): YearMonthDay {
  const days = dayNumber + daysBefore1970;
  const era = Math.floor(days / daysInEra);
  const dayOfEra = days - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

function join({ year, month, day }: YearMonthDay): IsoDate {
  if (year < 1 || year > 9999) throw new RangeError(`The year ${year} is outside 1 to 9999.`);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function mustSplit(date: IsoDate): YearMonthDay {
  const parts = split(date);
  if (parts === null) throw new RangeError(`"${date}" is not a date of the form YYYY-MM-DD.`);
  return parts;
}

/** A case turns the same few hundred days over and over; both ways are remembered. The answers never change, so a full memory is simply emptied. */
const remembered = 4096;
const dates = new Map<DayNumber, IsoDate>();
const numbers = new Map<IsoDate, DayNumber>();

function kept<K, V>(memory: Map<K, V>, key: K, value: V): V {
  if (memory.size >= remembered) memory.clear();
  memory.set(key, value);
  return value;
}

/** True for text `YYYY-MM-DD` that names a day that exists; 31 February is refused, not moved. */
export function isIsoDate(value: unknown): value is IsoDate {
  return typeof value === 'string' && split(value) !== null;
}

/**
 * The same text when it is a date that exists and that something can have happened on, else null: of the years 1000 to 2999, so that dates counted from it
 * exist too. Nothing is trimmed, completed or moved.
 */
export function parseIsoDate(value: unknown): IsoDate | null {
  return isIsoDate(value) && value >= '1000-01-01' && value < '3000-01-01' ? value : null;
}

/**
 * Day number of a date.
 * @throws RangeError when the text is not a date that exists; dates from outside are checked with `isIsoDate` first.
 */
export function toDayNumber(date: IsoDate): DayNumber {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const { year, month, day } = mustSplit(date);
  return kept(numbers, date, dayNumberOf(year, month, day));
}

/** The date of a day number. @throws RangeError outside the years 1 to 9999. */
export function fromDayNumber(dayNumber: DayNumber): IsoDate {
  return dates.get(dayNumber) ?? kept(dates, dayNumber, join(splitDayNumber(dayNumber)));
}

/** The date so many days later, or earlier when `days` is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The day of the same number so many calendar months later (earlier when negative); where that month is shorter, its last day.
 * This is the corresponding date rule of Dodds v Walker [1981].
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = mustSplit(date);
  const monthsFromYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsFromYearZero / 12);
  const newMonth = monthsFromYearZero - newYear * 12 + 1;
  return join({ year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) });
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Day of the week of a day number: Monday is 1, Sunday is 7. Day 0, 1 January 1970, was a Thursday. */
export function weekdayOf(dayNumber: DayNumber): Weekday {
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Day of the week of a date: Monday is 1, Sunday is 7. */
export function weekday(date: IsoDate): Weekday {
  return weekdayOf(toDayNumber(date));
}

/** "Wednesday". */
export function weekdayName(date: IsoDate): string {
  return weekdayNames[weekday(date) - 1]!;
}

/** "September". */
export function monthName(month: number): string {
  return monthNames[month - 1]!;
}

/** Month of the year, 1 to 12. */
export function monthOf(date: IsoDate): number {
  return mustSplit(date).month;
}

/** "3 September 2025", as letters and screens show a date. */
export function longDate(date: IsoDate): string {
  const { year, month, day } = mustSplit(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** "Wed 3 Sep 2025", as sums and tables show a date. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = mustSplit(date);
  return `${weekdayName(date).slice(0, 3)} ${day} ${monthNames[month - 1]!.slice(0, 3)} ${year}`;
}

/**
 * Civil date in London of a UTC instant (rule C7): 23:30 UTC on 31 July is 1 August.
 * @param instant ISO text with an offset or Z.
 * @throws RangeError when the text is not an instant.
 */
export function londonDate(instant: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}
