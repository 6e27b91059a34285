import { committeeAtWork, meets } from '../processes/collaboration/story.js';

describe('CO-12: whoever has an interest declares it and withdraws', () => {
  it('taking part all the same is a breach that undoes nothing, and somebody decides what follows', () => {
    const story = meets(committeeAtWork(), '2026-11-10', { conflictedTookPart: true }, '2026-11-02');
    expect(story.last().effect).toBe('accepted');
    expect(story.saidOfLast('breach')).toEqual(['CO-12']);
    const task = story.view().tasks.find(({ ruleId }) => ruleId === 'CO-12')!;
    expect(task.kind).toBe('review');
    const decided = story.did('review-decided', '2026-11-12', { task: task.key, decision: 'Taken again.' });
    expect(decided.view().tasks.some(({ ruleId }) => ruleId === 'CO-12')).toBe(false);
  });

  it('a withdrawal in time leaves nothing to say', () => {
    expect(meets(committeeAtWork(), '2026-11-10', { conflictedTookPart: false }, '2026-11-02').last().findings).toEqual([]);
  });
});
