import type { CaseInput, EventOutcome, Finding, LawEvent } from '../types.js';
import { applyEvent } from './apply.js';
import { conditions, type ConditionName } from './conditions.js';
import { factsAtStart, type Facts, type FoldedEvent, type WorkingFacts } from './facts.js';
import { byPeople, titleOf, type Leads, type ProcessTable, type Transition } from './process.js';
import { denies } from './rule.js';
import type { Rulebook } from './rulebook.js';

/** One event on its way through the interpreter: its place in what the law was given, and whether it was accepted before. */
export interface Reading {
  event: LawEvent;
  index: number;
}

export interface Folded {
  facts: WorkingFacts;
  outcomes: EventOutcome[];
  /** Events that stand as accepted although the rules, asked again, would refuse them; with the refusal. */
  differing: { index: number; findings: Finding[] }[];
}

/** What the rules say of one event in the present state of the case. */
export interface Judged {
  transition: Transition | null;
  findings: Finding[];
  denied: boolean;
  considered: NonNullable<EventOutcome['considered']>;
}

/** Asks the table and the guards whether an event may have effect now. Changes nothing. */
export function judgeEvent(table: ProcessTable, rulebook: Rulebook, facts: Facts, event: FoldedEvent, explain: boolean): Judged {
  const transition = table.states[facts.state]?.on[event.type] ?? null;
  if (transition === null) return { transition, findings: [impossible(table, facts.state, event.type)], denied: true, considered: [] };
  const findings: Finding[] = [];
  const considered: Judged['considered'] = [];
  if (transition.overrides !== undefined) findings.push(...overrideRefused(transition, rulebook, event));
  ask(transition.guards, rulebook, facts, event, findings, explain ? considered : null);
  return { transition, findings, denied: findings.some(({ enforcement }) => denies(enforcement)), considered };
}

function ask(
  ids: readonly string[] | undefined,
  rulebook: Rulebook,
  facts: Facts,
  event: FoldedEvent,
  findings: Finding[],
  considered: Judged['considered'] | null,
): void {
  if (ids === undefined) return;
  for (const id of ids) {
    const answer = rulebook.consult(id, facts, event);
    if (answer === null) continue;
    for (const finding of answer.findings) findings.push(finding);
    if (considered === null) continue;
    if (answer.findings.length > 0) {
      const unknown = answer.findings.every(({ enforcement }) => enforcement === 'data');
      considered.push({ ruleId: id, outcome: unknown ? 'not-known' : 'bites', because: answer.findings[0]!.message });
    } else if (answer.because !== undefined) considered.push({ ruleId: id, outcome: 'does-not-apply', because: answer.because });
    else considered.push({ ruleId: id, outcome: 'satisfied', because: answer.rule.plain });
  }
}

/**
 * Reads the events in the order given. Pure: the same input gives the same answer.
 * @param after told after every event what came of it and where the facts stand then; they go on changing.
 */
export function fold(
  input: CaseInput,
  table: ProcessTable,
  rulebook: Rulebook,
  readings: readonly Reading[],
  explain = false,
  after?: (outcome: EventOutcome, facts: Facts) => void,
): Folded {
  const facts = factsAtStart(input, table.initial);
  const outcomes: EventOutcome[] = [];
  const differing: Folded['differing'] = [];
  for (const { event, index } of readings) {
    const outcome = step(table, rulebook, facts, event, index, explain, differing);
    outcomes.push(outcome);
    after?.(outcome, facts);
  }
  return { facts, outcomes, differing };
}

/** Reads further events onto facts that stand already, which change; answers what came of each. */
export function foldFurther(facts: WorkingFacts, table: ProcessTable, rulebook: Rulebook, readings: readonly Reading[]): EventOutcome[] {
  const differing: Folded['differing'] = [];
  return readings.map(({ event, index }) => step(table, rulebook, facts, event, index, false, differing));
}

const noData: Readonly<Record<string, unknown>> = {};

function step(
  table: ProcessTable,
  rulebook: Rulebook,
  facts: WorkingFacts,
  event: LawEvent,
  index: number,
  explain: boolean,
  differing: Folded['differing'],
): EventOutcome {
  const folded: FoldedEvent = { type: event.type, happenedOn: event.happenedOn, data: event.data ?? noData, index };
  const { transition, findings, denied, considered } = judgeEvent(table, rulebook, facts, folded, explain);
  const stands = event.acceptedAs === 'accepted' || (!denied && event.acceptedAs !== 'purported');
  const outcome: EventOutcome = { index, effect: 'accepted', findings };
  if (explain) outcome.considered = considered;
  if (!stands) {
    outcome.effect = event.acceptedAs === 'purported' || event.asPurported === true ? 'purported' : 'blocked';
    return outcome;
  }
  if (denied) differing.push({ index, findings: findings.filter(({ enforcement }) => denies(enforcement)) });
  applyEvent(facts, folded, rulebook, table);
  if (transition !== null) {
    ask(transition.asks, rulebook, facts, folded, findings, explain ? considered : null);
    facts.state = leadsTo(transition.to, facts, table);
  }
  return outcome;
}

/** The state a transition leads to on these facts. */
export function leadsTo(to: Leads, facts: Facts, table: Pick<ProcessTable, 'conditions'>): string {
  if (typeof to === 'string') return to;
  for (const [state, condition] of to) if ((table.conditions?.[condition] ?? conditions[condition as ConditionName])(facts)) return state;
  throw new Error('A transition leads nowhere; the check of the table should have found it.');
}

const refusalsByTable = new WeakMap<ProcessTable, Map<string, Finding>>();

/** The refusal of the table, made once for a state and event. */
function impossible(table: ProcessTable, state: string, type: string): Finding {
  let refusals = refusalsByTable.get(table);
  if (refusals === undefined) refusalsByTable.set(table, (refusals = new Map()));
  const key = `${state} ${type}`;
  let refusal = refusals.get(key);
  if (refusal === undefined) {
    refusal = notPossible(table, state, type);
    // An unknown type comes from outside and could be anything; only the table's own words are kept.
    if (table.events.some((event) => event.type === type)) refusals.set(key, refusal);
  }
  return refusal;
}

function notPossible(table: ProcessTable, state: string, type: string): Finding {
  const known = table.events.some((event) => event.type === type);
  const title = table.states[state]?.title ?? state;
  return {
    ruleId: 'process',
    enforcement: 'block',
    message: known
      ? `"${titleOf(table, type)}" cannot come while the case stands at "${title}".`
      : `"${type}" is no event of this process.`,
    citation: `Process table: ${table.title}`,
    figures: {},
    dates: {},
    nextStep: `What can come now: ${Object.keys(table.states[state]?.on ?? {})
      .filter((name) => table.events.some((event) => event.type === name && byPeople(event)))
      .map((name) => titleOf(table, name))
      .join('; ')}.`,
  };
}

function overrideRefused(transition: Transition, rulebook: Rulebook, event: FoldedEvent): Finding[] {
  const id = String(event.data['ruleId']);
  if (transition.overrides?.includes(id) === true && rulebook.find(id)?.override === true) return [];
  const rule = rulebook.find(id);
  return [
    {
      ruleId: rule?.id ?? 'process',
      enforcement: 'block',
      message: rule === undefined ? `There is no rule ${id}.` : `The catalogue allows no override of ${id} here.`,
      citation: rule?.citation ?? 'Process table',
      figures: {},
      dates: {},
      nextStep: `Rules that can be overridden here: ${(transition.overrides ?? []).join(', ')}.`,
    },
  ];
}
