import { blockedBy, determines, publishedB } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-21: the condition of a change that is not met in time', () => {
  const conditional = () =>
    determines(determines(publishedB(), { about: 'closure' }), {
      about: 'alteration',
      outcome: 'approved-conditionally',
      conditionEvent: 'planning-permission',
      conditionBy: '2026-06-30',
    });
  const did = (type: string, on: string) => conditional().did(type, on, { about: 'alteration' });

  it('may be met on its date and lapses on the day after', () => {
    expect(did('condition-met', '2026-06-30').last().effect).toBe('accepted');
    expect(blockedBy(did('condition-met', '2026-07-01'))).toEqual(['RB-21']);
    expect(blockedBy(did('condition-lapsed', '2026-06-30'))).toEqual(['RB-21']);
    expect(did('condition-lapsed', '2026-07-01').view()).toMatchObject({ state: 'part-decided', effectiveOn: null });
  });

  it('the authority considers it afresh, outside the two months', () => {
    const afresh = did('condition-lapsed', '2026-07-01');
    expect(afresh.view().tasks.filter(({ ruleId }) => ruleId === 'RB-21')).toHaveLength(1);
    expect(determines(afresh, { about: 'alteration' }, '2026-07-15').last().effect).toBe('accepted');
    const row = (story: Story) => story.view('2026-07-20').timetable.find(({ key }) => key === 'RB-21:alteration:104144');
    expect(row(did('condition-met', '2026-06-30'))).toMatchObject({ due: '2026-06-30', status: 'met' });
    expect(row(conditional())).toMatchObject({ status: 'missed' });
  });
});
