import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { consults, describes, keepingOne, publishes } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';
import type { SchoolFacts } from '../types.js';

describe('RB-08: copies of a change within a week', () => {
  const published = (schools?: SchoolFacts[]) => publishes(consults(describes(keepingOne(schools))), { about: 'alteration' });
  const roles = (story: Story) =>
    story
      .view()
      .recipients.filter(({ ruleId }) => ruleId === 'RB-08')
      .map(({ role }) => role);

  it('to the governing body, to the dioceses only where a school with a religious character is involved, never to the Secretary of State', () => {
    expect(roles(published())).toEqual(['governing-body']);
    const church = [{ ...infantAndJunior[0]!, religiousCharacter: 'Church of England' }, infantAndJunior[1]!];
    expect(roles(published(church))).toEqual(['governing-body', 'diocesan-board', 'catholic-bishop']);
  });

  it('the seventh day is in time, the eighth is not', () => {
    const told = (on: string) => published().told('alteration', 'governing-body', on, { school: '104144' });
    expect(told('2026-03-09').saidOfLast('breach')).toEqual([]);
    expect(told('2026-03-10').saidOfLast('breach')).toEqual(['RB-08']);
    expect(
      told('2026-03-09')
        .view()
        .timetable.find(({ key }) => key === 'RB-08'),
    ).toMatchObject({ due: '2026-03-09', status: 'met' });
    expect(
      told('2026-03-10')
        .view()
        .timetable.find(({ key }) => key === 'RB-08')!.status,
    ).toBe('late');
  });
});
