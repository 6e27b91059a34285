import { discontinuing } from '../processes/discontinuance/story.js';
import { school } from '../processes/leaving/story.js';

const two = discontinuing(['a', 'b'].map((key) => school(key)));
const applied = (
  [governorsApplying, governorsInOffice, closestApplying, closestInOffice]: readonly [number, number, number, number],
  story = two,
  on = '2026-05-01',
) =>
  story
    .did('academy-application-made', on, {
      school: 'a',
      by: 'members',
      governorsApplying,
      governorsInOffice,
      closestApplying,
      closestInOffice,
    })
    .last();

describe('R46: an application for one school', () => {
  it('of thirteen governors of two schools seven must apply, three of the six that belong to the school among them', () => {
    expect(applied([7, 13, 3, 6]).effect).toBe('accepted');
    expect(applied([6, 13, 3, 6]).effect).toBe('blocked');
    expect(applied([7, 13, 2, 6]).effect).toBe('blocked');
  });

  it('both numbers are rounded up, never down', () => {
    expect([applied([6, 12, 3, 5]).effect, applied([6, 12, 2, 5]).effect]).toEqual(['accepted', 'blocked']);
    const three = discontinuing();
    expect([applied([5, 13, 2, 4], three).effect, applied([4, 13, 2, 4], three).effect]).toEqual(['accepted', 'blocked']);
  });

  it('never fewer than three, however many schools there are', () => {
    const nine = discontinuing('abcdefghi'.split('').map((key) => school(key)));
    expect([applied([3, 14, 1, 2], nine).effect, applied([2, 14, 1, 2], nine).effect]).toEqual(['accepted', 'blocked']);
  });

  it('a school that has left by then is counted no more', () => {
    const left = discontinuing().did('school-left-federation', '2026-05-01', { school: 'c' });
    expect([applied([5, 13, 2, 4], left, '2026-04-30').effect, applied([5, 13, 2, 4], left, '2026-05-01').effect]).toEqual([
      'accepted',
      'blocked',
    ]);
  });

  it('numbers that contradict each other, or are missing, count for nothing', () => {
    expect(applied([7, 13, 3, 14]).effect).toBe('blocked');
    expect(two.did('academy-application-made', '2026-05-01', { school: 'a', by: 'members', governorsApplying: 9 }).last().effect).toBe(
      'blocked',
    );
  });

  it('the governing body as a whole may apply without such a count', () => {
    expect(two.did('academy-application-made', '2026-05-01', { school: 'a', by: 'governing-body' }).last().effect).toBe('accepted');
  });
});
