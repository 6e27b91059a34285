import { readyToLeave } from '../processes/leaving/story.js';

describe('L7-change: a changed date is a fresh decision', () => {
  const changed = readyToLeave().did('effective-date-changed', '2026-04-01', {
    effectiveOn: '2026-06-01',
    agendaItem: true,
    reason: 'Not ready.',
  });

  it('is accepted with a review, and everybody is told again within a week of it', () => {
    expect(changed.last().effect).toBe('accepted');
    expect(changed.saidOfLast('review')).toEqual(['L7-change']);
    expect(changed.view().effectiveOn).toBe('2026-06-01');
    const row = changed.view('2026-04-02').timetable.find(({ key }) => key === 'L8')!;
    expect(row).toMatchObject({ due: '2026-04-08', status: 'open' });
    expect(changed.view().tasks.some(({ ruleId }) => ruleId === 'L7-change')).toBe(true);
  });

  it('what was set up stays', () => {
    expect(changed.view().state).toBe('ready');
  });

  it('a first decision is not reviewed', () => {
    expect(
      readyToLeave()
        .view()
        .findings.some(({ ruleId }) => ruleId === 'L7-change'),
    ).toBe(false);
  });

  it('the review is done when a person has decided it', () => {
    const { key } = changed.view().tasks.find(({ ruleId }) => ruleId === 'L7-change')!;
    expect(
      changed
        .did('review-decided', '2026-04-02', { task: key, decision: 'It stands.' })
        .view()
        .tasks.some(({ ruleId }) => ruleId === 'L7-change'),
    ).toBe(false);
  });
});
