import { apiWorld, lighthouse, pebworth, type ApiWorld } from './api-world.js';

const today = '2026-11-24';
let api: ApiWorld;
beforeAll(async () => (api = await apiWorld(`${today}T09:00:00.000Z`)));
afterAll(() => api.close());

const open = async (body: object): Promise<string> => {
  const opened = await api.post('/cases', body);
  expect(opened.status).toBe(201);
  return opened.body.reference as string;
};
const leaving = (): Promise<string> =>
  open({
    process: 'leaving',
    federationUid: lighthouse.uid,
    relevantSchool: lighthouse.schools[2],
    registerAsAt: lighthouse.asAt,
    hasHeadOfFederation: false,
  });
const requested = (happenedOn: string) => ({
  type: 'request-received',
  happenedOn,
  data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
});
interface Step {
  key: string;
  doneOn: string | null;
  lawful: { day: string } | null;
  safe: { day: string; because: { argument: unknown }[] } | null;
}
const safeDays = (steps: readonly Step[]) => Object.fromEntries(steps.map(({ key, safe }) => [key, safe?.day ?? null]));

describe('planning a case', () => {
  let reference = '';
  beforeAll(async () => (reference = await leaving()));

  test('1 September 2027: the last safe day of every step, on the school’s stored term dates, with the holidays in between', async () => {
    const { status, body, headers } = await api.get(`/cases/${reference}/plan?goal=2027-09-01`);
    expect(status).toBe(200);
    expect(headers['etag']).toBe(`"${body.version}"`);
    expect(body).toMatchObject({ reference, process: 'leaving', asOf: today, whatIf: null });
    expect(body.plan).toMatchObject({ direction: 'backward', start: today, possible: { lawful: true, safe: true } });
    expect(body.plan.sentence).toContain('1 September 2027 can be met.');
    expect(safeDays(body.plan.steps)).toMatchObject({ request: '2027-06-14', decision: '2027-07-03', instrument: '2027-08-31' });
    expect(body.plan.holidays.map(({ name }: { name: string }) => name)).toContain('summer holiday');
  });

  test('without a wanted day it is planned forward, from today or from a later day', async () => {
    const { body } = await api.get(`/cases/${reference}/plan`);
    expect(body.plan).toMatchObject({ direction: 'forward', start: today, goal: { lawful: '2026-12-16' } });
    const later = await api.get(`/cases/${reference}/plan?start=2027-01-11`);
    expect(later.body.plan.start).toBe('2027-01-11');
    expect(later.body.plan.goal.lawful > '2027-01-25').toBe(true);
  });

  test('a day that can no longer be met is said plainly, with the first that can', async () => {
    const { body } = await api.get(`/cases/${reference}/plan?goal=2026-12-01`);
    expect(body.plan.possible.lawful).toBe(false);
    expect(body.plan.first.lawful).toBe('2026-12-16');
    expect(body.plan.sentence).toContain('1 December 2026 can no longer be met. The first day that can is 16 December 2026');
  });

  test('the decision a month earlier: what must come before it moves, and what comes after need not', async () => {
    const { body } = await api.get(`/cases/${reference}/plan?goal=2027-09-01&change=decision&to=2027-06-01`);
    expect(body.whatIf).toMatchObject({ from: '2027-07-03', to: '2027-06-01', possible: { lawful: true }, effects: [] });
    const moved = body.whatIf.moves.filter(({ what }: { what: string }) => what === 'safe').map(({ key }: { key: string }) => key);
    expect(moved).toContain('request');
    expect(moved).not.toContain('instrument');
    const another = await api.get(`/cases/${reference}/plan?goal=2027-09-01&change=effective&to=2027-10-01`);
    expect(another.body.whatIf.sentence).toContain('1 October 2027 can be met');
  });

  test('a recorded day that was another: the timetable and the plan move, and nothing is saved', async () => {
    const own = await leaving();
    const recorded = await api.post(`/cases/${own}/events`, { ...requested('2026-11-20'), expectedVersion: 1 });
    expect(recorded.status).toBe(201);
    const ask = `/cases/${own}/plan?goal=2027-09-01&change=${recorded.body.sequence}&to=2026-11-23`;
    const { body } = await api.get(ask);
    expect(body.plan.steps[0]).toMatchObject({ key: 'request', doneOn: '2026-11-20', lawful: null, safe: null });
    expect(body.whatIf).toMatchObject({ title: 'Request received', from: '2026-11-20', to: '2026-11-23' });
    expect(body.whatIf.moves).toContainEqual(expect.objectContaining({ key: 'L3', what: 'due', from: '2026-11-26', to: '2026-11-29' }));
    expect((await api.get(`/cases/${own}`)).body.version).toBe(recorded.body.version);
  });

  test('what cannot be asked is refused with the field', async () => {
    for (const [query, field] of [
      ['goal=2027-02-30', 'goal'],
      ['goal=2026-11-24', 'goal'],
      ['goal=2036-09-01', 'goal'],
      ['start=2026-11-01', 'start'],
      ['change=lunch&to=2027-01-11', 'change'],
      ['change=99&to=2026-11-20', 'change'],
      ['change=decision', 'to'],
      ['change=decision&to=2026-11-01', 'to'],
      ['to=2027-01-11', 'change'],
      ['change=effective&to=2027-09-01', 'change'],
    ]) {
      const answer = await api.get(`/cases/${reference}/plan?${query}`);
      expect([query, answer.status, answer.body.errors?.[0]?.field]).toEqual([query, 422, field]);
    }
  });

  test('another authority sees no case and no plan of it; a board sees its own', async () => {
    expect(await api.get(`/cases/${reference}/plan`, { as: 'priya' })).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
    expect((await api.get(`/cases/${reference}/plan`, { as: 'rosa' })).status).toBe(200);
  });

  test('a closed case has nothing left to plan', async () => {
    const own = await leaving();
    await api.post(`/cases/${own}/events`, { ...requested('2026-11-20'), expectedVersion: 1 });
    const closed = await api.post(`/cases/${own}/events`, {
      type: 'case-closed',
      happenedOn: today,
      data: { because: 'withdrawn' },
      expectedVersion: 2,
    });
    expect(closed.body).toMatchObject({ state: 'closed' });
    expect(await api.get(`/cases/${own}/plan`)).toMatchObject({ status: 422, body: { code: 'nothing-to-plan' } });
  });
});

describe('planning a described case', () => {
  const described = {
    process: 'leaving',
    asOf: today,
    federation: { uid: pebworth.uid, registerAsAt: pebworth.asAt },
    relevantSchool: pebworth.pebworthFirst,
    events: [],
  };

  test('Pebworth leaves a federation of two by 1 September 2027; nothing is saved', async () => {
    const { status, body } = await api.post('/plan', { ...described, goal: '2027-09-01' });
    expect(status).toBe(200);
    expect(body.possible.lawful).toBe(true);
    expect(body.steps.map(({ key }: Step) => key)).not.toContain('instrument-review');
    expect((await api.post('/plan', described)).body.direction).toBe('forward');
  });

  test('without term dates no date is said, and what to enter is', async () => {
    const { body } = await api.post('/plan', {
      ...described,
      federation: { name: 'Two schools', schools: ['a', 'b'] },
      schools: ['a', 'b'].map((key) => ({ key, name: key, category: 'community', authority: '885' })),
      relevantSchool: 'a',
    });
    expect(body.goal).toEqual({ lawful: null, safe: null });
    expect(body.sentence).toMatch(/^No date can be said/);
    expect(body.unknown.length).toBeGreaterThan(0);
  });

  test('a discontinuance, an amalgamation and a federating are planned as well, in the way that is chosen', async () => {
    const closing = { ...described, process: 'discontinuance', relevantSchool: undefined, goal: '2027-09-01' };
    const one = await api.post('/plan', { ...closing, choose: { going: pebworth.pebworthFirst } });
    expect(one.status).toBe(200);
    expect(one.body.steps.map(({ key }: Step) => key)).toContain('secretary-told');
    const all = await api.post('/plan', closing);
    expect(all.body.steps.map(({ key }: Step) => key)).not.toContain('secretary-told');
    const two = lighthouse.schools.slice(0, 2);
    const together = {
      asOf: today,
      goal: '2027-09-01',
      events: [],
      federation: { name: 'Two schools', schools: two },
      schools: two.map((urn) => ({ key: urn, urn })),
    };
    for (const process of ['federating', 'amalgamation-new-school', 'collaboration']) {
      const { status, body } = await api.post('/plan', { ...together, process });
      expect([process, status, body.possible?.lawful]).toEqual([process, 200, true]);
    }
  });

  test('a choice that the plan does not leave open is refused with what it leaves', async () => {
    const wrong = await api.post('/plan', { ...described, choose: { pace: 'lightning' } });
    expect(wrong).toMatchObject({ status: 422 });
    expect(wrong.body.errors[0]).toMatchObject({ field: 'choose.pace' });
    const calm = await api.post('/plan', { ...described, goal: '2027-09-01', choose: { holidays: 'avoid' } });
    expect(calm.body.choices.find(({ key }: { key: string }) => key === 'holidays').chosen).toBe('avoid');
  });

  test('wrong days are named', async () => {
    const wrong = async (more: object) => (await api.post('/plan', { ...described, ...more })).body.errors?.[0]?.field;
    expect(await wrong({ goal: '1 September' })).toBe('goal');
    expect(await wrong({ goal: '2026-11-20' })).toBe('goal');
    expect(await wrong({ start: '2031-01-01' })).toBe('start');
    expect(await wrong({ colour: 'red' })).toBe('colour');
  });
});

test('a plan before there is a case keeps what the authority asks beyond the law, and names it', async () => {
  const described = {
    process: 'leaving',
    asOf: today,
    events: [],
    relevantSchool: lighthouse.schools[2],
    federation: { uid: lighthouse.uid, registerAsAt: lighthouse.asAt },
    goal: '2027-09-01',
  };
  const before = await api.post('/plan', described);
  expect(before.body.policies).toEqual([]);
  const policy = {
    id: 'ninety-days',
    title: 'Leave time to prepare',
    asks: 'The governing body fixes a date at least 90 days after its decision.',
    source: 'service standard',
    processes: ['leaving'],
    step: 'board-decided',
    requires: { kind: 'days-ahead', dateField: 'effectiveOn', days: 90 },
    from: today,
  };
  const entered = await api.post('/policies', { policy, why: 'Agreed by the service' }, { as: 'helen' });
  expect(entered.status).toBeLessThan(300);
  const under = await api.post('/plan', described);
  expect(under.body.policies).toMatchObject([{ title: 'Leave time to prepare', authority: '335' }]);
  expect(safeDays(under.body.steps).decision).toBe('2027-06-03');
});
