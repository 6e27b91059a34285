import type { EventDescription, FieldDescription, IsoDate, ProcessId } from '../types.js';
import { conditions, type ConditionName } from './conditions.js';
import type { Rule } from './rule.js';

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

/** Where an event leads: the first line whose condition holds. "always" closes the list. */
export type Leads = string | readonly (readonly [state: string, condition: ConditionName])[];

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
}

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
          if (!(condition in conditions)) faults.push(`${where} asks "${condition}", which is no known condition.`);
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
