import { determine, published, weighed } from '../processes/federating/story.js';

describe('F6: all responses considered together, after the closing date', () => {
  it('on the last day for representations it is too early to be sure, on the next it is not', () => {
    const on = (day: string) => published().did('responses-considered', day, {});
    expect(on('2026-02-24').last().effect).toBe('accepted');
    expect(on('2026-02-24').saidOfLast('warning')).toEqual(['F6']);
    expect(on('2026-02-25').saidOfLast()).toEqual([]);
  });

  it('one act serves for all; otherwise each must have taken part before any determines', () => {
    expect(published().did('responses-considered', '2026-03-03', {}).view().state).toBe('deciding');
    const one = published().did('responses-considered', '2026-03-03', { board: 'a' });
    expect(one.view().state).toBe('published');
    expect(one.did('responses-considered', '2026-03-04', { board: 'b' }).view().state).toBe('deciding');
  });

  it('warns of a determination dated before the responses were weighed', () => {
    expect(determine(weighed(), 'a', '2026-03-02').saidOfLast('warning')).toEqual(['F6']);
    expect(determine(weighed(), 'a', '2026-03-03').saidOfLast()).toEqual([]);
  });

  it('stands in the timetable from the day after the closing date', () => {
    expect(
      published()
        .view('2026-02-01')
        .timetable.find(({ key }) => key === 'F6'),
    ).toMatchObject({ earliest: '2026-02-25', status: 'open' });
  });
});
