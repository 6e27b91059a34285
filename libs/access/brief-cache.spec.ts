import { BriefCache } from './brief-cache.js';

describe('an answer kept for a few seconds', () => {
  it('is asked for once by callers that come together, and again when it was forgotten', async () => {
    let asked = 0;
    const cache = new BriefCache<number>(60_000);
    const find = (): Promise<number> => Promise.resolve((asked += 1));
    expect(await Promise.all([cache.get('a', find), cache.get('a', find)])).toEqual([1, 1]);
    expect(await cache.get('b', find)).toBe(2);
    cache.forget('a');
    expect(await cache.get('a', find)).toBe(3);
  });

  it('is asked for again when its time is over', async () => {
    let asked = 0;
    const cache = new BriefCache<number>(0);
    const find = (): Promise<number> => Promise.resolve((asked += 1));
    await cache.get('a', find);
    expect(await cache.get('a', find)).toBe(2);
  });

  it('is not kept when there is none, nor when finding it failed', async () => {
    const cache = new BriefCache<number>(60_000);
    expect(await cache.get('a', () => Promise.resolve(null))).toBeNull();
    expect(await cache.get('a', () => Promise.resolve(1))).toBe(1);
    await expect(cache.get('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.get('b', () => Promise.resolve(2))).toBe(2);
  });

  it('does not grow without end', async () => {
    const cache = new BriefCache<string>(60_000, 2);
    for (const key of ['a', 'b', 'c']) await cache.get(key, () => Promise.resolve(key));
    expect(await cache.get('a', () => Promise.resolve('asked again'))).toBe('asked again');
  });
});
