import { oneRemains } from '../processes/discontinuance/story.js';

describe('X7: the budget share', () => {
  it('may be spent from the day the temporary governing body is there', () => {
    expect(
      oneRemains()
        .view()
        .findings.map(({ ruleId }) => ruleId),
    ).not.toContain('X7');
    expect(
      oneRemains()
        .body('2026-06-10', 'b')
        .view()
        .findings.find(({ ruleId }) => ruleId === 'X7')!.dates,
    ).toEqual({ from: '2026-06-10' });
  });
});
