import { isWorkingDay } from '#libs/law/calendar/working-days.js';
import type { IsoDate } from '#libs/law/types.js';

/** When post goes out, in London: minutes since midnight, from the first up to and not including the last. Practice, not law. */
export const postHours = { from: 8 * 60, until: 18 * 60 } as const;

/**
 * Whether post may go out now. Outside working days and hours everything waits; in a year whose bank holidays are not entered only
 * weekends are known, and a reminder that comes on a bank holiday is better than none.
 */
export function isPostTime(today: IsoDate, minuteOfDay: number, bankHolidays: readonly IsoDate[], anyHour = false): boolean {
  if (isWorkingDay(today, bankHolidays) === false) return false;
  return anyHour || (minuteOfDay >= postHours.from && minuteOfDay < postHours.until);
}
