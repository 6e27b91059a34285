import { decidedToLeave, notified } from '../processes/leaving/story.js';

describe('L8: written notice of any decision within a week of it', () => {
  it.each(['leave', 'dissolve', 'stay'] as const)('decided on Tuesday 3 February to %s, the last day is Tuesday 10 February', (outcome) => {
    const row = notified()
      .decide('2026-02-03', outcome, '2026-05-01')
      .view()
      .timetable.find(({ key }) => key === 'L8')!;
    expect(row).toMatchObject({ due: '2026-02-10', counting: 'C2', startsOn: '2026-02-03' });
  });

  it('on the last day it is in time, a day later it is a breach that voids nothing', () => {
    const told = (on: string) => decidedToLeave().tellEveryone('decision', on).view('2026-02-20');
    expect(told('2026-02-10').timetable.find(({ key }) => key === 'L8')!.status).toBe('met');
    expect(told('2026-02-10').findings.some(({ ruleId }) => ruleId === 'L8')).toBe(false);
    const late = told('2026-02-11');
    expect(late.timetable.find(({ key }) => key === 'L8')!.status).toBe('late');
    expect(late.findings.filter(({ ruleId }) => ruleId === 'L8').every(({ enforcement }) => enforcement === 'breach')).toBe(true);
    expect(late.state).toBe('decided');
  });

  it('goes to everybody who had to be told of the request', () => {
    const view = decidedToLeave().view();
    const roles = (of: string, rules: string[]) =>
      view.recipients
        .filter((row) => row.of === of && rules.includes(row.ruleId) && row.applies === true)
        .map(({ role, school }) => `${role} ${school ?? ''}`)
        .sort();
    expect(roles('decision', ['L8'])).toEqual(roles('request', ['L3', 'L4']));
  });

  it('a notice from before the decision is no notice of it', () => {
    const early = decidedToLeave().told('decision', 'staff', '2026-02-02', { school: 'a' });
    expect(early.view().recipients.find(({ of, role }) => of === 'decision' && role === 'staff')!.toldOn).toBeNull();
  });

  it('a decision to stay closes the case when everybody has been told, and not before', () => {
    const stay = notified().decide('2026-02-03', 'stay');
    expect(stay.tellEveryone('decision', '2026-02-05', ['parents']).view().state).toBe('decided');
    expect(stay.tellEveryone('decision', '2026-02-05').view()).toMatchObject({ state: 'closed', final: true });
  });
});
