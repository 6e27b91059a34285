import fc from 'fast-check';
import { isWeekend } from '../../../test/support/plain-days.js';
import { createMachine, transition, initialTransition, type AnyStateMachine } from 'xstate';
import { conditions, type ConditionName } from '../engine/conditions.js';
import { fold, type Reading } from '../engine/fold.js';
import type { Facts } from '../engine/facts.js';
import type { ProcessTable } from '../engine/process.js';
import { rulebookOf } from '../engine/rulebook.js';
import { addDays, judge, type CaseInput, type CaseView, type LawEvent } from '../index.js';
import { rules } from '../rules/index.js';
import { tables } from './index.js';
import { scenarios } from './scenarios.js';
import { catholic, crossBorder, fiveSchools, pebworth } from './leaving/schools.js';
import { Story } from './leaving/story.js';

/** The table as an XState machine. Its guards ask the same questions of the facts that come with the event. */
function machineOf(table: ProcessTable): AnyStateMachine {
  const states = Object.fromEntries(
    Object.entries(table.states).map(([name, state]) => {
      if (state.final === true) return [name, { type: 'final' as const }];
      const on = Object.fromEntries(
        Object.entries(state.on).map(([type, { to }]) => {
          if (typeof to === 'string') return [type, { target: to }];
          return [
            type,
            to.map(([target, condition]) => ({
              target,
              guard: ({ event }: { event: unknown }) =>
                (table.conditions?.[condition] ?? conditions[condition as ConditionName])((event as { facts: Facts }).facts),
            })),
          ];
        }),
      );
      return [name, { on }];
    }),
  );
  return createMachine({ id: table.id, initial: table.initial, states } as never);
}

const made = new Map<ProcessTable, AnyStateMachine>();

/** The machine of a table, made once. */
function machines(table: ProcessTable): AnyStateMachine {
  const machine = made.get(table) ?? machineOf(table);
  made.set(table, machine);
  return machine;
}

/** Walks a history through interpreter and machine side by side; every state of both. */
function sideBySide(input: CaseInput): { ours: string[]; theirs: string[] } {
  const table = tables[input.process]!;
  const machine = machines(table);
  let [snapshot] = initialTransition(machine);
  const ours: string[] = [];
  const theirs: string[] = [];
  const readings = input.events.map((event, index): Reading => ({ event, index }));
  fold(input, table, rulebookOf(rules), readings, false, ({ index, effect }, facts) => {
    ours.push(facts.state);
    // XState goes on after its final state when asked to; a finished case must not.
    if (effect === 'accepted' && snapshot.status !== 'done')
      [snapshot] = transition(machine, snapshot, { type: input.events[index]!.type, facts } as never);
    theirs.push(String(snapshot.value));
  });
  return { ours, theirs };
}

describe('a second opinion: the table as a state machine', () => {
  it.each(scenarios.map(({ name, input }) => [name, input] as const))('agrees in the case "%s"', (_name, input) => {
    const { ours, theirs } = sideBySide(input);
    expect(theirs).toEqual(ours);
  });

  it.each(Object.keys(tables) as (keyof typeof tables)[])('the cases visit every state of "%s"', (id) => {
    const visited = new Set<string>([tables[id]!.initial]);
    for (const { input } of scenarios) if (input.process === id) sideBySide(input).theirs.forEach((state) => visited.add(state));
    expect([...visited].sort()).toEqual(Object.keys(tables[id]!.states).sort());
  });
});

/** Data for an event that may be lawful, drawn from what the case knows. */
function dataFor(
  type: string,
  input: CaseInput,
  view: CaseView,
  on: string,
  pick: (count: number) => number,
): Record<string, unknown> | null {
  const schools = input.schools.map(({ key }) => key);
  const untold = view.recipients.filter(({ applies, toldOn }) => applies === true && toldOn === null);
  switch (type) {
    case 'request-received':
      return {
        requester: 'governors',
        governorsSigned: 1 + pick(6),
        inWriting: true,
        signed: pick(10) > 0,
        givenTo: pick(6) === 0 ? 'head' : 'clerk',
      };
    case 'told': {
      const row = untold[pick(Math.max(1, untold.length))];
      if (row === undefined) return null;
      return {
        of: row.of === 'dissolution' ? 'decision' : row.of,
        role: row.role,
        channel: ['hand', 'post', 'email'][pick(3)],
        ...(row.school === undefined ? {} : { school: row.school }),
        ...(row.authority === undefined ? {} : { authority: row.authority }),
      };
    }
    case 'meeting-called':
      return { meetingOn: addDays(on, 1 + pick(20)), agendaItem: pick(8) > 0 };
    case 'board-decided':
      return {
        outcome: input.process === 'dissolution' ? 'dissolve' : ['leave', 'dissolve', 'stay'][pick(3)],
        effectiveOn: addDays(on, 5 + pick(60)),
        agendaItem: pick(8) > 0,
      };
    case 'notice-received-by-authority':
      return { authority: ['931', '885', '335'][pick(3)] };
    case 'temporary-governing-body-established':
      return { school: schools[pick(schools.length)] };
    case 'instrument-made':
      return { school: schools[pick(schools.length)], effectiveOn: view.effectiveOn ?? on };
    case 'override':
      return { ruleId: view.route === 'dissolution' ? 'D5' : 'L13', reason: 'Agreed.' };
    case 'effective-date-changed':
      return { effectiveOn: addDays(on, 10 + pick(60)), agendaItem: true, reason: 'Later.' };
    case 'facts-established':
      return { school: schools[pick(schools.length)], hasReligiousBody: pick(2) === 0 };
    case 'school-left-federation':
      return { school: schools[pick(schools.length)] };
    case 'review-decided': {
      const review = view.tasks.find(({ kind }) => kind === 'review');
      return review === undefined ? null : { task: review.key, decision: 'So be it.' };
    }
    case 'case-closed':
      return pick(12) === 0 ? { because: 'opened-by-mistake' } : null;
    case 'surplus-governors-removed':
      return { agendaItem: pick(3) > 0 };
    case 'request-withdrawn':
      return { reason: 'Changed their minds.' };
    default:
      return {};
  }
}

/** Everything that does not depend on how the history was read. */
const essence = ({ state, route, effectiveOn, timetable, tasks, recipients, post, next, events }: CaseView): unknown => ({
  state,
  route,
  effectiveOn,
  timetable,
  tasks,
  recipients,
  post,
  next,
  effects: events.map(({ effect }) => effect),
});

const starts = [
  Story.leaving(),
  Story.leaving(pebworth, '116715'),
  Story.leaving(catholic, '104233'),
  Story.leaving(fiveSchools, 'a'),
  Story.leaving(crossBorder, 'b'),
  Story.dissolving(),
  Story.dissolving(crossBorder),
].map(({ input }) => input);

/** The service itself records that the date has come, in a state that waits for it. */
const awaitsItsDate = ({ process }: CaseInput, { state }: CaseView): boolean =>
  'effective-date-reached' in tables[process]!.states[state]!.on;

/** One random history: at each step an event that the view says is possible, on that day or some days later; refused ones are not recorded, or recorded as purported. */
function live(start: CaseInput, choices: readonly number[]): { input: CaseInput; last: CaseView } {
  let place = 0;
  const pick = (count: number): number => (choices[place++ % choices.length] ?? 0) % count;
  let today = '2026-01-05';
  let input: CaseInput = { ...start, asOf: today, events: [] };
  let last = judge(input);
  for (let step = 0; step < 40; step += 1) {
    today = addDays(today, pick(4) === 0 ? pick(12) : pick(3));
    const due = last.effectiveOn !== null && today >= last.effectiveOn && awaitsItsDate(input, last);
    const possible = last.next.filter((one) => one.possible);
    // Telling people is most of what happens in a case, once there is something to tell.
    const tells = last.recipients.some(({ applies, toldOn }) => applies === true && toldOn === null) && pick(2) === 0;
    const begins = last.state === 'request' && pick(3) > 0;
    const type = due
      ? 'effective-date-reached'
      : tells
        ? 'told'
        : begins
          ? 'request-received'
          : possible[pick(Math.max(1, possible.length))]?.type;
    if (type === undefined) continue;
    const happenedOn = type === 'effective-date-reached' ? (last.effectiveOn ?? today) : today;
    const data = dataFor(type, input, last, happenedOn, pick);
    if (data === null) continue;
    const event: LawEvent = {
      type,
      happenedOn,
      data,
      sequence: input.events.length + 1,
      ...(pick(5) === 0 ? { asPurported: true, reason: 'It happened.' } : {}),
    };
    const view = judge({ ...input, asOf: today, events: [...input.events, event] });
    const effect = view.events.at(-1)!.effect;
    if (effect === 'blocked') continue;
    input = { ...input, asOf: today, events: [...input.events, { ...event, acceptedAs: effect }] };
    last = view;
  }
  return { input, last };
}

describe('random histories', () => {
  const history = fc.record({ start: fc.constantFrom(...starts), choices: fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 160 }) });

  it('read event by event as they came, and read cold from the start, come out the same', () => {
    fc.assert(
      fc.property(history, ({ start, choices }) => {
        const { input, last } = live(start, choices);
        const cold = judge({ ...input, events: input.events.map(({ acceptedAs: _, ...event }) => event) });
        // Only a difference needs the slow comparison, which shows where it lies.
        if (JSON.stringify(essence(cold)) !== JSON.stringify(essence(last))) expect(essence(cold)).toEqual(essence(last));
        expect(cold.events.some(({ inQuestion }) => inQuestion)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('interpreter and state machine agree', () => {
    fc.assert(
      fc.property(history, ({ start, choices }) => {
        const { ours, theirs } = sideBySide(live(start, choices).input);
        expect(theirs).toEqual(ours);
      }),
      { numRuns: 200 },
    );
  });

  it('the first lawful day agrees with a count by hand of days on which the school is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 190 }), (offset) => {
        const on = addDays('2026-01-05', offset % 100);
        const story = Story.leaving().request(on).tellEveryone('request', on);
        const row = story.view(on).timetable.find(({ key }) => key === 'L6')!;
        const { terms, notSchoolDays } = story.input.calendars['county']!;
        const open = (day: string): boolean => {
          return (
            !isWeekend(day) &&
            terms.some(({ from, to }) => from <= day && day <= to) &&
            !(notSchoolDays ?? []).includes(day) &&
            !story.input.bankHolidays.includes(day)
          );
        };
        let day = on;
        for (let count = 0; count < 14;) {
          day = addDays(day, 1);
          if (open(day)) count += 1;
        }
        expect(row.earliest).toBe(day);
      }),
      { numRuns: 100 },
    );
  });
});
