import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectPath } from '#libs/platform/paths.js';
import { apiWorld, lighthouse, type Answer, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld()));
afterAll(() => api.close());
beforeEach(() => api.clock.set('2024-11-25T09:00:00.000Z'));

interface Step {
  type: string;
  happenedOn: string;
  data?: Record<string, unknown>;
}

const school = lighthouse.schools[0];
const opening = {
  process: 'leaving',
  federationUid: lighthouse.uid,
  relevantSchool: school,
  registerAsAt: lighthouse.asAt,
  hasHeadOfFederation: false,
};
const request: Step = {
  type: 'request-received',
  happenedOn: '2024-11-25',
  data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
};
const told = (of: string, role: string, happenedOn: string, more: object = {}): Step => ({
  type: 'told',
  happenedOn,
  data: { of, role, channel: 'hand', ...more },
});
const everyoneTold = (of: string, on: string): Step[] => [
  told(of, 'local-authority', on, { authority: '335' }),
  ...lighthouse.schools.map((one) => told(of, 'head', on, { school: one })),
  told(of, 'staff', on, { school }),
  told(of, 'parents', on, { school }),
];
const untilDecision: Step[] = [
  request,
  ...everyoneTold('request', '2024-11-26'),
  { type: 'meeting-called', happenedOn: '2025-01-06', data: { meetingOn: '2025-01-20', agendaItem: true } },
];
const decision: Step = {
  type: 'board-decided',
  happenedOn: '2025-01-20',
  data: { outcome: 'leave', effectiveOn: '2025-04-01', agendaItem: true, responsesConsidered: true },
};
const afterDecision: Step[] = [
  ...everyoneTold('decision', '2025-01-21'),
  told('decision', 'secretary-of-state', '2025-01-22'),
  { type: 'notice-received-by-authority', happenedOn: '2025-01-22', data: { authority: '335' } },
  { type: 'temporary-governing-body-established', happenedOn: '2025-02-10', data: { school } },
  { type: 'instrument-made', happenedOn: '2025-03-03', data: { school, effectiveOn: '2025-04-01' } },
  { type: 'instrument-review-opened', happenedOn: '2025-02-03' },
];

async function opened(): Promise<{ path: string; version: string; reference: string }> {
  const answer = await api.post('/cases', opening);
  expect(answer.status).toBe(201);
  return { path: `/cases/${answer.body.reference}`, version: answer.headers['etag']!, reference: answer.body.reference };
}

/** Records steps, each on the version that the answer before named. */
async function walk(at: string, version: string, steps: readonly Step[]): Promise<Answer> {
  let last: Answer | undefined;
  for (const step of steps) {
    if (step.happenedOn > api.clock.today()) api.clock.set(step.happenedOn);
    last = await api.post(`${at}/events`, step, { headers: { 'if-match': last?.headers['etag'] ?? version } });
    if (last.status !== 201) throw new Error(`${step.type} was answered with ${last.status}: ${last.text}`);
  }
  return last!;
}

describe('one school leaves the Lighthouse Federation, by API alone', () => {
  test('from the request to being ready for the date, with every part readable on the way', async () => {
    const { path: at, version, reference } = await opened();
    const asked = await walk(at, version, untilDecision);
    expect(asked.body).toMatchObject({ state: 'consulting', effect: 'accepted', reference });

    expect((await api.get(`${at}/next`)).body.rows).toContainEqual(expect.objectContaining({ type: 'board-decided', possible: true }));
    const timetable = (await api.get(`${at}/timetable`)).body;
    expect(timetable.rows.find((row: { ruleId: string }) => row.ruleId === 'L3')).toMatchObject({
      startsOn: '2024-11-25',
      due: '2024-12-01',
      counting: 'C1',
    });
    expect((await api.get(`${at}/recipients`)).body.rows.filter((row: { role: string }) => row.role === 'head')).toHaveLength(9);

    const ready = await walk(at, asked.headers['etag']!, [decision, ...afterDecision]);
    expect(ready.body.state).toBe('ready');
    for (const part of ['timetable', 'tasks', 'recipients', 'findings', 'next', 'events', 'history', 'post', 'notes', 'links']) {
      const { status, body } = await api.get(`${at}/${part}`);
      expect({ part, status, rows: Array.isArray(body.rows) }).toEqual({ part, status: 200, rows: true });
    }
    const whole = await api.get(at);
    expect(whole).toMatchObject({ status: 200, body: { reference, state: 'ready', view: { effectiveOn: '2025-04-01' } } });
    expect(whole.headers['etag']).toBe(`"${whole.body.version}"`);
    expect((await api.get(`${at}/post`)).body.rows.length).toBeGreaterThan(0);
    expect((await api.get(`/cases?text=${reference}`)).body).toMatchObject({ total: 1, rows: [{ reference, state: 'ready' }] });
  });

  test('its history is exported for the verifier that needs nothing of ours, and a changed byte is found', async () => {
    const { path: at, version, reference } = await opened();
    await walk(at, version, [request]);
    const answer = await api.get(`${at}/audit/export`);
    expect(answer.headers['content-type']).toBe('application/jsonl; charset=utf-8');
    expect(JSON.parse(answer.text.split('\n')[0]!)).toMatchObject({ kind: 'case', reference });
    const file = path.join(os.tmpdir(), `${reference}-${process.pid}.jsonl`);
    writeFileSync(file, answer.text.replace('request-received', 'request-receivea'));
    const verdict = spawnSync(process.execPath, [projectPath('tools/audit-verify.mjs'), file], { encoding: 'utf8' });
    expect(verdict.stdout).toMatch(/altered/i);
    expect((await api.get(`${at}/audit`, { as: 'daniel' })).body.verdict).not.toBe('altered');
    expect((await api.get(`${at}/audit/export`, { as: 'rosa' })).status).toBe(403);
  });
});

describe('refusals on the way', () => {
  test('a decision too early names the rule and the first lawful day, is kept as purported with a reason, then made lawfully', async () => {
    const { path: at, version } = await opened();
    const asked = await walk(at, version, untilDecision);
    const headers = { 'if-match': asked.headers['etag']! };
    const early = { ...decision, happenedOn: '2024-12-12' };
    const refused = await api.post(`${at}/events`, early, { headers });
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule-refuses', nextStep: expect.stringContaining('purported') } });
    expect(refused.body.from).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ ruleId: 'L6' }));
    expect((await api.post(`${at}/preview`, early)).body.events.at(-1)).toMatchObject({ effect: 'blocked' });

    const purported = await api.post(`${at}/events`, { ...early, asPurported: true, reason: 'It was decided all the same' }, { headers });
    expect(purported).toMatchObject({ status: 201, body: { effect: 'purported', state: 'consulting' } });
    expect((await walk(at, purported.headers['etag']!, [{ ...decision, happenedOn: '2025-01-20' }])).body).toMatchObject({
      effect: 'accepted',
      state: 'decided',
    });
  });

  test('a request short of its threshold is refused and saved nowhere', async () => {
    const { path: at, version } = await opened();
    const short = { ...request, data: { ...request.data, governorsSigned: 1 } };
    expect(await api.post(`${at}/events`, short, { headers: { 'if-match': version } })).toMatchObject({
      status: 422,
      body: { code: 'rule-refuses' },
    });
    expect((await api.get(at)).headers['etag']).toBe(version);
  });

  test('an older version is answered with what changed and by whom', async () => {
    const { path: at, version } = await opened();
    await walk(at, version, [request]);
    const late = await api.post(
      `${at}/events`,
      { ...told('request', 'staff', '2024-11-25', { school }), expectedVersion: Number(version.slice(1, -1)) },
      { as: 'helen' },
    );
    expect(late).toMatchObject({ status: 409, body: { code: 'case-changed', since: [{ type: 'request-received', by: 'Olivia Marsh' }] } });
  });

  test('without a version, or with two different ones, nothing is recorded', async () => {
    const { path: at } = await opened();
    expect(await api.post(`${at}/events`, request)).toMatchObject({ status: 422, body: { errors: [{ field: 'expectedVersion' }] } });
    const both = await api.post(`${at}/events`, { ...request, expectedVersion: 7 }, { headers: { 'if-match': '"1"' } });
    expect(both).toMatchObject({ status: 422, body: { errors: [{ field: 'expectedVersion' }] } });
  });

  test('fields the event does not have are refused by name', async () => {
    const { path: at, version } = await opened();
    const answer = await api.post(
      `${at}/events`,
      { ...request, data: { ...request.data, colour: 'red' } },
      { headers: { 'if-match': version } },
    );
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'fields-invalid', errors: [expect.objectContaining({ field: expect.stringContaining('colour') })] },
    });
  });

  test("another authority's case is not there", async () => {
    const { path: at } = await opened();
    for (const part of ['', '/timetable', '/history', '/audit/export', '/post']) {
      expect(await api.get(`${at}${part}`, { as: 'priya' })).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
    }
    expect((await api.get('/cases', { as: 'priya' })).body).toMatchObject({ total: 0, rows: [] });
  });

  test('the clerk of the board sees the case of its federation', async () => {
    const { path: at, reference } = await opened();
    expect((await api.get(at, { as: 'rosa' })).body).toMatchObject({ reference });
  });
});

describe('sending it again', () => {
  test('the same key and body is recorded once and answered the same; another body under that key is refused', async () => {
    const { path: at, version } = await opened();
    const headers = { 'if-match': version, 'idempotency-key': 'request-1' };
    const first = await api.post(`${at}/events`, request, { headers });
    const again = await api.post(`${at}/events`, request, { headers });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await api.post(`${at}/events`, { ...request, happenedOn: '2024-11-24' }, { headers })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-mismatch' },
    });
    expect((await api.get(`${at}/history`)).body.total).toBe(2);
  });
});

describe('beside the events', () => {
  test('a note and an officer do not move the version', async () => {
    const { path: at, version } = await opened();
    expect((await api.post(`${at}/notes`, { text: 'Rang the clerk.' })).status).toBe(201);
    expect((await api.call('PUT', `${at}/officer`, { body: { officerId: api.people.helen.id } })).status).toBe(200);
    const read = await api.get(at);
    expect(read.headers['etag']).toBe(version);
    expect(read.body).toMatchObject({ officerName: 'Helen Brook', notes: [{ text: 'Rang the clerk.', shared: false }] });
    expect((await api.get('/people')).body.rows.map((person: { name: string }) => person.name)).toEqual(['Helen Brook', 'Olivia Marsh']);
  });

  test('a link stands in both cases and moves the version of neither; a case can be opened with one', async () => {
    const [{ path: at, version }, { path: other }] = [await opened(), await opened()];
    const to = other.split('/').at(-1)!;
    const linked = await api.post(`${at}/links`, { to, kind: 'replaces', reason: 'Opened twice.' });
    expect(linked).toMatchObject({ status: 201, body: { title: 'Replaces', outgoing: true, linkedByName: expect.any(String) } });
    expect((await api.get(at)).headers['etag']).toBe(version);
    expect((await api.get(`${other}/links`)).body.rows).toMatchObject([{ title: 'Is replaced by', reason: 'Opened twice.' }]);
    expect(await api.post(`${at}/links`, { to, kind: 'replaces', reason: 'Again.' })).toMatchObject({
      status: 409,
      body: { code: 'cases-linked-already' },
    });
    const next = await api.post('/cases', { ...opening, follows: to });
    expect(next.status).toBe(201);
    expect((await api.get(`/cases/${next.body.reference}/links`)).body.rows).toMatchObject([{ title: 'Follows from' }]);
  });

  test('a clerical correction supersedes what was typed wrongly and keeps it in the history', async () => {
    const { path: at, version } = await opened();
    const asked = await walk(at, version, [request]);
    const corrected = await api.post(
      `${at}/events/2/corrections`,
      { kind: 'clerical', happenedOn: '2024-11-24', reason: 'The stamp says the 24th.' },
      { headers: { 'if-match': asked.headers['etag']! } },
    );
    expect(corrected.status).toBe(201);
    const { rows } = (await api.get(`${at}/history`)).body;
    expect(rows.find((row: { sequence: number }) => row.sequence === 2)).toMatchObject({
      happenedOn: '2024-11-25',
      supersededBy: corrected.body.sequence,
    });
    const page = (await api.get(`${at}/history?limit=1`)).body;
    expect(page).toMatchObject({ next: 1, rows: [{ sequence: 1 }] });
    expect((await api.get(`${at}/history?limit=1&after=1`)).body.rows).toMatchObject([{ sequence: 2 }]);
  });

  test('pages of cases follow one another without a gap or a repeat', async () => {
    const whole = (await api.get('/cases?limit=100')).body;
    expect(whole.total).toBeGreaterThan(4);
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { body }: { body: any } = await api.get(`/cases?limit=2${after ? `&after=${after}` : ''}`);
      seen.push(...body.rows.map((row: { id: string }) => row.id));
      after = body.next;
    }
    expect(seen).toEqual(whole.rows.map((row: { id: string }) => row.id));
  });
});
