import { agreed, consented, drafted, joiningOf, publish, published, reported, tellAll } from '../processes/federating/story.js';
import type { Story } from '../processes/leaving/story.js';

const sent = (story: Story): Story => publish(tellAll(drafted(agreed(story)), 'proposals', '2026-01-12'));

describe('F2: preliminary consent of a federation before proposals', () => {
  it('with consent the proposals are published, without it they are not', () => {
    expect(sent(consented(reported(joiningOf()))).last().effect).toBe('accepted');
    const without = sent(reported(joiningOf()).did('proposal-notified-to-federation', '2025-12-03', { board: 'a', federation: 'fed' }));
    expect(without.last().effect).toBe('blocked');
    expect(without.saidOfLast('block')).toEqual(['F2']);
  });

  it('two schools in no federation need nobody’s consent', () => {
    expect(published().view().state).toBe('published');
  });
});
