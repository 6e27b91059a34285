import { longDate } from '../calendar/civil-date.js';
import type { Plan, PlannedDay, PlannedStep } from './types.js';

const cannotBeSaid = ({ unknown }: Plan): string => `No date can be said. ${unknown.map(({ message }) => message).join(' ')}`.trim();

/** A plan from its first day on, in a sentence or two. */
export function forwardSentence(plan: Plan): string {
  const { goal, start, unknown } = plan;
  if (goal.lawful === null) return unknown.length > 0 ? cannotBeSaid(plan) : 'As the case stands there is no lawful way to a date.';
  const first = `Begun on ${longDate(start)}, it can take effect on ${longDate(goal.lawful)} at the earliest.`;
  if (goal.safe === null) return `${first} No plan is free of warnings.`;
  return goal.safe === goal.lawful
    ? `${first} That day is also safe.`
    : `${first} ${longDate(goal.safe)} is the first day without a warning.`;
}

/** A plan towards a wanted day, in a sentence or two: what must come first, by when, and why nothing is safe where nothing is. */
export function backwardSentence(plan: Plan): string {
  const { goal, possible, first, notSafe, unknown, start } = plan;
  const wanted = goal.lawful ?? goal.safe ?? start;
  if (plan.fixed !== null && plan.fixed !== wanted)
    return `The board has fixed ${longDate(plan.fixed)}; for ${longDate(wanted)} it must decide anew.`;
  if (!possible.lawful) {
    const can = first?.lawful ?? null;
    // what is missing is in the way only where it leaves no day at all
    if (can === null && unknown.length > 0) return cannotBeSaid(plan);
    return `${longDate(wanted)} can no longer be met. ${can === null ? 'As the case stands there is no lawful way to a date.' : `The first day that can is ${longDate(can)}${first?.safe == null || first.safe === can ? '' : `; without a warning, ${longDate(first.safe)}`}.`}`;
  }
  const next = nextOf(plan);
  const act = next === undefined ? '' : mustCome(plan, next);
  if (possible.safe) return `${longDate(wanted)} can be met.${act}`;
  const safely = first?.safe == null ? '' : ` The first day without a warning is ${longDate(first.safe)}.`;
  return `${longDate(wanted)} can be met lawfully, but not without warnings.${act}${safely}${notSafe.length === 0 ? '' : ` Why: ${notSafe[0]!.message}`}`;
}

/** The day a step is planned by: its last safe day, or the last that keeps the limits of the law; forward, the first. */
export const dayOf = (plan: Pick<Plan, 'possible'>, { safe, last, lawful }: PlannedStep): PlannedDay | null =>
  (plan.possible.safe ? safe : null) ?? last ?? lawful;

/** The open step that is due first; of several on one day the first in order. Undefined where nothing is open. */
export function nextOf(plan: Pick<Plan, 'possible' | 'steps'>): PlannedStep | undefined {
  const open = plan.steps.filter(({ doneOn }) => doneOn === null);
  const due = (step: PlannedStep): string => dayOf(plan, step)?.day ?? '9999-12-31';
  return open.reduce<PlannedStep | undefined>((first, step) => (first === undefined || due(step) < due(first) ? step : first), undefined);
}

/** By when the next step must come: its last safe day, or the last that keeps the limits of the law; never a day on which it would merely not be void. */
function mustCome(plan: Plan, step: PlannedStep): string {
  const { title, overdue } = step;
  const day = dayOf(plan, step)?.day;
  if (day === undefined) return '';
  if (overdue === null) return ` The next step, "${title}", must come by ${longDate(day)}.`;
  return ` The next step, "${title}", was due by ${longDate(overdue)} and must come at once.`;
}
