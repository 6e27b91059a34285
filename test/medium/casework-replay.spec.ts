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
          expect.stringMatching(/^nextDue: stored "2024-12-08", derived "2024-12-01"/),
          expect.stringMatching(/^deadline L3, due: stored "2024-12-08", derived "2024-12-01"/),
        ],
      },
    ]);
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).view.tasks).toContainEqual(
      expect.objectContaining({ key: 'replay', kind: 'review', why: expect.stringContaining('nextDue') as string }),
    );
    await walk(w, { ...opened, version: 4 }, [untilDecision[3]!]);
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).view.tasks.map((task) => task.key)).not.toContain('replay');
    expect(await replayed()).toEqual([]);
  });

  it('asks for a review when term dates have changed and the case would now say something else; what was accepted stays', async () => {
    const opened = await leaving(w);
    await walk(w, opened, [...untilDecision, decision]);
    const calendar = `INSERT INTO calendar_version (calendar_id, version, terms, not_school_days, source, demonstration)
      SELECT v.calendar_id, max(v.version) + 1, '[{"from": "2024-09-03", "to": "2024-11-29"}, {"from": "2025-01-13", "to": "2025-07-18"}]', '[]', 'test', true
        FROM calendar c JOIN calendar_version v ON v.calendar_id = c.id WHERE c.owner_key = '335' GROUP BY 1`;
    await w.superuser.query(calendar);
    const found = await replayed();
    expect(found.find((one) => one.caseId === opened.caseId)).toMatchObject({ kind: 'would-now-differ' });
    const shown = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(shown.state).toBe('decided');
    expect(shown.history.find((row) => row.type === 'board-decided')).toMatchObject({ effect: 'accepted', inQuestion: true });
    expect(shown.view.tasks).toContainEqual(expect.objectContaining({ key: 'replay', kind: 'review' }));
  });
});
