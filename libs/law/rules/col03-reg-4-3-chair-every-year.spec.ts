import { agreed, committeeAtWork } from '../processes/collaboration/story.js';

describe('CO-06: a chair is appointed every twelve months', () => {
  it('appointed on 1 October 2026: in time on 1 October 2027, late on the 2nd', () => {
    const inTime = committeeAtWork().did('joint-committee-chair-appointed', '2027-10-01', { governor: true });
    expect(inTime.last().findings).toEqual([]);
    expect(inTime.view('2027-10-02').timetable.find(({ key }) => key === 'CO-06:1')).toMatchObject({ due: '2027-10-01', status: 'met' });
    const late = committeeAtWork().did('joint-committee-chair-appointed', '2027-10-02', { governor: true });
    expect(late.last().effect).toBe('accepted');
    expect(late.saidOfLast('breach')).toEqual(['CO-06']);
    expect(late.view('2027-10-03').timetable.find(({ key }) => key === 'CO-06:1')!.status).toBe('late');
  });

  it('says so when the year is over, and asks for a first chair', () => {
    expect(
      committeeAtWork()
        .view('2027-10-02')
        .findings.map(({ ruleId }) => ruleId),
    ).toContain('CO-06');
    expect(
      committeeAtWork()
        .view('2027-10-01')
        .findings.map(({ ruleId }) => ruleId),
    ).not.toContain('CO-06');
    expect(
      agreed()
        .view()
        .tasks.map(({ key }) => key),
    ).toContain('CO-06');
  });
});
