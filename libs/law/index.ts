/**
 * The law library: pure functions of what they are told, with no clock, no environment and no database.
 *
 * A case is its events in the order recorded. `judge` derives everything else from them.
 *
 * **Corrections** are events too: type `correction`, `happenedOn` the day of the correction, and data
 * `{ sequence, kind, happenedOn?, data?, insert? }` (see `CorrectionData`). Hand `judge` all events, the corrected ones unchanged and the corrections in
 * their own places; the library reads a corrected event with its right day and data at the place it was recorded. A clerical correction that would
 * have made a later event refused is itself `blocked`, with findings that name it; a factual one is accepted, later events that would now be refused
 * stay accepted and are `inQuestion`, each with a review task. `view.events[i]` always belongs to `input.events[i]`.
 *
 * **Stored events** carry `acceptedAs`: what was accepted stays accepted whatever the rules say when asked again.
 */
import { pictureOf, stepsOf, type ProcessPicture, type ProcessStep } from './engine/picture.js';
import { policyProblems as problemsOf } from './policy/check-policy.js';
import { tables } from './processes/index.js';
import { correction } from './processes/events.js';
import type { EventDescription, Policy, ProcessId } from './types.js';

export * from './types.js';
export { cascadeOf, instrumentsOfCase, NEW_SCHOOL, type CalledInstrument } from './cascade/index.js';
export type * from './cascade/types.js';
export { proposalsOf } from './proposals/proposals-of.js';
export type { ProposalSet, Regime } from './proposals/types.js';
export type { CorrectionData } from './engine/corrections.js';
export type { JudgeOptions } from './engine/judge.js';
export { judge } from './judge.js';
export type { Rule } from './engine/rule.js';
export { policyTemplates } from './policy/templates.js';
export * from './constitution/index.js';
export {
  approvalsStillNeeded,
  dayOf as dayOfInstrument,
  instrumentEvents,
  instrumentTables,
  judgeInstrument,
  type DraftedBy,
  type InstrumentHistory,
} from './processes/instrument/index.js';
export type { InstrumentProcessId } from './processes/instrument/ids.js';
export { instrumentRulesVersion, rulebook, rulebookVersion } from './rulebook/index.js';
export { processIds, ruleIndex, type RuleEntry } from './rulebook/rule-index.js';
export type { ShownAt } from './rulebook/shown-at.js';
export { waysInWords, type ProcessArrow, type ProcessPicture, type ProcessStep } from './engine/picture.js';
export { addDays, addMonths, daysBetween, isIsoDate, longDate, parseIsoDate, shortDate, toDayNumber } from './calendar/civil-date.js';
export {
  chooseRoutes,
  openQuestions,
  partedWays,
  routeAims,
  type PartedWay,
  type RouteAim,
  type RouteAnswer,
  type RouteFederation,
  type RouteQuestion,
  type RouteQuestionField,
  type RouteQuestions,
  type RouteSchool,
} from './routes/index.js';
export { countDate, datedRules, type DateAnswer, type DateRequest } from './calendar/dates.js';

/** A process as other rooms see it. */
export interface ProcessDescription {
  id: ProcessId;
  title: string;
  states: { id: string; title: string; final: boolean }[];
  events: readonly EventDescription[];
}

/** The processes that can be run, with their states and events. */
export const processes = Object.fromEntries(
  Object.entries(tables).map(([id, { title, states, events }]) => [
    id,
    {
      id,
      title,
      states: Object.entries(states).map(([state, row]) => ({ id: state, title: row.title, final: row.final === true })),
      events,
    },
  ]),
) as unknown as Record<'leaving' | 'dissolution', ProcessDescription> & Partial<Record<ProcessId, ProcessDescription>>;

/** A process as its table has it: drawn, and line by line; undefined when it is not built. */
export function processShown(process: ProcessId): { title: string; picture: ProcessPicture; steps: ProcessStep[] } | undefined {
  const table = tables[process];
  return table === undefined ? undefined : { title: table.title, picture: pictureOf(table), steps: stepsOf(table) };
}

/** Rules that a manager may override in that state of a process; none where an override has no place. */
export const overridableRules = (process: ProcessId, state: string): readonly string[] =>
  tables[process]?.states[state]?.on['override']?.overrides ?? [];

/** How one kind of event of a process is asked for, also the correction; undefined when the process has no such event. */
export function eventDescription(process: ProcessId, type: string): EventDescription | undefined {
  const table = tables[process];
  if (table === undefined) return undefined;
  return type === correction.type ? correction : table.events.find((event) => event.type === type);
}

/** What is wrong with a policy as an authority entered it, by field; empty when it can be used. */
export const policyProblems = (policy: Policy): { field: string; message: string }[] => problemsOf(policy, tables);
