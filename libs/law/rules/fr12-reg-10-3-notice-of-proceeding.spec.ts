import { determine, federatingOf, tellAll, weighed } from '../processes/federating/story.js';
import { goShine } from '../processes/federating/schools.js';

/** A determines on 10 March, B on 12 March: safe until 17, in time until 19. */
const both = () => determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-12');
const told = (on: string) => tellAll(both(), 'outcome', on);
const row = (story: ReturnType<typeof both>, key: string, asOf = '2026-04-01') => story.view(asOf).timetable.find((one) => one.key === key);

describe('F8: joint notice that they proceed', () => {
  it('a week from the first determination is safe, a week from the last in time, a day more late', () => {
    expect(row(both(), 'F8', '2026-03-13')).toMatchObject({ due: '2026-03-19', counting: 'C2', status: 'open' });
    expect(row(both(), 'F8:safe', '2026-03-13')).toMatchObject({ due: '2026-03-17', status: 'open' });
    // the safe day informs; reminded is of the limit
    expect([
      ...new Set(
        both()
          .view('2026-03-13')
          .post.map(({ deadlineKey }) => deadlineKey),
      ),
    ]).not.toContain('F8:safe');
    expect(
      both()
        .view('2026-03-13')
        .post.some(({ deadlineKey }) => deadlineKey === 'F8'),
    ).toBe(true);
    expect(told('2026-03-17').saidOfLast()).toEqual([]);
    expect(told('2026-03-18').saidOfLast('warning')).toEqual(['F8']);
    expect(row(told('2026-03-19'), 'F8')!.status).toBe('met');
    expect(told('2026-03-20').saidOfLast('breach')).toEqual(['F8']);
    expect(row(told('2026-03-20'), 'F8')!.status).toBe('late');
  });

  it('lateness stops nothing', () => {
    expect(told('2026-03-20').view().state).toBe('proceeding');
    expect(row(both(), 'F8', '2026-03-20')!.status).toBe('missed');
  });

  it('every authority and the Secretary of State are told, and nobody else', () => {
    const five = goShine.map(({ key }) => key).reduce((story, key) => determine(story, key, '2026-03-10'), weighed(federatingOf(goShine)));
    const rows = five.view().recipients.filter(({ of }) => of === 'outcome');
    expect(rows.map(({ role, authority }) => `${role} ${authority ?? ''}`.trim())).toEqual([
      'secretary-of-state',
      'local-authority 202',
      'local-authority 213',
    ]);
  });

  it('a notice before the last of them has determined is no joint notice', () => {
    const early = determine(determine(weighed(), 'a', '2026-03-10').told('outcome', 'secretary-of-state', '2026-03-11'), 'b', '2026-03-12');
    expect(early.view().recipients.find(({ of, role }) => of === 'outcome' && role === 'secretary-of-state')!.toldOn).toBe(null);
  });

  it('of determinations on one day there is one last day', () => {
    const same = determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10');
    expect(row(same, 'F8:safe')).toBeUndefined();
  });

  it('there is nothing to tell before anybody has determined', () => {
    expect(weighed().told('outcome', 'secretary-of-state', '2026-03-05').saidOfLast('warning')).toEqual(['F8']);
  });
});
