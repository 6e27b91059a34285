import { createPostgresBackend, Queue, Worker, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq';
import type { Config } from './config.js';

/** BullMQ's PostgreSQL backend is kept small: with more at once it can get in its own way (docs/gotchas.md). */
const AT_ONCE_IN_POSTGRES = 5;

/** Whether the queue lives in Redis; else in the program's own database. */
export function queueInRedis(config: Config): boolean {
  return config.redisUrl !== null;
}

/** Connection for the queue: Redis where REDIS_URL is set, else the worker's login, saying that it serves the queue (row security asks for that). */
function connection(config: Config): QueueOptions['connection'] {
  if (config.redisUrl !== null) return { url: config.redisUrl, maxRetriesPerRequest: null } as QueueOptions['connection'];
  const options = '-c app.system=queue -c TimeZone=UTC';
  return {
    connectionString: config.url('worker'),
    max: 4,
    options,
    application_name: 'msf-queue',
  } as unknown as QueueOptions['connection'];
}

const backend = createPostgresBackend as never;

/** A queue to put jobs on. Jobs are wake-up calls; the rows they name are the truth, so finished jobs leave at once. */
export function openQueue<T>(config: Config, name: string): Queue<T> {
  const options: QueueOptions = {
    connection: connection(config),
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  };
  const queue = queueInRedis(config) ? new Queue<T>(name, options) : new Queue<T>(name, options, backend);
  queue.on('error', () => undefined);
  return queue as Queue<T>;
}

/** A consumer. A server that goes away is waited for; `close()` lets running jobs end. */
export function openQueueWorker<T>(config: Config, name: string, work: Processor<T>, options: Partial<WorkerOptions> = {}): Worker<T> {
  const redis = queueInRedis(config);
  const wanted = options.concurrency ?? AT_ONCE_IN_POSTGRES;
  const all: WorkerOptions = {
    runRetryDelay: 1000,
    ...options,
    connection: connection(config),
    concurrency: redis ? wanted : Math.min(wanted, AT_ONCE_IN_POSTGRES),
  };
  const worker = redis ? new Worker<T>(name, work, all) : new Worker<T>(name, work, all, backend);
  worker.on('error', () => undefined);
  return worker as Worker<T>;
}
