import type { IsoDate } from '../../libs/law/types.js';

/**
 * Days by the JavaScript calendar. Specs hold the law's counting against a walk over these, which share no line with it; the law itself
 * knows no such calendar.
 */
const parse = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);
const write = (date: Date): IsoDate => date.toISOString().slice(0, 10);

/** The day of a year, month (1 to 12) and day of the month; what lies beyond the month runs on into the next, and day 0 is the last of the month before. */
export const dayOf = (year: number, month: number, day: number): IsoDate => write(new Date(Date.UTC(year, month - 1, day)));

/** The day so many single days on, or back. */
export function walk(day: IsoDate, days: number): IsoDate {
  const date = parse(day);
  for (let left = Math.abs(days); left > 0; left -= 1) date.setUTCDate(date.getUTCDate() + Math.sign(days));
  return write(date);
}

export const nextDay = (day: IsoDate): IsoDate => walk(day, 1);
export const previousDay = (day: IsoDate): IsoDate => walk(day, -1);

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: IsoDate): number => parse(day).getUTCDay();
export const isWeekend = (day: IsoDate): boolean => weekdayOf(day) % 6 === 0;

/** 1 to 31. */
export const dayOfMonth = (day: IsoDate): number => parse(day).getUTCDate();
