import { createHash } from 'node:crypto';
import type { ApiWorld } from './api-world.js';
import {
  effectiveOn,
  etagOf,
  everyoneTold,
  federation,
  infant,
  instrumentWalk,
  junior,
  nursery,
  paper,
  type InstrumentWalk,
  type Json,
} from './instruments-walk.js';

let api: ApiWorld;
let walk: InstrumentWalk;
beforeAll(async () => {
  walk = await instrumentWalk('2025-09-08T09:00:00.000Z');
  api = walk.api;
});
afterAll(() => api.close());

describe('a school leaves a federation of three', () => {
  let caseAt = '';
  let federationMatter = '';
  let schoolMatter = '';

  test('the instrument in force is taken in from paper, with warnings that block nothing', async () => {
    const imported = await api.post('/instruments/paper', paper);
    expect(imported.status).toBe(201);
    expect(imported.body.entry).toMatchObject({
      standing: 'in-force',
      origin: 'paper',
      number: '335-2025-P0001',
      effectiveOn: '2019-09-01',
    });
    expect(imported.body.warnings.length).toBeGreaterThan(0);
    const { body } = await api.get('/instruments?asAt=2020-01-01');
    expect(body.rows.map(({ number }: Json) => number)).toEqual(['335-2025-P0001']);
    expect((await api.get('/instruments?asAt=2018-01-01')).body.rows).toEqual([]);
  });

  test('the case says which instruments it calls for, and each is started from where it should', async () => {
    const opened = await api.post('/cases', {
      process: 'leaving',
      federationUid: federation,
      relevantSchool: junior,
      registerAsAt: '2025-07-18',
      hasHeadOfFederation: false,
      schools: { [infant]: { religiousFoundation: true, hasTrust: true } },
    });
    expect(opened.status).toBe(201);
    caseAt = `/cases/${opened.body.reference}`;
    await walk.walkCase(caseAt, etagOf(opened), [
      {
        type: 'request-received',
        happenedOn: '2025-09-08',
        data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
      },
      ...everyoneTold('request', '2025-09-09'),
      { type: 'meeting-called', happenedOn: '2025-11-03', data: { meetingOn: '2025-11-17', agendaItem: true } },
      {
        type: 'board-decided',
        happenedOn: '2025-11-17',
        data: { outcome: 'leave', effectiveOn, agendaItem: true, responsesConsidered: true },
      },
      { type: 'notice-received-by-authority', happenedOn: '2025-11-18', data: { authority: '335' } },
    ]);
    const called = await api.get(`${caseAt}/instruments`);
    expect(called.body).toMatchObject({
      effectiveOn,
      rows: [
        { process: 'instrument-making', subject: { kind: 'school', key: junior }, authority: '335', madeOnCase: false, matter: null },
        { process: 'instrument-variation', subject: { kind: 'federation', key: federation }, madeOnCase: false, matter: null },
      ],
    });
    const wrong = await api.post('/instruments', {
      process: 'instrument-making',
      subject: { kind: 'school', key: infant },
      caseId: opened.body.reference,
      startFrom: 'empty',
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'fields-invalid' } });
    const school = await api.post('/instruments', {
      process: 'instrument-making',
      subject: { kind: 'school', key: junior },
      caseId: opened.body.reference,
      startFrom: 'sample',
    });
    expect(school).toMatchObject({
      status: 201,
      body: { state: 'draft', draftedBy: 'temporary-governing-body', draft: { record: { effectiveOn, totalPlaces: 7 } } },
    });
    const varied = await api.post('/instruments', {
      process: 'instrument-variation',
      subject: { kind: 'federation', key: federation },
      caseId: opened.body.reference,
      startFrom: 'in-force',
    });
    expect(varied).toMatchObject({
      status: 201,
      body: { draft: { record: { effectiveOn: '2019-09-01', variation: { effectiveOn }, places: { foundation: 2 } } } },
    });
    expect(varied.body.draft.record.schools.map(({ urn }: Json) => urn).sort()).toEqual([nursery, infant].sort());
    [schoolMatter, federationMatter] = [school.body.id, varied.body.id];
    const again = await api.post('/instruments', {
      process: 'instrument-making',
      subject: { kind: 'school', key: junior },
      caseId: opened.body.reference,
      startFrom: 'sample',
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'instrument-open', instrumentId: schoolMatter } });
    expect((await api.get('/instruments/matters?open=true')).body).toMatchObject({ total: 2 });
  });

  test('a temporary governing body is kept with its members, and its establishment stands on the case', async () => {
    const { body: details } = await api.get(caseAt);
    const opened = await api.post('/temporary-governing-bodies', {
      caseId: details.reference,
      school: junior,
      trigger: 'leaving',
      instrumentId: schoolMatter,
    });
    expect(opened).toMatchObject({
      status: 201,
      body: { version: 1, incorporation: { possible: false, on: effectiveOn }, establishedOnCase: false },
    });
    const at = `/temporary-governing-bodies/${opened.body.id}`;
    api.clock.set('2025-12-01');
    const established = await api.post(`${at}/establishment`, { on: '2025-12-01', evidence: 'Decision 2025/77', expectedVersion: 1 });
    expect(established).toMatchObject({ status: 200, body: { version: 2, establishedOnCase: true } });
    expect((await api.post(`${at}/establishment`, { on: '2025-12-01', expectedVersion: 1 })).body).toMatchObject({
      code: 'temporary-body-changed',
      version: 2,
    });
    const added = await api.post(`${at}/members`, {
      category: 'parent',
      name: 'Invented Person',
      appointedOn: '2025-12-02',
      appointedBy: 'local-authority',
      termYears: 4,
    });
    expect(added.body.members).toMatchObject([{ category: 'parent', name: 'Invented Person', nameErased: false }]);
    const [member] = added.body.members;
    const changed = await api.call('PATCH', `${at}/members/${member.id}`, { body: { endedOn: '2025-12-20' } });
    expect(changed.body.members).toMatchObject([{ name: 'Invented Person', endedOn: '2025-12-20' }]);
    expect((await api.post(`${at}/members/${member.id}/erasure`, { reason: 'Asked for' })).status).toBe(403);
    const erased = await api.post(`${at}/members/${member.id}/erasure`, { reason: 'Asked for' }, { as: 'helen' });
    expect(erased.body.members).toMatchObject([{ name: null, nameErased: true, category: 'parent' }]);
    expect(erased.body.readiness.find(({ key }: Json) => key === 'established')).toMatchObject({ done: true });
    const { rows } = (await api.get(`${caseAt}/temporary-governing-bodies`)).body;
    expect(rows).toHaveLength(1);
    expect((await api.get(at, { as: 'priya' })).status).toBe(404);
    expect((await api.get(`${caseAt}/events`)).body.rows.map(({ type }: Json) => type)).toContain('temporary-governing-body-established');
  });

  test('the leaving school’s instrument goes from draft to sealed; a second person approves, and the case hears of it', async () => {
    const version = await walk.draft(schoolMatter, (record) => ({
      ...record,
      governingBodyName: 'The Governing Body of Short Heath Junior School',
      schools: record.schools.map((school: Json) => ({ ...school, hasFoundation: false })),
      coOptedStaff: 0,
    }));
    expect(version).toBe(1);
    expect(
      (await walk.record(schoolMatter, 'draft-adopted', '2026-01-12', { version: 9, adoptedBy: 'temporary-governing-body' })).body.errors,
    ).toMatchObject([{ field: 'version' }]);
    await walk.recorded(schoolMatter, 'draft-adopted', '2026-01-12', { version, adoptedBy: 'temporary-governing-body' });
    await walk.recorded(schoolMatter, 'submitted', '2026-01-13', { version });
    await walk.recorded(schoolMatter, 'check-begun', '2026-01-14');
    await walk.recorded(schoolMatter, 'authority-content', '2026-01-20', { guidanceConsidered: true });

    const alone = await walk.record(schoolMatter, 'making-approved', '2026-01-21', { version, anotherPerson: true, route: 'officer' });
    expect(alone).toMatchObject({ status: 422, body: { code: 'rule-refuses', errors: [{ ruleId: 'PROC-M6' }] } });
    expect(await walk.record(schoolMatter, 'made', '2026-01-21', { version })).toMatchObject({
      status: 422,
      body: { code: 'rule-refuses' },
    });
    await walk.recorded(schoolMatter, 'making-approved', '2026-01-21', { version, anotherPerson: true, route: 'officer' }, 'helen');
    const made = await walk.recorded(schoolMatter, 'made', '2026-01-22', { version });
    expect(made).toMatchObject({
      state: 'made',
      made: { number: '335-2026-I0001', effectiveOn, sealedOn: null },
      onCase: { recorded: true },
    });
    expect(made.made.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const onCase = (await api.get(`${caseAt}/events`)).body.rows.find(({ type }: Json) => type === 'instrument-made');
    expect(onCase.data).toMatchObject({ school: junior, effectiveOn, evidence: `335-2026-I0001, SHA-256 ${made.made.contentHash}` });
    expect((await api.post(`/instruments/${schoolMatter}/tell-case`, {})).body).toMatchObject({ recorded: true });
    expect((await api.get(`${caseAt}/events`)).body.rows.filter(({ type }: Json) => type === 'instrument-made')).toHaveLength(1);

    expect((await api.get(`/instruments/${schoolMatter}/documents/pdf`)).status).toBe(404);
    await walk.recorded(schoolMatter, 'sealed', '2026-01-26', { reference: '2026/17' });
    expect((await walk.record(schoolMatter, 'sealed', '2026-01-26')).body.code).toBe('already-sealed');
    const late = await api.call('PUT', `/instruments/${schoolMatter}/draft`, {
      body: { record: { subject: 'school', schools: [], places: {} }, expectedVersion: 2 },
    });
    expect(late).toMatchObject({ status: 422, body: { code: 'draft-closed' } });
  });

  test('the federation’s revised instrument needs its approvals, is compared with the one in force, and supersedes it', async () => {
    const { obstacles } = (await api.get(`/instruments/${federationMatter}`)).body;
    expect(obstacles.map(({ field }: Json) => field)).toEqual(expect.arrayContaining(['termRules', 'foundationPlaces', 'ethosStatements']));
    const version = await walk.draft(federationMatter, (record) => ({
      ...record,
      places: { ...record.places, coOpted: 3, foundation: 2 },
      totalPlaces: 10,
      coOptedStaff: 0,
      foundationPlaces: [{ appointer: 'Lichfield Diocesan Board of Education', number: 2, school: infant }],
      exOfficioPlaces: [],
      termRules: [],
      ethosStatements: [
        { school: infant, text: 'The school keeps its Church of England character. Croeso. Zażółć gęślą jaźń.', approvedBy: 'Trustees' },
      ],
      foundationDocuments: [{ school: infant, reference: 'Trust deed of 1872', checkedOn: '2026-01-10', complies: true }],
      schools: record.schools.map((school: Json) =>
        school.urn === infant ? { ...school, foundationName: 'Rosedale Trust', qualifying: false } : { ...school, hasFoundation: false },
      ),
    }));
    expect((await api.get(`/instruments/${federationMatter}`)).body.obstacles).toEqual([]);
    const compared = (await api.get(`/instruments/${federationMatter}/compare?from=in-force&to=${version}`)).body;
    expect(compared).toMatchObject({ from: 'In force: 335-2025-P0001', to: 'Version 1', same: false });
    expect(compared.fields).toContainEqual(
      expect.objectContaining({ field: 'places.coOpted', before: '5', after: '3', message: 'co-opted governors 5 → 3' }),
    );
    const redline = await api.get(`/instruments/${federationMatter}/redline?from=in-force&to=${version}`);
    expect(redline).toMatchObject({
      status: 200,
      headers: { 'content-disposition': expect.stringContaining('attachment'), 'x-content-type-options': 'nosniff' },
    });

    const review = await walk.recorded(federationMatter, 'review-opened', '2026-01-27', { by: 'governing-body', because: 'school-leaves' });
    expect(review['onCase']).toMatchObject({ recorded: true });
    expect((await api.get(`${caseAt}/events`)).body.rows.map(({ type }: Json) => type)).toContain('instrument-review-opened');
    await walk.recorded(federationMatter, 'draft-adopted', '2026-01-28', { version, adoptedBy: 'governing-body' });
    const next = (await api.get(`/instruments/${federationMatter}/next`)).body;
    expect(next.approvalsMissing).toEqual([`foundation-governors:${infant}`, `trustees:${infant}`, `diocesan-authority:${infant}`]);
    const proposal = { by: 'governing-body', reasons: 'A school leaves.', endsFoundationMajority: false };
    for (const party of ['foundation-governors', 'trustees', 'diocesan-authority'])
      await walk.recorded(federationMatter, 'approval-decided', '2026-02-02', { party, school: infant, decision: 'approved' });
    expect((await api.get(`/instruments/${federationMatter}/next`)).body.approvalsMissing).toEqual([]);
    await walk.recorded(federationMatter, 'variation-proposed', '2026-02-03', proposal);
    await walk.recorded(federationMatter, 'proposal-answered', '2026-02-10', { by: 'local-authority', content: true });
    await walk.recorded(federationMatter, 'making-approved', '2026-02-11', { version, anotherPerson: true }, 'helen');
    const made = await walk.recorded(federationMatter, 'made', '2026-02-12', { version });
    expect(made).toMatchObject({ made: { number: '335-2026-I0002', effectiveOn }, onCase: { recorded: true, because: null } });
    await walk.recorded(federationMatter, 'sealed', '2026-02-13', {});

    const pdf = await fetch(`${await api.app.getUrl()}/api/v1/instruments/${federationMatter}/documents/pdf`, {
      headers: { authorization: `Bearer ${api.people.olivia.token}` },
    });
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { made: sealed } = (await api.get(`/instruments/${federationMatter}`)).body;
    expect(sealed.documents.find(({ format }: Json) => format === 'pdf').sha256).toBe(sha256);

    expect((await api.post('/public/instruments/check-file', { sha256 }, { as: null })).body).toMatchObject({
      standing: 'not-yet',
      number: '335-2026-I0002',
    });
    api.clock.set('2026-04-01');
    await walk.recorded(federationMatter, 'effective-date-reached', '2026-04-01');
    const answer = await api.get(`/public/instruments/${sealed.code.toLowerCase()}`, { as: null });
    expect(answer).toMatchObject({
      status: 200,
      body: { standing: 'in-force', number: '335-2026-I0002', authority: 'Walsall', endedOn: null },
    });
    expect((await api.post('/public/instruments/check-file', { sha256: 'ab'.repeat(32) }, { as: null })).body).toMatchObject({
      standing: 'neither',
      number: null,
    });
    expect((await api.get('/public/instruments/AAAA-AAAA-AAAAB', { as: null })).body.standing).toBe('neither');
    const old = (await api.get('/instruments/register/335-2025-P0001')).body;
    expect(old).toMatchObject({ standing: 'ended', endedOn: '2026-04-01', supersededBy: '335-2026-I0002' });
    const before = await api.get(`/public/instruments/${old.code}`, { as: null });
    expect(before.body).toMatchObject({
      standing: 'earlier',
      endedOn: '2026-04-01',
      message: expect.stringContaining('superseded on 1 April 2026'),
    });
    expect((await api.get('/instruments')).body.rows.map(({ number }: Json) => number)).toContain('335-2026-I0002');
    expect((await api.get('/instruments?asAt=2026-03-31')).body.rows.map(({ number }: Json) => number)).toContain('335-2025-P0001');
  });

  test('the case has both on record, so that nothing stands in the way of its date for want of an instrument', async () => {
    const { rows } = (await api.get(`${caseAt}/instruments`)).body;
    expect(rows.map(({ madeOnCase, matter }: Json) => [madeOnCase, matter.number])).toEqual([
      [true, '335-2026-I0001'],
      [true, '335-2026-I0002'],
    ]);
    const { body } = await api.get(`${caseAt}/tasks`);
    expect(JSON.stringify(body.rows)).not.toContain('instrument:');
  });
});
