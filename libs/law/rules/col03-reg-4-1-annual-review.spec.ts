import { boardsOfStory, committeeAtWork, agreed, everyBoardReviews } from '../processes/collaboration/story.js';
import type { Story } from '../processes/leaving/story.js';

const years = (story: Story, asOf: string): (string | null)[][] =>
  story
    .view(asOf)
    .timetable.filter(({ ruleId }) => ruleId === 'CO-04')
    .map(({ due, doneOn, status }) => [due, doneOn, status]);

describe('CO-04: every governing body reviews the joint committee within twelve months', () => {
  it('settled on 1 October 2026: met on 1 October 2027, late on the 2nd', () => {
    const inTime = everyBoardReviews(committeeAtWork(), '2027-10-01');
    expect(inTime.last().findings).toEqual([]);
    expect(years(inTime, '2027-10-02')[0]).toEqual(['2027-10-01', '2027-10-01', 'met']);
    const late = everyBoardReviews(committeeAtWork(), '2027-10-02');
    expect(late.last().effect).toBe('accepted');
    expect(late.saidOfLast('breach')).toEqual(['CO-04']);
    expect(years(late, '2027-10-03')[0]).toEqual(['2027-10-01', '2027-10-02', 'late']);
  });

  it('it is the duty of every board: while one is missing the year stays open', () => {
    const [first, ...others] = boardsOfStory(committeeAtWork());
    const one = committeeAtWork().did('annual-review-minuted', '2027-09-01', { board: first, outcome: 'go-on' });
    expect(years(one, '2027-10-01')).toEqual([['2027-10-01', null, 'open']]);
    expect(years(one, '2027-10-02')).toEqual([['2027-10-01', null, 'missed']]);
    expect(
      one
        .view('2027-10-02')
        .findings.filter(({ enforcement }) => enforcement === 'breach')
        .map(({ ruleId }) => ruleId),
    ).toContain('CO-04');
    const all = others.reduce((story, board) => story.did('annual-review-minuted', '2027-09-20', { board, outcome: 'go-on' }), one);
    expect(years(all, '2027-10-02')).toEqual([
      ['2027-10-01', '2027-09-20', 'met'],
      ['2028-09-20', null, 'open'],
    ]);
  });

  it('settled on 29 February, it is due on 28 February', () => {
    const leap = agreed().did('joint-committee-determined', '2028-02-29', { quorum: 3 });
    expect(years(leap, '2028-03-01')[0]![0]).toBe('2029-02-28');
  });

  it('runs from the day the agreement came into force while nothing is settled, and asks for that', () => {
    expect(years(agreed(), '2026-10-01')).toEqual([['2027-09-22', null, 'open']]);
    expect(
      agreed()
        .view()
        .tasks.map(({ key }) => key),
    ).toContain('CO-04');
    expect(
      committeeAtWork()
        .view()
        .tasks.map(({ key }) => key),
    ).not.toContain('CO-04');
  });
});
