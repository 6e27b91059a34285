import { collaborating, committeeAtWork, drafted, everyBoardAgrees, meets } from '../processes/collaboration/story.js';

const appointed = (until: string, data: Record<string, unknown> = {}) =>
  committeeAtWork().did('associate-member-appointed', '2026-11-01', { until, appointedBy: 'governing-bodies', ...data });

const early = everyBoardAgrees(drafted(collaborating(), {}, '2015-01-05'), '2015-01-20');

describe('CO-11: associate members serve one to four years and are appointed by the boards', () => {
  it('from 1 November 2026: until 31 October 2027 at the least, until 1 November 2030 at the most', () => {
    expect(appointed('2027-10-30').saidOfLast('block')).toEqual(['CO-11']);
    expect(appointed('2027-10-31').last().effect).toBe('accepted');
    expect(appointed('2030-11-01').last().effect).toBe('accepted');
    expect(appointed('2030-11-02').last().effect).toBe('blocked');
  });

  it('since September 2015 the governing bodies appoint, before it was the committee', () => {
    const by = (on: string, appointedBy: string): string =>
      early.did('associate-member-appointed', on, { until: '2017-08-31', appointedBy }).last().effect;
    expect([by('2015-08-31', 'committee'), by('2015-08-31', 'governing-bodies')]).toEqual(['accepted', 'blocked']);
    expect([by('2015-09-01', 'committee'), by('2015-09-01', 'governing-bodies')]).toEqual(['blocked', 'accepted']);
  });

  it('nobody disqualified, and no vote for anybody not over 18', () => {
    expect(appointed('2028-10-31', { disqualified: true }).last().effect).toBe('blocked');
    expect(appointed('2028-10-31', { mayVote: true, adult: false }).last().effect).toBe('blocked');
    expect(appointed('2028-10-31', { mayVote: true, adult: true }).last().effect).toBe('accepted');
    expect(appointed('2028-10-31', { mayVote: false }).last().effect).toBe('accepted');
  });

  it('the list of topics closed to associates went in September 2015', () => {
    const committee = everyBoardAgrees(drafted(collaborating(), { delegated: ['budget', 'training'] }, '2015-01-05'), '2015-01-20');
    const vote = (on: string, about: string): string => meets(committee, on, { about, associatesVoted: true }).last().effect;
    expect([vote('2015-08-31', 'budget'), vote('2015-08-31', 'training'), vote('2015-09-01', 'budget')]).toEqual([
      'blocked',
      'accepted',
      'accepted',
    ]);
  });

  it('the end of the term stands in the timetable', () => {
    expect(
      appointed('2028-10-31')
        .view()
        .timetable.find(({ ruleId }) => ruleId === 'CO-11'),
    ).toMatchObject({
      due: '2028-10-31',
      status: 'open',
    });
  });
});
