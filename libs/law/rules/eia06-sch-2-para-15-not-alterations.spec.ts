import { publishedB, refers } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-15: a closure that goes up does not take the change with it', () => {
  const review = (story: Story) =>
    story
      .view()
      .tasks.filter(({ ruleId }) => ruleId === 'RB-15')
      .map(({ kind }) => kind);

  it('so somebody asks a lawyer; not when both went', () => {
    const closure = refers(publishedB(), '2026-06-02', { about: 'closure', because: 'delayed' });
    expect(review(closure)).toEqual(['review']);
    expect(review(closure.did('review-decided', '2026-06-05', { task: 'RB-15:closure:104145', decision: 'Both are referred.' }))).toEqual(
      [],
    );
    expect(review(refers(publishedB(), '2026-06-02', { because: 'delayed' }))).toEqual([]);
  });
});
