import { lighthouse, pebworth } from './api-world.js';
import { walkWorld, type Walk, type WalkWorld } from './walk.js';

const abbeyPark = { uid: '16102', first: '116716', middle: '116774' } as const;

let w: WalkWorld;
let worcestershire: string;
beforeAll(async () => {
  w = await walkWorld('2025-09-01');
  worcestershire = await w.officer('885');
});
afterAll(() => w?.close());

const cascade = (body: object, as?: string) => w.api.post('/cascade', body, as === undefined ? {} : { as });
const graphOf = async (reference: string, query = '') =>
  (await w.api.get(`/cases/${reference}/cascade${query}`, { as: worcestershire })).body;

describe('POST /cascade', () => {
  it('answers what follows from all nine Lighthouse schools converting on one day, and saves nothing', async () => {
    const { status, body } = await cascade({
      act: 'convert',
      schools: lighthouse.schools,
      on: '2025-10-01',
      registerAsAt: lighthouse.asAt,
    });
    expect(status).toBe(200);
    expect(body.federations).toMatchObject([{ federation: lighthouse.uid, left: 'none', dissolvedOn: '2025-10-01' }]);
    expect(body.successions).toHaveLength(9);
    expect(body.schools[0]).toEqual({ key: '104144', urn: '104144', name: 'Blakenall Heath Junior School', authority: '335' });
    expect((await w.api.get('/cases')).body.total).toBe(0);
  });

  it('answers what follows where a school joins a federation, and where schools begin one', async () => {
    const joined = await cascade({
      act: 'federate',
      schools: [abbeyPark.first],
      federationUid: pebworth.uid,
      on: '2026-09-01',
      registerAsAt: '2025-07-18',
    });
    expect(joined.status).toBe(200);
    expect(joined.body.federations).toMatchObject([
      {
        federation: pebworth.uid,
        before: expect.arrayContaining([pebworth.pebworthFirst]),
        after: expect.arrayContaining([abbeyPark.first]),
      },
      { federation: abbeyPark.uid, after: [] },
    ]);
    const begun = await cascade({
      act: 'federate',
      schools: lighthouse.schools.slice(0, 2),
      on: '2026-09-01',
      newFederation: 'The Beacon',
    });
    expect(begun.body.federations).toMatchObject([{ name: 'The Beacon', before: [], goesOn: true }]);
    expect((await cascade({ act: 'federate', schools: [abbeyPark.first], on: '2026-09-01' })).body.errors).toMatchObject([
      { field: 'schools' },
    ]);
  });

  it('says field by field what is wrong with the question', async () => {
    const { status, body } = await cascade({ act: 'dissolve', on: '2025-10-01', schools: ['104144'] });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'fields-invalid' });
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['federationUid', 'schools']);
    expect((await cascade({ act: 'marry', on: 'soon' })).status).toBe(422);
  });

  it('is asked by whoever may read cases, and by nobody else', async () => {
    const act = { act: 'leave', schools: [pebworth.pebworthFirst], on: '2026-09-01' };
    expect((await cascade(act, 'rosa')).body.federations[0].goesOn).toBe(false);
    expect((await w.api.post('/cascade', act, { as: null })).status).toBe(401);
  });
});

describe('The cascade of a case', () => {
  let amalgamation: Walk;

  it('is shown for a day while the case has none, then by its own', async () => {
    amalgamation = await w.open('885', {
      process: 'amalgamation-enlargement',
      name: 'Abbey Park Primary School',
      schoolUrns: [abbeyPark.first, abbeyPark.middle],
      relevantSchool: abbeyPark.first,
      registerAsAt: '2025-07-18',
      schools: { [abbeyPark.middle]: { ruralPrimary: false } },
    });
    const { reference } = amalgamation;
    expect((await graphOf(reference)).acts).toEqual([]);
    expect((await graphOf(reference, '?on=2026-09-01')).acts[0]).toMatchObject({ standing: 'supposed', on: '2026-09-01' });
    expect((await w.api.get(`/cases/${reference}/cascade?on=2026-02-30`, { as: worcestershire })).status).toBe(422);
    expect((await w.api.get(`/cases/${reference}/cascade`)).status).toBe(404);
    const published = {
      ...{ by: 'authority', newspaperOn: '2025-11-03', closesOn: '2025-12-01', contentComplete: true },
      statement: ['copies', 'anyone', 'address', 'closing-date'],
    };
    await amalgamation.did('change-described', '2025-09-01', {
      ...{ changes: ['age-range', 'enlargement'], agesMoveByYears: 4, capacityNow: 180, capacityThen: 330, proposalsNeeded: true },
    });
    await amalgamation.did('consulted', '2025-10-31', {
      ...{ about: 'all', beganOn: '2025-09-08' },
      whom: ['registered-parents', 'governing-bodies', 'staff', 'unions', 'other-schools', 'dioceses', 'local-authority'],
    });
    await amalgamation.did('statutory-proposals-published', '2025-11-03', { ...published, about: 'closure', implementOn: '2026-08-31' });
    await amalgamation.did('statutory-proposals-published', '2025-11-03', { ...published, about: 'alteration', implementOn: '2026-09-01' });
    const { acts } = await graphOf(reference, '?on=2030-01-01');
    expect(acts).toMatchObject([
      {
        standing: 'planned',
        act: { kind: 'amalgamate', on: '2026-09-01', closesOn: '2026-08-31', survivor: abbeyPark.first },
        federations: [{ federation: abbeyPark.uid, goesOn: false, dissolvedOn: '2026-08-31' }],
      },
    ]);
  });

  it('opens what it calls for once, linked, and says in both cases when their dates differ', async () => {
    const open = () => w.api.post(`/cases/${amalgamation.reference}/cascade/open`, {}, { as: worcestershire });
    const first = (await open()).body;
    expect(first).toMatchObject({ opened: [{ process: 'discontinuance', federation: abbeyPark.uid }], already: [], notOpened: [] });
    const { reference } = first.opened[0];
    expect((await open()).body).toEqual({ opened: [], already: [reference], notOpened: [] });
    expect((await w.api.get(`/cases/${reference}/links`, { as: worcestershire })).body.rows).toMatchObject([
      { title: 'Follows from', reference: amalgamation.reference },
    ]);
    const findings = async (of: string): Promise<string[]> =>
      (await w.api.get(`/cases/${of}/findings`, { as: worcestershire })).body.rows
        .filter(({ about }: { about?: string }) => about?.startsWith('linked:'))
        .map(({ message }: { message: string }) => message);
    expect(await findings(reference)).toEqual([expect.stringContaining('no date is recorded in this case yet')]);
    await w.api.post(
      `/cases/${reference}/events`,
      {
        expectedVersion: 1,
        type: 'discontinuance-planned',
        happenedOn: '2025-11-03',
        data: { school: abbeyPark.middle, how: 'closure-proposals', discontinuedOn: '2026-07-31', certainty: 'provisional' },
      },
      { as: worcestershire },
    );
    expect(await findings(reference)).toEqual([expect.stringContaining('31 July 2026 here, 31 August 2026 there')]);
    expect(await findings(amalgamation.reference)).toEqual([expect.stringContaining('31 August 2026 here, 31 July 2026 there')]);
    expect((await graphOf(reference)).differences).toMatchObject([{ expected: '2026-08-31', found: '2026-07-31' }]);
  });

  it('is seen, and not acted on, by who does not lead the case', async () => {
    expect((await w.api.post(`/cases/${amalgamation.reference}/cascade/open`, {})).status).toBe(404);
    const auditor = await w.officer('885', 'auditor');
    expect((await w.api.get(`/cases/${amalgamation.reference}/cascade`, { as: auditor })).status).toBe(200);
    expect((await w.api.post(`/cases/${amalgamation.reference}/cascade/open`, {}, { as: auditor })).status).toBe(403);
  });
});

describe('The register after the day', () => {
  it('says of a school and of a federation what a case has moved, before any extract does', async () => {
    const closing = await w.open('885', { process: 'discontinuance', federationUid: pebworth.uid, registerAsAt: pebworth.asAt });
    await closing.did('discontinuance-planned', '2025-11-04', {
      school: pebworth.pebworthFirst,
      how: 'academy-conversion',
      discontinuedOn: '2026-01-31',
      certainty: 'confirmed',
    });
    expect((await w.midnight('2026-01-31')).moved).toEqual([{ reference: closing.reference, moves: 2, successions: 1 }]);
    const school = (await w.api.get(`/schools/${pebworth.pebworthFirst}`)).body;
    expect(school.memberships[0]).toMatchObject({
      validTo: '2026-01-31',
      move: { caseReference: closing.reference, kind: 'discontinued', confirmedOn: null },
    });
    expect(school.successions).toMatchObject([{ kind: 'academy', successor: null, succeededOn: '2026-01-31', confirmedOn: null }]);
    const federation = (await w.api.get(`/federations/${pebworth.uid}`)).body;
    expect([federation.members, federation.moves.length]).toEqual([[], 2]);
    expect((await graphOf(closing.reference)).moves).toHaveLength(2);
  });
});
