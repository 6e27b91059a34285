import { collaborating, committeeAtWork, drafted, everyBoardAgrees, meets } from '../processes/collaboration/story.js';

const vote = (present: number, governorsPresent: number, data: Record<string, unknown> = {}) =>
  meets(committeeAtWork(), '2026-11-10', { present, governorsPresent, ...data });

describe('CO-09: no vote unless most of those present are governors', () => {
  it('four of seven are most, three of six are not', () => {
    expect(vote(7, 4).last().effect).toBe('accepted');
    const half = vote(6, 3);
    expect(half.last().effect).toBe('blocked');
    expect(half.saidOfLast('block')).toEqual(['CO-09']);
  });

  it('a meeting without a vote may go on', () => {
    expect(vote(6, 2, { voteTaken: false }).last().effect).toBe('accepted');
  });

  it('governors on the telephone count since September 2015, if the committee approved it', () => {
    const far = { remote: 1, governorsRemote: 1, remoteApproved: true };
    expect(vote(6, 3, far).last().effect).toBe('accepted');
    expect(vote(6, 3, { ...far, remoteApproved: false }).last().effect).toBe('blocked');
    const early = everyBoardAgrees(drafted(collaborating(), {}, '2015-01-05'), '2015-01-20');
    expect(meets(early, '2015-08-31', { present: 6, governorsPresent: 3, ...far }).saidOfLast('block')).toEqual(['CO-09']);
    expect(meets(early, '2015-09-01', { present: 6, governorsPresent: 3, ...far }).last().effect).toBe('accepted');
  });
});
