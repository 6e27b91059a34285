import { blockedBy, consults, describes, keepingOne, publishes } from '../processes/amalgamation/story.js';

describe('RB-06: how a change is published', () => {
  const published = (more: Record<string, unknown>) => publishes(consults(describes(keepingOne())), { about: 'alteration', ...more });

  it('with a newspaper notice and a complete statement', () => {
    expect(published({}).last().effect).toBe('accepted');
    expect(blockedBy(published({ newspaperOn: undefined }))).toEqual(['RB-06']);
    expect(blockedBy(published({ statement: ['copies', 'anyone', 'closing-date'] }))).toEqual(['RB-06']);
  });
});
