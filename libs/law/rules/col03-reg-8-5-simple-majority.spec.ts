import { committeeAtWork, meets } from '../processes/collaboration/story.js';

const vote = (votesFor: number, votesAgainst: number, data: Record<string, unknown> = {}) =>
  meets(committeeAtWork(), '2026-11-10', { votesFor, votesAgainst, ...data }, '2026-11-02');

describe('CO-10: a simple majority of the votes cast', () => {
  it('one more for than against carries; with equal votes the motion falls', () => {
    expect(vote(3, 2).last().effect).toBe('accepted');
    expect(vote(3, 3).saidOfLast('block')).toEqual(['CO-10']);
    expect(vote(3, 3, { carried: false }).last().effect).toBe('accepted');
    expect(vote(2, 3).last().effect).toBe('blocked');
  });

  it('the chair has a second vote only as a member of a governing body', () => {
    expect(vote(3, 3, { castingVote: 'for', chairIsGovernor: true }).last().effect).toBe('accepted');
    expect(vote(3, 3, { castingVote: 'for', chairIsGovernor: false }).last().effect).toBe('blocked');
    expect(vote(3, 3, { castingVote: 'against', chairIsGovernor: true, carried: false }).last().effect).toBe('accepted');
  });

  it('a second vote where the votes are not equal is a slip in the minutes', () => {
    const story = vote(4, 2, { castingVote: 'for' });
    expect(story.last().effect).toBe('accepted');
    expect(story.saidOfLast('warning')).toEqual(['CO-10']);
  });
});
