import { determine, joiningOf, weighed } from '../processes/federating/story.js';

const one = () => determine(weighed(joiningOf()), 'a', '2026-03-10');
const draft = (story: ReturnType<typeof one>) => story.did('instrument-drafted', '2026-03-20', { jointly: true });

describe('J4: the federation determines besides its preliminary consent', () => {
  it('without its own determination nothing goes on', () => {
    expect(one().view().state).toBe('deciding');
    expect(draft(one()).last().effect).toBe('blocked');
    expect(draft(one()).saidOfLast('block')).toEqual(['J4']);
    expect(draft(determine(one(), 'fed', '2026-03-12')).last().effect).toBe('accepted');
  });

  it('it may decline after it consented', () => {
    expect(determine(one(), 'fed', '2026-03-12', { outcome: 'not-proceed' }).view().state).toBe('not-proceeding');
  });
});
