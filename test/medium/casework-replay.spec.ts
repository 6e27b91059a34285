import fc from 'fast-check';
import { addDays } from '#libs/law/index.js';
import type { RecordEventInput } from '#libs/casework/types.js';
import type { ReplayDifference } from '#libs/casework/replay/replay.js';
import { afterDecision, decision, given, leaving, lighthouse, untilDecision, walk, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2024-11-25T09:00:00.000Z'));

const replayed = async (): Promise<ReplayDifference[]> => {
  const found: ReplayDifference[] = [];
  const report = await w.casework.replayAll((difference) => void found.push(difference));
  expect(report.differing).toBe(found.length);
  return found;
};

type Step = Omit<RecordEventInput, 'expectedVersion'>;
const first = '2024-11-25';
const day = fc.integer({ min: 0, max: 200 }).map((n) => addDays(first, n));
const school = fc.constantFrom(...lighthouse.schools);
const lawful = [...untilDecision, ...afterDecision];

/** Any event of the process with any date and figures: the law decides which have effect. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lawful) },
  fc.record({
    type: fc.constant('told'),
    happenedOn: day,
    data: fc.record({
      of: fc.constantFrom('request', 'decision'),
      role: fc.constantFrom('head', 'staff', 'parents'),
      school,
      channel: fc.constantFrom('hand', 'post', 'email'),
    }),
  }),
  fc.record({
    type: fc.constant('told'),
    happenedOn: day,
    data: fc.record({ of: fc.constantFrom('request', 'decision'), role: fc.constant('local-authority'), authority: fc.constant('335') }),
  }),
  fc.record({
    type: fc.constant('board-decided'),
    happenedOn: day,
    data: fc.record({ outcome: fc.constantFrom('leave', 'dissolve', 'stay'), effectiveOn: day, agendaItem: fc.boolean() }),
  }),
  fc.record({
    type: fc.constant('effective-date-changed'),
    happenedOn: day,
    data: fc.record({ effectiveOn: day, agendaItem: fc.boolean(), reason: fc.constant('r') }),
  }),
  fc.record({ type: fc.constant('instrument-made'), happenedOn: day, data: fc.record({ school, effectiveOn: day }) }),
  fc.record({ type: fc.constant('temporary-governing-body-established'), happenedOn: day, data: fc.record({ school }) }),
  fc.record({
    type: fc.constant('override'),
    happenedOn: day,
    data: fc.record({ ruleId: fc.constantFrom('L13', 'D5'), reason: fc.constant('r') }),
  }),
  fc.record({ type: fc.constant('request-withdrawn'), happenedOn: day, data: fc.constant({ reason: 'r' }) }),
  fc.record({ type: fc.constant('school-left-federation'), happenedOn: day, data: fc.record({ school }) }),
  fc.record({
    type: fc.constant('facts-established'),
    happenedOn: day,
    data: fc.record({ school, religiousFoundation: fc.boolean(), hasTrust: fc.boolean() }),
  }),
);

type Act =
  | { kind: 'event'; step: Step; purported: boolean }
  | { kind: 'correction'; of: number; on: string; factual: boolean }
  | { kind: 'note' }
  | { kind: 'midnight' };
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('event' as const), step: anyStep, purported: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('correction' as const), of: fc.integer({ min: 2, max: 20 }), on: day, factual: fc.boolean() }),
  },
  fc.record({ kind: fc.constant('note' as const) }),
  fc.record({ kind: fc.constant('midnight' as const) }),
);

/** A lawful beginning of some length, then anything. */
const history = fc.tuple(fc.integer({ min: 0, max: lawful.length }), fc.array(anyAct, { maxLength: 8 }));

async function live([lawfully, acts]: [number, Act[]], counted: Record<string, number>): Promise<void> {
  w.clock.set('2024-11-25T09:00:00.000Z');
  const opened = await leaving(w, w.people.mia);
  let { version } = await walk(w, opened, lawful.slice(0, lawfully), w.people.mia);
  for (const act of acts) {
    if (act.kind === 'note') given(await w.casework.addNote(w.people.mia, opened.caseId, { text: 'n', shared: true }));
    else if (act.kind === 'midnight') {
      w.clock.set(addDays(w.clock.today(), 30));
      await w.casework.effectDue(w.clock.today());
      version = given(await w.casework.readCase(w.people.mia, opened.caseId)).version;
    } else {
      const on = act.kind === 'event' ? act.step.happenedOn : act.on;
      if (on > w.clock.today()) w.clock.set(on);
      const answer =
        act.kind === 'event'
          ? await w.casework.recordEvent(w.people.mia, opened.caseId, {
              ...act.step,
              ...(act.purported ? { asPurported: true, reason: 'It happened all the same' } : {}),
              expectedVersion: version,
            })
          : await w.casework.correctEvent(w.people.mia, opened.caseId, {
              sequence: act.of,
              kind: act.factual ? 'factual' : 'clerical',
              happenedOn: act.on,
              reason: 'r',
              expectedVersion: version,
            });
      if (answer.ok) version = answer.value.version;
      const outcome = `${act.kind} ${answer.ok ? answer.value.effect : answer.refusal.code}`;
      counted[outcome] = (counted[outcome] ?? 0) + 1;
    }
  }
}

describe('The nightly replay', () => {
  it('finds that what is stored is what the events say, over some hundred random histories', async () => {
    const counted: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(history, (drawn) => live(drawn, counted)),
      { numRuns: 120, endOnFailure: true },
    );
    expect(await replayed()).toEqual([]);
    for (const outcome of [
      'event accepted',
      'event purported',
      'event rule-refuses',
      'event event-not-possible',
      'correction accepted',
      'correction rule-refuses',
    ])
      expect(counted[outcome]).toBeGreaterThan(0);
  }, 180_000);

  it('reports a projection that was altered, and shows a review task on the case until it agrees again', async () => {
    const opened = await leaving(w);
    await walk(w, opened, untilDecision.slice(0, 3));
    await w.superuser.query('UPDATE case_file SET next_due = next_due + 7 WHERE id = $1', [opened.caseId]);
    await w.superuser.query("UPDATE case_deadline SET due = due + 7 WHERE case_id = $1 AND key = 'L3'", [opened.caseId]);
    expect(await replayed()).toEqual([
      {
        caseId: opened.caseId,
        reference: opened.reference,
        kind: 'stored-otherwise',
        differences: [
          expect.stringMatching(
            /^The last day for ".+" is 1 December 2024 by the events of the case, and 8 December 2024 as it is stored\.$/,
          ),
        ],
      },
    ]);
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).view.tasks).toContainEqual(
      expect.objectContaining({
        key: 'replay',
        kind: 'review',
        why: expect.stringMatching(/^What is stored of this case is not what its events say\. The last day/) as string,
      }),
    );
    await walk(w, { ...opened, version: 4 }, [untilDecision[3]!]);
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).view.tasks.map((task) => task.key)).not.toContain('replay');
    expect(await replayed()).toEqual([]);
  });

  describe('after the program has been given other words', () => {
    const older = `judged_by = judged_by || '{"rulebook": "2026-10-older"}'`;
    const reminders = async (caseId: string): Promise<{ id: string; title: string; state: string }[]> =>
      (
        await w.superuser.query<{ id: string; title: string; state: string }>(
          'SELECT id, title, state FROM reminder WHERE case_id = $1 ORDER BY id',
          [caseId],
        )
      ).rows;

    it('puts them into the cases there are, and into the post that is planned, and asks nobody', async () => {
      const opened = await leaving(w);
      await walk(w, opened, untilDecision.slice(0, 3));
      const { version, view } = given(await w.casework.readCase(w.people.ann, opened.caseId));
      const planned = await reminders(opened.caseId);
      expect(planned.length).toBeGreaterThan(0);
      await w.superuser.query(
        `UPDATE case_file SET next_title = 'Old', next_why = 'Old', next_due = NULL, state_title = 'Old', post_digest = 'old', row_digests = row_digests - 'recipients', ${older} WHERE id = $1`,
        [opened.caseId],
      );
      await w.superuser.query(`UPDATE case_deadline SET title = 'Old', sum = 'Old', key = 'old:' || key WHERE case_id = $1`, [
        opened.caseId,
      ]);
      await w.superuser.query(`UPDATE case_task SET why = 'Old' WHERE case_id = $1`, [opened.caseId]);
      await w.superuser.query(`UPDATE reminder SET title = 'Old' WHERE case_id = $1`, [opened.caseId]);
      const report = await w.casework.replayAll();
      expect(report).toMatchObject({ differing: 0, refreshed: 1 });
      expect(await reminders(opened.caseId)).toEqual(planned);
      const [row] = (await w.casework.listCases(w.people.ann, { text: opened.reference })).rows;
      expect(row).toMatchObject({
        stateTitle: view.stateTitle,
        version,
        next: { due: '2024-12-01', title: expect.not.stringContaining('Old') as string },
      });
      const after = given(await w.casework.readCase(w.people.ann, opened.caseId));
      expect(after.view.tasks).toEqual(view.tasks);
      expect(after.history).toHaveLength(4);
      expect((await w.casework.replayAll()).refreshed).toBe(0);
      await walk(w, { ...opened, version }, [untilDecision[3]!]);
      expect(await replayed()).toEqual([]);
    });

    it('sends nothing anew for days that are over', async () => {
      const opened = await leaving(w);
      await walk(w, opened, untilDecision.slice(0, 2));
      w.clock.set('2025-02-03T09:00:00.000Z');
      await w.superuser.query(`DELETE FROM reminder WHERE case_id = $1`, [opened.caseId]);
      await w.superuser.query(`UPDATE case_file SET post_digest = 'old', ${older} WHERE id = $1`, [opened.caseId]);
      expect(await w.casework.replayAll()).toMatchObject({ differing: 0, refreshed: 1 });
      const { rows } = await w.superuser.query(`SELECT 1 FROM reminder WHERE case_id = $1 AND send_on < '2025-02-03'`, [opened.caseId]);
      expect(rows).toEqual([]);
    });

    it('asks for a review in plain words where a day is another by it, and leaves what is stored', async () => {
      const opened = await leaving(w);
      await walk(w, opened, untilDecision.slice(0, 3));
      await w.superuser.query(`UPDATE case_file SET ${older} WHERE id = $1`, [opened.caseId]);
      await w.superuser.query(
        `UPDATE case_deadline SET due = due + 1, sum = 'Old', responsible = 'clerk' WHERE case_id = $1 AND key = 'L3'`,
        [opened.caseId],
      );
      const [difference, ...more] = await replayed();
      expect(more).toEqual([]);
      expect(difference).toMatchObject({ caseId: opened.caseId, kind: 'would-now-differ' });
      expect(difference!.differences).toEqual([
        expect.stringMatching(/^The last day for ".+" would now be 1 December 2024, not 2 December 2024\.$/),
        expect.stringMatching(/^Whose it is to see to ".+" would now be the governing body, not the clerk\.$/),
      ]);
      const { rows } = await w.superuser.query(`SELECT sum FROM case_deadline WHERE case_id = $1 AND key = 'L3'`, [opened.caseId]);
      expect(rows).toEqual([{ sum: 'Old' }]);
      // whoever relies on it is asked until it agrees again
      await w.superuser.query(`UPDATE case_deadline SET due = due - 1, responsible = 'governing-body' WHERE case_id = $1 AND key = 'L3'`, [
        opened.caseId,
      ]);
      expect(await w.casework.replayAll()).toMatchObject({ differing: 0, refreshed: 1 });
      expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).view.tasks.map(({ key }) => key)).not.toContain('replay');
    });

    it('asks for a review where others would have to be told', async () => {
      const opened = await leaving(w);
      await walk(w, opened, untilDecision.slice(0, 3));
      await w.superuser.query(`UPDATE case_file SET row_digests = row_digests || '{"recipients": "others"}', ${older} WHERE id = $1`, [
        opened.caseId,
      ]);
      const [difference] = await replayed();
      expect(difference!.differences).toEqual(['Others would have to be told than when it was judged: look at who must be told.']);
      await w.superuser.query(`UPDATE case_file SET row_digests = row_digests - 'recipients' WHERE id = $1`, [opened.caseId]);
      expect(await replayed()).toEqual([]);
    });
  });

  it('asks for a review when term dates have changed and the case would now say something else; what was accepted stays', async () => {
    const opened = await leaving(w);
    await walk(w, opened, [...untilDecision, decision]);
    const calendar = `INSERT INTO calendar_version (calendar_id, version, terms, not_school_days, source, demonstration)
      SELECT v.calendar_id, max(v.version) + 1, '[{"from": "2024-09-03", "to": "2024-11-29"}, {"from": "2025-01-13", "to": "2025-07-18"}]', '[]', 'test', true
        FROM calendar c JOIN calendar_version v ON v.calendar_id = c.id WHERE c.owner_key = '335' GROUP BY 1`;
    await w.superuser.query(calendar);
    const found = await replayed();
    const difference = found.find((one) => one.caseId === opened.caseId)!;
    expect(difference).toMatchObject({ kind: 'would-now-differ' });
    // sentences for people, without names of fields or keys
    for (const sentence of difference.differences) {
      expect(sentence).toMatch(/^[A-Z"].*\.$/);
      expect(sentence).not.toMatch(/null|undefined|\d{4}-\d\d-\d\d|nextDue|case-officer|governing-body/);
    }
    const shown = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(shown.state).toBe('decided');
    expect(shown.history.find((row) => row.type === 'board-decided')).toMatchObject({ effect: 'accepted', inQuestion: true });
    expect(shown.view.tasks).toContainEqual(expect.objectContaining({ key: 'replay', kind: 'review' }));
  });
});
