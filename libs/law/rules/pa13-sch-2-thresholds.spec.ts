import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { keepingOne } from '../processes/amalgamation/story.js';
import type { SchoolFacts } from '../types.js';

describe('RB-01: which changes need proposals', () => {
  const described = (data: Record<string, unknown>, on = '2026-01-06', survivor?: Partial<SchoolFacts>) =>
    keepingOne(survivor === undefined ? undefined : [infantAndJunior[0]!, { ...infantAndJunior[1]!, ...survivor }]).did(
      'change-described',
      on,
      { proposalsNeeded: true, ...data },
    );
  const needed = (data: Record<string, unknown>, on?: string) => {
    const yes = described(data, on).last().effect === 'accepted';
    const no = described({ ...data, proposalsNeeded: false }, on).last().effect === 'accepted';
    expect(yes).not.toBe(no);
    return yes;
  };
  const enlarges = (capacityNow: number, more: number, rest = {}) =>
    needed({ changes: ['enlargement'], capacityNow, capacityThen: capacityNow + more, ...rest });

  it('an enlargement by more than 30 places and by 25% or 200, the lesser', () => {
    expect(enlarges(60, 30)).toBe(false);
    expect(enlarges(60, 31)).toBe(true);
    expect(enlarges(1000, 199)).toBe(false);
    expect(enlarges(1000, 200)).toBe(true);
    expect(enlarges(210, 52)).toBe(false);
    expect(enlarges(210, 53)).toBe(true);
    expect(enlarges(1000, 400, { temporaryYears: 3 })).toBe(false);
    expect(enlarges(1000, 400, { temporaryYears: 4 })).toBe(true);
  });

  it('an age limit moved by a year', () => {
    expect(needed({ changes: ['age-range'], agesMoveByYears: 0 })).toBe(false);
    expect(needed({ changes: ['age-range'], agesMoveByYears: 1 })).toBe(true);
    expect(needed({ changes: ['age-range'], agesMoveByYears: 4, temporaryYears: 2 })).toBe(false);
  });

  it('a nursery until 2 March 2025, and no longer from 3 March 2025', () => {
    expect(needed({ changes: ['nursery'] }, '2025-03-02')).toBe(true);
    expect(needed({ changes: ['nursery'] }, '2025-03-03')).toBe(false);
  });

  it('a site two miles away, or one mile for a site given up', () => {
    expect(needed({ changes: ['site-transfer'], yardsBetweenEntrances: 3520 })).toBe(false);
    expect(needed({ changes: ['site-transfer'], yardsBetweenEntrances: 3521 })).toBe(true);
    expect(needed({ changes: ['site-transfer'], yardsBetweenEntrances: 10, otherAuthority: '336' })).toBe(true);
    expect(needed({ changes: ['site-dropped'], yardsBetweenEntrances: 1759 })).toBe(false);
    expect(needed({ changes: ['site-dropped'], yardsBetweenEntrances: 1760 })).toBe(true);
  });

  it('a special school by 10% or 20 pupils, five where it only boards; any decrease', () => {
    expect(needed({ changes: ['special-more'], pupilsNow: 100, pupilsThen: 109 })).toBe(false);
    expect(needed({ changes: ['special-more'], pupilsNow: 100, pupilsThen: 110 })).toBe(true);
    expect(needed({ changes: ['special-more'], pupilsNow: 400, pupilsThen: 420 })).toBe(true);
    expect(needed({ changes: ['special-more'], pupilsNow: 400, pupilsThen: 405, boardingOnly: true })).toBe(true);
    expect(needed({ changes: ['special-fewer'], pupilsNow: 100, pupilsThen: 99 })).toBe(true);
  });

  it('a figure that is not given is asked for, and an undescribed change refuses the publication', () => {
    expect(described({ changes: ['enlargement'] }).last()).toMatchObject({
      effect: 'accepted',
      findings: [expect.objectContaining({ ruleId: 'RB-01', enforcement: 'data' })],
    });
    expect(described({ changes: ['age-range'], agesMoveByYears: 0 }).last()).toMatchObject({
      effect: 'blocked',
      findings: [expect.objectContaining({ ruleId: 'RB-01' })],
    });
  });
});
