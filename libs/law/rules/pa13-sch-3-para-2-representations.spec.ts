import { blockedBy, consults, describes, keepingOne, publishes } from '../processes/amalgamation/story.js';

describe('RB-09: from publication until four weeks later', () => {
  const published = (closesOn: string) => publishes(consults(describes(keepingOne())), { about: 'alteration', closesOn });

  it('28 days later, not 27', () => {
    expect(published('2026-03-30').last().effect).toBe('accepted');
    expect(blockedBy(published('2026-03-29'))).toEqual(['RB-09']);
    expect(
      published('2026-03-30')
        .view()
        .timetable.find(({ key }) => key === 'RB-09:alteration:104144'),
    ).toMatchObject({ due: '2026-03-30', counting: 'C2', status: 'met' });
  });
});
