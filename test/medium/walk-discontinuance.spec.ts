import { lighthouse, pebworth } from './api-world.js';
import { walkWorld, type Walk, type WalkWorld } from './walk.js';

const schools: readonly string[] = lighthouse.schools;
/** The school whose conversion slips. */
const slips = schools.at(-1)!;
/** The nine became academies in the summer of 2025. */
const converting = '2025-08-31';

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2024-11-25');
});
afterAll(() => w?.close());
beforeEach(() => w.api.clock.set('2024-11-25'));

const opening = { process: 'discontinuance', federationUid: lighthouse.uid, registerAsAt: lighthouse.asAt, hasHeadOfFederation: false };

async function allPlanned(): Promise<Walk> {
  const walk = await w.open('335', opening);
  for (const school of schools) await walk.did('academy-application-made', '2025-01-20', { school, by: 'governing-body' });
  for (const school of schools)
    await walk.did('discontinuance-planned', '2025-03-03', {
      ...{ school, how: 'academy-conversion', discontinuedOn: converting, certainty: 'confirmed', evidence: 'Academy order' },
    });
  return walk;
}

describe('The Lighthouse Federation loses its schools to academies, by API alone', () => {
  test('an application for one of nine schools needs three governors, and half of those that belong to the school', async () => {
    const walk = await w.open('335', opening);
    expect(walk.state).toBe('');
    expect((await walk.read()).state).toBe('intended');
    // 13 in office, nine schools: 13 / 9 rounded up is 2, but never fewer than 3; of the four that belong to the school two
    const apply = (governorsApplying: number, closestApplying: number): Record<string, unknown> => ({
      ...{ school: schools[0], by: 'members', governorsApplying, governorsInOffice: 13, closestInOffice: 4, closestApplying },
    });
    expect((await walk.refused('academy-application-made', '2025-01-20', apply(2, 2))).rules).toEqual(['R46']);
    expect((await walk.refused('academy-application-made', '2025-01-20', apply(3, 1))).rules).toEqual(['R46']);
    await walk.did('academy-application-made', '2025-01-20', apply(3, 2));
    expect(walk.state).toBe('intended');
    await walk.auditVerifies();
  });

  test('all nine convert on one day: nobody is left, nobody has to be told, and the governing body ends on the day', async () => {
    const walk = await allPlanned();
    expect(await walk.mustHear('discontinuance')).toEqual([]);
    expect((await walk.rows('timetable')).filter(({ informs }) => !informs).map(({ key, due }) => `${key} ${due}`)).toEqual([
      `X-none ${converting}`,
    ]);
    expect(await walk.tasksFor('local-authority:335')).toEqual([]);
    const other = await walk.refused('effective-date-reached', '2025-08-30').catch((error: Error) => error.message);
    // the day is recorded by the service alone
    expect(other).toMatch(/403|not-permitted/);
    expect((await w.midnight('2025-08-30')).recorded).toEqual([]);
    expect((await w.midnight(converting)).recorded).toMatchObject([
      { reference: walk.reference, effectiveOn: converting, state: 'effected' },
    ]);
    expect((await w.midnight('2025-09-01')).recorded).toEqual([]);
    expect(await walk.read()).toMatchObject({ state: 'effected', view: { effectiveOn: converting } });
    await walk.did('case-closed', '2025-09-10', { because: 'completed' });
    await walk.auditVerifies();
  });

  test('one conversion slips in July: one school is left, the two months are over already, and the authority prepares it in time', async () => {
    const walk = await allPlanned();
    await walk.did('discontinuance-date-changed', '2025-07-10', {
      ...{ school: slips, discontinuedOn: '2025-12-31', certainty: 'provisional', reason: 'The lease of its site is not settled.' },
    });
    expect(await walk.mustHear('discontinuance')).toEqual(['secretary-of-state']);
    expect(await walk.due('X1')).toBe('2025-06-30 missed');
    expect(await walk.due('X2')).toBe('2025-08-30 open');
    expect(await walk.due('X3')).toBe('2025-08-30 open');
    expect((await walk.rows('findings')).filter(({ enforcement }) => enforcement === 'breach').map(({ ruleId }) => ruleId)).toEqual(['X1']);
    await walk.tellAll('discontinuance', '2025-07-11');
    // late is a breach and makes nothing void
    expect(await walk.due('X1')).toBe('2025-06-30 late');
    expect(await walk.tasksFor('local-authority:335')).toEqual(expect.arrayContaining(['X2', 'X3']));
    await walk.did('temporary-governing-body-established', '2025-07-21', { school: slips });
    await walk.did('instrument-made', '2025-08-04', { school: slips, effectiveOn: converting });
    expect(walk.state).toBe('ready');
    // a later day for the end of the governing body is ordered before the date or not at all
    const order = await walk.refused('dissolution-date-ordered', converting, { dissolvedOn: '2025-10-31' });
    expect(order.rules).toEqual(['X-order']);
    expect((await w.midnight(converting)).recorded).toMatchObject([{ reference: walk.reference, state: 'effected' }]);
    await walk.read();
    // six months after 31 August 2025: February has no 31st day
    expect(await walk.due('X6')).toBe('2026-02-28 open');
    await walk.did('land-settled', '2026-02-10', { how: 'transferred' });
    expect(await walk.due('X6')).toBe('2026-02-28 met');
    // it converts out of its own governing body: no day of this federation is left
    expect((await w.midnight('2026-01-01')).recorded).toEqual([]);
    await walk.auditVerifies();
  });

  test('with nothing prepared on the day the school is left without a governing body until somebody proves it late', async () => {
    const walk = await allPlanned();
    await walk.did('discontinuance-withdrawn', '2025-06-02', { school: slips, reason: 'The academy order was revoked.' });
    expect((await w.midnight(converting)).recorded).toMatchObject([{ reference: walk.reference, state: 'date-passed', closed: false }]);
    await walk.read();
    await walk.did('temporary-governing-body-established', '2025-09-03', { school: slips });
    await walk.did('instrument-made', '2025-09-03', { school: slips, effectiveOn: '2025-09-03' });
    const manager = await w.officer('335', 'manager');
    await walk.did('override', '2025-09-04', { ruleId: 'X2', reason: 'It acted from that morning.' }, manager);
    if (walk.state !== 'effected') await walk.did('override', '2025-09-04', { ruleId: 'X3', reason: 'Sealed that morning.' }, manager);
    expect(walk.state).toBe('effected');
    await walk.auditVerifies();
  });

  test('Pebworth closes and Blackminster remains, with the Secretary of State told in time', async () => {
    w.api.clock.set('2025-11-03');
    const walk = await w.open('885', { process: 'discontinuance', federationUid: pebworth.uid, registerAsAt: pebworth.asAt });
    await walk.did('discontinuance-planned', '2026-03-02', {
      ...{ school: pebworth.pebworthFirst, how: 'closure-proposals', discontinuedOn: '2026-08-31', certainty: 'confirmed' },
    });
    expect(await walk.due('X1')).toBe('2026-06-30 open');
    await walk.tellAll('discontinuance', '2026-06-29');
    expect(await walk.due('X1')).toBe('2026-06-30 met');
    await walk.did('temporary-governing-body-established', '2026-07-01', { school: pebworth.blackminsterMiddle });
    await walk.did('instrument-made', '2026-07-06', { school: pebworth.blackminsterMiddle, effectiveOn: '2026-08-31' });
    expect((await w.midnight('2026-08-31')).recorded.map(({ state }) => state)).toEqual(['effected']);
    await walk.read();
    await walk.did('land-settled', '2027-02-28', { how: 'nothing-vested' });
    expect(await walk.due('X6')).toBe('2027-02-28 met');
    await walk.auditVerifies();
  });
});
