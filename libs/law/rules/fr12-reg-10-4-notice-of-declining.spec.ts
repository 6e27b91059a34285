import { determine, federatingOf, threeSchools, weighed } from '../processes/federating/story.js';

const declined = () => determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-11', { outcome: 'not-proceed' });
const told = (on: string) => declined().told('declined', 'secretary-of-state', on, { board: 'b' });

describe('F8n: one that does not proceed tells the Secretary of State', () => {
  it('within a week of its own determination: the seventh day is in time, the eighth late', () => {
    expect(
      declined()
        .view('2026-03-12')
        .timetable.find(({ key }) => key === 'F8n:b'),
    ).toMatchObject({ due: '2026-03-18', counting: 'C2', status: 'open' });
    expect(
      told('2026-03-18')
        .view()
        .timetable.find(({ key }) => key === 'F8n:b')!.status,
    ).toBe('met');
    expect(told('2026-03-18').saidOfLast()).toEqual([]);
    expect(told('2026-03-19').saidOfLast('breach')).toEqual(['F8n']);
    expect(
      told('2026-03-19')
        .view()
        .timetable.find(({ key }) => key === 'F8n:b')!.status,
    ).toBe('late');
  });

  it('the Secretary of State only; the authority is told as a courtesy', () => {
    const rows = declined()
      .view()
      .recipients.filter(({ of }) => of === 'declined');
    expect(rows.map(({ role, board, due }) => [role, board, due])).toEqual([['secretary-of-state', 'b', '2026-03-18']]);
    expect(declined().told('declined', 'local-authority', '2026-03-12', { authority: '931', board: 'b' }).saidOfLast('info')).toEqual([
      'F8n',
    ]);
  });

  it('then the case ends by itself', () => {
    expect(declined().view().state).toBe('not-proceeding');
    expect(told('2026-03-12').view()).toMatchObject({ state: 'closed', final: true });
  });

  it('each that declines has its own week, and one notice does not serve for another', () => {
    const two = determine(
      determine(determine(weighed(federatingOf(threeSchools)), 'a', '2026-03-10', { outcome: 'not-proceed' }), 'b', '2026-03-16', {
        outcome: 'not-proceed',
      }),
      'c',
      '2026-03-17',
    ).told('declined', 'secretary-of-state', '2026-03-17', { board: 'a' });
    const rows = two.view('2026-03-20').timetable.filter(({ ruleId }) => ruleId === 'F8n');
    expect(rows.map(({ key, due, status }) => [key, due, status])).toEqual([
      ['F8n:a', '2026-03-17', 'met'],
      ['F8n:b', '2026-03-23', 'open'],
    ]);
    expect(
      two
        .view('2026-03-20')
        .tasks.filter(({ ruleId }) => ruleId === 'F8n')
        .map(({ key }) => key),
    ).toEqual(['F8n:b']);
  });

  it('there is nothing to tell of one that proceeds', () => {
    expect(declined().told('declined', 'secretary-of-state', '2026-03-12', { board: 'a' }).saidOfLast('warning')).toEqual(['F8n']);
  });
});
