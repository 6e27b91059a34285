import { Story } from '../processes/leaving/story.js';

describe('D6: what was held for the federation as a whole', () => {
  it('is a review due the day before the date, until a person has decided it', () => {
    const decided = Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01');
    expect(decided.view().tasks.find(({ key }) => key === 'D6')).toMatchObject({ kind: 'review', due: '2026-04-30' });
    expect(
      decided
        .did('review-decided', '2026-03-01', { task: 'D6', decision: 'Shared equally.' })
        .view()
        .tasks.map(({ key }) => key),
    ).not.toContain('D6');
  });
});
