import { determines, publishedB } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-19: the decision is published and notified', () => {
  const decided = (more: Record<string, unknown> = {}) =>
    determines(publishedB().did('representations-received', '2026-03-10', { about: 'closure', objections: 1 }), more);

  it('on the website within a week, with reasons', () => {
    const shown = (on: string) => decided().did('decision-published', on, { about: 'closure' });
    expect(shown('2026-04-28').saidOfLast('breach')).toEqual([]);
    expect(shown('2026-04-29').saidOfLast('breach')).toEqual(['RA-19']);
    expect(
      shown('2026-04-28')
        .view()
        .timetable.find(({ key }) => key === 'RA-19:website:closure:104145'),
    ).toMatchObject({ due: '2026-04-28', status: 'met' });
    expect(
      shown('2026-04-29')
        .view()
        .timetable.find(({ key }) => key === 'RA-19:website:closure:104145')!.status,
    ).toBe('late');
    expect(decided({ reasonsGiven: undefined }).saidOfLast('breach')).toContain('RA-19');
  });

  it('to the adjudicator, the Secretary of State and the dioceses; under paragraph 19 to the governing body and the Secretary of State only', () => {
    const roles = (story: Story) =>
      story
        .view()
        .recipients.filter(({ ruleId }) => ruleId === 'RA-19')
        .map(({ role }) => role);
    expect(roles(decided())).toEqual(['secretary-of-state', 'adjudicator', 'diocesan-board', 'catholic-bishop']);
    expect(roles(determines(publishedB()))).toEqual(['secretary-of-state', 'governing-body']);
  });

  it('a notice on the eighth day is late', () => {
    const told = (on: string) => decided().told('outcome', 'adjudicator', on);
    expect(told('2026-04-28').saidOfLast('breach')).toEqual([]);
    expect(told('2026-04-29').saidOfLast('breach')).toEqual(['RA-19']);
  });
});
