import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '#libs/platform/index.js';
import { JobConsumer, JobQueue } from '#libs/platform/queue.js';
import type { DueReminder, WakeUp } from './sweep.js';

const NAME = 'reminders';
const AT_ONCE = 5;

/** The queue of wake-up calls. A job is named by row, attempt and telling. */
@Injectable()
export class ReminderQueue implements WakeUp, OnModuleDestroy {
  private queue: JobQueue<{ id: string }> | undefined;
  private consumer: JobConsumer<{ id: string }> | undefined;

  constructor(private readonly config: Config) {}

  async add(jobs: readonly DueReminder[]): Promise<void> {
    this.queue ??= new JobQueue(this.config, NAME);
    await this.queue.addBulk(
      jobs.map(({ id, attempts, told }) => ({ name: 'deliver', data: { id }, opts: { jobId: `rem-${id}-${attempts}-${told}` } })),
    );
  }

  /** Begins to consume; each job is one row to look at. */
  consume(deliver: (id: string) => Promise<unknown>): void {
    this.consumer ??= new JobConsumer(this.config, NAME, async (job) => void (await deliver(job.data.id)), AT_ONCE);
  }

  /** Stops consuming; running deliveries end first. What is on the queue is another's. */
  async rest(): Promise<void> {
    const consumer = this.consumer;
    this.consumer = undefined;
    await consumer?.close();
  }

  /** Lets running deliveries end, then closes both ends. */
  async onModuleDestroy(): Promise<void> {
    await this.consumer?.close();
    await this.queue?.close();
  }
}
