import { discontinuing, plans } from '../processes/discontinuance/story.js';

const going = plans(discontinuing(), 'a', '2026-08-31');
const reviewed = (on: string) => going.did('instrument-reviewed', on);

describe('X-many: the board reviews its instrument before the date', () => {
  it('the day before is in time, the day itself is a breach', () => {
    expect(reviewed('2026-08-30').view('2026-09-01').timetable[0]).toMatchObject({ status: 'met', due: '2026-08-30' });
    expect(reviewed('2026-08-30').reached('2026-08-31').last().findings).toEqual([]);
    expect(reviewed('2026-08-31').view('2026-09-01').timetable[0]!.status).toBe('late');
    expect(reviewed('2026-08-31').saidOfLast('breach')).toEqual(['X-many']);
  });

  it('a review before the school was planned is none of it', () => {
    const before = discontinuing().did('instrument-reviewed', '2026-03-31');
    expect(
      plans(before, 'a', '2026-08-31')
        .view()
        .tasks.map(({ key }) => key),
    ).toEqual(['X-many:2026-08-31']);
    const after = plans(discontinuing().did('instrument-reviewed', '2026-04-01'), 'a', '2026-08-31');
    expect(after.view().tasks).toEqual([]);
  });

  it('does not arise where one school remains, nor where none does', () => {
    const rows = (story: ReturnType<typeof discontinuing>) => story.view().timetable.map(({ ruleId }) => ruleId);
    expect(rows(plans(going, 'b', '2026-08-31'))).not.toContain('X-many');
    expect(rows(plans(plans(going, 'b', '2026-08-31'), 'c', '2026-08-31'))).not.toContain('X-many');
  });
});
