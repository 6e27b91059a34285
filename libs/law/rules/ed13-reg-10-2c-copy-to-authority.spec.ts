import { closingAll, consults, publishedA, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-10: proposers give the authority a copy within a week', () => {
  const proposed = () =>
    publishes(consults(settles(closingAll(), { vehicle: 's11-1a', category: 'voluntary-aided' })), {
      about: 'new-school',
      by: 'proposers',
    });
  const told = (on: string) => proposed().told('statutory-proposals', 'local-authority', on, { authority: '335' });

  it('the seventh day is in time, the eighth is not', () => {
    expect(
      told('2026-03-09')
        .view()
        .timetable.find(({ key }) => key === 'RA-10'),
    ).toMatchObject({ due: '2026-03-09', status: 'met' });
    expect(told('2026-03-09').saidOfLast('breach')).toEqual([]);
    expect(told('2026-03-10').saidOfLast('breach')).toEqual(['RA-10']);
    expect(
      told('2026-03-10')
        .view()
        .timetable.find(({ key }) => key === 'RA-10')!.status,
    ).toBe('late');
  });

  it('the authority gives itself none', () => {
    expect(
      publishedA()
        .view()
        .timetable.some(({ key }) => key === 'RA-10'),
    ).toBe(false);
  });
});
