import { blockedBy, determines, publishedB, refers } from '../processes/amalgamation/story.js';

describe('RB-11: a change not decided in two months', () => {
  it('30 May is the last day, on 31 May the authority has lost it', () => {
    expect(determines(publishedB(), { about: 'alteration' }, '2026-05-30').last().effect).toBe('accepted');
    expect(blockedBy(determines(publishedB(), { about: 'alteration' }, '2026-05-31'))).toEqual(['RB-11']);
  });

  it('a week is asked for, and the law states none: later is a warning', () => {
    const sent = (on: string) => refers(publishedB(), on, { about: 'alteration', because: 'delayed' });
    expect(sent('2026-06-06').saidOfLast('warning')).toEqual([]);
    expect(sent('2026-06-07').saidOfLast('warning')).toEqual(['RB-11']);
    expect(
      publishedB()
        .view('2026-07-01')
        .timetable.find(({ key }) => key === 'RB-11:alteration:104144'),
    ).toMatchObject({ due: '2026-06-06', status: 'missed' });
  });
});
