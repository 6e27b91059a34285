import { judge } from '../judge.js';
import type { CaseInput, CaseView, EventOutcome, Finding, IsoDate, LawEvent } from '../types.js';
import type { Plan } from './types.js';

/** One thing changed, before it is saved: an event (by its place), a further event, or the days the case is judged by. */
export type Change =
  | { event: number; happenedOn?: IsoDate; data?: Readonly<Record<string, unknown>> }
  | { add: LawEvent }
  | { calendars?: CaseInput['calendars']; bankHolidays?: readonly IsoDate[] };

/** A date that moves; null where it appears or falls away. */
export interface Move {
  /** Key of the timetable row, task or step. */
  key: string;
  title: string;
  what: 'due' | 'earliest' | 'cleanFrom' | 'effective' | 'task' | 'reminder' | 'lawful' | 'safe';
  from: IsoDate | null;
  to: IsoDate | null;
}

export interface Moves {
  moves: Move[];
  /** Events that would come out otherwise, with what the law would say of them. */
  effects: { index: number; type: string; from: EventOutcome['effect'] | null; to: EventOutcome['effect']; findings: Finding[] }[];
  /** State before and after. */
  state: { from: string; to: string };
  after: CaseView;
}

function changed(input: CaseInput, change: Change): CaseInput {
  if ('add' in change) return { ...input, events: [...input.events, change.add] };
  if (!('event' in change))
    return {
      ...input,
      ...(change.calendars === undefined ? {} : { calendars: { ...input.calendars, ...change.calendars } }),
      ...(change.bankHolidays === undefined ? {} : { bankHolidays: [...change.bankHolidays] }),
    };
  const events = input.events.map((event, index) => {
    if (index !== change.event) return event;
    return {
      ...event,
      ...(change.happenedOn === undefined ? {} : { happenedOn: change.happenedOn }),
      ...(change.data === undefined ? {} : { data: { ...event.data, ...change.data } }),
    };
  });
  return { ...input, events };
}

/** What was accepted stays accepted when it is recorded; here it is asked what the law would have said. */
const askedAnew = (input: CaseInput): CaseInput => ({ ...input, events: input.events.map(({ acceptedAs: _, ...event }) => event) });

/**
 * Changes one thing and lists every date that moves, and every event that would come out otherwise. Saves nothing.
 * @throws RangeError when the event to be changed is not there.
 */
export function whatIf(input: CaseInput, change: Change): Moves {
  if ('event' in change && input.events[change.event] === undefined) throw new RangeError(`There is no event ${String(change.event)}.`);
  const before = judge(askedAnew(input));
  const next = askedAnew(changed(input, change));
  const after = judge(next);
  const effects = after.events.flatMap(({ index, effect, findings }) => {
    const was = before.events.find((event) => event.index === index)?.effect ?? null;
    return was === effect ? [] : [{ index, type: next.events[index]?.type ?? '', from: was, to: effect, findings }];
  });
  return { moves: movesBetween(before, after), effects, state: { from: before.state, to: after.state }, after };
}

interface Dated {
  key: string;
  title: string;
  what: Move['what'];
  date: IsoDate | null;
}

function datesOf({ timetable, tasks, post, effectiveOn }: CaseView): Dated[] {
  const inTimetable = new Set(timetable.map(({ key }) => key));
  return [
    ...timetable.flatMap(({ key, title, due, earliest, cleanFrom }) => [
      { key, title, what: 'due' as const, date: due },
      { key, title, what: 'earliest' as const, date: earliest },
      { key, title, what: 'cleanFrom' as const, date: cleanFrom },
    ]),
    ...tasks
      .filter(({ key, due }) => due !== null && !inTimetable.has(key))
      .map(({ key, title, due }) => ({ key, title, what: 'task' as const, date: due })),
    ...post.map(({ deadlineKey, kind, recipient, sendOn, title }) => ({
      key: `${deadlineKey} ${kind} ${recipient}`,
      title,
      what: 'reminder' as const,
      date: sendOn,
    })),
    { key: 'effective', title: 'It takes effect', what: 'effective' as const, date: effectiveOn },
  ];
}

/** Dates that differ, those that appear or fall away included. */
function movesBetween(before: CaseView, after: CaseView): Move[] {
  return differences(datesOf(before), datesOf(after));
}

function differences(before: readonly Dated[], after: readonly Dated[]): Move[] {
  const name = ({ key, what }: Dated): string => `${what} ${key}`;
  const was = new Map(before.map((one) => [name(one), one]));
  const is = new Map(after.map((one) => [name(one), one]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const from = was.get(id)?.date ?? null;
    const to = is.get(id)?.date ?? null;
    if (from === to) return [];
    const { key, title, what } = (is.get(id) ?? was.get(id))!;
    return [{ key, title, what, from, to }];
  });
}

/** Days that differ between two plans of one case: after a pin, another goal, another calendar. */
export function movesOf(before: Plan, after: Plan): Move[] {
  const days = ({ steps }: Plan): Dated[] =>
    steps.flatMap(({ key, title, lawful, safe }) => [
      { key, title, what: 'lawful' as const, date: lawful?.day ?? null },
      { key, title, what: 'safe' as const, date: safe?.day ?? null },
    ]);
  return differences(days(before), days(after));
}
