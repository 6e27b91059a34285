import { addDays, daysBetween } from '../calendar/civil-date.js';
import type { CaseInput, Finding, IsoDate, LawEvent } from '../types.js';
import { choicesOf } from './choices.js';
import { holidaysBetween } from './holidays.js';
import { Search } from './search.js';
import { backwardSentence, forwardSentence } from './sentences.js';
import { backwardSide, firstGoal, forwardSide, reasonsOf, searchFor, type Asked, type Side, type Sides, type Wanted } from './sides.js';
import type { Heed, Plan, PlannedDay, PlannedStep, PlanRecipe, PlanRequest, PlanStep } from './types.js';

export type { Asked } from './sides.js';

/** True when the goal is not reached without the step. */
function isHard({ table, rules, input, recipe, request, start }: Wanted, step: PlanStep, goal: IsoDate): boolean {
  if (step === recipe.steps.at(-1) || step.hard === true) return true;
  const without: PlanRecipe = { ...recipe, steps: recipe.steps.filter(({ key }) => key !== step.key) };
  return !new Search(table, rules, input, without, 'lawful', request).complete([], start, goal).ok;
}

/** A usual time may make a limit look out of reach that hurrying keeps: then the limit says the last safe day too. */
const within = (safe: PlannedDay | null, last: PlannedDay | null): PlannedDay | null =>
  safe !== null && last !== null && last.day < safe.day ? last : safe;

function stepsOf(wanted: Wanted, { lawful, safe, timely }: Sides): PlannedStep[] {
  const goal = lawful.goal;
  return lawful.search.steps.map((step) => {
    const doneOn = lawful.search.done.get(step.key) ?? null;
    const side = safe.completion.ok ? safe : (timely ?? lawful);
    const soonest = side.soonest.get(step.key) ?? null;
    const last = within(side.days.get(step.key) ?? null, timely?.days.get(step.key) ?? null)?.day ?? null;
    return {
      key: step.key,
      title: step.title,
      for: step.for(wanted.input, lawful.search.chosen),
      why: step.why ?? null,
      doneOn,
      soonest,
      slack: soonest === null || last === null || step === lawful.search.last ? null : daysBetween(soonest, last),
      lawful: lawful.days.get(step.key) ?? null,
      last: timely?.days.get(step.key) ?? null,
      overdue: timely?.search.overdue.get(step.key) ?? null,
      safe: within(safe.days.get(step.key) ?? null, timely?.days.get(step.key) ?? null),
      hard: goal === null || doneOn !== null || isHard(wanted, step, goal),
    };
  });
}

const planned = ({ completion, search }: Side): LawEvent[] => completion.placed.events.slice(search.input.events.length);

/** What a timely plan could not keep, each rule once. */
const outOf = (timely: Side | null, which: (finding: Finding) => boolean): Finding[] => [
  ...new Map([...(timely?.search.unavoidable.values() ?? [])].filter(which).map((finding) => [finding.message, finding])).values(),
];

/** Findings that say a fact or calendar is missing, without which no date can be said. */
function unknownOf({ search, completion }: Side): Finding[] {
  if (completion.ok) return [];
  const view = search.standing.view(completion.placed.events, completion.placed.from);
  return view.findings.filter(({ enforcement }) => enforcement === 'data');
}

function planOf(wanted: Wanted, direction: Plan['direction'], sides: Sides, rest: Pick<Plan, 'goal' | 'first'>): Plan {
  const { input, recipe, start } = wanted;
  const { lawful, safe, timely } = sides;
  const unknown = unknownOf(lawful);
  const stillToCome = ({ ruleId, dates: { due } }: Finding): boolean =>
    due != null && due >= start && timely?.search.meets(ruleId, due, timely.completion) === null;
  const until = rest.goal.safe ?? rest.goal.lawful ?? rest.first?.lawful ?? addDays(start, 366);
  const plan: Plan = {
    direction,
    start,
    ...rest,
    possible: { lawful: lawful.completion.ok, safe: safe.completion.ok },
    sentence: '',
    fixed: lawful.search.fixed,
    steps: stepsOf(wanted, sides),
    holidays: holidaysBetween(input, start, until),
    choices: choicesOf(recipe, input).map((choice) => ({ ...choice, chosen: lawful.search.chosen[choice.key]! })),
    inTheWay: direction === 'backward' && lawful.completion.failed !== null ? reasonsOf(lawful.completion.failed) : [],
    notSafe: lawful.completion.ok && safe.completion.failed !== null ? reasonsOf(safe.completion.failed) : [],
    missed: outOf(timely, (finding) => !stillToCome(finding)),
    besides: outOf(timely, stillToCome),
    assumes: recipe.assumes?.(input, lawful.search.chosen) ?? [],
    policies: (input.policies ?? [])
      .filter(({ processes }) => processes.includes(input.process))
      .map(({ id, title, asks, authority }) => ({ id, title, asks, authority })),
    unavoidable: [...safe.search.unavoidable.values()],
    unknown,
    events: { lawful: planned(lawful), safe: planned(safe) },
  };
  plan.sentence = direction === 'forward' ? forwardSentence(plan) : backwardSentence(plan);
  return plan;
}

const wantedOf = (asked: Asked, given: CaseInput, recipe: PlanRecipe, start: IsoDate, request: PlanRequest): Wanted => ({
  ...asked,
  input: recipe.prepare?.(given, start) ?? given,
  recipe,
  start,
  request,
});

/**
 * The earliest lawful day of every step, and the earliest safe one, when the first open step comes on the start.
 * @param start first day free for planning; days before it are not looked at.
 */
export function planForward(asked: Asked, given: CaseInput, recipe: PlanRecipe, start: IsoDate, request: PlanRequest = {}): Plan {
  const wanted = wantedOf(asked, given, recipe, start, request);
  const lawful = forwardSide(searchFor(wanted, 'lawful'), start);
  const safe = forwardSide(searchFor(wanted, 'safe'), start);
  return planOf(wanted, 'forward', { lawful, safe, timely: null }, { goal: { lawful: lawful.goal, safe: safe.goal }, first: null });
}

/**
 * The last lawful and the last safe day of every step, so that it takes effect on the wanted day; or that this can no longer be, and the first day that can.
 * @param start first day free for planning: today.
 */
export function planBackward(
  asked: Asked,
  given: CaseInput,
  recipe: PlanRecipe,
  start: IsoDate,
  goal: IsoDate,
  request: PlanRequest = {},
): Plan {
  const wanted = wantedOf(asked, given, recipe, start, request);
  const side = (heed: Heed): Side => backwardSide(searchFor(wanted, heed, goal), start, goal);
  const [lawful, safe, timely] = [side('lawful'), side('safe'), side('timely')];
  const first =
    lawful.completion.ok && safe.completion.ok
      ? null
      : { lawful: lawful.completion.ok ? goal : firstGoal(lawful.search, start).goal, safe: firstGoal(safe.search, start).goal };
  return planOf(wanted, 'backward', { lawful, safe, timely }, { goal: { lawful: goal, safe: goal }, first });
}
