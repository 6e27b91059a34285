import { fromDayNumber, toDayNumber, weekday } from '../calendar/civil-date.js';
import { calendarProblems, compileCalendar } from '../calendar/school-days.js';
import { holidayName, saturday } from '../calendar/school-year.js';
import type { CaseInput, IsoDate } from '../types.js';
import type { Holiday } from './types.js';

/** Shorter stretches without a session are training days and closures, not holidays one plans around. */
const shortest = { days: 3 } as const;

/** School holidays between two days, by the calendars of the schools: gaps between terms, and half-terms entered as days without a session. */
export function holidaysBetween(
  { schools, calendars, bankHolidays }: Pick<CaseInput, 'schools' | 'calendars' | 'bankHolidays'>,
  from: IsoDate,
  to: IsoDate,
): Holiday[] {
  return [...new Set(schools.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar])))].flatMap((key) => {
    const calendar = calendars[key];
    if (calendar === undefined || calendarProblems(calendar).length > 0) return [];
    const name = calendar.name ?? key;
    const gaps = compileCalendar(calendar, bankHolidays).holidays.map((gap) => ({
      from: fromDayNumber(gap.from),
      to: fromDayNumber(gap.to),
      name: holidayName(gap),
      calendar: name,
    }));
    const inside = (calendar.notSchoolDays ?? []).flatMap((range) => {
      if (typeof range === 'string') return [];
      const days = { from: toDayNumber(range.from), to: toDayNumber(range.to) };
      return days.to - days.from + 1 < shortest.days || gaps.some((gap) => gap.from <= range.from && range.to <= gap.to)
        ? []
        : [{ from: range.from, to: range.to, name: holidayName(days), calendar: name }];
    });
    return [...gaps, ...inside]
      .filter((holiday) => holiday.from <= to && holiday.to >= from && !isWeekend(holiday))
      .sort((one, other) => (one.from < other.from ? -1 : 1));
  });
}

const isWeekend = ({ from, to }: { from: IsoDate; to: IsoDate }): boolean =>
  weekday(from) >= saturday && toDayNumber(to) - toDayNumber(from) < 2;

/** The first day from a day on that lies in none of these holidays, is no bank holiday and in no weekend. */
export function openFrom(day: IsoDate, holidays: readonly { from: IsoDate; to: IsoDate }[], bankHolidays: readonly IsoDate[]): IsoDate {
  let open = toDayNumber(day);
  const shut = (on: IsoDate): boolean =>
    weekday(on) >= saturday || bankHolidays.includes(on) || holidays.some(({ from, to }) => from <= on && on <= to);
  while (shut(fromDayNumber(open))) open += 1;
  return fromDayNumber(open);
}
