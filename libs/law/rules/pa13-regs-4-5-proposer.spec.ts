import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { CLOSES, blockedBy, consults, describes, keepingOne, publishes } from '../processes/amalgamation/story.js';
import type { SchoolFacts } from '../types.js';

describe('RB-03: who may publish the change, and who the closure', () => {
  const survivor = (category: NonNullable<SchoolFacts['category']>): SchoolFacts[] => [
    infantAndJunior[0]!,
    { ...infantAndJunior[1]!, category },
  ];
  const published = (category: NonNullable<SchoolFacts['category']>, by: string, changes: string[] = ['age-range']) =>
    publishes(consults(describes(keepingOne(survivor(category)), { changes })), { about: 'alteration', by, gateNotices: true });

  it('the age range of a community school by the authority, that of a voluntary or foundation school by its governing body', () => {
    expect(published('community', 'authority').last().effect).toBe('accepted');
    expect(blockedBy(published('community', 'governing-body'))).toEqual(['RB-03']);
    for (const category of ['voluntary-controlled', 'voluntary-aided', 'foundation'] as const) {
      expect(published(category, 'governing-body').last().effect).toBe('accepted');
      expect(blockedBy(published(category, 'authority'))).toEqual(['RB-03']);
    }
  });

  it('an enlargement of a voluntary school by the authority', () => {
    expect(published('voluntary-controlled', 'authority', ['enlargement']).last().effect).toBe('accepted');
    expect(blockedBy(published('voluntary-controlled', 'governing-body', ['enlargement']))).toEqual(['RB-03']);
  });

  it('a closure by the governing body only of a foundation or voluntary school', () => {
    const closes = (category: NonNullable<SchoolFacts['category']>) =>
      publishes(consults(describes(keepingOne([{ ...infantAndJunior[0]!, category }, infantAndJunior[1]!]))), {
        about: 'closure',
        by: 'governing-body',
        implementOn: CLOSES,
      });
    expect(blockedBy(closes('community'))).toEqual(['RB-03']);
    expect(closes('foundation').last().effect).toBe('accepted');
    expect(blockedBy(publishes(consults(describes(keepingOne())), { about: 'closure', by: 'proposers', implementOn: CLOSES }))).toEqual([
      'RB-03',
    ]);
  });
});
