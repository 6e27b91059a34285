import { PUBLISHED, CLOSES, closingAll, consults, publishedA, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-13: four weeks for representations', () => {
  const received = (on: string) => publishedA().did('representations-received', on, { about: 'closure', school: '104145', objections: 1 });

  it('28 days after publication is in time, 29 is out of time and changes nothing', () => {
    expect(received('2026-03-30').last().findings).toEqual([]);
    expect(received('2026-03-31').last()).toMatchObject({
      effect: 'accepted',
      findings: [expect.objectContaining({ ruleId: 'RA-13', enforcement: 'info' })],
    });
  });

  it('the last day stands in the timetable, not moved off a weekend, and a longer time in the notice does not move it', () => {
    const row = (closesOn: string, on: string) =>
      publishes(consults(settles(closingAll())), { about: 'closure', implementOn: CLOSES, closesOn }, on)
        .view()
        .timetable.find(({ key }) => key === 'RA-13:closure:104145')!;
    expect(row('2026-03-30', PUBLISHED)).toMatchObject({ due: '2026-03-30', counting: 'C2', status: 'met', findings: [] });
    expect(row('2026-04-04', '2026-03-07').due).toBe('2026-04-04');
    expect(row('2026-04-30', PUBLISHED)).toMatchObject({ due: '2026-03-30', findings: [expect.objectContaining({ ruleId: 'RA-13' })] });
  });

  it('a missed row would say so', () => {
    expect(
      received('2026-03-31')
        .view()
        .timetable.find(({ key }) => key === 'RA-13:new-school')!.status,
    ).not.toBe('missed');
  });
});
