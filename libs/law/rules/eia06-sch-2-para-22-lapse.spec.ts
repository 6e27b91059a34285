import { blockedBy, determines, publishedA, refers } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-24: a condition that is not met in time', () => {
  const conditional = () =>
    determines(
      refers(publishedA()),
      { by: 'adjudicator', outcome: 'approved-conditionally', conditionEvent: 'site', conditionBy: '2026-07-10' },
      '2026-06-10',
    );
  const did = (type: string, on: string) => conditional().did(type, on, { about: 'all' });

  it('may be met on its date and lapses on the day after', () => {
    expect(did('condition-met', '2026-07-10').last().effect).toBe('accepted');
    expect(blockedBy(did('condition-met', '2026-07-11'))).toEqual(['RA-24']);
    expect(blockedBy(did('condition-lapsed', '2026-07-10'))).toEqual(['RA-24']);
    expect(did('condition-lapsed', '2026-07-11').last().effect).toBe('accepted');
  });

  it('then whoever decided first considers them afresh', () => {
    expect(conditional().view().state).toBe('conditional');
    const lapsed = did('condition-lapsed', '2026-07-11');
    expect(lapsed.view()).toMatchObject({ state: 'with-adjudicator', effectiveOn: null });
    expect(
      lapsed
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'RA-24')
        .map(({ for: who }) => who),
    ).toEqual(['adjudicator', 'adjudicator', 'adjudicator']);
    expect(determines(lapsed, { by: 'adjudicator' }, '2026-08-01').view().state).toBe('approved');
  });

  it('the timetable says when it must have happened', () => {
    const row = (story: Story) => story.view('2026-07-20').timetable.find(({ key }) => key === 'RA-24:new-school');
    expect(row(did('condition-met', '2026-07-10'))).toMatchObject({ due: '2026-07-10', status: 'met' });
    expect(row(conditional())).toMatchObject({ status: 'missed' });
  });
});
