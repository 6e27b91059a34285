import { parseIsoDate } from '../calendar/civil-date.js';
import { targetsOf, type ProcessTable } from '../engine/process.js';
import type { EventDescription, Policy } from '../types.js';

interface Problem {
  field: string;
  message: string;
}
type EventBefore = Extract<Policy['requires'], { kind: 'event-before' }>;

/** What is wrong with a policy as an authority entered it, by field; empty when it can be used. Events and fields are looked up in the tables of its processes. */
export function policyProblems(policy: Policy, tables: Readonly<Partial<Record<string, ProcessTable>>>): Problem[] {
  const problems: Problem[] = [];
  const wrong = (field: string, message: string): void => void problems.push({ field, message });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(policy.id)) wrong('id', 'The id is made of small letters, figures and hyphens.');
  if (!/^[0-9]{3}$/.test(policy.authority)) wrong('authority', 'The authority is named by its three digits.');
  if (!policy.asks.endsWith('.')) wrong('asks', 'Say what is asked in one sentence that ends with a full stop.');
  if (policy.source.trim() === '') wrong('source', 'Say where the policy is written down.');
  if (parseIsoDate(policy.from) === null) wrong('from', 'Give the first day on which it applies.');
  if (policy.until != null && !(parseIsoDate(policy.until) !== null && policy.until > policy.from))
    wrong('until', 'It ends after it begins.');
  if (policy.processes.length === 0) wrong('processes', 'Name at least one process.');
  for (const id of policy.processes) {
    const table = tables[id];
    if (table === undefined) {
      wrong('processes', `The process "${id}" is not built.`);
      continue;
    }
    const step = table.events.find(({ type }) => type === policy.step);
    if (step === undefined) wrong('step', `"${policy.step}" is no event of "${id}".`);
    for (const problem of problemsOfRequirement(policy, table, step)) problems.push(problem);
  }
  if ('days' in policy.requires && !(Number.isInteger(policy.requires.days) && policy.requires.days > 0))
    wrong('requires.days', 'The number of days is a whole number, 1 or more.');
  return problems;
}

/** What is wrong with what it asks, by the events of one process: things that are not there, and things that nobody could do. */
function problemsOfRequirement({ step: type, requires }: Policy, table: ProcessTable, step: EventDescription | undefined): Problem[] {
  const problems: Problem[] = [];
  const wrong = (field: string, message: string): void => void problems.push({ field, message });
  const event = (one: string): EventDescription | undefined => table.events.find((description) => description.type === one);
  if (requires.kind === 'event-before' || requires.kind === 'days-after') {
    const before = event(requires.event);
    if (before === undefined) wrong('requires.event', `"${requires.event}" is no event of "${table.id}".`);
    else if (requires.kind === 'event-before') {
      for (const problem of problemsOfData(requires, before)) problems.push(problem);
      if (requires.since !== undefined && event(requires.since) === undefined)
        wrong('requires.since', `"${requires.since}" is no event of "${table.id}".`);
      if (requires.since === requires.event)
        wrong('requires.since', `Nothing is recorded after the last "${before.title}" that is one itself.`);
      if (step !== undefined && !canComeBefore(table, requires.event, type))
        wrong('requires.event', `"${before.title}" cannot be recorded before the first "${step.title}", so nobody could keep to this.`);
    }
  }
  const name = requires.kind === 'contains' ? requires.field : 'dateField' in requires ? requires.dateField : undefined;
  if (name === undefined || step === undefined) return problems;
  const field = step.fields.find((one) => one.name === name);
  if (field === undefined) wrong('requires.field', `"${type}" has no field "${name}".`);
  else if (requires.kind === 'contains') {
    if (field.type !== 'choices') wrong('requires.field', `"${name}" of "${type}" is no list.`);
    for (const value of requires.values)
      if (field.choices?.every((choice) => choice.value !== value))
        wrong('requires.values', `"${value}" is none of the values that "${name}" can hold.`);
  } else if (field.type !== 'date') wrong('requires.field', `"${name}" of "${type}" is no date.`);
  return problems;
}

function problemsOfData({ event, data = {} }: EventBefore, { fields }: EventDescription): Problem[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) return [{ field: 'requires.data', message: `"${event}" has no field "${name}".` }];
    if (field.type === 'choices')
      return [{ field: 'requires.data', message: `"${name}" of "${event}" is a list, which no single value is equal to.` }];
    return field.choices?.every((choice) => choice.value !== value)
      ? [{ field: 'requires.data', message: `"${String(value)}" is none of the values that "${name}" of "${event}" can have.` }]
      : [];
  });
}

/** Whether some way through the table has the one event before the first of the other; an event is never before the first of its own kind. */
function canComeBefore({ initial, states }: ProcessTable, earlier: string, first: string): boolean {
  if (earlier === first) return false;
  const reached = new Set([initial]);
  for (const state of reached) {
    for (const [type, { to }] of Object.entries(states[state]?.on ?? {})) {
      if (type === earlier) return true;
      if (type !== first) for (const target of targetsOf(to)) reached.add(target);
    }
  }
  return false;
}
