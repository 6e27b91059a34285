import { notified, school, Story } from '../processes/leaving/story.js';

describe('L6: fourteen school days between the last notice and the decision', () => {
  it('notices complete on Monday 12 January 2026: refused on the 29th, lawful with a warning on the 30th, clean on the 31st', () => {
    const early = notified().decide('2026-01-29', 'stay');
    expect(early.last().effect).toBe('blocked');
    expect(early.last().findings.find(({ ruleId }) => ruleId === 'L6')).toMatchObject({
      enforcement: 'block',
      figures: { schoolDays: 14 },
      dates: { from: '2026-01-30', cleanFrom: '2026-01-31', lastNoticeOn: '2026-01-12' },
    });
    const boundary = notified().decide('2026-01-30', 'stay');
    expect(boundary.last().effect).toBe('accepted');
    expect(boundary.saidOfLast('warning')).toContain('C11');
    const clean = notified().meeting('2026-01-20', '2026-01-31').decide('2026-01-31', 'stay');
    expect(clean.last()).toMatchObject({ effect: 'accepted', findings: [] });
  });

  it('the meeting itself need not be on a school day', () => {
    expect(notified().decide('2026-02-01', 'stay').last().effect).toBe('accepted');
  });

  it('the days run from the last required notice, not from the receipt and not from the first notice', () => {
    const story = Story.leaving()
      .request('2026-01-07')
      .tellEveryone('request', '2026-01-08', ['parents'])
      .told('request', 'parents', '2026-01-12', { school: 'a' });
    expect(story.view().timetable.find(({ key }) => key === 'L6')).toMatchObject({
      startsOn: '2026-01-12',
      earliest: '2026-01-30',
      cleanFrom: '2026-01-31',
      counting: 'C11',
    });
    expect(story.view().badges).toContain('may decide from 30 January 2026');
  });

  it('telling others, or telling the same people again, does not move the days', () => {
    const again = notified().told('request', 'parents', '2026-01-20', { school: 'a' }).told('request', 'other', '2026-01-21');
    expect(again.view().timetable.find(({ key }) => key === 'L6')!.startsOn).toBe('2026-01-12');
  });

  it('holidays stop the clock: complete in mid-July, no decision before mid-September', () => {
    const story = Story.leaving().request('2026-07-10').tellEveryone('request', '2026-07-13').with({ asOf: '2026-07-14' });
    expect(story.view().timetable.find(({ key }) => key === 'L6')!.earliest).toBe('2026-09-14');
  });

  it('a closure entered before the meeting moves the day', () => {
    const closed = notified().with({
      calendars: { county: { ...notified().input.calendars['county']!, notSchoolDays: ['2026-01-14', '2026-01-15'] } },
    });
    expect(closed.view().timetable.find(({ key }) => key === 'L6')!.earliest).toBe('2026-02-03');
    expect(closed.decide('2026-02-02', 'stay').last().effect).toBe('blocked');
  });

  it('the relevant school’s calendar decides, another school’s later date warns and gives the safe date', () => {
    const story = notified(Story.leaving([school('a'), school('b', { calendar: 'training' })]));
    const row = story.view().timetable.find(({ key }) => key === 'L6')!;
    expect(row).toMatchObject({ earliest: '2026-01-30', cleanFrom: '2026-02-04' });
    const decided = story.decide('2026-02-02', 'stay');
    expect(decided.last().effect).toBe('accepted');
    expect(decided.saidOfLast('warning')).toContain('C12m');
  });

  it('without term dates nothing is guessed: no date, and no decision', () => {
    const story = notified().with({ calendars: {} });
    expect(story.view().timetable.find(({ key }) => key === 'L6')).toMatchObject({ earliest: null, cleanFrom: null });
    expect(story.decide('2026-06-30', 'stay').last().effect).toBe('blocked');
    expect(story.view().next.find(({ type }) => type === 'board-decided')).toMatchObject({
      possible: false,
      from: null,
      refusedBy: ['L6'],
    });
  });

  it('responses that were not considered are a warning', () => {
    expect(notified().decide('2026-02-03', 'stay', undefined, { responsesConsidered: false }).saidOfLast('warning')).toContain('L6');
  });

  it('calling a meeting for a day that is too early is a warning at once', () => {
    expect(notified().meeting('2026-01-13', '2026-01-29').saidOfLast()).toEqual(['L6']);
    expect(notified().meeting('2026-01-13', '2026-01-30').saidOfLast()).toEqual([]);
  });
});
