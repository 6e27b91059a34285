import { longDate } from '../calendar/civil-date.js';
import type { EventDescription, FieldDescription, IsoDate, ProcessId, TimetableRow } from '../types.js';
import { conditions } from './conditions.js';
import type { Facts } from './facts.js';
import type { NoticeKind, Rule } from './rule.js';

type ValueOf<F extends FieldDescription> = F extends { type: 'yes-no' }
  ? boolean
  : F extends { type: 'whole-number' }
    ? number
    : F extends { type: 'choice'; choices: readonly { value: infer V }[] }
      ? V
      : F extends { type: 'choices'; choices: readonly { value: infer V }[] }
        ? V[]
        : F extends { type: 'date' }
          ? IsoDate
          : string;

/** The data of an event, inferred from the description of its fields. */
export type DataOf<E extends { fields: readonly FieldDescription[] }> = {
  [F in E['fields'][number] as F extends { required: true } ? F['name'] : never]: ValueOf<F>;
} & {
  [F in E['fields'][number] as F extends { required: true } ? never : F['name']]?: ValueOf<F>;
};

/** Declares an event; keeps the literal types of its fields so that its data can be inferred. */
export const defineEvent = <const E extends EventDescription>(event: E): E => event;

/** Where an event leads: the first line whose condition holds; a condition of the table itself or one all tables share. "always" closes the list. */
export type Leads = string | readonly (readonly [state: string, condition: string])[];

export interface Transition {
  to: Leads;
  /** Rules that may refuse the event. */
  guards?: readonly string[];
  /** Rules a manager may override by this event. */
  overrides?: readonly string[];
  /** Rules that are asked and speak, and cannot refuse: what happened has happened. */
  asks?: readonly string[];
}

export interface StateRow {
  title: string;
  final?: boolean;
  on: Readonly<Record<string, Transition>>;
}

export interface ProcessTable {
  id: ProcessId;
  title: string;
  initial: string;
  events: readonly EventDescription[];
  states: Readonly<Record<string, StateRow>>;
  /** Questions about the facts after an event that only this process asks. */
  conditions?: Readonly<Record<string, (facts: Facts) => boolean>>;
  /**
   * Which event begins each kind of notice; the last such event counts. Or a question of the facts: since when, and by which event, there is something
   * to tell, asked again after every event that tells nobody; null while there is nothing. Leaving and dissolution begin theirs by their own rules.
   */
  notices?: Readonly<Partial<Record<NoticeKind, string | ((facts: Facts) => { from: IsoDate; startedBy: number } | null)>>>;
  /** The day on which it takes effect, as far as the events have fixed one. Without it: the date the board decided. */
  effectiveOn?: (facts: Facts) => IsoDate | null;
  /** Whether that date is provisional; absent: it is confirmed. */
  provisional?: (facts: Facts) => boolean;
  /** What is missing for the date depends also on who was told and when. */
  tellingMatters?: true;
  /** An event in its most favourable form, for saying whether it could come now; what refuses this refuses every form of it. */
  trials?: Readonly<Record<string, (facts: Facts) => Readonly<Record<string, unknown>>>>;
  /** What depends on today, in a few words, beside what every process says. */
  badges?: (facts: Facts, rows: readonly TimetableRow[]) => readonly string[];
}

/** The title of a kind of event; the type itself when the table has no such event. */
export const titleOf = ({ events }: Pick<ProcessTable, 'events'>, type: string): string =>
  events.find((event) => event.type === type)?.title ?? type;

/** An event inside a sentence: "Board decided" of 3 February 2026. */
export const eventInWords = (table: Pick<ProcessTable, 'events'>, { type, happenedOn }: { type: string; happenedOn: IsoDate }): string =>
  `"${titleOf(table, type)}" of ${longDate(happenedOn)}`;

/** True for what people record; the rest the service records by itself. */
export const byPeople = ({ recordedBy }: Pick<EventDescription, 'recordedBy'>): boolean => recordedBy.some((who) => who !== 'system');

/** States a transition can lead to. */
export const targetsOf = (to: Leads): readonly string[] => (typeof to === 'string' ? [to] : to.map(([state]) => state));

/** Everything wrong with a table, in words; empty when it is sound. */
export function faultsOf(table: ProcessTable, rules: readonly Rule[]): string[] {
  const faults: string[] = [];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const events = new Map(table.events.map((event) => [event.type, event]));
  if (events.size !== table.events.length) faults.push('An event type is described twice.');
  if (!(table.initial in table.states)) faults.push(`The first state "${table.initial}" is not in the table.`);
  for (const event of table.events) {
    if (event.recordedBy.length === 0) faults.push(`Nobody may record "${event.type}".`);
    if (!Object.values(table.states).some((state) => event.type in state.on)) faults.push(`No state allows "${event.type}".`);
  }
  for (const [name, state] of Object.entries(table.states)) {
    for (const [type, transition] of Object.entries(state.on)) {
      const where = `"${type}" in state "${name}"`;
      if (!events.has(type)) faults.push(`${where} is not described as an event.`);
      for (const target of targetsOf(transition.to)) {
        if (!(target in table.states)) faults.push(`${where} leads to "${target}", which is not in the table.`);
        else if (state.final === true && target !== name) faults.push(`${where} leads out of a final state.`);
      }
      if (typeof transition.to !== 'string') {
        const last = transition.to.at(-1);
        if (last === undefined || last[1] !== 'always') faults.push(`${where} has no last line that always holds.`);
        for (const [, condition] of transition.to)
          if (!(condition in conditions) && !(condition in (table.conditions ?? {})))
            faults.push(`${where} asks "${condition}", which is no known condition.`);
      }
      for (const id of transition.overrides ?? []) {
        if (known.get(id)?.override !== true) faults.push(`${where} overrides ${id}, which is no rule that can be overridden.`);
      }
      for (const id of [...(transition.guards ?? []), ...(transition.asks ?? [])]) {
        const rule = known.get(id);
        if (rule === undefined) faults.push(`${where} is guarded by ${id}, which is no known rule.`);
        else if (rule.guards?.[type] === undefined) faults.push(`${where} is guarded by ${id}, which has nothing to say about it.`);
      }
    }
    if (state.final !== true && !Object.values(state.on).some(({ to }) => targetsOf(to).some((target) => target !== name)))
      faults.push(`State "${name}" has no way on.`);
  }
  for (const [kind, type] of Object.entries(table.notices ?? {}))
    if (typeof type === 'string' && !events.has(type))
      faults.push(`The notice of ${kind} begins with "${type}", which is not described as an event.`);
  for (const name of unreachable(table)) faults.push(`State "${name}" cannot be reached.`);
  return faults;
}

function unreachable(table: ProcessTable): string[] {
  const reached = new Set([table.initial]);
  for (const name of reached) {
    for (const { to } of Object.values(table.states[name]?.on ?? {})) for (const target of targetsOf(to)) reached.add(target);
  }
  return Object.keys(table.states).filter((name) => !reached.has(name));
}

/** The table itself when it is sound. @throws with every fault otherwise, so that the program does not start on it. */
export function checkedProcess(table: ProcessTable, rules: readonly Rule[]): ProcessTable {
  const faults = faultsOf(table, rules);
  if (faults.length > 0) throw new Error(`The process table "${table.id}" is broken:\n- ${faults.join('\n- ')}`);
  return table;
}
