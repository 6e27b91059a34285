import { ruleIndex } from '#libs/law/index.js';
import { apiWorld, lighthouse, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld()));
afterAll(() => api.close());

async function record(reference: string, event: object): Promise<void> {
  const seen = await api.get(`/cases/${reference}`);
  const answer = await api.post(`/cases/${reference}/events`, event, { headers: { 'if-match': seen.headers['etag']! } });
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
}

/** Opens a case about one school of the federation and records the request; its reference. */
async function requested(relevantSchool: string): Promise<string> {
  const opened = await api.post('/cases', {
    process: 'leaving',
    federationUid: lighthouse.uid,
    relevantSchool,
    registerAsAt: lighthouse.asAt,
  });
  expect(opened.status).toBe(201);
  const data = { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' };
  await record(opened.body.reference, { type: 'request-received', happenedOn: '2024-11-25', data });
  return opened.body.reference;
}

const opensOf = async (id: string, as = 'olivia'): Promise<unknown> => (await api.get(`/rules/${id}`, { as })).body.opens;

describe('the rulebook of the API', () => {
  test('serves of every rule what the index docs/rules.md holds', async () => {
    const rows: any[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body }: { body: any } = await api.get(`/rules?limit=100${after ? `&after=${after}` : ''}`);
      rows.push(...body.rows);
      after = body.next;
    }
    expect(rows.map(({ opens: _, ...rule }) => rule)).toEqual(JSON.parse(JSON.stringify(ruleIndex)));
    expect(rows.find(({ id }) => id === 'L3')).toMatchObject({
      file: 'libs/law/rules/fr12-reg-30-4-notify-within-a-week.ts',
      testedIn: ['libs/law/rules/fr12-reg-30-4-notify-within-a-week.spec.ts'],
      processes: expect.arrayContaining(['leaving']),
      shownAt: expect.arrayContaining([expect.objectContaining({ screen: '/cases/:reference/timetable' })]),
    });
  });

  test('is filtered by process and by what a rule does, and says which processes there are', async () => {
    const { body } = await api.get('/rules?process=dissolution&enforcement=block&limit=100');
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['D1a', 'D1b']));
    for (const { processes, enforcement } of body.rows) expect([processes.includes('dissolution'), enforcement]).toEqual([true, 'block']);
    expect(await api.get('/rules?process=marrying')).toMatchObject({ status: 422, body: { errors: [{ field: 'process' }] } });
  });

  test('says which open cases a rule touches, and only those that the asker may see', async () => {
    expect(await opensOf('L3')).toBe(0);
    const [first, second] = [await requested(lighthouse.schools[0]!), await requested(lighthouse.schools[1]!)];
    expect((await api.get('/rules?text=L3&limit=100')).body.rows.find(({ id }: { id: string }) => id === 'L3').opens).toBe(2);
    const { body } = await api.get('/rules/L3');
    expect(body).toMatchObject({ opens: 2 });
    expect(body.cases.map(({ reference }: { reference: string }) => reference)).toEqual([first, second]);
    expect(body.cases[0]).toMatchObject({ process: 'leaving', due: '2024-12-01', federationName: expect.stringContaining('Lighthouse') });
    expect(body.cases[0].titles.length).toBeGreaterThan(0);
    // a rule of another process, and a rule that is only told
    expect(await opensOf('D1a')).toBe(0);
    expect(await opensOf('CON-13-2')).toBe(0);
    // another authority has no part in these cases; the board of the federation has
    expect(await opensOf('L3', 'priya')).toBe(0);
    expect(await opensOf('L3', 'rosa')).toBe(2);

    await record(second, { type: 'case-closed', happenedOn: '2024-11-25', data: { because: 'opened-by-mistake' } });
    expect(await opensOf('L3')).toBe(1);
    expect((await api.get('/rules/L3')).body.cases).toHaveLength(1);
  });

  test('shows no case to a token that may not read cases', async () => {
    const as = await api.token(['law:read']);
    expect((await api.get('/rules/L3', { as })).body).toMatchObject({ opens: null, cases: null });
    expect((await api.get('/rules?limit=1', { as })).body.rows[0].opens).toBeNull();
  });
});
