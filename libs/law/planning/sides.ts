import { addDays, daysBetween } from '../calendar/civil-date.js';
import type { ProcessTable } from '../engine/process.js';
import type { Rule } from '../engine/rule.js';
import type { CaseInput, Finding, IsoDate } from '../types.js';
import { minded, reasonOf } from './findings.js';
import { Search, type Completion } from './search.js';
import type { Heed, PlannedDay, PlanReason, PlanRecipe, PlanRequest, PlanStep } from './types.js';

/** How far ahead a day is looked for. */
const horizon = { days: 3 * 366 } as const;

/** The law a plan asks. */
export interface Asked {
  table: ProcessTable;
  rules: readonly Rule[];
}

/** What is to be planned: a case by its recipe, from its first free day on. */
export interface Wanted extends Asked {
  input: CaseInput;
  recipe: PlanRecipe;
  start: IsoDate;
  request: PlanRequest;
}

/** A search that minds what the heed asks, except what comes whatever the days are. */
export function searchFor({ table, rules, input, recipe, start, request }: Wanted, heed: Heed, goal: IsoDate | null = null): Search {
  const search = new Search(table, rules, input, recipe, heed, request);
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
  const uneven = search.open.some((step) => step.uneven === true || search.offDays.avoids(step) !== null);
  const probes = uneven ? (search.heed === 'lawful' ? beyond.lawful : beyond.others) : [];
  for (;;) {
    const later = probes.map((ahead) => addDays(day, ahead)).findLast((probe) => probe <= last && holds(probe));
    if (later === undefined) return day;
    day = lastThat(later, last, holds);
  }
}

/** The days of a plan under one heed. */
export interface Side {
  search: Search;
  goal: IsoDate | null;
  completion: Completion;
  /** Days of the open steps with what stands behind each. */
  days: Map<string, PlannedDay>;
  /** Backward: the soonest day of each, everything before it at once. */
  soonest: Map<string, IsoDate>;
}

/** A plan under each heed; a plan from its first day on is not asked what is in time. */
export interface Sides {
  lawful: Side;
  safe: Side;
  timely: Side | null;
}

/** The first day on which it can take effect when the first open step may come on the start. */
export function firstGoal(search: Search, start: IsoDate): { goal: IsoDate | null; completion: Completion } {
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

/** Each open step as early as it can be, and what stands against the day before it. */
export function forwardSide(search: Search, start: IsoDate): Side {
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
export function reasonsOf({ step, against }: NonNullable<Completion['failed']>): PlanReason[] {
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
export function backwardSide(search: Search, start: IsoDate, goal: IsoDate): Side {
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
    const { failed } = ends(search.offDays.dayAfter(step, day));
    completion = ends(day);
    days.set(step.key, { day, because: failed === null ? [] : reasonsOf(failed), between: betweenOf(search, completion, place) });
    fixed.push(day);
  }
  return { search, goal, completion: search.complete(fixed, start, goal), days, soonest };
}
