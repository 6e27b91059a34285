import { decidedToLeave, notified } from '../processes/leaving/story.js';

describe('L14: what is shared must be agreed before the date', () => {
  it('is a review due the day before the date, until a person has decided it', () => {
    expect(
      decidedToLeave()
        .view()
        .tasks.find(({ key }) => key === 'L14'),
    ).toMatchObject({ kind: 'review', due: '2026-04-30' });
    const decided = decidedToLeave().did('review-decided', '2026-03-01', { task: 'L14', decision: 'The minibus stays.' });
    expect(decided.view().tasks.map(({ key }) => key)).not.toContain('L14');
    expect(decided.view().findings.some(({ ruleId }) => ruleId === 'L14')).toBe(false);
  });

  it('does not arise where the school stays', () => {
    expect(
      notified()
        .decide('2026-02-03', 'stay')
        .view()
        .tasks.map(({ key }) => key),
    ).not.toContain('L14');
  });
});
