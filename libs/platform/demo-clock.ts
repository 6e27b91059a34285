import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { IsoDate } from '#libs/law/types.js';
import type { Actor } from './actor.js';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { oncePossible } from './database/check.js';
import { Database, WorkerDatabase } from './database/database.js';
import { ok, refuse, type Result } from './result.js';

/** How often a process looks whether another has moved the clock. */
const LOOK_EVERY_MILLISECONDS = 500;

/** The clock of the embedded default, which people may move forward; all processes follow it through the database. */
@Injectable()
export class DemoClock implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(DemoClock.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly worker: WorkerDatabase,
  ) {}

  /** Whether the clock can be moved at all: only in the embedded default. */
  get available(): boolean {
    return this.config.embedded && this.clock instanceof SystemClock;
  }

  async onModuleInit(): Promise<void> {
    if (!this.available) return;
    await oncePossible(this.config.has('app') ? 'app' : 'worker', () => this.look());
    this.timer = setInterval(() => {
      this.look().catch((error: unknown) =>
        this.logger.debug(`the demonstration clock could not be read: ${error instanceof Error ? error.name : 'fault'}`),
      );
    }, LOOK_EVERY_MILLISECONDS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Moves "today" forward by whole days for every process, and answers with the day it is then. */
  async moveForward(actor: Actor, days: number): Promise<Result<{ today: IsoDate }>> {
    if (!this.available) {
      return refuse({
        code: 'clock-not-movable',
        status: 403,
        title: 'The clock cannot be moved',
        detail: 'Only the demonstration that "npm start" runs has a clock that can be moved.',
      });
    }
    if (!Number.isInteger(days) || days < 1 || days > 3660) {
      return refuse({
        code: 'fields-invalid',
        status: 422,
        title: 'The clock was not moved',
        detail: 'Days must be a whole number from 1 to 3660.',
        errors: [{ field: 'days', message: 'Enter a whole number of days from 1 to 3660' }],
      });
    }
    const ahead = await this.database.transaction(actor, async (client) => {
      const answer = await client.query<{ days: number | null }>('SELECT move_demo_clock($1) AS days', [days]);
      return answer.rows[0]?.days ?? null;
    });
    if (ahead === null)
      return refuse({
        code: 'not-permitted',
        status: 403,
        title: 'You may not move the clock',
        detail: 'An officer, manager or administrator may move the demonstration clock.',
      });
    this.follow(ahead);
    return ok({ today: this.clock.today() });
  }

  private async look(): Promise<void> {
    const from = this.config.has('app') ? this.database : this.worker;
    const rows = await from.query<{ days: number }>('SELECT demo_clock_offset() AS days', [], 'demo-clock-offset');
    this.follow(rows[0]?.days ?? 0);
  }

  private follow(days: number): void {
    if (this.clock instanceof SystemClock) this.clock.moveTo(days);
  }
}
