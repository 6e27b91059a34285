import { discontinuing, oneRemains, plans, tellsSecretary } from '../processes/discontinuance/story.js';
import type { Story } from '../processes/leaving/story.js';

const row = (story: Story, asOf = '2026-08-01') => story.view(asOf).timetable.find(({ key }) => key === 'X1');

describe('X1: the Secretary of State is told two months before', () => {
  it('clean the day before the limit, a warning on it, a breach the day after', () => {
    const told = (on: string) => tellsSecretary(oneRemains(), on);
    expect(told('2026-06-29').last().findings).toEqual([]);
    expect(told('2026-06-30').saidOfLast('warning')).toEqual(['X1']);
    expect(row(told('2026-06-30'))!.status).toBe('met');
    expect(told('2026-07-01').saidOfLast('breach')).toEqual(['X1']);
    expect(row(told('2026-07-01'))!.status).toBe('late');
    expect(told('2026-07-01').last().effect).toBe('accepted');
  });

  it('told by nobody it is missed, and the case goes on', () => {
    expect(row(oneRemains(), '2026-06-30')!.status).toBe('open');
    expect(row(oneRemains(), '2026-07-01')!.status).toBe('missed');
    expect(
      oneRemains()
        .view('2026-07-01')
        .findings.filter(({ enforcement }) => enforcement === 'breach')
        .map(({ ruleId }) => ruleId),
    ).toEqual(['X1']);
    expect(
      oneRemains()
        .view('2026-05-01')
        .tasks.find(({ key }) => key === 'X1'),
    ).toMatchObject({ doneBy: 'told', due: '2026-06-30' });
  });

  it('a letter counts from the day it would arrive', () => {
    const posted = oneRemains().told('discontinuance', 'secretary-of-state', '2026-06-26', { channel: 'post' });
    expect(row(posted)!.doneOn).toBe('2026-06-30');
    expect(posted.saidOfLast('warning')).toEqual(['X1']);
  });

  it('a notice given before a further school was planned does not cover it', () => {
    const story = tellsSecretary(plans(discontinuing(), 'a', '2026-08-31'), '2026-05-01');
    const two = plans(story, 'b', '2026-08-31', 'academy-conversion', '2026-05-02');
    expect(row(two)!.doneOn).toBeNull();
    expect(row(tellsSecretary(two, '2026-05-03'))!.doneOn).toBe('2026-05-03');
    expect(row(plans(story, 'b', '2026-08-31', 'academy-conversion', '2026-05-01'))!.doneOn).toBe('2026-05-01');
  });

  it('moved back, a late notice is in time again', () => {
    const late = tellsSecretary(oneRemains(), '2026-07-15');
    const moved = late.did('discontinuance-date-changed', '2026-07-20', { school: 'a', discontinuedOn: '2026-10-31', reason: 'Later.' });
    expect(row(moved)).toMatchObject({ status: 'met', due: '2026-08-31' });
  });

  it('is not asked where two or more remain', () => {
    expect(row(plans(discontinuing(), 'a', '2026-08-31'))).toBeUndefined();
  });
});
