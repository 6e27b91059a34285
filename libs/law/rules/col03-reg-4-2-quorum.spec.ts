import { agreed, collaborating, committeeAtWork, drafted, everyBoardAgrees, meets } from '../processes/collaboration/story.js';

const quorumOf = (quorum: number): string => agreed().did('joint-committee-determined', '2026-10-01', { quorum }).last().effect;

describe('CO-05: the quorum of a joint committee is three at least', () => {
  it('three will do, two will not', () => {
    expect([quorumOf(2), quorumOf(3)]).toEqual(['blocked', 'accepted']);
  });

  it('a meeting keeps the quorum that was settled', () => {
    const met = (present: number): string => meets(committeeAtWork(), '2026-11-10', { present, governorsPresent: 3 }).last().effect;
    expect([met(3), met(4)]).toEqual(['blocked', 'accepted']);
    expect(meets(committeeAtWork(), '2026-11-10', { present: 3, governorsPresent: 3 }).saidOfLast('block')).toEqual(['CO-05']);
  });

  it('since September 2015 any members count, before only members of a governing body', () => {
    const early = everyBoardAgrees(drafted(collaborating(), {}, '2015-01-05'), '2015-01-20');
    const met = (on: string): string => meets(early, on, { present: 3, governorsPresent: 2 }).last().effect;
    expect(met('2015-08-31')).toBe('blocked');
    expect(met('2015-09-01')).toBe('accepted');
  });

  it('those on the telephone count when the committee approved it, and since September 2015', () => {
    const far = { present: 2, governorsPresent: 2, remote: 2, governorsRemote: 1 };
    expect(meets(committeeAtWork(), '2026-11-10', { ...far, remoteApproved: true }).last().effect).toBe('accepted');
    expect(meets(committeeAtWork(), '2026-11-10', far).last().effect).toBe('blocked');
    const early = everyBoardAgrees(drafted(collaborating(), {}, '2015-01-05'), '2015-01-20');
    expect(meets(early, '2015-08-31', { ...far, remoteApproved: true }).last().effect).toBe('blocked');
  });
});
