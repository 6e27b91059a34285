import { blockedBy, describes, determines, keepingOne, publishedA, publishedB, publishes } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-16: after the representations, within two months of their end', () => {
  const closure = () => publishedB().did('representations-received', '2026-03-10', { about: 'closure', objections: 2 });
  const decides = (on: string) => determines(closure(), {}, on);

  it('not on the last day of the representations, but on the day after', () => {
    expect(blockedBy(decides('2026-03-30'))).toContain('RA-16');
    expect(decides('2026-03-31').last().effect).toBe('accepted');
  });

  it('the two months end on 30 May', () => {
    const row = (story: Story) => story.view('2026-06-15').timetable.find(({ key }) => key === 'RA-16:closure:104145')!;
    expect(row(decides('2026-05-30'))).toMatchObject({ earliest: '2026-03-31', due: '2026-05-30', counting: 'C2m', status: 'met' });
    expect(row(closure())).toMatchObject({ status: 'missed' });
  });

  it('from 30 July to 30 September, and from 31 December to the end of February', () => {
    const published = (on: string, closesOn: string) =>
      publishes(describes(keepingOne()), { about: 'closure', implementOn: '2027-08-31', closesOn }, on)
        .did('representations-received', on, { about: 'closure', objections: 1 })
        .view(on)
        .timetable.find(({ key }) => key === 'RA-16:closure:104145')!.due;
    expect(published('2026-07-02', '2026-07-30')).toBe('2026-09-30');
    expect(published('2026-12-03', '2026-12-31')).toBe('2027-02-28');
  });

  it('no day to decide is named for closures that go to the adjudicator with the new school', () => {
    expect(
      publishedA()
        .view('2026-06-15')
        .timetable.filter(({ ruleId }) => ruleId === 'RA-16' || ruleId === 'RA-18'),
    ).toEqual([]);
  });
});
