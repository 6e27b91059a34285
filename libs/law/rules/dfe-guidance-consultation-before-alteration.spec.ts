import { consults, describes, keepingOne, publishes } from '../processes/amalgamation/story.js';

describe('RB-04: consultation before a change, as guidance expects', () => {
  it('its absence warns and refuses nothing', () => {
    const without = publishes(describes(keepingOne()), { about: 'alteration' });
    expect(without.last().effect).toBe('accepted');
    expect(without.saidOfLast('warning')).toEqual(['RB-04']);
    expect(publishes(consults(describes(keepingOne())), { about: 'alteration' }).saidOfLast('warning')).toEqual([]);
  });
});
