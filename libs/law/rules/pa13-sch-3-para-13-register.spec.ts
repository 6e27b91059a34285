import { OPENS, approvedB } from '../processes/amalgamation/story.js';

describe('RB-16: the register within a week of carrying the change out', () => {
  const entered = (on: string) => approvedB().reached(OPENS).did('register-updated', on);

  it('the seventh day is in time, the eighth is not', () => {
    expect(entered('2026-09-08').saidOfLast('breach')).toEqual([]);
    expect(entered('2026-09-09').saidOfLast('breach')).toEqual(['RB-16']);
    const row = (on: string) =>
      entered(on)
        .view('2026-10-01')
        .timetable.find(({ key }) => key === 'RB-16')!;
    expect(row('2026-09-08')).toMatchObject({ due: '2026-09-08', status: 'met' });
    expect(row('2026-09-09').status).toBe('late');
  });
});
