import { Story } from '../processes/leaving/story.js';

describe('D4: the budget shares', () => {
  it('each may be spent from the day its school’s temporary governing body is there', () => {
    const decided = Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01');
    const said = (story: Story) =>
      story
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'D4')
        .map(({ about }) => about);
    expect(said(decided)).toEqual([]);
    expect(said(decided.body('2026-03-01', 'b'))).toEqual(['b']);
  });
});
