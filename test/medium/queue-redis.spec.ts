import { JobConsumer, JobQueue } from '#libs/platform/queue.js';
import { testConfig, testDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/processes.js';
import { startRedis, type RedisServer } from '../support/redis.js';

describe('The queue in Redis', () => {
  let test: TestDatabase;
  let redis: RedisServer;
  let queue: JobQueue<{ id: string }>;

  beforeAll(async () => {
    test = await testDatabase();
    redis = await startRedis();
  });
  beforeEach(() => {
    queue = new JobQueue(testConfig(test, { REDIS_URL: redis.url }), 'calls');
  });
  afterEach(() => queue.close());
  afterAll(async () => {
    await redis.stop();
    await test.close();
  });

  const call = (id: string) => queue.addBulk([{ name: 'one', data: { id }, opts: { jobId: id } }]);
  const isTaken = (id: string) =>
    call(id).then(
      () => true,
      () => false,
    );

  it('says at once that it is away, keeps nothing for later, and takes calls again when it is back', async () => {
    const told: string[] = [];
    await call('before');
    await redis.kill();
    for (let n = 0; n < 20; n += 1) await expect(call(`away-${n}`)).rejects.toThrow();
    await redis.restart();
    await eventually(() => isTaken('after'));
    const consumer = new JobConsumer<{ id: string }>(testConfig(test, { REDIS_URL: redis.url }), 'calls', (job) =>
      Promise.resolve(void told.push(job.data.id)),
    );
    await eventually(() => told.includes('after'));
    await consumer.close();
    expect(told).toEqual(['before', 'after']);
  });

  it('works when it was opened while its server was away', async () => {
    await redis.kill();
    for (let n = 0; n < 3; n += 1) await expect(call(`early-${n}`)).rejects.toThrow();
    await redis.restart();
    await eventually(() => isTaken('late'));
  });
});
