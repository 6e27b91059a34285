import { Injectable } from '@nestjs/common';
import { isWorkingDay } from '#libs/law/calendar/working-days.js';
import type { IsoDate } from '#libs/law/types.js';
import { Clock, Config, WorkerDatabase } from '#libs/platform/index.js';

/** When post goes out, in London: minutes since midnight, from the first up to and not including the last. Practice, not law. */
export const postHours = { from: 8 * 60, until: 18 * 60 } as const;

/**
 * Whether post may go out now. Outside working days and hours everything waits; in a year whose bank holidays are not entered only
 * weekends are known, and a reminder that comes on a bank holiday is better than none.
 */
export function isPostTime(today: IsoDate, minuteOfDay: number, bankHolidays: readonly IsoDate[]): boolean {
  return isWorkingDay(today, bankHolidays) !== false && minuteOfDay >= postHours.from && minuteOfDay < postHours.until;
}

/** Name of the unattended job in whose name post is read and written. */
export const REMINDERS = 'reminders';

/** How long entered bank holidays are believed before they are read again, in milliseconds. */
const BELIEVED = 60_000;

/** The hours of post as they stand now. */
@Injectable()
export class PostHours {
  private holidays: { dates: IsoDate[]; readAt: number } | undefined;

  constructor(
    private readonly db: WorkerDatabase,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Whether post may go out now. In a demonstration always: its day jumps over the hours in which what is due by then would have gone
   * out, and nobody should have to wait for the morning.
   */
  async areOpen(): Promise<boolean> {
    if (this.config.embedded) return true;
    return isPostTime(this.clock.today(), this.clock.minuteOfDay(), await this.bankHolidays());
  }

  private async bankHolidays(): Promise<IsoDate[]> {
    if (!this.holidays || performance.now() - this.holidays.readAt > BELIEVED) {
      const dates = await this.db.transaction(REMINDERS, async (client) => {
        const { rows } = await client.query<{ holidays: (string | { date: string })[] }>(
          'SELECT holidays FROM bank_holiday_version ORDER BY version DESC LIMIT 1',
        );
        return (rows[0]?.holidays ?? []).map((holiday) => (typeof holiday === 'string' ? holiday : holiday.date));
      });
      this.holidays = { dates, readAt: performance.now() };
    }
    return this.holidays.dates;
  }
}
