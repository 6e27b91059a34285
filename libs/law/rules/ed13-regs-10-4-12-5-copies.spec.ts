import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { CLOSES, closingAll, consults, publishes, publishesAll, settles, tells } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-11: copies within a week', () => {
  const published = () => publishesAll(consults(settles(closingAll())));
  const roles = (story: Story, of: string) =>
    story
      .view()
      .recipients.filter((row) => row.ruleId === 'RA-11' && row.of === of)
      .map(({ role }) => role);

  it('to the Secretary of State and both dioceses, always, for the new school and for the closures', () => {
    expect(roles(published(), 'statutory-proposals')).toEqual(['secretary-of-state', 'diocesan-board', 'catholic-bishop']);
    expect(roles(published(), 'discontinuance')).toEqual(['secretary-of-state', 'diocesan-board', 'catholic-bishop']);
  });

  it('the seventh day is in time, the eighth is not', () => {
    const told = (on: string) => published().told('discontinuance', 'secretary-of-state', on);
    expect(told('2026-03-09').saidOfLast('breach')).toEqual([]);
    expect(told('2026-03-10').saidOfLast('breach')).toEqual(['RA-11']);
    expect(
      tells(published(), '2026-03-09')
        .view()
        .timetable.find(({ key }) => key === 'RA-11'),
    ).toMatchObject({ due: '2026-03-09', status: 'met' });
    expect(
      tells(published(), '2026-03-10')
        .view()
        .timetable.find(({ key }) => key === 'RA-11')!.status,
    ).toBe('late');
  });

  it('for a special school also to every parent', () => {
    const special = publishes(
      consults(
        settles(closingAll([{ ...infantAndJunior[0]!, category: 'community-special' }, infantAndJunior[1]!]), { vehicle: 's10-1' }),
        { whom: ['registered-parents', 'plan-authorities'] },
      ),
      { about: 'closure', implementOn: CLOSES },
    );
    expect(roles(special, 'discontinuance')).toContain('parents');
  });
});
