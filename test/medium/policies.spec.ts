import { CalendarShelf } from '#libs/casework/calendars.js';
import { Replay } from '#libs/casework/replay/replay.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { apiWorld, lighthouse, type ApiWorld } from './api-world.js';
import { configOn } from '../support/sample-register.js';

const today = '2026-11-24';
let api: ApiWorld;
let worker: WorkerDatabase;
let replay: Replay;
beforeAll(async () => {
  api = await apiWorld(`${today}T09:00:00.000Z`);
  worker = new WorkerDatabase(configOn(api.database, {}));
  replay = new Replay(worker, api.clock, new CalendarShelf());
});
afterAll(async () => {
  await worker.onModuleDestroy();
  await api.close();
});

const helen = { as: 'helen' };
const called = {
  id: 'meeting-through-the-authority',
  title: 'Have the meeting called through the authority',
  asks: 'The meeting that decides on leaving is called through the authority.',
  source: 'protocol on federations, paragraph 4',
  processes: ['leaving'],
  step: 'board-decided',
  requires: { kind: 'event-before', event: 'meeting-called', per: 'case' },
  from: '2026-01-01',
};
const why = 'Cabinet decision of 3 November 2026';
const request = {
  type: 'request-received',
  happenedOn: '2026-11-23',
  data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
};
const opened = async (): Promise<string> => {
  const answer = await api.post('/cases', {
    process: 'leaving',
    federationUid: lighthouse.uid,
    relevantSchool: lighthouse.schools[2],
    registerAsAt: lighthouse.asAt,
    hasHeadOfFederation: false,
  });
  expect(answer.status).toBe(201);
  const { reference } = answer.body as { reference: string };
  expect((await api.post(`/cases/${reference}/events`, { expectedVersion: 1, ...request })).status).toBe(201);
  return reference;
};
interface Task {
  ruleId: string;
  title: string;
  policy?: boolean;
}
const policyTasks = async (reference: string): Promise<Task[]> =>
  ((await api.get(`/cases/${reference}`)).body.view.tasks as Task[]).filter(({ policy }) => policy === true);
const storedTasks = async (reference: string): Promise<number> =>
  ((await api.get(`/cases?text=${reference}`)).body.rows as { openTasks: number }[])[0]!.openTasks;

describe('what an authority asks beyond the law', () => {
  let reference = '';
  beforeAll(async () => (reference = await opened()));

  test('a manager enters it, described or from a template; the list says who, when and why', async () => {
    expect((await api.get('/policies')).body).toEqual({ authority: '335', version: 0, rows: [] });
    const before = await storedTasks(reference);
    const entered = await api.post('/policies', { policy: called, why }, helen);
    expect(entered.status).toBe(201);
    expect(entered.body).toMatchObject({ authority: '335', version: 1 });
    expect(entered.body.rows[0]).toMatchObject({
      policy: { ...called, authority: '335' },
      standing: 'in-force',
      entries: [{ version: 1, from: '2026-01-01', until: null, why, by: 'Helen Brook' }],
    });
    const templates = (await api.get('/policies/templates')).body.rows as { id: string }[];
    const taken = await api.post(
      '/policies',
      { template: templates[0]!.id, policy: { from: '2027-01-01' }, why, expectedVersion: 1 },
      helen,
    );
    expect(taken.body.rows.map(({ standing }: { standing: string }) => standing)).toEqual(['in-force', 'ahead']);
    expect(await storedTasks(reference)).toBe(before);
  });

  test('an open case shows it at once, marked as policy; its stored rows follow, and no replay differs', async () => {
    const [task] = await policyTasks(reference);
    expect(task).toMatchObject({ ruleId: 'policy:335-meeting-through-the-authority', title: called.title });
    const before = await storedTasks(reference);
    expect(await replay.policiesChanged()).toBe(1);
    expect(await storedTasks(reference)).toBe(before + 1);
    expect(await replay.policiesChanged()).toBe(0);
    expect(await replay.all()).toMatchObject({ differing: 0, refreshed: 0 });
  });

  test('an event recorded now carries the version of the policies it was judged by', async () => {
    const { body } = await api.get(`/cases/${reference}`);
    const meeting = { type: 'meeting-called', happenedOn: today, data: { meetingOn: '2027-01-12', agendaItem: true } };
    const recorded = await api.post(`/cases/${reference}/events`, { expectedVersion: body.version, ...meeting });
    expect(recorded.status).toBe(201);
    const judgedBy = await worker.transaction('replay', async (client) => {
      const { rows } = await client.query<{ policies: object | null }>(
        `SELECT e.judged_by -> 'policies' AS policies FROM case_event e JOIN case_file c ON c.id = e.case_id WHERE c.reference = $1 ORDER BY e.sequence`,
        [reference],
      );
      return rows.map(({ policies }) => Object.keys(policies ?? {}));
    });
    expect([judgedBy[0], judgedBy.at(-1)]).toEqual([[], ['335']]);
    expect(await policyTasks(reference)).toEqual([]);
    expect(await replay.all()).toMatchObject({ differing: 0, refreshed: 0 });
  });

  test('it ends with a reason, today at the earliest; cases no longer show it, and what was recorded by it stays', async () => {
    const other = await opened();
    expect(await policyTasks(other)).toHaveLength(1);
    const early = await api.post(`/policies/${called.id}/end`, { why: 'no longer wanted', until: '2026-11-01' }, helen);
    expect([early.status, early.body.errors[0].field]).toEqual([422, 'until']);
    const ended = await api.post(`/policies/${called.id}/end`, { why: 'no longer wanted' }, helen);
    expect(ended.body).toMatchObject({ version: 3 });
    const row = ended.body.rows.find(({ policy }: { policy: { id: string } }) => policy.id === called.id);
    expect(row).toMatchObject({ standing: 'ended', policy: { until: today } });
    expect(row.entries.map(({ why: said }: { why: string }) => said)).toEqual(['no longer wanted', why]);
    expect(await policyTasks(other)).toEqual([]);
    expect(await replay.policiesChanged()).toBe(2);
    expect(await replay.all()).toMatchObject({ differing: 0, refreshed: 0 });
    expect((await api.post(`/policies/${called.id}/end`, { why }, helen)).body.code).toBe('policy-ended');
    const again = await api.post('/policies', { policy: { ...called, from: today }, why }, helen);
    expect(again.status).toBe(201);
    expect(await policyTasks(other)).toHaveLength(1);
  });

  test('another authority’s cases and policies are its own; everybody may read them', async () => {
    expect((await api.get('/policies', { as: 'priya' })).body).toEqual({ authority: '931', version: 0, rows: [] });
    expect((await api.get('/policies?authority=335', { as: 'rosa' })).body.rows).toHaveLength(3);
    const theirs = await api.post('/policies', { policy: { ...called, authority: '931', id: 'x' }, why }, helen);
    expect([theirs.status, theirs.body.errors[0].field]).toEqual([422, 'policy.authority']);
  });

  test('officers, auditors and boards enter none; what is wrong is named by its place', async () => {
    for (const as of ['olivia', 'daniel', 'rosa']) expect((await api.post('/policies', { policy: called, why }, { as })).status).toBe(403);
    const fields = async (body: object): Promise<string[]> =>
      ((await api.post('/policies', { why, ...body }, helen)).body.errors as { field: string }[]).map(({ field }) => field);
    expect(await fields({ policy: { ...called, id: 'No Good', step: 'tea-served' } })).toEqual(['policy.id', 'policy.step']);
    expect(await fields({ policy: { ...called, requires: { kind: 'prayer' } } })).toEqual(['policy.requires.kind']);
    expect(await fields({ policy: { ...called, requires: { kind: 'days-ahead', dateField: 'effectiveOn', days: 0 } } })).toEqual([
      'policy.requires.days',
    ]);
    expect(await fields({ template: 'no-such' })).toContain('template');
    expect((await api.post('/policies', { policy: { ...called, id: 'other' }, why, expectedVersion: 1 }, helen)).body.code).toBe(
      'policies-changed',
    );
    expect((await api.post('/policies', { policy: called, why }, helen)).body.code).toBe('policy-exists');
    expect((await api.post('/policies/no-such/end', { why }, helen)).status).toBe(404);
  });

  test('a described case takes policies with it: a task and a warning, and no other effect', async () => {
    const described = {
      process: 'leaving',
      asOf: today,
      federation: { uid: lighthouse.uid, registerAsAt: lighthouse.asAt },
      relevantSchool: lighthouse.schools[2],
      events: [request],
    };
    const plain = await api.post('/preview', described);
    const asked = await api.post('/preview', { ...described, policies: [{ ...called, authority: '335' }] });
    expect(asked.status).toBe(200);
    expect(asked.body.tasks).toHaveLength((plain.body.tasks as unknown[]).length + 1);
    expect(asked.body.state).toBe(plain.body.state);
    const wrong = await api.post('/preview', { ...described, policies: [{ ...called, authority: '335', step: 'tea-served' }] });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'policies[0].step']);
  });
});
