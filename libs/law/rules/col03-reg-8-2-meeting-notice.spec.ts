import { committeeAtWork, meets } from '../processes/collaboration/story.js';

const called = (on: string, meetingOn: string, data: Record<string, unknown> = {}) =>
  committeeAtWork().did('joint-committee-called', on, { meetingOn, headsTold: true, ...data });

describe('CO-08: seven clear days of notice to members and heads', () => {
  it('notice on Monday 2 November 2026 allows a meeting on Tuesday the 10th, and not on the 9th', () => {
    expect(called('2026-11-02', '2026-11-10').saidOfLast()).toEqual([]);
    const short = called('2026-11-02', '2026-11-09');
    expect(short.last().effect).toBe('accepted');
    expect(short.last().findings[0]).toMatchObject({ ruleId: 'CO-08', enforcement: 'warning', dates: { earliest: '2026-11-10' } });
    expect(short.view().timetable.find(({ ruleId }) => ruleId === 'CO-08')).toMatchObject({ earliest: '2026-11-10', counting: 'C5' });
  });

  it('the chair may shorten it for urgency', () => {
    expect(called('2026-11-02', '2026-11-03', { urgentByChair: true }).saidOfLast()).toEqual([]);
  });

  it('every head gets it, member or not', () => {
    expect(called('2026-11-02', '2026-11-10', { headsTold: false }).saidOfLast('warning')).toEqual(['CO-08']);
  });

  it('a meeting without a recorded notice is a warning', () => {
    expect(meets(committeeAtWork(), '2026-11-10').saidOfLast('warning')).toEqual(['CO-08']);
    expect(meets(committeeAtWork(), '2026-11-10', {}, '2026-11-02').saidOfLast()).toEqual([]);
  });
});
