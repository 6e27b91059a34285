import { Inject, Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import { Clock, WorkerDatabase } from '#libs/platform/index.js';
import { PostHours, REMINDERS } from './hours.js';

/** A due row as the queue is told of it; `told` names the telling, so that a wake-up lost with its worker does not bar the next. */
export interface DueReminder {
  id: string;
  attempts: number;
  told: number;
}

/** Wakes somebody up to look at reminders; what it is told twice it may do twice. */
export interface WakeUp {
  add(jobs: readonly DueReminder[]): Promise<void>;
}
export const WAKE_UP = Symbol('wake-up');

/** Key of the advisory lock: one sweep at a time among all workers. */
const SWEEP_LOCK = 7_270_002;
const AT_ONCE = 1000;
/** A queue that does not take jobs (Redis is away) must not hold the sweep. */
const QUEUE_PATIENCE_MILLISECONDS = 5000;

export interface SweepReport {
  /** Rows told to the queue. */
  woken: number;
  /** Claims of lost workers: how many are planned again, and how many nobody can know about. */
  recovered: number;
  unknown: number;
}

/** Puts what is due on the queue and takes back what lost workers held. Nothing long-lived is in the queue: rows are the truth. */
@Injectable()
export class Sweep {
  private readonly logger = new Logger('post');

  constructor(
    private readonly db: WorkerDatabase,
    private readonly clock: Clock,
    private readonly hours: PostHours,
    @Inject(WAKE_UP) private readonly wakeUp: WakeUp,
  ) {}

  async run(): Promise<SweepReport> {
    const report: SweepReport = { woken: 0, recovered: 0, unknown: 0 };
    const open = await this.hours.areOpen();
    const due = await this.db.transaction(REMINDERS, (client) => this.take(client, open, report));
    if (due.length > 0) await this.tell(due);
    report.woken = due.length;
    return report;
  }

  private async take(client: pg.PoolClient, open: boolean, report: SweepReport): Promise<DueReminder[]> {
    const { rows: lock } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [SWEEP_LOCK]);
    if (!lock[0]?.mine) return [];
    const now = this.clock.now();
    const { rows: freed } = await client.query<{ state: string }>('SELECT state FROM recover_claims($1)', [now]);
    report.unknown = freed.filter((row) => row.state === 'unknown').length;
    report.recovered = freed.length - report.unknown;
    if (!open) return [];
    const { rows } = await client.query<DueReminder>('SELECT id, attempts, told FROM take_due($1, $2, $3)', [
      this.clock.today(),
      now,
      AT_ONCE,
    ]);
    return rows;
  }

  private async tell(due: DueReminder[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the queue does not answer')), QUEUE_PATIENCE_MILLISECONDS);
    });
    try {
      await Promise.race([this.wakeUp.add(due), tooLate]);
    } catch (error) {
      // the rows are told again by a later sweep
      this.logger.warn(`${due.length} reminders could not be put on the queue: ${error instanceof Error ? error.message : 'fault'}`);
    } finally {
      clearTimeout(timer);
    }
  }
}
