import { determine, proceeding, published, weighed } from '../processes/federating/story.js';

describe('F7: each governing body determines for itself', () => {
  it('one vote cannot be cast for two governing bodies', () => {
    const story = determine(weighed(), 'b', '2026-03-10', { ownVote: false });
    expect(story.last().effect).toBe('blocked');
    expect(story.saidOfLast('block')).toEqual(['F7']);
    expect(determine(weighed(), 'b', '2026-03-10').last().effect).toBe('accepted');
  });

  it('the case goes on only when every one has determined', () => {
    const one = determine(weighed(), 'a', '2026-03-10');
    expect(one.view().state).toBe('deciding');
    expect(
      one
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'F7')
        .map(({ key }) => key),
    ).toEqual(['F7:b']);
    expect(determine(one, 'b', '2026-03-17').view().state).toBe('proceeding');
  });

  it('nobody determines for one that takes no part, nor before the responses are weighed', () => {
    expect(determine(weighed(), 'z', '2026-03-10').saidOfLast('block')).toEqual(['F7']);
    expect(determine(published(), 'a', '2026-03-10').saidOfLast('block')).toEqual(['process']);
  });

  it('no instrument is drafted before all have determined', () => {
    const draft = (story: ReturnType<typeof weighed>) => story.did('instrument-drafted', '2026-03-12', { jointly: true });
    expect(draft(determine(weighed(), 'a', '2026-03-10')).saidOfLast('block')).toEqual(['F7']);
    expect(draft(proceeding()).last().effect).toBe('accepted');
  });

  it('a second determination is taken as a fresh one, for review', () => {
    const again = determine(proceeding(), 'a', '2026-03-20', { outcome: 'not-proceed' });
    expect(again.last().effect).toBe('accepted');
    expect(again.saidOfLast('review')).toEqual(['F7']);
    expect(again.view().state).toBe('not-proceeding');
  });

  it('another federation date comes after the meeting that fixes it', () => {
    const change = (effectiveOn: string) =>
      proceeding().did('effective-date-changed', '2026-06-02', { board: 'a', effectiveOn, reason: 'Later.' });
    expect(change('2026-06-02').saidOfLast('block')).toEqual(['F7']);
    expect(change('2026-06-03').last().effect).toBe('accepted');
  });
});
