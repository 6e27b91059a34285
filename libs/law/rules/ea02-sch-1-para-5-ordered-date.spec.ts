import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';

const ordered = (on: string, dissolvedOn: string) => oneRemains().did('dissolution-date-ordered', on, { dissolvedOn });

describe('X-order: a later dissolution date', () => {
  it('is ordered before the discontinuance date, not on it', () => {
    expect(ordered('2026-08-30', '2026-10-31').last().effect).toBe('accepted');
    expect(ordered('2026-08-31', '2026-10-31').last().effect).toBe('blocked');
  });

  it('is later than the discontinuance date', () => {
    expect(ordered('2026-08-01', '2026-09-01').last().effect).toBe('accepted');
    expect(ordered('2026-08-01', '2026-08-31').saidOfLast('block')).toEqual(['X-order']);
  });

  it('has nothing to move where the federation goes on', () => {
    const story = plans(discontinuing(), 'a', '2026-08-31').did('dissolution-date-ordered', '2026-08-01', { dissolvedOn: '2026-10-31' });
    expect(story.last().effect).toBe('blocked');
  });
});
