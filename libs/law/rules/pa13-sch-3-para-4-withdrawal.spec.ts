import { blockedBy, determines, publishedB, refers } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-20: a change is withdrawn in writing and on its website, before it is determined', () => {
  const withdraws = (story: Story, more: Record<string, unknown> = {}, on = '2026-04-01') =>
    story.did('proposals-withdrawn', on, {
      about: 'alteration',
      inWriting: true,
      websiteNoted: true,
      reason: 'No longer wanted.',
      ...more,
    });

  it('and not after, nor without the note', () => {
    expect(withdraws(publishedB()).last().effect).toBe('accepted');
    expect(blockedBy(withdraws(publishedB(), { websiteNoted: undefined }))).toEqual(['RB-20']);
    expect(blockedBy(withdraws(publishedB(), { inWriting: false }))).toEqual(['RB-20']);
    expect(blockedBy(withdraws(determines(publishedB(), { about: 'alteration' }), {}, '2026-04-22'))).toEqual(['RB-20']);
    expect(blockedBy(withdraws(refers(publishedB(), '2026-06-02', { because: 'delayed' }), {}, '2026-06-05'))).toEqual(['RB-20']);
  });
});
