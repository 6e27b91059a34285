import { afterDecision, decision, given, leaving, refusal, theSchool, untilDecision, walk, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2024-11-25T09:00:00.000Z'));

/** Entry of the notice to the parents: the last that the fourteen school days run from. */
const PARENTS_TOLD = 14;

async function decided(): Promise<{ caseId: string; version: number }> {
  const opened = await leaving(w);
  const last = await walk(w, opened, [...untilDecision, decision]);
  const { history } = given(await w.casework.readCase(w.people.ann, opened.caseId));
  expect(history[PARENTS_TOLD - 1]).toMatchObject({ type: 'told', data: { role: 'parents' } });
  return { caseId: opened.caseId, version: last.version };
}

describe('A clerical correction', () => {
  it('counts in the place of what was typed, which stays in the history', async () => {
    const { caseId, version } = await decided();
    const answer = given(
      await w.casework.correctEvent(w.people.ann, caseId, {
        sequence: PARENTS_TOLD,
        kind: 'clerical',
        happenedOn: '2024-11-28',
        reason: 'Typed a day early',
        expectedVersion: version,
      }),
    );
    expect(answer).toMatchObject({ effect: 'accepted', state: 'decided', version: version + 1 });
    const { history, view } = given(await w.casework.readCase(w.people.ann, caseId));
    expect(history[PARENTS_TOLD - 1]).toMatchObject({ happenedOn: '2024-11-27', supersededBy: answer.sequence });
    expect(history.at(-1)).toMatchObject({
      corrects: PARENTS_TOLD,
      correctionKind: 'clerical',
      reason: 'Typed a day early',
      title: `Correction of entry ${PARENTS_TOLD}`,
    });
    expect(view.recipients.find((row) => row.role === 'parents' && row.of === 'request')).toMatchObject({ toldOn: '2024-11-28' });
  });

  it('is refused when what follows would then not have been lawful', async () => {
    const { caseId, version } = await decided();
    const refused = refusal(
      await w.casework.correctEvent(w.people.ann, caseId, {
        sequence: PARENTS_TOLD,
        kind: 'clerical',
        happenedOn: '2025-01-15',
        reason: 'Typed wrongly',
        expectedVersion: version,
      }),
    );
    expect(refused).toMatchObject({ code: 'rule-refuses', status: 422, nextStep: expect.stringContaining('factual') });
    expect(refused.detail).toContain('"Board decided"');
    expect(given(await w.casework.readCase(w.people.ann, caseId)).version).toBe(version);
  });

  it('of a correction is laid over it, and changes only what it names', async () => {
    const { caseId, version } = await decided();
    const first = given(
      await w.casework.correctEvent(w.people.ann, caseId, {
        sequence: PARENTS_TOLD,
        kind: 'clerical',
        happenedOn: '2024-11-28',
        reason: 'a',
        expectedVersion: version,
      }),
    );
    const second = given(
      await w.casework.correctEvent(w.people.ann, caseId, {
        sequence: first.sequence,
        kind: 'clerical',
        data: { channel: 'post' },
        reason: 'b',
        expectedVersion: first.version,
      }),
    );
    const { history } = given(await w.casework.readCase(w.people.ann, caseId));
    expect(history.at(-1)).toMatchObject({
      corrects: PARENTS_TOLD,
      data: { sequence: PARENTS_TOLD, kind: 'clerical', data: { channel: 'post' } },
    });
    expect(history[PARENTS_TOLD - 1]!.supersededBy).toBe(second.sequence);
    expect(
      refusal(
        await w.casework.correctEvent(w.people.ann, caseId, {
          sequence: PARENTS_TOLD,
          kind: 'clerical',
          happenedOn: '2024-11-28',
          data: { channel: 'post' },
          reason: 'c',
          expectedVersion: second.version,
        }),
      ),
    ).toMatchObject({
      code: 'fields-invalid',
      errors: [{ field: 'data', message: 'Nothing is different from what is recorded' }],
    });
  });

  it('puts in an event that was forgotten', async () => {
    const opened = await leaving(w);
    const last = await walk(
      w,
      opened,
      untilDecision.filter((step) => step.type !== 'meeting-called'),
    );
    w.clock.set('2025-01-21');
    const inserted = given(
      await w.casework.correctEvent(w.people.ann, opened.caseId, {
        sequence: last.sequence,
        kind: 'clerical',
        insert: { type: 'meeting-called', happenedOn: '2025-01-06', data: { meetingOn: '2025-01-20', agendaItem: true } },
        reason: 'Forgotten',
        expectedVersion: last.version,
      }),
    );
    expect(given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...decision, expectedVersion: inserted.version })).state).toBe(
      'decided',
    );
  });
});

describe('A factual correction', () => {
  it('is accepted; what now fails is in question, with a review task, and stays accepted', async () => {
    const { caseId, version } = await decided();
    const answer = given(
      await w.casework.correctEvent(w.people.ann, caseId, {
        sequence: PARENTS_TOLD,
        kind: 'factual',
        happenedOn: '2025-01-15',
        reason: 'The letters went out late',
        expectedVersion: version,
      }),
    );
    expect(answer).toMatchObject({ effect: 'accepted', state: 'decided' });
    const { history, view } = given(await w.casework.readCase(w.people.ann, caseId));
    const decisionRow = history.find((row) => row.type === 'board-decided')!;
    expect(decisionRow).toMatchObject({ effect: 'accepted', inQuestion: true });
    expect(view.tasks).toContainEqual(expect.objectContaining({ key: `question:${decisionRow.sequence}`, kind: 'review' }));
  });

  it('leaves a review to decide; a decision on a review that is not open is refused with those that are', async () => {
    const { caseId, version } = await decided();
    const decideOn = (task: string, expectedVersion: number): ReturnType<World['casework']['recordEvent']> =>
      w.casework.recordEvent(w.people.ann, caseId, {
        type: 'review-decided',
        happenedOn: w.clock.today(),
        data: { task, decision: 'The decision stands.' },
        expectedVersion,
      });
    expect(refusal(await decideOn('question:99', version)).errors).toEqual([
      { field: 'task', message: expect.stringContaining('"question:99" is not a review of this case that is open') },
    ]);
    const corrected = given(
      await w.casework.correctEvent(w.people.ann, caseId, {
        sequence: PARENTS_TOLD,
        kind: 'factual',
        happenedOn: '2025-01-15',
        reason: 'The letters went out late',
        expectedVersion: version,
      }),
    );
    const { view } = given(await w.casework.readCase(w.people.ann, caseId));
    const { key } = view.tasks.find((task) => task.key.startsWith('question:'))!;
    expect(refusal(await decideOn('question:99', corrected.version)).detail).toContain(key);
    expect(
      refusal(
        await w.casework.previewEvent(w.people.ann, caseId, {
          type: 'review-decided',
          happenedOn: w.clock.today(),
          data: { task: 'x', decision: 'x' },
        }),
      ).errors,
    ).toMatchObject([{ field: 'task', message: expect.stringContaining(key) }]);
    const done = given(await decideOn(key, corrected.version));
    // decided once: the next is about something else
    expect(refusal(await decideOn(key, done.version)).errors).toMatchObject([{ field: 'task' }]);
  });

  it('of a notice found weeks later to have been late shows the lateness and undoes nothing', async () => {
    const opened = await leaving(w);
    const last = await walk(w, opened, [...untilDecision, ...afterDecision.slice(0, 4)]);
    w.clock.set('2025-03-10');
    const { history } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    const head = history.find(
      (row) => row.type === 'told' && row.data.of === 'request' && row.data.role === 'head' && row.data.school === theSchool,
    )!;
    const late = given(
      await w.casework.correctEvent(w.people.ann, opened.caseId, {
        sequence: head.sequence,
        kind: 'factual',
        happenedOn: '2024-12-09',
        reason: 'Found in the post book',
        expectedVersion: last.version,
      }),
    );
    const { view } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(late.state).toBe(last.state);
    expect(view.timetable.find((row) => row.key === 'L3')).toMatchObject({ due: '2024-12-01', doneOn: '2024-12-09', status: 'late' });
  });
});

describe('Who may correct what', () => {
  it('is the staff of the lead authority, with a reason, on an event that is there', async () => {
    const { caseId, version } = await decided();
    const correction = {
      sequence: PARENTS_TOLD,
      kind: 'factual' as const,
      happenedOn: '2024-11-28',
      reason: 'r',
      expectedVersion: version,
    };
    for (const actor of [w.people.abe, w.people.bea])
      expect(refusal(await w.casework.correctEvent(actor, caseId, correction)).code).toBe('not-permitted');
    expect(refusal(await w.casework.correctEvent(w.people.ann, caseId, { ...correction, reason: ' ' })).errors).toMatchObject([
      { field: 'reason' },
    ]);
    expect(refusal(await w.casework.correctEvent(w.people.ann, caseId, { ...correction, sequence: 99 })).errors).toMatchObject([
      { field: 'sequence' },
    ]);
    expect(refusal(await w.casework.correctEvent(w.people.ann, caseId, { ...correction, sequence: 1 })).code).toBe('event-not-possible');
    expect(refusal(await w.casework.correctEvent(w.people.ann, caseId, { ...correction, happenedOn: '2030-01-01' })).errors).toMatchObject([
      { field: 'happenedOn' },
    ]);
    expect(refusal(await w.casework.correctEvent(w.people.ann, caseId, { ...correction, data: { role: 'nobody' } })).errors).toMatchObject([
      { field: 'role' },
    ]);
    expect(
      refusal(await w.casework.correctEvent(w.people.ann, caseId, { ...correction, data: { attestedBy: 'Ada' } })).errors,
    ).toMatchObject([{ field: 'attestedBy' }]);
    expect(refusal(await w.casework.correctEvent(w.people.ann, caseId, { ...correction, expectedVersion: 2 })).code).toBe('case-changed');
  });
});

describe('A look at a correction before it is made', () => {
  const late = { sequence: PARENTS_TOLD, kind: 'factual' as const, happenedOn: '2025-01-15', reason: 'The letters went out later' };

  it('shows what would be in question, and saves nothing', async () => {
    const { caseId, version } = await decided();
    const before = given(await w.casework.readCase(w.people.ann, caseId));
    const view = given(await w.casework.previewCorrection(w.people.ann, caseId, { ...late, expectedVersion: version }));
    const decisionAt = before.input.events.findIndex(({ type }) => type === 'board-decided');
    expect(view.events[decisionAt]).toMatchObject({ effect: 'accepted', inQuestion: true });
    expect(view.recipients.find((row) => row.role === 'parents' && row.of === 'request')).toMatchObject({ toldOn: '2025-01-15' });
    const after = given(await w.casework.readCase(w.people.ann, caseId));
    expect([after.version, after.history.length]).toEqual([version, before.history.length]);
    given(await w.casework.correctEvent(w.people.ann, caseId, { ...late, expectedVersion: version }));
    expect(given(await w.casework.readCase(w.people.ann, caseId)).view.timetable).toEqual(view.timetable);
  });

  it('is refused as the correction itself would be', async () => {
    const { caseId, version } = await decided();
    const asTyped = { ...late, kind: 'clerical' as const, expectedVersion: version };
    expect(refusal(await w.casework.previewCorrection(w.people.ann, caseId, asTyped))).toEqual(
      refusal(await w.casework.correctEvent(w.people.ann, caseId, asTyped)),
    );
    expect(refusal(await w.casework.previewCorrection(w.people.ann, caseId, { ...late, expectedVersion: version, reason: '' })).code).toBe(
      'fields-invalid',
    );
  });
});
