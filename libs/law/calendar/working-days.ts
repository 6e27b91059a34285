import type { CountingRuleId, Finding, IsoDate } from '../types.js';
import { fromDayNumber, longDate, toDayNumber, weekdayOf, type DayNumber } from './civil-date.js';
import type { Skipped } from './counted.js';
import { groupSkipped } from './skipped.js';

/** A working day that could be found, or what must be entered before it can be. */
export type WorkingDayAnswer = { date: IsoDate; skipped: Skipped } | { date: null; skipped: Skipped; findings: Finding[] };

interface WorkingDays {
  holidays: ReadonlySet<DayNumber>;
  /** Years the list says anything about. A year with no bank holiday at all has not been entered. */
  years: ReadonlySet<string>;
}

const saturday = 6;

const compiled = new WeakMap<readonly IsoDate[], WorkingDays>();

function compile(bankHolidays: readonly IsoDate[]): WorkingDays {
  const known = compiled.get(bankHolidays);
  if (known !== undefined) return known;
  const fresh = { holidays: new Set(bankHolidays.map(toDayNumber)), years: new Set(bankHolidays.map((holiday) => holiday.slice(0, 4))) };
  compiled.set(bankHolidays, fresh);
  return fresh;
}

/** True when the list of bank holidays covers the year of the date: it holds at least one of that year. */
export function bankHolidaysKnownFor(date: IsoDate, bankHolidays: readonly IsoDate[]): boolean {
  return compile(bankHolidays).years.has(date.slice(0, 4));
}

/** Bank holidays as day numbers, made once for a list. */
export function bankHolidaySet(bankHolidays: readonly IsoDate[]): ReadonlySet<DayNumber> {
  return compile(bankHolidays).holidays;
}

/** Monday to Friday, not a bank holiday in England; null for a year whose bank holidays are not entered (a weekend is never a working day). */
export function isWorkingDay(date: IsoDate, bankHolidays: readonly IsoDate[]): boolean | null {
  const day = toDayNumber(date);
  if (weekdayOf(day) >= saturday) return false;
  const { holidays, years } = compile(bankHolidays);
  return years.has(date.slice(0, 4)) ? !holidays.has(day) : null;
}

/** What is said when a counting runs into a year without bank holidays. Data, never a refusal of the act itself. */
export function bankHolidaysMissing(date: IsoDate, bankHolidays: readonly IsoDate[], counting: CountingRuleId = 'C9'): Finding {
  const last = bankHolidays.reduce((latest, holiday) => (holiday > latest ? holiday : latest), '');
  const year = date.slice(0, 4);
  return {
    ruleId: counting,
    enforcement: 'data',
    message: `Working days in ${year} cannot be counted: no bank holidays are entered for that year${last === '' ? '' : ` (the last one entered is ${longDate(last)})`}.`,
    citation: 'Interpretation Act 1978 s 7',
    figures: { year: Number(year) },
    dates: { wanted: date, lastEntered: last === '' ? null : last },
    nextStep: `Enter the bank holidays in England of ${year}.`,
  };
}

function walk(from: DayNumber, step: 1 | -1, count: number, bankHolidays: readonly IsoDate[]): WorkingDayAnswer {
  const passed: { day: DayNumber; because: string }[] = [];
  const found = (date: IsoDate): WorkingDayAnswer => ({ date, skipped: groupSkipped(passed.sort((a, b) => a.day - b.day)) });
  let left = count;
  for (let day = from; ; day += step) {
    const date = fromDayNumber(day);
    const working = isWorkingDay(date, bankHolidays);
    if (working === null) return { date: null, skipped: [], findings: [bankHolidaysMissing(date, bankHolidays)] };
    if (!working) passed.push({ day, because: weekdayOf(day) >= saturday ? 'weekend' : 'bank holiday' });
    else {
      left -= 1;
      if (left === 0) return found(date);
    }
  }
}

/** The working day so many after the date (before it when negative); the date itself is not counted. `days` is a whole number other than 0. */
export function addWorkingDays(date: IsoDate, days: number, bankHolidays: readonly IsoDate[]): WorkingDayAnswer {
  if (!Number.isInteger(days) || days === 0)
    throw new RangeError(`Working days to count must be a whole number other than 0, not ${days}.`);
  const step = days > 0 ? 1 : -1;
  return walk(toDayNumber(date) + step, step, Math.abs(days), bankHolidays);
}

/** The last working day before the date: the day of the alarm before an effective date. */
export function workingDayBefore(date: IsoDate, bankHolidays: readonly IsoDate[]): WorkingDayAnswer {
  return addWorkingDays(date, -1, bankHolidays);
}

/** The date when it is a working day, else the last one before it: a London business day on which post can still go out in time. */
export function workingDayOnOrBefore(date: IsoDate, bankHolidays: readonly IsoDate[]): WorkingDayAnswer {
  return walk(toDayNumber(date), -1, 1, bankHolidays);
}

/** The date when it is a working day, else the next one: a London business day for post that must not go out earlier. */
export function workingDayOnOrAfter(date: IsoDate, bankHolidays: readonly IsoDate[]): WorkingDayAnswer {
  return walk(toDayNumber(date), 1, 1, bankHolidays);
}
