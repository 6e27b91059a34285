import { schoolsBeforeFederating, walkWorld, type WalkWorld } from './walk.js';

/** Two nursery schools of North and two of West Northamptonshire, before they were one federation: what their matter has on record the case need not be told. */
const nurseries = ['121783', '121784', '121788', '131151'];

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2025-11-03');
  await schoolsBeforeFederating(w, nurseries);
});
afterAll(() => w?.close());

type Json = Record<string, any>;

test('nursery schools of two authorities federate: the steps of the instrument are recorded once, in its matter, and the case is ready', async () => {
  const walk = await w.open('940', {
    process: 'federating',
    name: 'Foundations for Children',
    schoolUrns: nurseries,
    registerAsAt: '2025-07-18',
  });
  for (const board of nurseries) await walk.did('report-considered', '2025-11-18', { board, agendaItem: true });
  for (const board of nurseries) await walk.did('board-agreed-to-propose', '2025-12-02', { board });
  await walk.did('proposals-drafted', '2026-01-07', {
    ...{ namesPartners: true, confirmsAgreement: true, size: 14, numbersByCategory: true, staffing: true, admissionAuthorities: true },
    ...{ federationDate: '2026-09-01', closesOn: '2026-02-24', givesAddress: true },
  });
  await walk.tellAll('proposals', '2026-01-12');
  await walk.did('proposals-published', '2026-01-12', { jointly: true });
  await walk.did('responses-considered', '2026-03-03');
  for (const board of nurseries) await walk.did('board-determined', '2026-03-10', { board, outcome: 'proceed', ownVote: true });
  await walk.tellAll('outcome', '2026-03-11');
  expect(walk.state).toBe('proceeding');

  const [officer, manager] = [await w.officer('940'), await w.officer('940', 'manager')];
  const called = (await w.api.get(`/cases/${walk.reference}/instruments`, { as: officer })).body;
  expect(called.rows).toMatchObject([
    { process: 'instrument-making', subject: { kind: 'federation' }, authority: null, effectiveOn: '2026-09-01' },
  ]);
  const { subject, process } = called.rows[0];
  const started = await w.api.post(
    '/instruments',
    { process, subject: { kind: subject.kind, key: subject.key }, caseId: walk.reference, startFrom: 'sample' },
    { as: officer },
  );
  expect(started).toMatchObject({ status: 201, body: { draftedBy: 'governing-bodies-jointly', caseEffectiveOn: '2026-09-01' } });
  const at = `/instruments/${started.body.id}`;
  const { record } = started.body.draft;
  const schools = record.schools.map((one: Json, place: number) => ({ ...one, hasFoundation: false, headId: `h${place}` }));
  const asked = {
    ...record,
    schools,
    name: 'Foundations for Children',
    governingBodyName: 'The Governing Body of Foundations for Children',
    places: { parent: 2, head: 4, staff: 1, la: 1, coOpted: 7, foundation: 0, partnership: 0 },
    totalPlaces: 15,
    coOptedStaff: 0,
    makingAuthority: '940',
    nominatingAuthority: '940',
  };
  expect((await w.api.call('PUT', `${at}/draft`, { as: officer, body: { record: asked, expectedVersion: 1 } })).status).toBe(200);
  expect((await w.api.post(`${at}/versions`, { expectedVersion: 2 }, { as: officer })).status).toBe(201);
  expect((await w.api.get(at, { as: officer })).body.obstacles).toEqual([]);

  const did = async (type: string, happenedOn: string, data: Json = {}, as = officer): Promise<Json> => {
    if (happenedOn > w.api.clock.today()) w.api.clock.set(happenedOn);
    const { body } = await w.api.get(at, { as });
    const answer = await w.api.post(`${at}/events`, { type, happenedOn, data, expectedVersion: body.version }, { as });
    if (answer.status !== 201) throw new Error(`${type} was answered with ${answer.status}: ${answer.text}`);
    return answer.body;
  };
  await did('draft-adopted', '2026-04-14', { version: 1, adoptedBy: 'governing-bodies-jointly' });
  await did('making-authority-agreed', '2026-04-15', { authority: '940' });
  await did('submitted', '2026-04-20', { version: 1, authority: '940' });
  await did('check-begun', '2026-04-21');
  await did('authority-content', '2026-04-28', { guidanceConsidered: true });
  await did('making-approved', '2026-04-29', { version: 1, anotherPerson: true }, manager);
  const made = await did('made', '2026-04-30', { version: 1 });
  expect(made).toMatchObject({ made: { number: '940-2026-I0001', effectiveOn: '2026-09-01' }, onCase: { recorded: true, because: null } });
  const told = (await w.api.post(`${at}/tell-case`, {}, { as: officer })).body;
  expect(told).toMatchObject({ recorded: true });

  const events = (await w.api.get(`/cases/${walk.reference}/events`, { as: officer })).body.rows as Json[];
  const ofInstrument = events.filter(({ type }) => type.startsWith('instrument-')).map(({ type, happenedOn }) => `${type} ${happenedOn}`);
  expect(ofInstrument).toEqual([
    'instrument-authority-agreed 2026-04-15',
    'instrument-drafted 2026-04-14',
    'instrument-draft-submitted 2026-04-20',
    'instrument-made 2026-04-30',
  ]);
  expect((await walk.read()).state).toBe('ready');

  // the other authority reads it and its history, and works on nothing; a third sees nothing
  const [other, third] = [await w.officer('941'), await w.officer('202')];
  expect((await w.api.get(at, { as: other })).body).toMatchObject({ state: 'made', made: { number: '940-2026-I0001' } });
  expect((await w.api.get('/instruments?all=true', { as: other })).body.rows.map(({ number }: Json) => number)).toEqual(['940-2026-I0001']);
  const sealing = { type: 'sealed', happenedOn: '2026-04-30', expectedVersion: made['version'] };
  expect((await w.api.post(`${at}/events`, sealing, { as: other })).status).toBe(403);
  expect((await w.api.get(at, { as: third })).status).toBe(404);
});
