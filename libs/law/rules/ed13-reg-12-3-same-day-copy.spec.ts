import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { PUBLISHED, CLOSES, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-09: the copy on the day of publication', () => {
  const closed = () => publishes(consults(settles(closingAll())), { about: 'closure', implementOn: CLOSES });
  const told = (on: string) =>
    closed()
      .told('discontinuance', 'governing-body', on, { school: '104145' })
      .told('discontinuance', 'governing-body', on, { school: '104144' });

  it('the same day is in time, the next a breach', () => {
    const row = (story: Story) => story.view().timetable.find(({ key }) => key === 'RA-09');
    expect(row(told(PUBLISHED))).toMatchObject({ due: PUBLISHED, status: 'met' });
    expect(row(told('2026-03-03'))).toMatchObject({ status: 'late' });
    expect(told(PUBLISHED).saidOfLast('breach')).toEqual([]);
    expect(told('2026-03-03').saidOfLast('breach')).toEqual(['RA-09']);
  });

  it('a governing body that publishes its own closure gives the authority one', () => {
    const own = publishes(consults(settles(closingAll([{ ...infantAndJunior[0]!, category: 'foundation' }, infantAndJunior[1]!]))), {
      about: 'closure',
      school: '104145',
      by: 'governing-body',
      implementOn: CLOSES,
    });
    expect(
      own
        .view()
        .recipients.filter(({ ruleId }) => ruleId === 'RA-09')
        .map(({ role, authority }) => [role, authority]),
    ).toEqual([['local-authority', '335']]);
  });
});
