import pg from 'pg';
import { connectionOptions } from '#libs/platform/database/connection.js';
import { apiWorld, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld()));
afterAll(() => api.close());

const problem = 'application/problem+json; charset=utf-8';

describe('who may come in', () => {
  test('without a token nothing is answered', async () => {
    for (const path of ['/schools', '/cases', '/rules', '/me']) {
      const answer = await api.get(path, { as: null });
      expect(answer).toMatchObject({
        status: 401,
        body: { code: 'not-signed-in', status: 401, nextStep: expect.stringContaining('Bearer') },
      });
      expect(answer.headers['content-type']).toBe(problem);
    }
  });

  test('an invented token, and the right id with a wrong secret, are refused alike', async () => {
    const { token } = api.people.olivia;
    const wrongSecret = `${token.slice(0, -43)}${'A'.repeat(43)}`;
    for (const as of ['msf_0123456789abcdef_'.padEnd(64, 'A'), wrongSecret, 'nonsense']) {
      expect(await api.get('/me', { as })).toMatchObject({ status: 401, body: { code: 'token-not-accepted' } });
    }
    expect(await api.get('/me')).toMatchObject({ status: 200, body: { name: 'Olivia Marsh', authority: '335', role: 'officer' } });
  });

  test('a token of one scope opens the doors of that scope only', async () => {
    const as = await api.token(['law:read']);
    expect((await api.get('/rules', { as })).status).toBe(200);
    expect(await api.get('/cases', { as })).toMatchObject({ status: 403, body: { code: 'scope-missing', scope: 'cases:read' } });
  });

  test('an auditor reads and does not record', async () => {
    expect((await api.get('/cases', { as: 'daniel' })).status).toBe(200);
    const answer = await api.post('/cases', { process: 'leaving', federationUid: '17615', registerAsAt: '2024-11-19' }, { as: 'daniel' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted', permission: 'cases:open' } });
  });

  test('a revoked token, and any token of a person who left, end', async () => {
    const as = await api.token(['law:read']);
    expect((await api.get('/me', { as })).status).toBe(200);
    expect(await api.administration.revokeToken(as.split('_')[1]!)).toBe(true);
    expect((await api.get('/me', { as })).status).toBe(401);

    const id = await api.administration.addPerson({
      displayName: 'Gone Soon',
      email: 'gone@council.invalid',
      authority: '335',
      role: 'officer',
    });
    const token = await api.administration.issueToken(id, { name: 'test', validDays: 1 });
    await api.administration.deactivate(id);
    expect((await api.get('/me', { as: token })).status).toBe(401);
  });

  test('an expired token is refused', async () => {
    const expired = await api.administration.issueToken(api.people.olivia.id, { name: 'short', validDays: 0 });
    expect((await api.get('/me', { as: expired })).status).toBe(401);
  });

  test('the secret of a token is stored nowhere, and its use leaves only a day', async () => {
    const pool = new pg.Pool(connectionOptions(api.database.url('superuser'), 'test'));
    const { rows } = await pool.query<{ all: string; last_used_on: string }>(
      'SELECT row_to_json(t)::text AS all, last_used_on FROM api_token t WHERE last_used_on IS NOT NULL',
    );
    await pool.end();
    expect(rows.length).toBeGreaterThan(0);
    const secret = api.people.olivia.token.split('_').slice(2).join('_');
    for (const row of rows) expect(row.all).not.toContain(secret);
    expect(rows[0]!.last_used_on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('a caller above the limit is told when to go on, by kind of door; others go on', async () => {
    const limited = await apiWorld('2024-11-25T09:00:00.000Z', { REQUESTS_PER_MINUTE: '2' });
    const codes = async (ask: () => Promise<{ status: number }>, times: number): Promise<number[]> => {
      const seen: number[] = [];
      for (let asked = 0; asked < times; asked += 1) seen.push((await ask()).status);
      return seen;
    };
    try {
      // reading is counted together whatever is read, and apart from the law and from writing
      expect(await codes(() => limited.get('/cases'), 1)).toEqual([200]);
      expect(await codes(() => limited.get('/schools?authority=335'), 2)).toEqual([200, 429]);
      const refused = await limited.get('/cases');
      expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests', nextStep: expect.stringContaining('second') } });
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(await codes(() => limited.get('/rules?limit=1'), 11)).toEqual([...Array<number>(10).fill(200), 429]);
      expect(await codes(() => limited.post('/cases', {}), 3)).toEqual([422, 422, 429]);
      expect(await codes(() => limited.get('/cases/335-2024-0001/audit'), 2)).toEqual([404, 429]);
      expect((await limited.get('/cases', { as: 'priya' })).status).toBe(200);
    } finally {
      await limited.close();
    }
  });

  test('whoever tries tokens out is stopped for a minute, with the right one too', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) await api.get('/me', { as: 'msf_x' });
    expect(await api.get('/me', { as: 'msf_x' })).toMatchObject({ status: 429, body: { code: 'too-many-requests', status: 429 } });
    const own = await api.get('/me');
    expect(own.status).toBe(429);
    expect(Number(own.headers['retry-after'])).toBeGreaterThan(0);
  });
});
