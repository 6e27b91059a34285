import { startRedis, type RedisServer } from '../support/redis.js';
import { deliveryHoldsWith } from './post-delivery.js';

let redis: RedisServer;

deliveryHoldsWith('Redis', async () => {
  redis = await startRedis();
  return { REDIS_URL: redis.url };
});

afterAll(() => redis.stop());
