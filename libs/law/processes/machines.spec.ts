import { projectFolder, projectHas } from '../../../test/support/project-files.js';
import { createMachine, initialTransition, transition, type AnyStateMachine } from 'xstate';
import { conditions, type ConditionName } from '../engine/conditions.js';
import { factsAtStart, type Facts } from '../engine/facts.js';
import { fold, type Reading } from '../engine/fold.js';
import { targetsOf, type ProcessTable } from '../engine/process.js';
import { rulebookOf } from '../engine/rulebook.js';
import { addDays, judge, type CaseInput, type EventOutcome, type FieldDescription, type LawEvent } from '../index.js';
import { rules } from '../rules/index.js';
import { tables } from './index.js';

type Scenario = { name: string; input: CaseInput };

/** What the machine is told of an event: what the interpreter ruled, and the facts after it. */
interface Ruled {
  type: string;
  effect: EventOutcome['effect'];
  facts: Facts;
}

/** A table as an XState machine: a second interpreter, written by others. Its guards are the interpreter's rulings and the table's questions. */
function machineOf(table: ProcessTable): AnyStateMachine {
  const asks = (condition: string) => (table.conditions ?? {})[condition] ?? conditions[condition as ConditionName];
  const states = Object.entries(table.states).map(([name, { final, on }]) => [
    name,
    final === true
      ? { type: 'final' }
      : {
          on: Object.fromEntries(
            Object.entries(on).map(([type, { to }]) => [
              type,
              (typeof to === 'string' ? ([[to, 'always']] as const) : to).map(([target, condition]) => ({
                target,
                guard: ({ event: { effect, facts } }: { event: Ruled }) => effect === 'accepted' && asks(condition)(facts),
              })),
            ]),
          ),
        },
  ]);
  return createMachine({ id: table.id, initial: table.initial, states: Object.fromEntries(states) } as never);
}

const machines = new Map(Object.values(tables).map((table) => [table.id, machineOf(table)]));

const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && 'name' in value && 'input' in value;

/** The scenarios of every process, wherever they stand. */
const scenarios = projectFolder('libs/law/processes')
  .filter((folder) => projectHas('libs/law/processes', folder, 'scenarios.ts'))
  .flatMap((folder) => Object.values(jest.requireActual<Record<string, unknown>>(`./${folder}/scenarios.js`)))
  .flatMap((exported) => (Array.isArray(exported) ? (exported as unknown[]).filter(isScenario) : []))
  .filter(({ input }) => tables[input.process] !== undefined);

const scenariosOf = (table: ProcessTable): Scenario[] => scenarios.filter(({ input }) => input.process === table.id);

/** Reads events through interpreter and machine side by side; each may look at the state before the next. */
function sideBySide(
  input: CaseInput,
  next: (state: string, index: number) => LawEvent | null,
): { ours: string[]; theirs: string[]; events: LawEvent[] } {
  const table = tables[input.process]!;
  const machine = machines.get(table.id)!;
  let [snapshot] = initialTransition(machine);
  let state = table.initial;
  const events: LawEvent[] = [];
  const [ours, theirs]: [string[], string[]] = [[state], [String(snapshot.value)]];
  function* readings(): Generator<Reading> {
    for (let event = next(state, 0); event !== null; event = next(state, events.length)) {
      events.push(event);
      yield { event, index: events.length - 1 };
    }
  }
  fold(input, table, rulebookOf(rules), readings() as unknown as Reading[], false, ({ index, effect }, facts) => {
    state = facts.state;
    ours.push(state);
    const ruled: Ruled = { type: events[index]!.type, effect, facts };
    // XState goes on after its final state when asked to; a finished case must not.
    if (snapshot.status !== 'done') [snapshot] = transition(machine, snapshot, ruled as never);
    theirs.push(String(snapshot.value));
  });
  return { ours, theirs, events };
}

/** Numbers that are the same in every run (mulberry32), so that a failure can be looked at again. */
function picker(seed: number): (count: number) => number {
  let a = seed;
  return (count) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % count;
  };
}

/** Data of an event as its fields allow it; what it says is chance. */
function dataFor(
  fields: readonly FieldDescription[],
  start: CaseInput,
  on: string,
  pick: (count: number) => number,
): Record<string, unknown> {
  const schools = start.schools.map(({ key }) => key);
  const authorities = [...new Set(start.schools.map(({ authority }) => authority ?? '335'))];
  const boards = factsAtStart(start, tables[start.process]!.initial).boards.map(({ key }) => key);
  const any = <T>(list: readonly T[]): T | undefined => list[pick(Math.max(1, list.length))];
  const valueOf = (field: FieldDescription): unknown => {
    const choices = field.choices?.map(({ value }) => value) ?? [];
    switch (field.type) {
      case 'date':
        return addDays(on, pick(120) - 10);
      case 'whole-number':
        return (field.min ?? 0) + pick(Math.min(40, (field.max ?? 1_000) - (field.min ?? 0) + 1));
      case 'yes-no':
        return pick(4) > 0;
      case 'choice':
        return any(choices);
      case 'choices':
        return choices.filter(() => pick(3) > 0);
      case 'school':
        return any(schools);
      case 'board':
        return any(boards);
      case 'authority':
        return any(authorities);
      case 'event':
        return undefined;
      case 'text':
      case 'long-text':
        return 'As minuted.';
    }
  };
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const applies = field.when === undefined || field.when.is.some((value) => data[field.when!.field] === value);
    if (!applies || field.personal === true || (field.required !== true && pick(2) === 0)) continue;
    const value = valueOf(field);
    if (value !== undefined) data[field.name] = value;
  }
  return data;
}

/**
 * A random history of a process: it begins as one of the scenarios did and goes on by chance, with acts of that scenario and made-up ones.
 * Some stand as accepted although the rules would refuse them, as events do that were recorded under other rules; so it comes everywhere.
 */
function walk(table: ProcessTable, seed: number): ReturnType<typeof sideBySide> & { input: CaseInput } {
  const pick = picker(seed);
  const known = scenariosOf(table);
  const { input: told } = known[pick(known.length)]!;
  const types = new Map(table.events.map((event) => [event.type, event]));
  const own = told.events.filter(({ type }) => types.has(type));
  const input: CaseInput = { ...told, events: [] };
  const prefix = pick(own.length + 1);
  const length = prefix + 4 + pick(14);
  let today = own[0]?.happenedOn ?? told.asOf;
  const result = sideBySide(input, (state, index) => {
    if (index >= length) return null;
    if (index < prefix) {
      today = own[index]!.happenedOn > today ? own[index]!.happenedOn : today;
      return own[index]!;
    }
    today = addDays(today, pick(9));
    const possible = Object.keys(table.states[state]!.on);
    const type = pick(8) === 0 ? table.events[pick(table.events.length)]!.type : possible[pick(possible.length)]!;
    const again = own.filter((event) => event.type === type);
    const data = again.length > 0 && pick(2) === 0 ? again[pick(again.length)]!.data : dataFor(types.get(type)!.fields, input, today, pick);
    const event: LawEvent = { type, happenedOn: today, ...(data === undefined ? {} : { data }) };
    if (possible.includes(type) && pick(2) === 0) event.acceptedAs = 'accepted';
    else if (pick(3) === 0) Object.assign(event, { asPurported: true, reason: 'It happened.' });
    return event;
  });
  return { ...result, input: { ...input, asOf: today, events: result.events } };
}

const WALKS = 400;
const all = Object.values(tables).map((table) => [table.id, table] as const);

describe('interpreter and state machine', () => {
  it.each(all)('agree on every scenario of "%s", and these visit every state', (_id, table) => {
    const visited = new Set<string>();
    for (const { name, input } of scenariosOf(table)) {
      const own = input.events.filter(({ type }) => table.events.some((event) => event.type === type));
      const { ours, theirs } = sideBySide({ ...input, events: [] }, (_state, index) => own[index] ?? null);
      expect([name, theirs]).toEqual([name, ours]);
      for (const state of theirs) visited.add(state);
    }
    expect([...visited].sort()).toEqual(Object.keys(table.states).sort());
  });

  it.each(all)(`agree on ${WALKS} random histories of "%s", and these use most ways there are`, (_id, table) => {
    const ways = new Set<string>();
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const { ours, theirs, events } = walk(table, seed);
      if (ours.join() !== theirs.join()) expect({ seed, events, states: theirs }).toEqual({ seed, events, states: ours });
      ours.slice(1).forEach((state, index) => ways.add(`${ours[index]} ${state}`));
    }
    const drawn = Object.entries(table.states).flatMap(([from, { on }]) =>
      [...new Set(Object.values(on).flatMap(({ to }) => targetsOf(to)))].map((to) => `${from} ${to}`),
    );
    expect([...ways].filter((way) => !drawn.includes(way) && way.split(' ')[0] !== way.split(' ')[1])).toEqual([]);
    expect(ways.size).toBeGreaterThan(drawn.length / 2);
  });
});

describe('no case is stuck', () => {
  it.each(all)('from every state of "%s" a final state can be reached', (_id, table) => {
    const stuck = Object.keys(table.states).filter((start) => {
      const reached = new Set([start]);
      for (const name of reached)
        for (const { to } of Object.values(table.states[name]!.on)) for (const target of targetsOf(to)) reached.add(target);
      return ![...reached].some((name) => table.states[name]!.final === true);
    });
    expect(stuck).toEqual([]);
  });

  it.each(all)('after any random history of "%s" something can be recorded that leads on', (_id, table) => {
    for (let seed = 1; seed <= WALKS; seed += 10) {
      const { input } = walk(table, seed);
      const { final, state, next } = judge(input);
      const onwards = next.filter(
        ({ type, possible }) => possible && targetsOf(table.states[state]!.on[type]!.to).some((target) => target !== state),
      );
      if (!final && onwards.length === 0) expect({ seed, events: input.events, state, next }).toBe('not stuck');
    }
  });
});
