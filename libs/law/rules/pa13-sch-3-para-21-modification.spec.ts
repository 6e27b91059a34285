import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { CLOSES, approvedB, blockedBy, consults, describes, determines, keepingOne, publishes } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';
import type { SchoolFacts } from '../types.js';

describe('RB-18: a change is modified at the request of the governing body that proposed it', () => {
  const survivor: SchoolFacts[] = [infantAndJunior[0]!, { ...infantAndJunior[1]!, category: 'foundation', hasTrust: false }];
  const approved = () => {
    const described = consults(describes(keepingOne(survivor), { changes: ['age-range'] }));
    return determines(
      publishes(publishes(described, { about: 'closure', implementOn: CLOSES }), {
        about: 'alteration',
        by: 'governing-body',
        gateNotices: true,
      }),
      {
        about: 'alteration',
        outcome: 'approved-conditionally',
        conditionEvent: 'planning-permission',
        conditionBy: '2026-06-30',
      },
    );
  };
  const both = () => determines(approved(), { about: 'closure' });
  const modifies = (story: Story, on: string, more: Record<string, unknown> = {}) =>
    story.did('approval-modified', on, {
      about: 'alteration',
      by: 'authority',
      askedBy: 'proposers',
      websiteUpdated: true,
      conditionBy: '2026-07-31',
      reason: 'Later.',
      ...more,
    });

  it('before the condition’s date has gone, and only at its request', () => {
    expect(modifies(both(), '2026-06-30').last().effect).toBe('accepted');
    expect(blockedBy(modifies(both(), '2026-07-01'))).toEqual(['RB-18']);
    expect(blockedBy(modifies(both(), '2026-06-30', { askedBy: 'authority' }))).toEqual(['RB-18']);
    expect(modifies(both(), '2026-06-30', { websiteUpdated: undefined }).saidOfLast('breach')).toEqual(['RB-18']);
  });

  it('for the authority’s own proposals a lawyer is asked', () => {
    const own = modifies(approvedB(), '2026-05-20', { askedBy: 'authority', conditionBy: undefined, implementOn: '2026-10-01' });
    expect(own.last()).toMatchObject({
      effect: 'accepted',
      findings: [expect.objectContaining({ ruleId: 'RB-18', enforcement: 'review' })],
    });
    expect(own.view().effectiveOn).toBe('2026-10-01');
  });
});
