import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';

describe('X0: what is planned, and once', () => {
  it('a school of the federation may be planned, a stranger may not', () => {
    expect(plans(discontinuing(), 'a', '2026-08-31').last().effect).toBe('accepted');
    expect(plans(discontinuing(), 'z', '2026-08-31').saidOfLast('block')).toEqual(['X0']);
  });

  it('a school is planned once; another date is a change of date', () => {
    const story = plans(discontinuing(), 'a', '2026-08-31');
    expect(plans(story, 'a', '2026-09-30').last().effect).toBe('blocked');
    expect(
      story.did('discontinuance-date-changed', '2026-05-01', { school: 'a', discontinuedOn: '2026-09-30', reason: 'Later.' }).view(),
    ).toMatchObject({
      effectiveOn: '2026-09-30',
    });
    expect(
      story.did('discontinuance-date-changed', '2026-05-01', { school: 'b', discontinuedOn: '2026-09-30', reason: 'x' }).last().effect,
    ).toBe('blocked');
  });

  it('given up, it may be planned again; once it has come it cannot be changed', () => {
    const story = oneRemains().did('discontinuance-withdrawn', '2026-05-01', { school: 'a', reason: 'Rejected.' });
    expect(plans(story, 'a', '2027-08-31').last().effect).toBe('accepted');
    expect(
      oneRemains().reached('2026-08-31').did('discontinuance-withdrawn', '2026-09-01', { school: 'a', reason: 'x' }).saidOfLast('block'),
    ).toEqual(['X0']);
  });

  it('a school that left the federation the day before does not touch it; on the very day it does', () => {
    const left = (on: string) => plans(discontinuing().did('school-left-federation', on, { school: 'a' }), 'a', '2026-08-31').last().effect;
    expect([left('2026-08-30'), left('2026-08-31')]).toEqual(['blocked', 'accepted']);
  });
});
