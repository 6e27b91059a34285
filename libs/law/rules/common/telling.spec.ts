import { pebworth } from '../../processes/leaving/schools.js';
import { decidedToLeave, notified, Story } from '../../processes/leaving/story.js';

const requested = Story.leaving().request('2026-01-07');
const toldOn = (story: Story, key: string): string | null | undefined => story.view().recipients.find((row) => row.key === key)?.toldOn;

describe('a notice that reached nobody whom the law names', () => {
  it('is recorded with a warning that says whom it missed and who must be told', () => {
    const strange = requested.told('request', 'local-authority', '2026-01-08', { authority: '335' });
    expect(strange.last()).toMatchObject({ effect: 'accepted' });
    expect(strange.saidOfLast('warning')).toEqual(['L3']);
    expect(strange.last().findings[0]!.message).toBe(
      'Nobody on the list was told by this: local authority 335 maintains no school concerned. Of the request must be told: local authority 931.',
    );
    expect(requested.told('request', 'local-authority', '2026-01-08', { authority: '931' }).saidOfLast()).toEqual([]);
  });

  it.each([
    ['staff of a school outside the federation', 'staff', { school: '999999' }, 'L4', '"999999" is no school of the federation'],
    ['parents of a school that does not ask to leave', 'parents', { school: 'b' }, 'L4', 'parents of School B are not among'],
    ['the Secretary of State, who does not hear of a request', 'secretary-of-state', {}, 'L4', 'the Secretary of State is not among'],
    ['trustees of a school that has none', 'trustees', { school: 'a' }, 'L4', 'trustees of School A are not among'],
    ['a head of no named school', 'head', {}, 'L3', 'it is not said of which school the head was told'],
  ])('of the request: %s', (_what, role, data, rule, words) => {
    const story = requested.told('request', role, '2026-01-08', data);
    expect(story.last().effect).toBe('accepted');
    expect(story.saidOfLast('warning')).toEqual([rule]);
    expect(story.last().findings[0]!.message).toContain(words);
    expect(story.last().findings[0]!.message).toContain('must be told');
  });

  it('of the decision, by the list that is due: the shorter one of a leaving, the longer one of a dissolution', () => {
    expect(decidedToLeave().told('decision', 'staff', '2026-02-04', { school: 'b' }).saidOfLast('warning')).toEqual(['L8']);
    const two = decidedToLeave(Story.leaving(pebworth, '116715'));
    expect(two.told('decision', 'staff', '2026-02-04', { school: '116960' }).saidOfLast('warning')).toEqual([]);
    expect(two.told('decision', 'staff', '2026-02-04', { school: '104204' }).saidOfLast('warning')).toEqual(['D2']);
    expect(notified().decide('2026-02-03', 'stay').told('decision', 'secretary-of-state', '2026-02-04').saidOfLast('warning')).toEqual([
      'L8',
    ]);
    const dissolved = Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01');
    expect(dissolved.told('decision', 'local-authority', '2026-02-04', { authority: '335' }).saidOfLast('warning')).toEqual(['D2']);
  });

  it('others thought appropriate may always be told', () => {
    expect(requested.told('request', 'other', '2026-01-08').saidOfLast()).toEqual([]);
    expect(decidedToLeave().told('decision', 'other', '2026-02-04').saidOfLast()).toEqual([]);
  });

  it('of something this case has no notice of', () => {
    expect(requested.told('proposals', 'staff', '2026-01-08', { school: 'a' }).saidOfLast('warning')).toEqual(['L8']);
    expect(Story.dissolving().told('request', 'staff', '2026-01-08', { school: 'a' }).saidOfLast('warning')).toEqual(['D2']);
  });
});

describe('a notice given before what it announces', () => {
  it('of the request: the day before its receipt is no notice of it, the day itself is', () => {
    const before = requested.told('request', 'staff', '2026-01-06', { school: 'a' });
    expect(before.last().effect).toBe('accepted');
    expect(before.saidOfLast('warning')).toEqual(['L4']);
    expect(before.last().findings[0]!.message).toContain('the request was received only on 7 January 2026');
    expect(toldOn(before, 'request:staff:a')).toBeNull();
    const same = requested.told('request', 'staff', '2026-01-07', { school: 'a' });
    expect(same.saidOfLast()).toEqual([]);
    expect(toldOn(same, 'request:staff:a')).toBe('2026-01-07');
  });

  it('a letter posted before the request and delivered after it does not count either', () => {
    const posted = requested.told('request', 'staff', '2026-01-06', { school: 'a', channel: 'post' });
    expect(posted.saidOfLast('warning')).toEqual(['L4']);
    expect(toldOn(posted, 'request:staff:a')).toBeNull();
  });

  it('of the decision: the day before the meeting is no notice of it, the day itself is', () => {
    const before = decidedToLeave().told('decision', 'secretary-of-state', '2026-02-02');
    expect(before.saidOfLast('warning')).toEqual(['L8']);
    expect(toldOn(before, 'decision:secretary-of-state')).toBeNull();
    expect(decidedToLeave().told('decision', 'secretary-of-state', '2026-02-03').saidOfLast()).toEqual([]);
  });

  it('of a decision that is not recorded yet: it counts once the decision is, if it came after it', () => {
    const early = notified().told('decision', 'staff', '2026-02-04', { school: 'a' });
    expect(early.saidOfLast('warning')).toEqual(['L8']);
    expect(early.last().findings[0]!.message).toContain('no decision of the board is recorded');
    expect(toldOn(early.decide('2026-02-03', 'stay'), 'decision:staff:a')).toBe('2026-02-04');
    expect(toldOn(early.decide('2026-02-05', 'stay'), 'decision:staff:a')).toBeNull();
  });
});

describe('what was published', () => {
  it.each([
    ['the request, for parents', requested, 'request', 'parents', '2026-01-08', { school: 'a' }, 'L4', 'request:parents:a'],
    ['the request, for a head', requested, 'request', 'head', '2026-01-08', { school: 'a' }, 'L3', 'request:head:a'],
    ['the decision, for staff', decidedToLeave(), 'decision', 'staff', '2026-02-04', { school: 'a' }, 'L8', 'decision:staff:a'],
    [
      'a dissolution, for parents',
      Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01'),
      'decision',
      'parents',
      '2026-02-04',
      { school: 'b' },
      'D2',
      'dissolution:parents:b',
    ],
  ])('is not shown to be notice of %s', (_what, story, of, role, on, data, rule, key) => {
    const published = story.told(of, role, on, { ...data, channel: 'published' });
    expect(published.last().effect).toBe('accepted');
    expect(published.saidOfLast('warning')).toEqual([rule]);
    const row = published.view().recipients.find((one) => one.key === key)!;
    expect(row.toldOn).toBeNull();
    expect(row.because).toContain('It was published on');
    const given = published.told(of, role, on, data).view();
    expect(given.recipients.find((one) => one.key === key)).toMatchObject({ toldOn: on });
    expect(given.recipients.find((one) => one.key === key)!.because).not.toContain('published');
  });

  it('so the board may not decide on parents who were only published at', () => {
    const story = requested
      .tellEveryone('request', '2026-01-12', ['parents'])
      .told('request', 'parents', '2026-01-12', { school: 'a', channel: 'published' })
      .decide('2026-02-03', 'stay');
    expect(story.saidOfLast('block')).toEqual(['L4', 'L6']);
  });
});
