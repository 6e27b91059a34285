import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '#libs/law/types.js';

const LONDON = 'Europe/London';

/** The one clock. "Today" and "midnight" are London's; instants are UTC. */
export abstract class Clock {
  /** Now, as a UTC instant with milliseconds: `2026-01-05T09:30:00.000Z`. */
  abstract now(): string;

  /** Today in London, `YYYY-MM-DD`. */
  today(): IsoDate {
    return londonDate(this.now());
  }

  /** Time of day in London, minutes since midnight. */
  minuteOfDay(): number {
    const at = Temporal.Instant.from(this.now()).toZonedDateTimeISO(LONDON);
    return at.hour * 60 + at.minute;
  }
}

/** Civil date in London of a UTC instant: 23:30Z in July is the next day. */
export function londonDate(instant: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON).toPlainDate().toString();
}

/** The machine's clock, moved forward by whole days where a demonstration asks for it. */
export class SystemClock extends Clock {
  private days = 0;
  private cached = { from: 0, until: 0, today: '' };

  now(): string {
    return new Date(Date.now() + this.days * 86_400_000).toISOString();
  }

  /** Asked several times for each request, so the answer is kept until the minute ends. */
  override today(): IsoDate {
    const millis = Date.now() + this.days * 86_400_000;
    if (millis < this.cached.from || millis >= this.cached.until) {
      const from = millis - (millis % 60_000);
      this.cached = { from, until: from + 60_000, today: londonDate(new Date(millis).toISOString()) };
    }
    return this.cached.today;
  }

  /** Days the demonstration clock is ahead of the machine's. */
  get daysAhead(): number {
    return this.days;
  }

  moveTo(daysAhead: number): void {
    this.days = daysAhead;
  }
}

/** A clock that stands still, for tests and for the demonstrations of a rule. */
export class FixedClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  now(): string {
    return this.instant;
  }

  /** Sets it to an instant, or to noon UTC of a civil date. */
  set(instant: string): void {
    this.instant = instant.length === 10 ? `${instant}T12:00:00.000Z` : instant;
  }
}
