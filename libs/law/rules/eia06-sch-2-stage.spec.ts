import {
  PUBLISHED,
  CLOSES,
  blockedBy,
  closingAll,
  consults,
  determines,
  publishedA,
  publishedB,
  publishes,
  refers,
  settles,
} from '../processes/amalgamation/story.js';

describe('RA-stage: an act fits where the proposals stand', () => {
  it('what is published is decided by whoever has it: the authority, or the adjudicator once it was referred', () => {
    expect(determines(publishedB()).last().effect).toBe('accepted');
    expect(blockedBy(determines(publishedB(), { by: 'adjudicator' }))).toEqual(['RA-stage']);
    expect(blockedBy(determines(refers(publishedA()), { about: 'closure' }))).toContain('RA-stage');
    expect(determines(refers(publishedA()), { by: 'adjudicator' }).last().effect).toBe('accepted');
  });

  it('nothing is published twice, and no decision is published that was not made', () => {
    expect(
      blockedBy(
        publishes(publishes(consults(settles(closingAll())), { about: 'closure', implementOn: CLOSES }), {
          about: 'closure',
          implementOn: CLOSES,
        }),
      ),
    ).toEqual(['RA-stage']);
    expect(
      blockedBy(determines(publishedB(), { about: 'closure' }).did('decision-published', '2026-04-23', { about: 'alteration' })),
    ).toEqual(['RA-stage']);
  });

  it('proposals the case does not have are named', () => {
    const story = publishedA().did('representations-received', '2026-03-10', { about: 'alteration', objections: 1 });
    expect(story.last()).toMatchObject({ effect: 'blocked', findings: [expect.objectContaining({ ruleId: 'RA-stage' })] });
  });

  it('nothing comes before the publication it follows', () => {
    const received = (on: string) => publishedA().did('representations-received', on, { about: 'new-school', objections: 1 });
    expect(blockedBy(received('2026-03-01'))).toEqual(['RA-stage']);
    expect(received(PUBLISHED).last().effect).toBe('accepted');
  });
});
