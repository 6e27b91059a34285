import type { Holiday, Plan, PlannedStep } from '#libs/law/planning/index.js';
import { weekday, weekdayName } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';
import { longDate } from '../../words.js';

/** "Tuesday 1 September 2027". */
export const dayInWords = (day: IsoDate): string => `${weekdayName(day)} ${longDate(day)}`;

/** What the two days of a step are called: backward they are the last, forward the first. */
export const dayTitles = ({ direction }: Plan): { safe: string; lawful: string } =>
  direction === 'backward' ? { safe: 'Last safe day', lawful: 'Last day in time' } : { safe: 'First safe day', lawful: 'First lawful day' };

/** The holiday a day lies in, by name; null on any other day. */
export const holidayOn = (holidays: readonly Holiday[], day: IsoDate): string | null =>
  holidays.find(({ from, to }) => from <= day && day <= to)?.name ?? null;

/** That a day is one on which few people meet; null on a working day. */
export const weekdayNote = (day: IsoDate): string | null => (weekday(day) >= 6 ? 'a weekend' : null);

/** One stretch of holidays, with the calendars it stands in. */
export interface HolidayRow {
  from: IsoDate;
  to: IsoDate;
  name: string;
  calendars: string[];
}

/** Holidays with the calendars they stand in: the same days of several calendars once. */
export function holidayRows(holidays: readonly Holiday[]): HolidayRow[] {
  const rows = new Map<string, HolidayRow>();
  for (const { from, to, name, calendar } of holidays) {
    const key = `${from} ${to} ${name}`;
    rows.set(key, { from, to, name, calendars: [...(rows.get(key)?.calendars ?? []), calendar] });
  }
  return [...rows.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** Whether any step has a day: without one there is a sentence and no table. */
export const hasDays = ({ steps }: Plan): boolean => steps.some(({ lawful, safe }: PlannedStep) => lawful !== null || safe !== null);
