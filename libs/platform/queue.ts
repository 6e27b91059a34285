import { createPostgresBackend, Queue, Worker, type JobsOptions, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq';
import type { Config } from './config.js';

/** BullMQ's PostgreSQL backend is kept small: with more at once it can get in its own way (docs/gotchas.md). */
const AT_ONCE_IN_POSTGRES = 5;
const PAUSE_MILLISECONDS = 1000;

/** Whether the queue lives in Redis; else in the program's own database. */
export function queueInRedis(config: Config): boolean {
  return config.redisUrl !== null;
}

/**
 * Connection for the queue: Redis where REDIS_URL is set, else the worker's login, saying that it serves the queue (row security asks for
 * that). Who puts jobs on it is told at once that Redis is away, instead of having them kept in memory until it is back.
 */
function connection(config: Config, end: 'producer' | 'consumer'): QueueOptions['connection'] {
  if (config.redisUrl !== null) {
    const patience = end === 'producer' ? { enableOfflineQueue: false, maxRetriesPerRequest: 1 } : { maxRetriesPerRequest: null };
    return { url: config.redisUrl, retryStrategy: () => PAUSE_MILLISECONDS, ...patience } as QueueOptions['connection'];
  }
  const options = '-c app.system=queue -c TimeZone=UTC';
  return {
    connectionString: config.url('worker'),
    max: 4,
    options,
    application_name: 'msf-queue',
  } as unknown as QueueOptions['connection'];
}

const backend = createPostgresBackend as never;

/** A wake-up call: `data` names a row, `opts.jobId` makes a second call for the same occasion harmless. */
export interface WakeUpCall<T> {
  name: string;
  data: T;
  opts?: Pick<JobsOptions, 'jobId' | 'delay'>;
}

/**
 * A queue to put jobs on. Jobs are wake-up calls; the rows they name are the truth, so finished jobs leave at once.
 *
 * BullMQ keeps the failure of a queue that was opened while its PostgreSQL was away, for ever; so the queue is opened anew until it is
 * ready once. With Redis it goes on trying by itself, and it is the same queue that is waited for.
 */
export class JobQueue<T> {
  private queue: Queue<T> | undefined;
  private isReady = false;

  constructor(
    private readonly config: Config,
    private readonly name: string,
  ) {}

  /** Puts calls on the queue; fails within seconds when it is away. */
  async addBulk(calls: readonly WakeUpCall<T>[]): Promise<void> {
    const queue = await this.ready();
    await (queue as Queue).addBulk([...calls]);
  }

  async close(): Promise<void> {
    const queue = this.queue;
    this.queue = undefined;
    this.isReady = false;
    if (queue) await abandon(queue);
  }

  private async ready(): Promise<Queue<T>> {
    this.queue ??= this.open();
    const queue = this.queue;
    if (this.isReady) return queue;
    try {
      await soon(queue.waitUntilReady());
    } catch (error) {
      if (!(error instanceof Away)) await this.close();
      throw error;
    }
    this.isReady = true;
    return queue;
  }

  private open(): Queue<T> {
    const options: QueueOptions = {
      connection: connection(this.config, 'producer'),
      defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
    };
    const queue = queueInRedis(this.config) ? new Queue(this.name, options) : new Queue(this.name, options, backend);
    queue.on('error', () => undefined);
    return queue as Queue<T>;
  }
}

/** The queue's server does not answer. */
class Away extends Error {}

/** The answer, or the failure that it did not come in time. */
async function soon<R>(answer: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Away('the queue does not answer')), PAUSE_MILLISECONDS);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A consumer that lasts: a server that goes away is waited for, and a consumer that BullMQ gave up (as it does when the server was away while it
 * was opened) is replaced. `close()` lets running jobs end.
 */
export class JobConsumer<T> {
  private worker: Worker<T> | undefined;
  private closing = false;
  private readonly lasting: Promise<void>;

  constructor(
    private readonly config: Config,
    private readonly name: string,
    private readonly work: Processor<T>,
    private readonly concurrency: number = AT_ONCE_IN_POSTGRES,
  ) {
    this.lasting = this.last();
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.worker?.close();
    await this.lasting;
  }

  private async last(): Promise<void> {
    while (!this.closing) {
      const worker = this.open();
      this.worker = worker;
      try {
        await worker.waitUntilReady();
        if (!this.closing) await worker.run();
      } catch {
        // The server is away, or the consumer was closed before it was ready.
      }
      if (this.closing) return;
      await abandon(worker);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }

  private open(): Worker<T> {
    const redis = queueInRedis(this.config);
    const options: WorkerOptions = {
      runRetryDelay: PAUSE_MILLISECONDS,
      autorun: false,
      connection: connection(this.config, 'consumer'),
      concurrency: redis ? this.concurrency : Math.min(this.concurrency, AT_ONCE_IN_POSTGRES),
    };
    const worker = redis ? new Worker<T>(this.name, this.work, options) : new Worker<T>(this.name, this.work, options, backend);
    worker.on('error', () => undefined);
    return worker as Worker<T>;
  }
}

/** Lets go of an end that never became ready; its own closing may wait for what will not come. */
async function abandon(end: { close(): Promise<void> }): Promise<void> {
  const given = new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS).unref());
  await Promise.race([end.close().catch(() => undefined), given]);
}
