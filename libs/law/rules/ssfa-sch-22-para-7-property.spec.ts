import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';

describe('X5: property does not follow the school that remains', () => {
  it('whether to ask for a direction is decided by the day before the end', () => {
    expect(
      oneRemains()
        .view()
        .tasks.find(({ key }) => key === 'X5'),
    ).toMatchObject({ kind: 'review', due: '2026-08-30' });
    const later = oneRemains().did('dissolution-date-ordered', '2026-08-01', { dissolvedOn: '2026-10-31' });
    expect(later.view().tasks.find(({ key }) => key === 'X5')!.due).toBe('2026-10-30');
  });

  it('once decided it is asked no more', () => {
    const decided = oneRemains().did('review-decided', '2026-06-01', { task: 'X5', decision: 'A direction is asked for.' });
    expect(decided.view().tasks.map(({ key }) => key)).not.toContain('X5');
    expect(decided.view().findings.map(({ ruleId }) => ruleId)).not.toContain('X5');
  });

  it('does not arise where the federation goes on', () => {
    expect(
      plans(discontinuing(), 'a', '2026-08-31')
        .view()
        .findings.map(({ ruleId }) => ruleId),
    ).not.toContain('X5');
  });
});
