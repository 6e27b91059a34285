import { addDays, daysBetween } from '../calendar/civil-date.js';
import type { ProcessTable } from '../engine/process.js';
import type { Rule } from '../engine/rule.js';
import type { CaseInput, Finding, IsoDate, LawEvent } from '../types.js';
import { choicesOf } from './choices.js';
import { holidaysBetween } from './holidays.js';
import { minded, reasonOf } from './findings.js';
import { Search, type Completion } from './search.js';
import { backwardSentence, forwardSentence } from './sentences.js';
import type { Heed, Plan, PlannedDay, PlannedStep, PlanReason, PlanRecipe, PlanRequest, PlanStep } from './types.js';

/** How far ahead a day is looked for. */
const horizon = { days: 3 * 366 } as const;

/** The law a plan asks. */
export interface Asked {
  table: ProcessTable;
  rules: readonly Rule[];
}

function searchFor(
  asked: Asked,
  input: CaseInput,
  recipe: PlanRecipe,
  heed: Heed,
  request: PlanRequest,
  start: IsoDate,
  goal: IsoDate | null = null,
): Search {
  const search = new Search(asked.table, asked.rules, input, recipe, heed, request);
  if (heed === 'safe') learnUnavoidable(search, start, search.fixed ?? addDays(start, horizon.days));
  if (heed === 'safe' && goal !== null) learnUnavoidable(search, start, goal, 'settled');
  // what is too late for the wanted day is no reason to let the other limits go
  if (heed === 'timely') learnUnavoidable(search, start, goal!);
  return search;
}

/** Warnings that come whatever the days are: found by a plan with all the time there is, and no longer minded after. What is late then is due at once. */
function learnUnavoidable(search: Search, start: IsoDate, goal: IsoDate, which: 'all' | 'settled' = 'all'): void {
  for (let round = 0; round < 30; round += 1) {
    const completion = search.complete([], start, goal);
    const { ok, failed } = completion;
    if (ok || failed === null || failed.against.length === 0) return;
    // settled: late already, or met by no step of the plan, so that no wanted day has anything to do with it
    const settled = ({ ruleId, dates }: Finding): boolean =>
      dates['due'] != null && (dates['due'] < start || search.meets(ruleId, dates['due'], completion) === null);
    const warnings = failed.against.filter((finding) => minded.has(finding.enforcement) && (which === 'all' || settled(finding)));
    if (warnings.length === 0) return;
    for (const finding of warnings) {
      search.unavoidable.set(`${failed.step.key} ${finding.ruleId}`, finding);
      const due = finding.dates['due'] ?? null;
      const late = failed.step === search.last && due !== null ? search.meets(finding.ruleId, due, completion) : null;
      if (late !== null) search.overdue.set(late.key, due!);
    }
    search.forget();
  }
}

/** Last day of a range for which the question is answered with yes, given that it is for the first and that it changes to no once. */
function lastThat(first: IsoDate, last: IsoDate, holds: (day: IsoDate) => boolean): IsoDate {
  if (holds(last)) return last;
  let low = first;
  let high = last;
  while (daysBetween(low, high) > 1) {
    const middle = addDays(low, Math.floor(daysBetween(low, high) / 2));
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Days after a last day on which a step is looked for again. Each later step is placed as soon as it can be, which may lead it into a stretch
 * of days, such as a holiday, that a later beginning passes over; whoever may begin later may begin sooner and wait.
 */
const beyond = {
  lawful: [7, 14, 21, 28, 42, 56],
  others: [1, 2, 3, 4, 5, 7, 10, 14, 18, 21, 25, 28, 32, 35, 39, 42, 49, 56, 63, 70],
} as const;

/** As `lastThat`, looking beyond stretches that do not suit while a later day does. */
function lastOfStep(search: Search, first: IsoDate, last: IsoDate, holds: (day: IsoDate) => boolean): IsoDate {
  let day = lastThat(first, last, holds);
  const uneven = search.open.some((step) => step.uneven === true || search.avoids(step) !== null);
  const probes = uneven ? (search.heed === 'lawful' ? beyond.lawful : beyond.others) : [];
  for (;;) {
    const later = probes.map((ahead) => addDays(day, ahead)).findLast((probe) => probe <= last && holds(probe));
    if (later === undefined) return day;
    day = lastThat(later, last, holds);
  }
}

interface Side {
  search: Search;
  goal: IsoDate | null;
  completion: Completion;
  /** Days of the open steps with what stands behind each. */
  days: Map<string, PlannedDay>;
  /** Backward: the soonest day of each, everything before it at once. */
  soonest: Map<string, IsoDate>;
}

/** The first day on which it can take effect when the first open step may come on the start. */
function firstGoal(search: Search, start: IsoDate): { goal: IsoDate | null; completion: Completion } {
  if (search.fixed !== null) {
    const completion = search.complete([], start, search.fixed);
    return { goal: completion.ok ? search.fixed : null, completion };
  }
  const far = addDays(start, horizon.days);
  const relaxed = search.complete([], start, far);
  if (!relaxed.ok) return { goal: null, completion: relaxed };
  const least = relaxed.days.at(-2) ?? start;
  const goal = addDays(
    lastThat(addDays(least, -1), addDays(far, -1), (day) => day < least || !search.complete([], start, day).ok),
    1,
  );
  return { goal, completion: search.complete([], start, goal) };
}

function forwardSide(search: Search, start: IsoDate): Side {
  const { goal, completion } = firstGoal(search, start);
  const days = new Map<string, PlannedDay>();
  search.open.forEach((step, place) => {
    const day = completion.days[place];
    if (day === undefined) return;
    const against = step === search.last && goal !== null ? (search.complete([], start, addDays(goal, -1)).failed ?? null) : null;
    const because = against === null ? eachRuleOnce(step, completion.kept[place] ?? []) : reasonsOf(against);
    days.set(step.key, { day, because, between: [] });
  });
  return { search, goal, completion, days, soonest: new Map() };
}

/** What the law says against it, each rule once; where it says nothing, the date itself is in the way. */
function reasonsOf({ step, against }: NonNullable<Completion['failed']>): PlanReason[] {
  if (against.length > 0) return eachRuleOnce(step, against);
  return [
    { step: step.key, ruleId: null, message: `"${step.title}" would no longer come before the date.`, citation: null, argument: null },
  ];
}

const eachRuleOnce = (step: PlanStep, findings: readonly Finding[]): PlanReason[] =>
  [...new Map(findings.map((finding) => [finding.ruleId, finding])).values()].map((finding) => reasonOf(step, finding));

/** Later steps that a rule keeps from coming at once, as they stand when the step at a place comes on its last day. */
const betweenOf = (search: Search, { days, kept }: Completion, place: number): PlannedDay['between'] =>
  search.open.flatMap((step, at) => {
    const day = days[at];
    if (at <= place || day === undefined || day === days[at - 1]) return [];
    return eachRuleOnce(step, kept[at] ?? []).map((reason) => ({ ...reason, title: step.title, day }));
  });

/** Step by step from the first, the last day that still leaves a way to the goal, the steps before it on their own last days. */
function backwardSide(search: Search, start: IsoDate, goal: IsoDate): Side {
  const days = new Map<string, PlannedDay>();
  const soonest = new Map<string, IsoDate>();
  let completion = search.complete([], start, goal);
  if (!completion.ok) return { search, goal: null, completion, days, soonest };
  search.open.forEach(({ key }, place) => soonest.set(key, completion.days[place]!));
  const fixed: IsoDate[] = [];
  for (const [place, step] of search.open.entries()) {
    if (step === search.last) {
      days.set(step.key, { day: goal, because: [], between: [] });
      break;
    }
    const pin = search.request.pins?.[step.key];
    const ends = (day: IsoDate): Completion => search.complete([...fixed, day], start, goal);
    const day =
      pin ??
      (search.overdue.has(step.key)
        ? completion.days[place]!
        : lastOfStep(search, completion.days[place]!, goal, (candidate) => ends(candidate).ok));
    if (pin === undefined && step.loose?.(search.input) === true) {
      const due = search.dueBy(step, completion);
      if (due !== null && due.day > day) {
        days.set(step.key, { day: due.day, because: reasonsOf({ step, against: [due.row] }), between: [] });
        fixed.push(completion.days[place]!);
        continue;
      }
    }
    const { failed } = ends(addDays(day, 1));
    completion = ends(day);
    days.set(step.key, { day, because: failed === null ? [] : reasonsOf(failed), between: betweenOf(search, completion, place) });
    fixed.push(day);
  }
  return { search, goal, completion: search.complete(fixed, start, goal), days, soonest };
}

/** True when the goal is not reached without the step. */
function isHard(
  asked: Asked,
  input: CaseInput,
  recipe: PlanRecipe,
  request: PlanRequest,
  step: PlanStep,
  start: IsoDate,
  goal: IsoDate,
): boolean {
  const without: PlanRecipe = { ...recipe, steps: recipe.steps.filter(({ key }) => key !== step.key) };
  if (step === recipe.steps.at(-1) || step.hard === true) return true;
  return !new Search(asked.table, asked.rules, input, without, 'lawful', request).complete([], start, goal).ok;
}

/** A usual time may make a limit look out of reach that hurrying keeps: then the limit says the last safe day too. */
const within = (safe: PlannedDay | null, last: PlannedDay | null): PlannedDay | null =>
  safe !== null && last !== null && last.day < safe.day ? last : safe;

function stepsOf(
  asked: Asked,
  input: CaseInput,
  recipe: PlanRecipe,
  request: PlanRequest,
  start: IsoDate,
  lawful: Side,
  safe: Side,
  timely: Side | null,
): PlannedStep[] {
  const goal = lawful.goal;
  return lawful.search.steps.map((step) => {
    const doneOn = lawful.search.done.get(step.key) ?? null;
    const side = safe.completion.ok ? safe : (timely ?? lawful);
    const soonest = side.soonest.get(step.key) ?? null;
    const last = within(side.days.get(step.key) ?? null, timely?.days.get(step.key) ?? null)?.day ?? null;
    return {
      key: step.key,
      title: step.title,
      for: step.for(input, lawful.search.chosen),
      why: step.why ?? null,
      doneOn,
      soonest,
      slack: soonest === null || last === null || step === lawful.search.last ? null : daysBetween(soonest, last),
      lawful: lawful.days.get(step.key) ?? null,
      last: timely?.days.get(step.key) ?? null,
      overdue: timely?.search.overdue.get(step.key) ?? null,
      safe: within(safe.days.get(step.key) ?? null, timely?.days.get(step.key) ?? null),
      hard: goal === null || doneOn !== null || isHard(asked, input, recipe, request, step, start, goal),
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
  const view = search.view(completion.placed.events, completion.placed.from);
  return view.findings.filter(({ enforcement }) => enforcement === 'data');
}

function planOf(
  direction: Plan['direction'],
  asked: Asked,
  input: CaseInput,
  recipe: PlanRecipe,
  request: PlanRequest,
  start: IsoDate,
  lawful: Side,
  safe: Side,
  timely: Side | null,
  rest: Pick<Plan, 'goal' | 'first'>,
): Plan {
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
    steps: stepsOf(asked, input, recipe, request, start, lawful, safe, timely),
    holidays: holidaysBetween(input, recipe.calendars(input), start, until),
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

/**
 * The earliest lawful day of every step, and the earliest safe one, when the first open step comes on the start.
 * @param start first day free for planning; days before it are not looked at.
 */
export function planForward(asked: Asked, given: CaseInput, recipe: PlanRecipe, start: IsoDate, request: PlanRequest = {}): Plan {
  const input = recipe.prepare?.(given, start) ?? given;
  const lawful = forwardSide(searchFor(asked, input, recipe, 'lawful', request, start), start);
  const safe = forwardSide(searchFor(asked, input, recipe, 'safe', request, start), start);
  return planOf('forward', asked, input, recipe, request, start, lawful, safe, null, {
    goal: { lawful: lawful.goal, safe: safe.goal },
    first: null,
  });
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
  const input = recipe.prepare?.(given, start) ?? given;
  const lawful = backwardSide(searchFor(asked, input, recipe, 'lawful', request, start), start, goal);
  const safe = backwardSide(searchFor(asked, input, recipe, 'safe', request, start, goal), start, goal);
  const timely = backwardSide(searchFor(asked, input, recipe, 'timely', request, start, goal), start, goal);
  const first =
    lawful.completion.ok && safe.completion.ok
      ? null
      : { lawful: lawful.completion.ok ? goal : firstGoal(lawful.search, start).goal, safe: firstGoal(safe.search, start).goal };
  return planOf('backward', asked, input, recipe, request, start, lawful, safe, timely, { goal: { lawful: goal, safe: goal }, first });
}
