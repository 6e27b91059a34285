import pg from 'pg';
import { Callers, SignIn } from '#libs/access/index.js';
import { Instruments } from '#libs/instruments/index.js';
import { apiWorld, type Answer, type ApiWorld } from './api-world.js';

/** Walsall: a community junior school by itself, and the Lighthouse Federation, whose board has an account. */
const junior = '104188';
const lighthouse = '17615';

let api: ApiWorld;
let superuser: pg.Client;
beforeAll(async () => {
  api = await apiWorld('2024-11-25T09:00:00.000Z');
  superuser = new pg.Client({ connectionString: api.database.url('superuser') });
  await superuser.connect();
  await start({ kind: 'school', key: junior });
});
afterAll(async () => {
  await superuser.end();
  await api.close();
});

type Json = Record<string, any>;
const start = (subject: Json, more: Json = {}, as = 'olivia'): Promise<Answer> =>
  api.post('/instruments', { process: 'instrument-making', subject, startFrom: 'sample', effectiveOn: '2026-01-05', ...more }, { as });
const save = (id: string, record: Json, revision: number, as = 'olivia'): Promise<Answer> =>
  api.call('PUT', `/instruments/${id}/draft`, { body: { record, expectedVersion: revision }, as });

describe('boards', () => {
  test('the board of a federation works on its own instrument, records what boards record, and sees no other', async () => {
    const own = (await start({ kind: 'federation', key: lighthouse })).body;
    const other = (await api.get(`/instruments/matters?subjectKey=${junior}`)).body.rows[0];
    expect((await api.get(`/instruments/${own.id}`, { as: 'rosa' })).status).toBe(200);
    expect((await api.get(`/instruments/${other.id}`, { as: 'rosa' })).status).toBe(404);
    expect((await api.get('/instruments/matters', { as: 'rosa' })).body).toMatchObject({ total: 1, rows: [{ id: own.id }] });
    expect((await save(own.id, own.draft.record, 1, 'rosa')).status).toBe(200);
    const kept = await api.post(`/instruments/${own.id}/versions`, { expectedVersion: 2 }, { as: 'rosa' });
    const adopted = {
      type: 'draft-adopted',
      happenedOn: '2024-11-25',
      data: { version: kept.body.version, adoptedBy: 'governing-body' },
      expectedVersion: 0,
    };
    expect(await api.post(`/instruments/${own.id}/events`, adopted, { as: 'rosa' })).toMatchObject({
      status: 201,
      body: { effect: 'accepted' },
    });
    const given = { type: 'given-up', happenedOn: '2024-11-25', data: { reasons: 'x' }, expectedVersion: 1 };
    expect(await api.post(`/instruments/${own.id}/events`, given, { as: 'rosa' })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    expect((await start({ kind: 'federation', key: lighthouse }, {}, 'rosa')).status).toBe(403);
    expect(await save(own.id, own.draft.record, 2, 'daniel')).toMatchObject({ status: 403 });
    const stale = await api.post(`/instruments/${own.id}/events`, { ...adopted }, { as: 'rosa' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'instrument-changed', version: 1, since: [{ by: 'Rosa Lindqvist' }] } });
  });

  test('a board without an account works by a link: once opened it leads to one instrument, and closes when it is revoked', async () => {
    const { body: matter } = await start({ kind: 'school', key: '104204' });
    const other = (await api.get(`/instruments/matters?subjectKey=${junior}`)).body.rows[0];
    const issued = await api.post(`/instruments/${matter.id}/links`, {
      label: 'Governing body of the school',
      email: 'Clerk@School.invalid',
    });
    expect(issued).toMatchObject({
      status: 201,
      body: { email: 'clerk@school.invalid', openedAt: null, secret: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) },
    });
    const opened = await api.post('/public/instrument-links', { secret: issued.body.secret }, { as: null });
    expect(opened).toMatchObject({ status: 201, body: { instrumentId: matter.id, token: expect.stringMatching(/^msf_[0-9a-f]{32}_/) } });
    expect((await api.post('/public/instrument-links', { secret: issued.body.secret }, { as: null })).body.code).toBe('link-not-accepted');
    const { token } = opened.body;
    const read = await api.get(`/instruments/${matter.id}`, { as: token });
    expect(read).toMatchObject({ status: 200, body: { id: matter.id, state: 'draft' } });
    expect((await save(matter.id, read.body.draft.record, 1, token)).status).toBe(200);
    const kept = await api.post(`/instruments/${matter.id}/versions`, { expectedVersion: 2 }, { as: token });
    const adopted = {
      type: 'draft-adopted',
      happenedOn: '2024-11-25',
      data: { version: kept.body.version, adoptedBy: 'governing-body' },
      expectedVersion: 0,
    };
    expect((await api.post(`/instruments/${matter.id}/events`, adopted, { as: token })).status).toBe(201);

    expect((await api.get(`/instruments/${other.id}`, { as: token })).status).toBe(404);
    expect((await api.get('/instruments/matters', { as: token })).body).toMatchObject({ total: 1 });
    for (const path of ['/cases', '/people', '/contacts', `/instruments/${matter.id}/links`])
      expect([path, (await api.get(path, { as: token })).status]).toEqual([path, 403]);
    expect(
      (
        await api.post(
          '/instruments',
          { process: 'instrument-making', subject: { kind: 'school', key: '104204' }, startFrom: 'empty' },
          { as: token },
        )
      ).status,
    ).toBe(403);

    const [link] = (await api.get(`/instruments/${matter.id}/links`)).body.rows;
    expect(link).toMatchObject({ openedAt: expect.any(String), revokedAt: null });
    expect('secret' in link).toBe(false);
    expect((await api.get(`/instruments/${matter.id}/links`, { as: 'priya' })).status).toBe(404);
    expect((await api.post(`/instruments/${matter.id}/links/${link.id}/revocation`, {})).body.revokedAt).toEqual(expect.any(String));
    const { rows } = await superuser.query<{ found: number }>('SELECT count(*)::int AS found FROM find_token($1)', [
      link.id.replaceAll('-', ''),
    ]);
    expect(rows[0]!.found).toBe(0);
  });

  test('the link is opened on the pages as every sign-in link is, and whoever opened it stays signed in as its bearer', async () => {
    const [matter] = (await api.get('/instruments/matters?subjectKey=104204')).body.rows;
    const { body } = await api.post(`/instruments/${matter.id}/links`, { label: 'The chair', email: 'chair@school.invalid' });
    const [signIn, callers] = [api.app.get(SignIn), api.app.get(Callers)];
    const actor = await signIn.consumeLink(body.secret);
    expect(actor).toMatchObject({ displayName: 'The chair', authority: '335', role: 'board', federationUid: `instrument:${matter.id}` });
    expect(await signIn.consumeLink(body.secret)).toBeNull();
    expect(await callers.bySession(actor!.personId)).toMatchObject({ role: 'board', federationUid: `instrument:${matter.id}` });
    const seen = await api.app.get(Instruments).list(actor!, {});
    expect(seen.rows.map(({ id }) => id)).toEqual([matter.id]);
  });

  test('what is stored of a link cannot be used, and officers of another authority see none of it', async () => {
    const { rows } = await superuser.query<Json>('SELECT * FROM instrument_link');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(JSON.stringify(row)).not.toMatch(/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/);
    expect((await api.get('/instruments/matters', { as: 'priya' })).body.total).toBe(0);
    expect((await api.get('/instruments', { as: 'priya' })).body.rows).toEqual([]);
  });
});
