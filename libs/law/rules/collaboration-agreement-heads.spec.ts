import { collaborating, drafted } from '../processes/collaboration/story.js';

describe('CO-heads: what an agreement should settle', () => {
  it('warns of what is missing and refuses nothing', () => {
    expect(drafted().saidOfLast()).toEqual([]);
    const thin = drafted(collaborating(), { heads: ['parties', 'purpose'] });
    expect(thin.last().effect).toBe('accepted');
    expect(thin.last().findings).toEqual([
      expect.objectContaining({ ruleId: 'CO-heads', enforcement: 'warning', figures: { missing: 12 } }),
    ]);
  });

  it('asks nothing of a partnership without a paper', () => {
    expect(drafted(collaborating(), { level: 'partnership', heads: [], delegated: [] }).saidOfLast()).toEqual([]);
  });
});
