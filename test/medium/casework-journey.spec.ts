import {
  afterDecision,
  decision,
  given,
  leaving,
  lighthouse,
  pebworth,
  refusal,
  request,
  theSchool,
  untilDecision,
  walk,
  world,
  type World,
} from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2024-11-25T09:00:00.000Z'));

describe('One school leaves the Lighthouse Federation as it stood in November 2024', () => {
  it('from the request to the day it takes effect', async () => {
    const opened = await leaving(w);
    expect(opened).toMatchObject({ sequence: 1, version: 1, effect: 'accepted', state: 'request' });
    expect(opened.reference).toMatch(/^335-2024-\d{4}$/);
    const decidedReady = await walk(w, opened, [...untilDecision, ...afterDecision]);
    expect(decidedReady.state).toBe('ready');

    w.clock.set('2025-03-31');
    expect((await w.casework.effectDue('2025-03-31')).recorded).toEqual([]);
    w.clock.set('2025-04-01');
    const swept = await w.casework.effectDue('2025-04-01');
    expect(swept.recorded).toEqual([
      { caseId: opened.caseId, reference: opened.reference, effectiveOn: '2025-04-01', state: 'effected', closed: false },
    ]);
    expect((await w.casework.effectDue('2025-04-01')).recorded).toEqual([]);

    const shown = given(await w.casework.readCase(w.people.ann, opened.reference));
    expect(shown.state).toBe('effected');
    expect(shown.history.at(-1)).toMatchObject({ type: 'effective-date-reached', happenedOn: '2025-04-01', actorName: null });
    expect(shown.history[1]).toMatchObject({
      type: 'request-received',
      title: 'Request received',
      actorName: 'Ann Officer',
      supersededBy: null,
    });
    expect(shown.input.events).toHaveLength(shown.history.length - 1);
    expect(shown.view.events.every((event) => event.effect === 'accepted')).toBe(true);
  });

  it('is one of nine schools, by the register of that day', async () => {
    const opened = await leaving(w);
    const { subject } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(subject.schools.map((school) => school.key).sort()).toEqual([...lighthouse.schools].sort());
    expect(subject.federation).toMatchObject({ uid: '17615', registerAsAt: '2024-11-19' });
  });

  it('catches up after an outage, with the date itself as the day it happened', async () => {
    const opened = await leaving(w);
    await walk(w, opened, [...untilDecision, ...afterDecision]);
    w.clock.set('2025-04-09');
    await w.casework.effectDue('2025-04-09');
    const shown = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(shown.history.at(-1)).toMatchObject({
      type: 'effective-date-reached',
      happenedOn: '2025-04-01',
      recordedAt: '2025-04-09T12:00:00.000Z',
    });
  });

  it('stands as "date passed but not effected" when something is missing, and takes effect on late proof', async () => {
    const opened = await leaving(w);
    const before = await walk(w, opened, [...untilDecision, ...afterDecision.filter((step) => step.type !== 'instrument-made')]);
    w.clock.set('2025-04-01');
    const { recorded } = await w.casework.effectDue('2025-04-01');
    expect(recorded).toEqual([expect.objectContaining({ caseId: opened.caseId, state: 'date-passed' })]);
    w.clock.set('2025-04-10');
    const late = await w.casework.recordEvent(w.people.ann, opened.caseId, {
      type: 'instrument-made',
      happenedOn: '2025-03-28',
      data: { school: theSchool, effectiveOn: '2025-04-01' },
      expectedVersion: before.version + 1,
    });
    expect(given(late).state).toBe('effected');
  });
});

describe('A decision one school day too early', () => {
  it('is refused with the first lawful date, recorded as purported, then done lawfully', async () => {
    const opened = await leaving(w);
    const ready = await walk(w, opened, untilDecision);
    w.clock.set('2025-01-20');
    const early = { ...decision, happenedOn: '2024-12-12', expectedVersion: ready.version };
    const refused = refusal(await w.casework.recordEvent(w.people.ann, opened.caseId, early));
    expect(refused).toMatchObject({
      code: 'rule-refuses',
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({ ruleId: 'L6' })]),
    });
    expect(refused.extra!.from).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(refused.nextStep).toContain('purported');

    expect(refusal(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...early, asPurported: true }))).toMatchObject({
      code: 'fields-invalid',
      errors: [{ field: 'reason', message: expect.any(String) as string }],
    });
    const purported = given(
      await w.casework.recordEvent(w.people.ann, opened.caseId, { ...early, asPurported: true, reason: 'It was decided all the same' }),
    );
    expect(purported).toMatchObject({
      effect: 'purported',
      state: ready.state,
      findings: expect.arrayContaining([expect.objectContaining({ ruleId: 'L6' })]),
    });
    const lawful = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...decision, expectedVersion: purported.version }));
    expect(lawful).toMatchObject({ effect: 'accepted', state: 'decided' });
  });
});

describe('A request short of its threshold', () => {
  it('is refused and can be recorded as what it was', async () => {
    const opened = await leaving(w);
    const one = { ...request, data: { ...request.data, governorsSigned: 1 }, expectedVersion: 1 };
    expect(refusal(await w.casework.recordEvent(w.people.ann, opened.caseId, one))).toMatchObject({
      code: 'rule-refuses',
      errors: [expect.objectContaining({ ruleId: 'L1' })],
    });
    expect(
      given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...one, asPurported: true, reason: 'Only one governor signed' })),
    ).toMatchObject({ effect: 'purported', state: 'request' });
  });
});

describe('One of two schools leaving a Worcestershire federation', () => {
  /** Tells everybody whom the law still wants told of something, on one day. */
  async function tellEveryone(caseId: string, of: 'request' | 'decision', on: string): Promise<number> {
    w.clock.set(on);
    const { view, version } = given(await w.casework.readCase(w.people.wendy, caseId));
    const rows = view.recipients.filter(
      (row) => (row.of === 'request') === (of === 'request') && row.applies !== false && row.toldOn === null,
    );
    let last = version;
    for (const { role, school, authority } of rows) {
      const data = { of, role, channel: 'hand', ...(school ? { school } : {}), ...(authority ? { authority } : {}) };
      last = given(
        await w.casework.recordEvent(w.people.wendy, caseId, { type: 'told', happenedOn: on, data, expectedVersion: last }),
      ).version;
    }
    return last;
  }

  it('becomes a dissolution: both schools get a governing body of their own on the day', async () => {
    w.clock.set('2025-09-03');
    const noReligion = { religiousFoundation: false, hasTrust: false };
    const opened = given(
      await w.casework.openCase(w.people.wendy, {
        process: 'leaving',
        federationUid: pebworth.uid,
        relevantSchool: pebworth.pebworthFirst,
        registerAsAt: pebworth.asAt,
        hasHeadOfFederation: false,
        schools: Object.fromEntries(pebworth.schools.map((school) => [school, noReligion])),
      }),
    );
    expect(opened.reference).toMatch(/^885-2025-/);
    await walk(w, opened, [{ ...request, happenedOn: '2025-09-03' }], w.people.wendy);
    let version = await tellEveryone(opened.caseId, 'request', '2025-09-05');
    const record = async (type: string, happenedOn: string, data: Record<string, unknown>): Promise<string> => {
      if (happenedOn > w.clock.today()) w.clock.set(happenedOn);
      const recorded = given(
        await w.casework.recordEvent(w.people.wendy, opened.caseId, { type, happenedOn, data, expectedVersion: version }),
      );
      version = recorded.version;
      return recorded.state;
    };
    await record('meeting-called', '2025-10-01', { meetingOn: '2025-10-13', agendaItem: true });
    await record('board-decided', '2025-10-13', { outcome: 'leave', effectiveOn: '2026-01-01', agendaItem: true });
    expect(given(await w.casework.readCase(w.people.wendy, opened.caseId)).view).toMatchObject({
      route: 'dissolution',
      effectiveOn: '2026-01-01',
    });
    version = await tellEveryone(opened.caseId, 'decision', '2025-10-15');
    await record('notice-received-by-authority', '2025-10-16', { authority: '885' });
    const states = [];
    for (const school of pebworth.schools) {
      states.push(await record('temporary-governing-body-established', '2025-11-10', { school }));
      states.push(await record('instrument-made', '2025-12-01', { school, effectiveOn: '2026-01-01' }));
    }
    expect(states).toEqual(['preparing', 'preparing', 'preparing', 'ready']);
    w.clock.set('2026-01-01');
    expect((await w.casework.effectDue('2026-01-01')).recorded).toContainEqual(
      expect.objectContaining({ caseId: opened.caseId, state: 'effected' }),
    );
  });
});
