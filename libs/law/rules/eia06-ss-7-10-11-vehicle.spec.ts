import { abbeyPark, blueCoat, infantAndJunior } from '../processes/amalgamation/schools.js';
import { PUBLISHED, blockedBy, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-01: the section follows from what is wanted and what it replaces', () => {
  it('section 11(A3) for an infant and a junior school, not for a first and a middle school', () => {
    expect(settles(closingAll()).last().effect).toBe('accepted');
    expect(blockedBy(settles(closingAll(abbeyPark)))).toEqual(['RA-01']);
    expect(settles(closingAll(abbeyPark), { vehicle: 's10-1' }).last().effect).toBe('accepted');
  });

  it('a voluntary aided school only by proposers under section 11(1A)', () => {
    expect(blockedBy(settles(closingAll(), { category: 'voluntary-aided' }))).toEqual(['RA-01']);
    const aided = consults(settles(closingAll(), { vehicle: 's11-1a', category: 'voluntary-aided' }));
    expect(blockedBy(publishes(aided, { about: 'new-school' }))).toEqual(['RA-01']);
    expect(publishes(aided, { about: 'new-school', by: 'proposers' }).last().effect).toBe('accepted');
  });

  it('section 10 with the Secretary of State’s consent by the day of publication, not a day later', () => {
    const consent = (on: string) =>
      publishes(consults(settles(closingAll(abbeyPark), { vehicle: 's10-1', secretaryOfStateConsentOn: on })), { about: 'new-school' });
    expect(consent(PUBLISHED).last().effect).toBe('accepted');
    expect(blockedBy(consent('2026-03-03'))).toEqual(['RA-01']);
  });

  it('section 11(2)(aa) in place of a school with a religious character', () => {
    const foundation = { vehicle: 's11-2aa', category: 'voluntary-controlled' };
    expect(settles(closingAll(blueCoat), foundation).last().effect).toBe('accepted');
    expect(blockedBy(settles(closingAll(), foundation))).toEqual(['RA-01']);
  });

  it('the law of the day of publication: section 66 of the 2026 Act from the day appointed, section 11 until the day before', () => {
    const inForce = (on: string) => closingAll().with({ settings: { cwsa66CommencedOn: on } });
    expect(blockedBy(settles(closingAll(), { vehicle: 's10-2a' }))).toEqual(['RA-01']);
    expect(settles(inForce('2026-01-06'), { vehicle: 's10-2a' }).last().effect).toBe('accepted');
    expect(blockedBy(settles(inForce('2026-01-06')))).toEqual(['RA-01']);
    expect(settles(inForce('2026-01-07')).last().effect).toBe('accepted');
    expect(blockedBy(publishes(consults(settles(inForce(PUBLISHED))), { about: 'new-school' }))).toEqual(['RA-01']);
  });

  it('nothing is published before the way is settled, and unknown ages are asked for', () => {
    expect(publishes(closingAll(), { about: 'new-school' }).last().effect).toBe('blocked');
    const { lowAge: _, ...infant } = infantAndJunior[0]!;
    expect(settles(closingAll([infant, infantAndJunior[1]!])).last()).toMatchObject({
      effect: 'accepted',
      findings: [expect.objectContaining({ enforcement: 'data' })],
    });
  });
});
