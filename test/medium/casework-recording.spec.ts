import type { Actor } from '#libs/platform/actor.js';
import { given, leaving, refusal, request, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2024-11-25T09:00:00.000Z'));

const record = (caseId: string, more: object = {}, actor: Actor = w.people.ann): ReturnType<World['casework']['recordEvent']> =>
  w.casework.recordEvent(actor, caseId, { ...request, expectedVersion: 1, ...more });

describe('Recording an event', () => {
  it('is refused for a case that is not there or not to be seen', async () => {
    const opened = await leaving(w);
    for (const id of ['335-2024-9999', '00000000-0000-4000-8000-0000000000ff', 'nonsense', "x' OR 1=1"])
      expect(refusal(await record(id))).toMatchObject({ code: 'case-not-found', status: 404 });
    expect(refusal(await record(opened.caseId, {}, w.people.oscar)).code).toBe('case-not-found');
    expect(refusal(await record(opened.caseId, {}, w.people.otto)).code).toBe('case-not-found');
  });

  it('is for officers and managers of the lead authority and, where the table says so, for the board', async () => {
    const opened = await leaving(w);
    expect(refusal(await record(opened.caseId, {}, w.people.abe))).toMatchObject({ code: 'not-permitted', status: 403 });
    const byBoard = given(await record(opened.caseId, {}, w.people.bea));
    expect(byBoard.effect).toBe('accepted');
    const received = { type: 'notice-received-by-authority', data: { authority: '335' }, expectedVersion: byBoard.version };
    expect(refusal(await record(opened.caseId, received, w.people.bea))).toMatchObject({ code: 'not-permitted' });
    const override = { type: 'override', data: { ruleId: 'L13', reason: 'x' }, expectedVersion: byBoard.version };
    expect(refusal(await record(opened.caseId, override, w.people.ann))).toMatchObject({
      code: 'not-permitted',
      nextStep: expect.stringContaining('manager'),
    });
    expect(refusal(await record(opened.caseId, override, w.people.mia)).code).toBe('event-not-possible');
    expect(
      refusal(await record(opened.caseId, { type: 'effective-date-reached', data: {}, expectedVersion: byBoard.version }, w.people.mia))
        .code,
    ).toBe('not-permitted');
  });

  it('names every field that is missing or cannot be right, and no unknown one passes', async () => {
    const opened = await leaving(w);
    const wrong = refusal(
      await record(opened.caseId, { happenedOn: '2024-11-26', data: { requester: 'pupils', colour: 'blue', signed: true } }),
    );
    expect(wrong).toMatchObject({ code: 'fields-invalid', status: 422 });
    expect(wrong.errors!.map((error) => error.field)).toEqual(['happenedOn', 'colour', 'requester', 'inWriting', 'givenTo']);
    expect(refusal(await record(opened.caseId, { type: 'no-such-event' })).errors).toMatchObject([{ field: 'type' }]);
    expect(refusal(await record(opened.caseId, { type: 'correction', data: {} })).errors).toMatchObject([{ field: 'type' }]);
  });

  it('is refused when the state has no place for it, with what can come instead', async () => {
    const opened = await leaving(w);
    expect(refusal(await record(opened.caseId, { type: 'surplus-governors-removed', data: {} }))).toMatchObject({
      code: 'event-not-possible',
      status: 422,
      nextStep: expect.stringContaining('Request received'),
    });
  });

  it('keeps names out of what is hashed, beside it', async () => {
    const opened = await leaving(w);
    given(await record(opened.caseId, { personal: { receivedFrom: 'Ada Byrne' } }));
    const { history } = given(await w.casework.readCase(w.people.ben, opened.caseId));
    expect(history[1]!.personal).toEqual({ receivedFrom: 'Ada Byrne' });
    const { rows } = await w.superuser.query<{ canonical: string; data: object }>(
      'SELECT canonical, data FROM case_event WHERE case_id = $1 AND sequence = 2',
      [opened.caseId],
    );
    expect(rows[0]!.canonical).not.toContain('Byrne');
    expect(rows[0]!.canonical).toContain('"personal":{"receivedFrom":"');
  });

  it('does not let the clock run backwards within a case', async () => {
    const opened = await leaving(w);
    w.clock.set('2024-11-25T08:00:00.000Z');
    expect(given(await record(opened.caseId)).recordedAt).toBe('2024-11-25T09:00:00.000Z');
  });

  it('writes nothing when the law refuses', async () => {
    const opened = await leaving(w);
    const rows = async (): Promise<unknown> =>
      (await w.superuser.query('SELECT (SELECT count(*) FROM case_event) AS events, (SELECT count(*) FROM idempotency) AS keys')).rows[0];
    const before = await rows();
    refusal(await record(opened.caseId, { data: { ...request.data, governorsSigned: 1 }, idempotencyKey: 'refused' }));
    expect(await rows()).toEqual(before);
    expect(given(await record(opened.caseId, { idempotencyKey: 'refused' })).sequence).toBe(2);
  });
});

describe('The same request sent twice', () => {
  it('is answered with the same answer, though the case has moved on since', async () => {
    const opened = await leaving(w);
    const first = given(await record(opened.caseId, { idempotencyKey: 'r-1' }));
    given(
      await record(opened.caseId, {
        type: 'told',
        data: { of: 'request', role: 'local-authority', authority: '335' },
        expectedVersion: first.version,
      }),
    );
    expect(given(await record(opened.caseId, { idempotencyKey: 'r-1' }))).toEqual(first);
  });

  it('is answered once when both are sent at once', async () => {
    const opened = await leaving(w);
    const [a, b] = await Promise.all([record(opened.caseId, { idempotencyKey: 'r-2' }), record(opened.caseId, { idempotencyKey: 'r-2' })]);
    expect(given(a)).toEqual(given(b));
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).history).toHaveLength(2);
  });

  it('with other content under the same key is refused', async () => {
    const opened = await leaving(w);
    given(await record(opened.caseId, { idempotencyKey: 'r-3' }));
    expect(refusal(await record(opened.caseId, { idempotencyKey: 'r-3', data: { ...request.data, by: 'post' } }))).toMatchObject({
      code: 'idempotency-mismatch',
      status: 422,
    });
    expect(refusal(await record(opened.caseId, { idempotencyKey: 'r-3' }, w.people.ben)).code).toBe('case-changed');
  });

  it('is forgotten after a day', async () => {
    const opened = await leaving(w);
    const first = given(await record(opened.caseId, { idempotencyKey: 'r-4' }));
    w.clock.set('2024-11-26T09:00:00.001Z');
    expect(refusal(await record(opened.caseId, { idempotencyKey: 'r-4' })).code).toBe('case-changed');
    const told = {
      type: 'told',
      happenedOn: '2024-11-26',
      data: { of: 'request', role: 'local-authority', authority: '335' },
      expectedVersion: first.version,
      idempotencyKey: 'r-4',
    };
    expect(given(await record(opened.caseId, told)).sequence).toBe(3);
  });
});

describe('Several people on one case at once', () => {
  it('tells the second what changed, by whom and when', async () => {
    const opened = await leaving(w);
    given(await record(opened.caseId, {}, w.people.ben));
    const refused = refusal(
      await record(opened.caseId, { type: 'told', data: { of: 'request', role: 'local-authority', authority: '335' } }),
    );
    expect(refused).toMatchObject({ code: 'case-changed', status: 409, extra: { version: 2 } });
    expect(refused.extra!.since).toEqual([
      {
        sequence: 2,
        type: 'request-received',
        title: 'Request received',
        happenedOn: '2024-11-25',
        recordedAt: '2024-11-25T09:00:00.000Z',
        by: 'Ben Officer',
        byId: w.people.ben.personId,
      },
    ]);
    expect(refused.detail).toContain('Request received (Ben Officer)');
  });

  it('lets one of twenty win and tells nineteen what changed', async () => {
    const opened = await leaving(w);
    const actors = [w.people.ann, w.people.ben, w.people.mia, w.people.bea];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => record(opened.caseId, { data: { ...request.data, governorsSigned: 2 + i } }, actors[i % 4]!)),
    );
    const won = answers.filter((answer) => answer.ok);
    expect(won).toHaveLength(1);
    for (const answer of answers.filter((one) => !one.ok)) {
      expect(refusal(answer)).toMatchObject({
        code: 'case-changed',
        extra: { version: 2, since: [expect.objectContaining({ type: 'request-received' })] },
      });
    }
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).history).toHaveLength(2);
  });

  it('lets a note come between without making an honest form stale', async () => {
    const opened = await leaving(w);
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, (_, i) => w.casework.addNote(w.people.ben, opened.caseId, { text: `note ${i}`, shared: true })),
      record(opened.caseId),
    ]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(
      given(
        await record(opened.caseId, {
          type: 'told',
          data: { of: 'request', role: 'local-authority', authority: '335' },
          expectedVersion: 2,
        }),
      ).version,
    ).toBe(3);
    const { history, version } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(version).toBe(3);
    expect(history.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('A database that was put back to an earlier day', () => {
  it('is believed, not what the program remembers of a case', async () => {
    const opened = await leaving(w);
    given(await record(opened.caseId));
    const back = await w.superuser.connect();
    await back.query("SET session_replication_role = 'replica'");
    await back.query('DELETE FROM case_event WHERE case_id = $1 AND sequence = 2', [opened.caseId]);
    await back.query(
      "UPDATE case_file SET version = 1, head_sequence = 1, state = 'request', head_hash = (SELECT hash FROM case_event WHERE case_id = $1 AND sequence = 1) WHERE id = $1",
      [opened.caseId],
    );
    await back.query('RESET session_replication_role');
    back.release();
    expect(given(await record(opened.caseId, { data: { ...request.data, governorsSigned: 3 } }))).toMatchObject({
      sequence: 2,
      version: 2,
      state: 'consulting',
    });
  });
});

describe('What an event on a case would do', () => {
  it('is shown before the day and saves nothing', async () => {
    const opened = await leaving(w);
    const view = given(
      await w.casework.previewEvent(w.people.abe, opened.caseId, {
        type: 'request-received',
        happenedOn: '2024-12-02',
        data: request.data!,
      }),
    );
    expect(view.state).toBe('consulting');
    expect(view.timetable.find((row) => row.key === 'L3')).toMatchObject({ due: '2024-12-08' });
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).version).toBe(1);
  });
});
