import { cadmus } from '../processes/amalgamation/schools.js';
import { approvedB, keepingOne, publishedB } from '../processes/amalgamation/story.js';

describe('RF-02: a federation of which two or more schools are left goes on', () => {
  const reviewed = (on: string) => approvedB(publishedB(keepingOne(cadmus))).did('instrument-review-opened', on);

  it('and reviews its instrument before the closure', () => {
    expect(reviewed('2026-08-30').saidOfLast('breach')).toEqual([]);
    expect(reviewed('2026-08-31').saidOfLast('breach')).toEqual(['RF-02']);
    const row = (on: string) =>
      reviewed(on)
        .view('2026-09-05')
        .timetable.find(({ key }) => key === 'RF-02:17685')!;
    expect(row('2026-08-30')).toMatchObject({ due: '2026-08-30', status: 'met' });
    expect(row('2026-08-31').status).toBe('late');
  });
});
