import { decidedToLeave, notified } from '../processes/leaving/story.js';

describe('L9: the Secretary of State hears of a decision to leave', () => {
  it('within a week of the decision: the seventh day is in time, the eighth a breach', () => {
    const told = (on: string) =>
      decidedToLeave()
        .told('decision', 'secretary-of-state', on)
        .view('2026-03-01')
        .timetable.find(({ key }) => key === 'L9')!;
    expect(told('2026-02-10')).toMatchObject({ due: '2026-02-10', status: 'met' });
    expect(told('2026-02-11')).toMatchObject({ status: 'late' });
    expect(decidedToLeave().told('decision', 'secretary-of-state', '2026-02-11').saidOfLast('breach')).toEqual(['L9']);
  });

  it.each(['stay', 'dissolve'] as const)('not by this rule when the board decides to %s', (outcome) => {
    const view = notified().decide('2026-02-03', outcome, '2026-05-01').view();
    expect(view.timetable.some(({ key }) => key === 'L9')).toBe(false);
    expect(view.recipients.find(({ ruleId }) => ruleId === 'L9')!.applies).toBe(false);
  });
});
