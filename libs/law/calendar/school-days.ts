import type { Calendar, DateRange, Finding, IsoDate } from '../types.js';
import { fromDayNumber, isIsoDate, longDate, shortDate, toDayNumber, weekdayOf, type DayNumber } from './civil-date.js';
import { rangeInWords, type Skipped } from './counted.js';
import { daysInAWeek, holidayName, longestHoliday, saturday } from './school-year.js';
import { groupSkipped } from './skipped.js';
import { bankHolidaySet, bankHolidaysKnownFor } from './working-days.js';

/**
 * Which days a school is open, made once for a calendar and a list of bank holidays.
 *
 * A day is a school day when it lies inside a term that is entered, from Monday to Friday, and neither the calendar (`notSchoolDays`: half-term inside
 * a term, INSET, closures) nor the list of bank holidays says otherwise. The two lists add up: a council publishes terms that run across May Day without
 * saying that schools are shut, so bank holidays never need to be typed into a calendar, and doing so does no harm.
 * Days between two entered terms are holidays. Weekdays before the first and after the last are not known, unless one of the lists names them.
 */
export interface CompiledCalendar {
  name: string;
  firstKnown: DayNumber;
  lastKnown: DayNumber;
  /** Day numbers of school days, ascending. */
  schoolDays: Int32Array;
  /** Gaps between neighbouring terms. */
  holidays: readonly { from: DayNumber; to: DayNumber; because: string }[];
  closures: ReadonlyMap<DayNumber, string>;
  bankHolidays: ReadonlySet<DayNumber>;
  bankHolidayList: readonly IsoDate[];
}

/** What is wrong with a calendar, by field ("terms.1.to"), in words for whoever typed it. */
export interface CalendarProblem {
  field: string;
  message: string;
}

export type IsSchoolDay = 'yes' | 'no' | 'unknown';

const noBankHolidays: readonly IsoDate[] = [];
const compiledCalendars = new WeakMap<Calendar, WeakMap<readonly IsoDate[], CompiledCalendar>>();
const checkedCalendars = new WeakMap<Calendar, CalendarProblem[]>();

const asRange = (entry: DateRange | IsoDate): DateRange => (typeof entry === 'string' ? { from: entry, to: entry } : entry);

/** What a calendar may hold: it is school terms, and whoever sends more is answered before anything is counted. */
const bounds = { firstYear: '1900', lastYear: '2199', terms: 300, notSchoolDays: 1000, daysInARange: 366 } as const;

const isWithinBounds = (date: IsoDate): boolean => date >= `${bounds.firstYear}-01-01` && date <= `${bounds.lastYear}-12-31`;

function rangeProblems(range: DateRange, field: string, what: string): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  for (const end of ['from', 'to'] as const) {
    if (!isIsoDate(range?.[end])) problems.push({ field: `${field}.${end}`, message: `${what} needs a date that exists, as YYYY-MM-DD.` });
    else if (!isWithinBounds(range[end]))
      problems.push({ field: `${field}.${end}`, message: `${what} must lie in the years ${bounds.firstYear} to ${bounds.lastYear}.` });
  }
  if (problems.length === 0 && range.to < range.from) {
    problems.push({ field: `${field}.to`, message: `${what} ends on ${longDate(range.to)}, before it begins on ${longDate(range.from)}.` });
  }
  if (problems.length === 0 && toDayNumber(range.to) - toDayNumber(range.from) >= bounds.daysInARange) {
    problems.push({ field: `${field}.to`, message: `${what} lasts more than a year.` });
  }
  return problems;
}

/** What must be put right before a calendar can be counted by: dates that do not exist, reversed ranges, terms that overlap, no term at all. */
export function calendarProblems(calendar: Calendar): CalendarProblem[] {
  const known = checkedCalendars.get(calendar);
  if (known !== undefined) return known;
  const problems = findProblems(calendar);
  checkedCalendars.set(calendar, problems);
  return problems;
}

function findProblems(calendar: Calendar): CalendarProblem[] {
  if (!Array.isArray(calendar.terms) || calendar.terms.length === 0) return [{ field: 'terms', message: 'Enter at least one term.' }];
  if (calendar.terms.length > bounds.terms) return [{ field: 'terms', message: `A calendar has at most ${bounds.terms} terms.` }];
  if (Array.isArray(calendar.notSchoolDays) && calendar.notSchoolDays.length > bounds.notSchoolDays) {
    return [{ field: 'notSchoolDays', message: `A calendar has at most ${bounds.notSchoolDays} entries of days without a session.` }];
  }
  const problems = calendar.terms.flatMap((term, index) => rangeProblems(term, `terms.${index}`, `Term ${index + 1}`));
  if (calendar.notSchoolDays !== undefined && !Array.isArray(calendar.notSchoolDays)) {
    return [...problems, { field: 'notSchoolDays', message: 'Days without a session must be a list of dates or of ranges.' }];
  }
  for (const [index, entry] of (calendar.notSchoolDays ?? []).entries()) {
    if (typeof entry !== 'string') problems.push(...rangeProblems(entry, `notSchoolDays.${index}`, 'A range of days without a session'));
    else if (!isIsoDate(entry))
      problems.push({ field: `notSchoolDays.${index}`, message: 'A day without a session needs a date that exists, as YYYY-MM-DD.' });
    else if (!isWithinBounds(entry))
      problems.push({
        field: `notSchoolDays.${index}`,
        message: `A day without a session must lie in the years ${bounds.firstYear} to ${bounds.lastYear}.`,
      });
  }
  return problems.length > 0 ? problems : overlaps(calendar.terms);
}

function overlaps(terms: readonly DateRange[]): CalendarProblem[] {
  const inOrder = terms.map((term, index) => ({ ...term, index })).sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.slice(1).flatMap((term, position) => {
    const before = inOrder[position]!;
    if (term.from > before.to) return [];
    const message = `Term ${term.index + 1} begins on ${longDate(term.from)}, before term ${before.index + 1} has ended on ${longDate(before.to)}.`;
    return [{ field: `terms.${term.index}.from`, message }];
  });
}

/**
 * The school days of a calendar, made once for each pair of calendar and list of bank holidays (both told apart by identity: neither may be changed
 * in place afterwards).
 * @throws RangeError for a calendar that `calendarProblems` finds fault with.
 */
export function compileCalendar(calendar: Calendar, bankHolidays: readonly IsoDate[] = noBankHolidays): CompiledCalendar {
  let byHolidays = compiledCalendars.get(calendar);
  if (byHolidays === undefined) compiledCalendars.set(calendar, (byHolidays = new WeakMap()));
  const known = byHolidays.get(bankHolidays);
  if (known !== undefined) return known;
  const problems = calendarProblems(calendar);
  if (problems.length > 0) throw new RangeError(problems.map(({ message }) => message).join(' '));
  const fresh = compile(calendar, bankHolidays);
  byHolidays.set(bankHolidays, fresh);
  return fresh;
}

function compile(calendar: Calendar, bankHolidayList: readonly IsoDate[]): CompiledCalendar {
  const terms = calendar.terms.map(({ from, to }) => ({ from: toDayNumber(from), to: toDayNumber(to) })).sort((a, b) => a.from - b.from);
  const bankHolidays = bankHolidaySet(bankHolidayList);
  const closures = closuresOf(calendar);
  const schoolDays: number[] = [];
  for (const term of terms) {
    for (let day = term.from; day <= term.to; day += 1) {
      if (weekdayOf(day) < saturday && !closures.has(day) && !bankHolidays.has(day)) schoolDays.push(day);
    }
  }
  const holidays = terms.slice(1).map((term, index) => {
    const range = { from: terms[index]!.to + 1, to: term.from - 1 };
    return { ...range, because: holidayName(range) };
  });
  return {
    name: calendar.name ?? 'the calendar given',
    firstKnown: terms[0]!.from,
    lastKnown: terms.at(-1)!.to,
    schoolDays: Int32Array.from(schoolDays),
    holidays: holidays.filter(({ from, to }) => from <= to),
    closures,
    bankHolidays,
    bankHolidayList,
  };
}

function closuresOf(calendar: Calendar): Map<DayNumber, string> {
  const closures = new Map<DayNumber, string>();
  for (const entry of calendar.notSchoolDays ?? []) {
    const { from, to } = asRange(entry);
    const range = { from: toDayNumber(from), to: toDayNumber(to) };
    // A run that takes in a whole working week is a holiday typed as days without a session; anything shorter is INSET or a closure.
    const because = range.to - range.from + 1 >= daysInAWeek - 2 ? holidayName(range) : 'closure';
    for (let day = range.from; day <= range.to; day += 1) closures.set(day, because);
  }
  return closures;
}

/** Index of the first school day after the given day; the number of school days when there is none. */
function firstAfter(schoolDays: Int32Array, day: DayNumber): number {
  let low = 0;
  let high = schoolDays.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (schoolDays[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isWithoutSession = (calendar: CompiledCalendar, day: DayNumber): boolean =>
  weekdayOf(day) >= saturday || calendar.closures.has(day) || calendar.bankHolidays.has(day);

function state(calendar: CompiledCalendar, day: DayNumber): IsSchoolDay {
  if (day < calendar.firstKnown || day > calendar.lastKnown) return isWithoutSession(calendar, day) ? 'no' : 'unknown';
  const index = firstAfter(calendar.schoolDays, day - 1);
  return calendar.schoolDays[index] === day ? 'yes' : 'no';
}

/** Whether the school has a session on the date, by its calendar (rule C12). */
export function isSchoolDay(date: IsoDate, calendar: CompiledCalendar): IsSchoolDay {
  return state(calendar, toDayNumber(date));
}

/** First day after `after` and up to `until` of which the calendar does not say whether it is a school day. */
function firstUnknown(calendar: CompiledCalendar, after: DayNumber, until: DayNumber): DayNumber | null {
  for (let day = after + 1; day <= until && day < calendar.firstKnown; day += 1) if (!isWithoutSession(calendar, day)) return day;
  for (let day = Math.max(after, calendar.lastKnown) + 1; day <= until; day += 1) if (!isWithoutSession(calendar, day)) return day;
  return null;
}

/** How many school days lie after the first date, up to and including the second; null when the calendar does not know all of those days. */
export function schoolDaysAfter(after: IsoDate, until: IsoDate, calendar: CompiledCalendar): number | null {
  const from = toDayNumber(after);
  const to = toDayNumber(until);
  if (firstUnknown(calendar, from, to) !== null) return null;
  return Math.max(0, firstAfter(calendar.schoolDays, to) - firstAfter(calendar.schoolDays, from));
}

/** Search for a school day: the day and the first school day counted, or how far the calendar reached. */
export type SchoolDaySearch =
  | { date: IsoDate; first: IsoDate; skipped: Skipped; findings: Finding[] }
  | { date: null; counted: number; findings: Finding[]; skipped: Skipped };

/** The n-th school day after a date, which itself is not counted (n at least 1). Days the calendar does not know end the search: no date, and a finding. */
export function nthSchoolDayAfter(after: IsoDate, n: number, calendar: CompiledCalendar): SchoolDaySearch {
  const start = toDayNumber(after);
  const before = firstUnknown(calendar, start, calendar.firstKnown - 1);
  if (before !== null) return { date: null, counted: 0, findings: [termsMissing(calendar, after, before, n, 0)], skipped: [] };
  const index = firstAfter(calendar.schoolDays, start);
  const day = calendar.schoolDays[index + n - 1];
  if (day === undefined) {
    const counted = calendar.schoolDays.length - index;
    const unknown = firstUnknown(calendar, Math.max(start, calendar.lastKnown), Number.MAX_SAFE_INTEGER)!;
    return {
      date: null,
      counted,
      findings: [termsMissing(calendar, after, unknown, n, counted)],
      skipped: skippedDays(calendar, start, calendar.lastKnown),
    };
  }
  return {
    date: fromDayNumber(day),
    first: fromDayNumber(calendar.schoolDays[index]!),
    skipped: skippedDays(calendar, start, day),
    findings: doubts(calendar, start, day),
  };
}

function skippedDays(calendar: CompiledCalendar, after: DayNumber, until: DayNumber): Skipped {
  const days: { day: DayNumber; because: string }[] = [];
  for (let day = after + 1; day <= until; day += 1) {
    const because = reason(calendar, day);
    if (because !== null) days.push({ day, because });
  }
  return groupSkipped(days);
}

function reason(calendar: CompiledCalendar, day: DayNumber): string | null {
  const holiday = calendar.holidays.find(({ from, to }) => day >= from && day <= to);
  if (holiday !== undefined) return holiday.because;
  if (weekdayOf(day) >= saturday) return 'weekend';
  if (calendar.bankHolidays.has(day)) return 'bank holiday';
  return calendar.closures.get(day) ?? null;
}

function termsMissing(calendar: CompiledCalendar, after: IsoDate, unknown: DayNumber, n: number, counted: number): Finding {
  const first = fromDayNumber(calendar.firstKnown);
  const last = fromDayNumber(calendar.lastKnown);
  const wanted = fromDayNumber(unknown);
  return {
    ruleId: 'C12',
    enforcement: 'data',
    message:
      `The ${n} school days after ${shortDate(after)} cannot be counted: ${calendar.name} has terms entered from ${shortDate(first)} to ${shortDate(last)} only, ` +
      `and whether ${shortDate(wanted)} is a school day is not known (${counted} of ${n} counted).`,
    citation: 'SI 2012/1035 reg 5; Education Act 1996 s 579',
    figures: { schoolDays: n, counted },
    dates: { startsOn: after, firstEntered: first, lastEntered: last, firstUnknown: wanted },
    nextStep: `Enter the term dates that cover ${longDate(wanted)}.`,
  };
}

/** Doubts about a date that was found: a gap too long to be a holiday, or a year of school days with no bank holidays entered. */
function doubts(calendar: CompiledCalendar, after: DayNumber, until: DayNumber): Finding[] {
  const findings: Finding[] = [];
  for (const { from, to } of calendar.holidays) {
    if (to <= after || from > until || to - from + 1 <= longestHoliday.days) continue;
    const range = { from: fromDayNumber(from), to: fromDayNumber(to) };
    findings.push({
      ruleId: 'C12',
      enforcement: 'warning',
      message: `${calendar.name} has no term from ${rangeInWords(range.from, range.to)}: ${to - from + 1} days is longer than any school holiday, so a term may be missing.`,
      citation: 'Education Act 1996 s 579',
      figures: { days: to - from + 1, longestHolidayInDays: longestHoliday.days },
      dates: range,
      nextStep: 'Check the calendar and enter the missing term.',
    });
  }
  const end = fromDayNumber(until);
  if (calendar.bankHolidayList.length > 0 && !bankHolidaysKnownFor(end, calendar.bankHolidayList)) {
    findings.push({
      ruleId: 'C12',
      enforcement: 'warning',
      message: `No bank holidays are entered for ${end.slice(0, 4)}: only the days named in ${calendar.name} were left out.`,
      citation: 'Education Act 1996 s 579',
      figures: { year: Number(end.slice(0, 4)) },
      dates: { until: end },
      nextStep: `Enter the bank holidays in England of ${end.slice(0, 4)}.`,
    });
  }
  return findings;
}
