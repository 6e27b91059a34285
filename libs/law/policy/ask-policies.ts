import { addDays, daysBetween, longDate } from '../calendar/civil-date.js';
import type { Facts, FoldedEvent } from '../engine/facts.js';
import type { ProcessTable } from '../engine/process.js';
import { hasReligiousCharacter } from '../rules/common/religious-character.js';
import type { EventOutcome, Finding, IsoDate, Policy, SchoolFacts, Task } from '../types.js';

type Reader = Pick<Facts, 'process' | 'schools' | 'boards'>;

/** Schools of the case of which the policy speaks. */
function concerned({ authority, schools: which }: Policy, { schools }: Reader): SchoolFacts[] {
  return schools.filter(
    (school) =>
      school.authority === authority &&
      (which?.categories === undefined || (school.category !== undefined && which.categories.includes(school.category))) &&
      (which?.religious !== true || hasReligiousCharacter(school) === true),
  );
}

const inForce = ({ from, until }: Policy, day: IsoDate): boolean => from <= day && (until == null || day < until);

/** Narrows to the board or school an event is about, where it names one: its resolution answers for its own schools only. */
function about(facts: Reader, schools: readonly SchoolFacts[], step: FoldedEvent | null): SchoolFacts[] {
  const key = step?.data['board'];
  const board = facts.boards.find((one) => one.key === key);
  if (board !== undefined) return schools.filter((school) => board.schools.includes(school.key));
  const named = step?.data['school'];
  return typeof named === 'string' ? schools.filter((school) => school.key === named) : [...schools];
}

interface Lack {
  part?: string;
  message: string;
  dates?: Record<string, IsoDate>;
}

/** What a policy misses in a step; `step` is null while it has not come, and then only what must come before is asked. */
function lacks(policy: Policy, facts: Reader, acts: readonly FoldedEvent[], step: FoldedEvent | null): Lack[] {
  const schools = about(facts, concerned(policy, facts), step);
  if (schools.length === 0) return [];
  const { requires } = policy;
  switch (requires.kind) {
    case 'event-before':
      return missingBefore(requires, facts, acts, schools, step);
    case 'days-after': {
      const since = acts.findLast(({ type }) => type === requires.event);
      const date = step === null ? null : dateOf(step, requires.dateField);
      if (since === undefined || date === null || daysBetween(since.happenedOn, date) >= requires.days) return [];
      const from = addDays(since.happenedOn, requires.days);
      return [{ message: `${longDate(from)} would be the first day.`, dates: { date, from } }];
    }
    case 'days-ahead': {
      const date = step === null ? null : dateOf(step, requires.dateField);
      if (step === null || date === null || daysBetween(step.happenedOn, date) >= requires.days) return [];
      const from = addDays(step.happenedOn, requires.days);
      return [{ message: `${longDate(from)} would be the first day.`, dates: { date, from } }];
    }
    case 'contains': {
      if (step === null) return [];
      const held = step.data[requires.field];
      const missing = requires.values.filter((value) => !Array.isArray(held) || !held.includes(value));
      return missing.length === 0 ? [] : [{ message: `Missing: ${missing.join(', ')}.` }];
    }
  }
}

function dateOf(step: FoldedEvent, field: string | undefined): IsoDate | null {
  if (field === undefined) return step.happenedOn;
  const value = step.data[field];
  return typeof value === 'string' ? value : null;
}

function missingBefore(
  requires: Extract<Policy['requires'], { kind: 'event-before' }>,
  facts: Reader,
  acts: readonly FoldedEvent[],
  schools: readonly SchoolFacts[],
  step: FoldedEvent | null,
): Lack[] {
  const since = requires.since === undefined ? -1 : (acts.findLast(({ type }) => type === requires.since)?.index ?? -1);
  const found = acts.filter(
    (act) =>
      act.type === requires.event &&
      act.index > since &&
      (step === null || act.happenedOn <= step.happenedOn) &&
      Object.entries(requires.data ?? {}).every(([field, value]) => act.data[field] === value),
  );
  if (requires.per === 'case') return found.length > 0 ? [] : [{ message: 'It is not recorded.' }];
  // An event that names no school or board was for all of them.
  if (requires.per === 'school')
    return schools
      .filter(({ key }) => !found.some(({ data }) => data['school'] === undefined || data['school'] === key))
      .map(({ key, name }) => ({ part: key, message: `It is not recorded for ${name}.` }));
  return facts.boards
    .filter((board) => board.schools.some((key) => schools.some((school) => school.key === key)))
    .filter(({ key }) => !found.some(({ data }) => data['board'] === undefined || data['board'] === key))
    .map(({ key, name }) => ({ part: key, message: `It is not recorded for the governing body of ${name}.` }));
}

const citationOf = ({ authority, source }: Policy): string => `Policy of local authority ${authority}: ${source}`;

/** Warnings of policies about events that had effect, added to their outcomes. */
export function warnByPolicy(policies: readonly Policy[], facts: Facts, outcomes: readonly EventOutcome[]): void {
  const byIndex = new Map(outcomes.map((outcome) => [outcome.index, outcome]));
  for (const policy of policies) {
    if (!policy.processes.includes(facts.process)) continue;
    facts.acts.forEach((act, place) => {
      if (act.type !== policy.step || !inForce(policy, act.happenedOn)) return;
      for (const lack of lacks(policy, facts, facts.acts.slice(0, place), act))
        byIndex.get(act.index)?.findings.push(findingOf(policy, lack));
    });
  }
}

function findingOf(policy: Policy, { message, dates, part }: Lack): Finding {
  const finding: Finding = {
    ruleId: `policy:${policy.id}`,
    enforcement: 'warning',
    message: `${policy.asks} ${message}`,
    citation: citationOf(policy),
    figures: {},
    dates: dates ?? {},
    nextStep: 'It is policy and not law: the act has effect. Do it now, or note why it was left out.',
    policy: true,
  };
  if (part !== undefined) finding.about = part;
  return finding;
}

/** A task for everything a policy wants before a step that is still to come. */
export function tasksByPolicy(policies: readonly Policy[], facts: Facts, table: ProcessTable): Task[] {
  const first = facts.acts[0];
  if (first === undefined) return [];
  return policies.flatMap((policy) => {
    if (!policy.processes.includes(facts.process) || policy.requires.kind !== 'event-before' || !inForce(policy, facts.asOf)) return [];
    const ahead = table.states[facts.state]?.on[policy.step] !== undefined || !facts.acts.some(({ type }) => type === policy.step);
    if (!ahead) return [];
    const { event } = policy.requires;
    return lacks(policy, facts, facts.acts, null)
      .map(({ part, message }): Task => {
        const key = part === undefined ? `policy:${policy.id}` : `policy:${policy.id}:${part}`;
        return {
          key,
          ruleId: `policy:${policy.id}`,
          title: policy.title,
          why: `${policy.asks} ${message} It is policy and not law.`,
          citation: citationOf(policy),
          for: 'case-officer',
          openedOn: first.happenedOn,
          due: null,
          kind: 'do',
          doneBy: event,
          policy: true,
        };
      })
      .filter(({ key }) => !facts.reviewed.has(key));
  });
}
