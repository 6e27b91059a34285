import { committeeAtWork, everyBoardReviews } from '../processes/collaboration/story.js';

const called = committeeAtWork().did('review-triggered', '2027-01-11', { because: 'head-leaves', school: '116870' });

describe('CO-trigger: something happened, and the boards look again within thirty days', () => {
  it('due on 10 February 2027; a day later it is a warning that names the boards', () => {
    const row = (asOf: string) => called.view(asOf).timetable.find(({ ruleId }) => ruleId === 'CO-trigger')!;
    expect(row('2027-02-10')).toMatchObject({ due: '2027-02-10', status: 'open', findings: [] });
    expect(row('2027-02-11')).toMatchObject({ status: 'missed', findings: [{ enforcement: 'warning' }] });
    expect(row('2027-02-11').findings[0]!.message).toContain('Broadwas');
  });

  it('is over when they have', () => {
    expect(
      everyBoardReviews(called, '2027-02-01')
        .view()
        .timetable.some(({ ruleId }) => ruleId === 'CO-trigger'),
    ).toBe(false);
  });
});
