import { notified, type Story } from '../processes/leaving/story.js';

describe('L5: seven clear days of notice of the meeting', () => {
  it('notice on Thursday 5 February allows a meeting on Friday 13 February, and not a day sooner', () => {
    expect(notified().meeting('2026-02-05', '2026-02-13').saidOfLast()).toEqual([]);
    const short = notified().meeting('2026-02-05', '2026-02-12');
    expect(short.last().effect).toBe('accepted');
    expect(short.last().findings).toEqual([
      expect.objectContaining({
        ruleId: 'L5',
        enforcement: 'warning',
        dates: expect.objectContaining({ earliest: '2026-02-13' }) as object,
      }),
    ]);
  });

  it('the chair may shorten it for urgency', () => {
    expect(notified().meeting('2026-02-05', '2026-02-06', { urgentByChair: true }).saidOfLast()).toEqual([]);
  });

  it('warns of a decision at a meeting whose notice is not recorded', () => {
    expect(notified().decide('2026-02-03', 'stay').saidOfLast('warning')).toEqual(['L5']);
    expect(notified().meeting('2026-01-20', '2026-02-03').decide('2026-02-03', 'stay').saidOfLast()).toEqual([]);
  });

  it('a meeting at which the board decided stays held, also after a second decision', () => {
    const rows = (story: Story) => story.view().timetable.filter(({ ruleId }) => ruleId === 'L5');
    const once = notified().meeting('2026-01-20', '2026-02-03').decide('2026-02-03', 'leave', '2026-05-01');
    expect(rows(once)).toEqual([expect.objectContaining({ status: 'met', doneOn: '2026-02-03' })]);
    const twice = once.meeting('2026-02-20', '2026-03-10').decide('2026-03-10', 'stay');
    expect(rows(twice).map(({ status, doneOn }) => [status, doneOn])).toEqual([
      ['met', '2026-02-03'],
      ['met', '2026-03-10'],
    ]);
    const moved = once.meeting('2026-02-20', '2026-03-10').did('effective-date-changed', '2026-03-10', {
      effectiveOn: '2026-06-01',
      agendaItem: true,
      reason: 'Later.',
    });
    expect(rows(moved).map(({ status }) => status)).toEqual(['met', 'met']);
  });

  it('stands in the timetable with the earliest day', () => {
    expect(
      notified()
        .meeting('2026-02-05', '2026-02-13')
        .view()
        .timetable.find(({ ruleId }) => ruleId === 'L5'),
    ).toMatchObject({ earliest: '2026-02-13', counting: 'C5', title: 'Meeting of 13 February 2026' });
  });
});
