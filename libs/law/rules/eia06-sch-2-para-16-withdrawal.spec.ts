import { approvedA, blockedBy, publishedA, refers } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-25: withdrawal before determination', () => {
  const withdraws = (story: Story, more: Record<string, unknown> = {}, on = '2026-04-01') =>
    story.did('proposals-withdrawn', on, { about: 'all', inWriting: true, reason: 'A partner withdrew.', ...more });

  it('in writing, before it is determined and not after', () => {
    expect(withdraws(publishedA())).toMatchObject({});
    expect(withdraws(publishedA()).view().state).toBe('withdrawn');
    expect(withdraws(publishedA()).last().effect).toBe('accepted');
    expect(blockedBy(withdraws(publishedA(), { inWriting: false }))).toEqual(['RA-25']);
    expect(blockedBy(withdraws(approvedA(), {}, '2026-06-20'))).toEqual(['RA-25']);
  });

  it('the adjudicator is given the notice too where it was referred', () => {
    expect(blockedBy(withdraws(refers(publishedA()), {}, '2026-04-10'))).toEqual(['RA-25']);
    expect(withdraws(refers(publishedA()), { adjudicatorTold: true }, '2026-04-10').last().effect).toBe('accepted');
  });
});
