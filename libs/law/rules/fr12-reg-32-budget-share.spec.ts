import { decidedToLeave } from '../processes/leaving/story.js';

describe('L12: the budget share', () => {
  it('may be spent from the day the temporary governing body is there, and not before', () => {
    const said = (story: ReturnType<typeof decidedToLeave>) =>
      story
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'L12')
        .map(({ dates }) => dates['from']);
    expect(said(decidedToLeave().received('2026-02-05'))).toEqual([]);
    expect(said(decidedToLeave().received('2026-02-05').body('2026-03-05'))).toEqual(['2026-03-05']);
  });
});
