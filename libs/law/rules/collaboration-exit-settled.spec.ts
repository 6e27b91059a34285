import { agreed } from '../processes/collaboration/story.js';

const all = { staffSettled: true, moneySettled: true, propertySettled: true, recordsSettled: true };

describe('CO-exit: what is shared is settled before a partner goes', () => {
  it('warns of what is open, and lets it end', () => {
    expect(agreed().did('collaboration-ended', '2027-08-01', all).last().findings).toEqual([]);
    const open = agreed().did('collaboration-ended', '2027-08-01', { ...all, moneySettled: false });
    expect(open.last().effect).toBe('accepted');
    expect(open.saidOfLast('warning')).toEqual(['CO-exit']);
  });

  it('and of a partner that leaves', () => {
    const left = (settled: boolean): string[] =>
      agreed().did('partner-left', '2027-08-01', { board: '116870', because: 'notice', settled }).saidOfLast();
    expect([left(true), left(false)]).toEqual([[], ['CO-exit']]);
  });

  it('is a task from the notice on', () => {
    expect(
      agreed()
        .did('exit-notice-given', '2027-01-11', { board: '116870', endsOn: '2027-04-05' })
        .view()
        .tasks.find(({ ruleId }) => ruleId === 'CO-exit')!.due,
    ).toBe('2027-04-05');
  });
});
