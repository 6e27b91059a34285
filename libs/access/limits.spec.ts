import { FixedWindows } from './limits.js';

describe('counting requests in windows', () => {
  it('refuses what is above the limit until the window ends, each caller for itself', async () => {
    let now = 0;
    const windows = new FixedWindows(() => now);
    const ask = async (key: string): Promise<boolean> => (await windows.increment(key, 60_000, 2)).isBlocked;
    expect([await ask('a'), await ask('a'), await ask('a'), await ask('b')]).toEqual([false, false, true, false]);
    now = 59_999;
    expect(await windows.increment('a', 60_000, 2)).toMatchObject({ isBlocked: true, timeToBlockExpire: 1 });
    now = 60_000;
    expect(await ask('a')).toBe(false);
  });

  it('tells how many there were without adding one', async () => {
    let now = 0;
    const windows = new FixedWindows(() => now);
    await windows.increment('a', 1_000, 9);
    expect([windows.hits('a'), windows.hits('a'), windows.hits('b')]).toEqual([1, 1, 0]);
    now = 1_000;
    expect(windows.hits('a')).toBe(0);
  });

  it('drops windows that have ended when there are many', async () => {
    let now = 0;
    const windows = new FixedWindows(() => now, 2);
    await windows.increment('old', 10, 9);
    now = 5;
    await windows.increment('running', 10, 9);
    now = 11;
    await windows.increment('next', 10, 9);
    expect([windows.hits('old'), windows.hits('running'), windows.hits('next')]).toEqual([0, 1, 1]);
  });
});
