import { discontinuing, oneRemains } from '../processes/discontinuance/story.js';

describe('X-day: on the date itself', () => {
  it('neither the day before nor the day after', () => {
    const on = (day: string) => oneRemains().reached(day).last().effect;
    expect([on('2026-08-30'), on('2026-08-31'), on('2026-09-01')]).toEqual(['blocked', 'accepted', 'blocked']);
  });

  it('once, and only where a date is planned', () => {
    expect(oneRemains().reached('2026-08-31').reached('2026-08-31').saidOfLast('block')).toEqual(['X-day']);
    expect(discontinuing().reached('2026-08-31').saidOfLast('block')).toEqual(['X-day']);
  });

  it('the discontinuance date and a later dissolution date each have their own', () => {
    const ordered = oneRemains().did('dissolution-date-ordered', '2026-08-01', { dissolvedOn: '2026-10-31' });
    expect(ordered.reached('2026-08-31').reached('2026-10-31').last().effect).toBe('accepted');
  });
});
