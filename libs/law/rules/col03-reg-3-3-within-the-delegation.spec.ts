import { agreed, collaborating, committeeAtWork, meets } from '../processes/collaboration/story.js';

describe('CO-committee: a joint committee decides what is delegated to it', () => {
  it('a vote about training is one, a vote about the budget is none', () => {
    expect(meets(committeeAtWork(), '2026-11-10').last().effect).toBe('accepted');
    const beyond = meets(committeeAtWork(), '2026-11-10', { about: 'budget' });
    expect(beyond.last().effect).toBe('blocked');
    expect(beyond.saidOfLast('block')).toEqual(['CO-committee']);
    expect(meets(committeeAtWork(), '2026-11-10', { about: 'budget', voteTaken: false }).last().effect).toBe('accepted');
  });

  it('where nothing is delegated there is no joint committee', () => {
    const without = agreed(collaborating(), { delegated: [] });
    for (const [type, data] of [
      ['joint-committee-determined', { quorum: 3 }],
      ['joint-committee-chair-appointed', {}],
      ['joint-committee-clerk-appointed', { isHead: false }],
      ['associate-member-appointed', { until: '2028-09-30', appointedBy: 'governing-bodies' }],
      ['joint-committee-called', { meetingOn: '2026-12-01' }],
    ] as const)
      expect([type, without.did(type, '2026-10-01', data).last().effect]).toEqual([type, 'blocked']);
  });

  it('a board that took its functions back is not bound, and that is said', () => {
    const revoked = committeeAtWork().did('exit-notice-given', '2026-11-02', {
      board: '116870',
      endsOn: '2027-02-01',
      revokesDelegation: true,
    });
    const met = meets(revoked, '2026-11-10');
    expect(met.last().effect).toBe('accepted');
    expect(met.saidOfLast('warning')).toContain('CO-committee');
  });
});
