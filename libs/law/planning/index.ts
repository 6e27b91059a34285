/**
 * Plans: when each step of a process can come at the earliest, when it must come at the latest, and what moves when a date changes.
 * Every date is found by asking the law of hypothetical events; nothing in this folder counts a period.
 */
import { rules } from '../rules/index.js';
import { tables } from '../processes/index.js';
import type { CaseInput, IsoDate, ProcessId } from '../types.js';
import { enlargementRecipe, newSchoolRecipe } from './amalgamation-steps.js';
import { collaborationRecipe } from './collaboration-steps.js';
import { federatingRecipe, joiningRecipe } from './proposing-steps.js';
import { discontinuanceRecipe } from './discontinuance-steps.js';
import { dissolutionRecipe, leavingRecipe } from './leaving-steps.js';
import { planBackward, planForward, type Asked } from './plan.js';
import type { Plan, PlanRecipe, PlanRequest } from './types.js';

export { choicesOf, chosenOf, wrongChoices } from './choices.js';
export type {
  Chosen,
  Heed,
  Holiday,
  Plan,
  PlanChoice,
  PlannedDay,
  PlannedStep,
  PlanReason,
  PlanRecipe,
  PlanRequest,
  PlanStep,
  StepContext,
} from './types.js';
export { dayOf, nextOf } from './sentences.js';
export { movesOf, whatIf, type Change, type Move, type Moves } from './what-if.js';

/** Processes that can be planned, with their steps. */
export const recipes: Readonly<Record<ProcessId, PlanRecipe>> = {
  federating: federatingRecipe,
  joining: joiningRecipe,
  leaving: leavingRecipe,
  dissolution: dissolutionRecipe,
  discontinuance: discontinuanceRecipe,
  'amalgamation-new-school': newSchoolRecipe,
  'amalgamation-enlargement': enlargementRecipe,
  collaboration: collaborationRecipe,
};

function asked(input: CaseInput, recipe: PlanRecipe | undefined): { law: Asked; recipe: PlanRecipe } {
  const table = tables[input.process];
  const steps = recipe ?? recipes[input.process];
  if (table === undefined || steps === undefined) throw new RangeError(`The process "${input.process}" cannot be planned.`);
  return { law: { table, rules }, recipe: steps };
}

/**
 * Earliest lawful and earliest safe day of each open step, when the next one comes on `start`.
 * @throws RangeError for a process without steps; ask `recipes` first.
 */
export function earliestPlan(input: CaseInput, start: IsoDate, request: PlanRequest = {}, recipe?: PlanRecipe): Plan {
  const { law, recipe: steps } = asked(input, recipe);
  return planForward(law, input, steps, start, request);
}

/**
 * Last lawful and last safe day of each open step so that it takes effect on `goal`; says when that can no longer be, and the first day that can.
 * @param start first day free for planning: today.
 * @throws RangeError for a process without steps; ask `recipes` first.
 */
export function latestPlan(input: CaseInput, start: IsoDate, goal: IsoDate, request: PlanRequest = {}, recipe?: PlanRecipe): Plan {
  const { law, recipe: steps } = asked(input, recipe);
  return planBackward(law, input, steps, start, goal, request);
}
