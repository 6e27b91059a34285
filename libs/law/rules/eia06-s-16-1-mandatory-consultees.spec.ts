import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { CLOSES, blockedBy, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';
import type { SchoolFacts } from '../types.js';

describe('RA-04: whom the Act names for a rural primary or a special school', () => {
  const rural = [{ ...infantAndJunior[0]!, ruralPrimary: true }, infantAndJunior[1]!];
  const closes = (whom: string[], more = {}, schools: SchoolFacts[] = rural, by = 'authority') =>
    publishes(
      consults(settles(closingAll(schools)), { whom, ...more }).did('rural-effects-considered', '2026-02-01', {
        school: schools[0]!.key,
        considered: ['community', 'transport', 'car-use', 'alternatives'],
      }),
      { about: 'closure', school: schools[0]!.key, implementOn: CLOSES, by },
    );

  it('every one of them, and each missing one refuses', () => {
    expect(closes(['registered-parents', 'district-council', 'parish-council']).last().effect).toBe('accepted');
    for (const missing of ['registered-parents', 'district-council', 'parish-council'])
      expect(blockedBy(closes(['registered-parents', 'district-council', 'parish-council'].filter((whom) => whom !== missing)))).toEqual([
        'RA-04',
      ]);
  });

  it('a council that does not exist is said not to', () => {
    expect(closes(['registered-parents'], { noDistrictCouncil: true, noParishCouncil: true }).last().effect).toBe('accepted');
    expect(blockedBy(closes(['registered-parents'], { noDistrictCouncil: true }))).toEqual(['RA-04']);
  });

  it('for a special school the authorities with a plan for a pupil', () => {
    const special = [{ ...infantAndJunior[0]!, category: 'community-special' as const }, infantAndJunior[1]!];
    expect(closes(['registered-parents', 'plan-authorities'], {}, special).last().effect).toBe('accepted');
    expect(blockedBy(closes(['registered-parents'], {}, special))).toEqual(['RA-04']);
  });

  it('the authority too where a governing body publishes', () => {
    const own = [{ ...rural[0]!, category: 'foundation' as const }, rural[1]!];
    expect(blockedBy(closes(['registered-parents', 'district-council', 'parish-council'], {}, own, 'governing-body'))).toEqual(['RA-04']);
  });

  it('the list of rural schools is asked for where it is not known; after it is looked up the rule applies', () => {
    const { ruralPrimary: _, ...unknown } = infantAndJunior[0]!;
    const story = closes(['staff'], {}, [unknown, infantAndJunior[1]!]);
    expect(story.last()).toMatchObject({
      effect: 'accepted',
      findings: [expect.objectContaining({ ruleId: 'RA-04', enforcement: 'data' })],
    });
    const found = consults(settles(closingAll([unknown, infantAndJunior[1]!])), { whom: ['staff'] }).did(
      'facts-established',
      '2026-02-25',
      { school: unknown.key, ruralPrimary: true },
    );
    expect(blockedBy(publishes(found, { about: 'closure', school: unknown.key, implementOn: CLOSES }))).toEqual(['RA-04', 'RA-06']);
  });
});
