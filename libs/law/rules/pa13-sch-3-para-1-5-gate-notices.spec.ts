import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { blockedBy, consults, describes, keepingOne, publishes } from '../processes/amalgamation/story.js';
import type { SchoolFacts } from '../types.js';

describe('RB-07: notices at the school', () => {
  const published = (by: string, gateNotices: boolean, category: NonNullable<SchoolFacts['category']>) =>
    publishes(consults(describes(keepingOne([infantAndJunior[0]!, { ...infantAndJunior[1]!, category }]), { changes: ['age-range'] })), {
      about: 'alteration',
      by,
      gateNotices,
    });

  it('by a governing body that publishes, not by the authority', () => {
    expect(published('governing-body', true, 'foundation').last().effect).toBe('accepted');
    expect(blockedBy(published('governing-body', false, 'foundation'))).toEqual(['RB-07']);
    expect(published('authority', false, 'community').last().effect).toBe('accepted');
  });
});
