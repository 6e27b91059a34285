import { Story } from '../processes/leaving/story.js';

describe('D-rescinded: a board takes its dissolution back', () => {
  const told = Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01').tellEveryone('decision', '2026-02-05');
  const back = told.decide('2026-03-03', 'stay');

  it('is a fresh decision that must be reviewed', () => {
    expect(back.last().effect).toBe('accepted');
    expect(back.saidOfLast('review')).toEqual(['D-rescinded']);
    expect(back.view()).toMatchObject({ state: 'decided', route: 'stay', effectiveOn: null });
    expect(told.view().findings.some(({ ruleId }) => ruleId === 'D-rescinded')).toBe(false);
  });

  it('the same people are told again, and then the case is closed', () => {
    expect(back.view('2026-03-04').timetable.find(({ key }) => key === 'D2')).toMatchObject({ due: '2026-03-10', status: 'open' });
    expect(back.tellEveryone('decision', '2026-03-05').view().state).toBe('closed');
  });
});
