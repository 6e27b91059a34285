import { redisProgram } from '../support/redis.js';
import { expectNothingLostNothingTwice, soak } from '../support/reminder-soak.js';

describe('two thousand reminders while worker, PostgreSQL, Redis and mail server are killed, with the queue in Redis', () => {
  it('loses none, sends none twice, and lists those whose fate nobody knows', async () => {
    process.env.REDIS_SERVER = redisProgram();
    const figures = await soak('redis', 20130901);
    expectNothingLostNothingTwice(figures);
    expect(Math.min(...Object.values(figures.kills))).toBeGreaterThan(0);
  }, 240_000);
});
