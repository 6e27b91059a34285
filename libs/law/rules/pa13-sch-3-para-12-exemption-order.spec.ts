import { OPENS, approvedB, keepingOne, publishedB } from '../processes/amalgamation/story.js';

describe('RB-23: a school that stops being for one sex', () => {
  const changed = () => approvedB(publishedB(keepingOne(), { changes: ['age-range', 'single-sex-ended'] }));
  const ordered = (on: string) => changed().did('exemption-order-made', on);

  it('needs the order by the day the change takes place', () => {
    expect(changed().view().state).toBe('approved');
    expect(
      changed()
        .view()
        .tasks.some(({ ruleId }) => ruleId === 'RB-23'),
    ).toBe(true);
    expect(ordered(OPENS).view().state).toBe('ready');
    expect(ordered('2026-09-02').view().state).toBe('approved');
    const passed = changed().reached(OPENS);
    expect(passed.view().state).toBe('date-passed');
    expect(passed.did('override', '2026-09-02', { ruleId: 'RB-23', reason: 'Made, being sealed.' }).view().state).toBe('implemented');
  });
});
