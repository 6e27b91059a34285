import { parseIsoDate } from '../calendar/civil-date.js';
import type { ProcessTable } from '../engine/process.js';
import type { EventDescription, Policy } from '../types.js';

/** What is wrong with a policy as an authority entered it, by field; empty when it can be used. Events and fields are looked up in the tables of its processes. */
export function policyProblems(
  policy: Policy,
  tables: Readonly<Partial<Record<string, ProcessTable>>>,
): { field: string; message: string }[] {
  const problems: { field: string; message: string }[] = [];
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
    const event = (type: string): EventDescription | undefined => table.events.find((one) => one.type === type);
    const step = event(policy.step);
    if (step === undefined) wrong('step', `"${policy.step}" is no event of "${id}".`);
    const { requires } = policy;
    if (requires.kind === 'event-before' || requires.kind === 'days-after') {
      const before = event(requires.event);
      if (before === undefined) wrong('requires.event', `"${requires.event}" is no event of "${id}".`);
      const data = requires.kind === 'event-before' ? Object.keys(requires.data ?? {}) : [];
      for (const field of data)
        if (before !== undefined && !before.fields.some(({ name }) => name === field))
          wrong('requires.data', `"${requires.event}" has no field "${field}".`);
    }
    const field = requires.kind === 'contains' ? requires.field : 'dateField' in requires ? requires.dateField : undefined;
    if (field !== undefined && step !== undefined && !step.fields.some(({ name }) => name === field))
      wrong('requires.field', `"${policy.step}" has no field "${field}".`);
    if ('days' in requires && !(Number.isInteger(requires.days) && requires.days > 0))
      wrong('requires.days', 'The number of days is a whole number, 1 or more.');
  }
  return problems;
}
