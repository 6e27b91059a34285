import { addDays } from '../calendar/civil-date.js';
import type { Facts } from '../engine/facts.js';
import type { ProcessTable } from '../engine/process.js';
import { denies, type Rule } from '../engine/rule.js';
import type { CaseInput, Finding, IsoDate } from '../types.js';
import { chosenOf } from './choices.js';
import { byChoice, hintOf, inHoliday, lateRow, lawFirst, limits, minded, tooLate } from './findings.js';
import { OffDays } from './off-days.js';
import { Standing, type Placed } from './standing.js';
import type { Chosen, Heed, PlanRecipe, PlanRequest, PlanStep } from './types.js';

/** One step tried on one day. */
export interface Attempt {
  ok: boolean;
  placed: Placed;
  /** What speaks against that day. */
  against: Finding[];
  /** The plan keeps off that day; the law was not asked. */
  avoided?: true;
}

/** A step that found a day, with what stood against the day before it; or none, with what stood against it. */
export interface Found {
  day: IsoDate | null;
  placed: Placed;
  against: Finding[];
}

export interface Completion {
  ok: boolean;
  placed: Placed;
  /** Days of the open steps, in order, as far as they were placed. */
  days: IsoDate[];
  /** What kept each open step from coming sooner. */
  kept: Finding[][];
  /** The case after each open step, as far as they were placed. */
  stages: Placed[];
  /** Where it failed, and why. */
  failed: { step: PlanStep; against: Finding[] } | null;
}

/**
 * Looks for days by asking the law of hypothetical events, day by day where it must and by the first lawful date that a refusal names where it can.
 * Nothing here counts a period: a day is possible when the rules say nothing against it.
 */
export class Search {
  /** Steps of the recipe that this case has. */
  readonly steps: readonly PlanStep[];
  /** Those that are still to be done. */
  readonly open: readonly PlanStep[];
  readonly done: ReadonlyMap<string, IsoDate>;
  /** Day already fixed by a decision that is recorded; another needs a fresh decision. */
  readonly fixed: IsoDate | null;
  private readonly attempts = new Map<string, Attempt>();
  readonly standing: Standing;
  readonly chosen: Chosen;
  readonly offDays: OffDays;
  /** Steps whose own time limit can no longer be kept, with the last day of it: they are due at once. */
  readonly overdue = new Map<string, IsoDate>();
  /** Warnings by step and rule that come on every day. */
  readonly unavoidable = new Map<string, Finding>();

  constructor(
    table: ProcessTable,
    rules: readonly Rule[],
    readonly input: CaseInput,
    readonly recipe: PlanRecipe,
    readonly heed: Heed,
    readonly request: PlanRequest,
  ) {
    this.standing = new Standing(table, rules, input);
    this.chosen = chosenOf(recipe, input, request.choose);
    const facts: Facts = this.standing.recorded;
    this.fixed = facts.effectiveOn;
    this.steps = recipe.steps
      .filter(({ applies }) => applies?.(input, this.chosen) !== false)
      .map((step) => (step.words === undefined ? step : { ...step, ...step.words(input) }));
    this.done = new Map(
      this.steps.flatMap((step) => {
        const on = step.doneOn(facts);
        return on === null ? [] : [[step.key, on] as const];
      }),
    );
    this.open = this.steps.filter(({ key }) => !this.done.has(key));
    this.offDays = new OffDays(input, this.chosen, heed, request);
  }

  start(from: IsoDate): Placed {
    const placed = { days: Object.fromEntries(this.done), events: this.input.events, from };
    this.standing.keep(placed, this.standing.recorded);
    return placed;
  }

  /** Drops what was learned about days, because what is minded has changed. */
  forget(): void {
    this.attempts.clear();
  }

  /** The step that takes effect. */
  get last(): PlanStep {
    return this.recipe.steps.at(-1)!;
  }

  private minds({ enforcement, ruleId }: Finding, step: PlanStep): boolean {
    if (denies(enforcement)) return true;
    if (this.heed === 'lawful' || !(this.heed === 'safe' ? minded : limits).has(enforcement)) return false;
    return !this.unavoidable.has(`${step.key} ${ruleId}`);
  }

  /** Asks the law about one step on one day. */
  attempt(placed: Placed, step: PlanStep, on: IsoDate, goal: IsoDate): Attempt {
    const key = JSON.stringify([placed.days, placed.from, step.key, on, goal]);
    const known = this.attempts.get(key);
    if (known !== undefined) return known;
    const open = this.offDays.openDay(step, on);
    if (open !== on) {
      const attempt: Attempt = { ok: false, placed, against: [inHoliday(step, on, open)], avoided: true };
      this.attempts.set(key, attempt);
      return attempt;
    }
    const end = this.heed === 'lawful' ? null : (step.notAfter?.(placed.days, goal) ?? null);
    if (end !== null && on > end.day && on > placed.from) {
      const attempt: Attempt = { ok: false, placed, against: [tooLate(end.because, end.day)] };
      this.attempts.set(key, attempt);
      return attempt;
    }
    const before = this.standing.of(placed);
    const first = placed.events.length;
    const events = step.events({
      input: this.input,
      facts: before,
      on,
      days: placed.days,
      goal,
      chosen: this.chosen,
      after: (more) => this.standing.further(before, more, first, on).facts,
      tasks: (facts) => this.standing.tasks(facts, on),
    });
    const next: Placed = { days: { ...placed.days, [step.key]: on }, events: [...placed.events, ...events], from: on };
    const { facts, outcomes } = events.length === 0 ? { facts: before, outcomes: [] } : this.standing.further(before, events, first, on);
    const ok = outcomes.every(({ effect, findings }) => effect === 'accepted' && !findings.some((finding) => this.minds(finding, step)));
    if (ok) this.standing.keep(next, facts);
    const attempt: Attempt = {
      ok,
      placed: ok ? next : placed,
      against: outcomes.flatMap(({ findings }) => findings.filter((finding) => this.minds(finding, step))),
    };
    this.attempts.set(key, attempt);
    return attempt;
  }

  /** Days to leave before a step, over and above the law: as asked, or as usual where the law sets no time and a safe plan leaves it. */
  private leftBefore(step: PlanStep): number {
    return this.request.allow?.[step.key] ?? this.usualBefore(step)?.days ?? 0;
  }

  /** First day that the steps before it leave to a step. */
  private leastFor(placed: Placed, step: PlanStep): IsoDate {
    const least = addDays(placed.from, this.leftBefore(step));
    const sensible = step.notBefore?.(placed.days) ?? null;
    return sensible !== null && sensible > least ? sensible : least;
  }

  private usualBefore(step: PlanStep): PlanStep['usual'] {
    return this.heed === 'safe' && this.chosen['pace'] === 'usual' ? step.usual : undefined;
  }

  /** What keeps a step from coming sooner than the time left before it. */
  private keptByPace(step: PlanStep): Finding[] {
    const usual = this.request.allow?.[step.key] === undefined ? this.usualBefore(step) : undefined;
    return usual === undefined ? [] : [byChoice(usual.because)];
  }

  /** First day from which on nothing speaks against the step, up to and including the goal. */
  earliest(placed: Placed, step: PlanStep, goal: IsoDate): Found {
    const pin = this.request.pins?.[step.key];
    const least = this.leastFor(placed, step);
    const first = pin ?? least;
    if (pin !== undefined || first >= goal) {
      const only = this.attempt(placed, step, first, goal);
      return only.ok && first >= least && first <= goal
        ? { day: first, placed: only.placed, against: [] }
        : { day: null, placed, against: only.against };
    }
    let before: Attempt | null = null;
    // What kept the step off the days that were passed over.
    let passed: Finding[] = [];
    // What the law said without naming a day from which it would say otherwise: it stands, also when the days after it are kept off.
    let said: Finding[] = [];
    let day = first;
    for (;;) {
      const here = this.attempt(placed, step, day, goal);
      if (here.ok) return { day, placed: here.placed, against: before?.against ?? (day === least ? this.keptByPace(step) : []) };
      const named = hintOf(here.against, day);
      if (here.avoided !== true) said = named !== null ? [] : said.length > 0 ? said : here.against;
      const fails: Found = { day: null, placed, against: lawFirst([...passed, ...(here.avoided === true ? said : []), ...here.against]) };
      if (day >= goal || (named !== null && named > goal) || (named === null && this.hopeless(here, placed, step, goal))) return fails;
      const next = addDays(day, 1);
      // A refusal that names the first lawful day spares the days between; should the day before it do, they are looked at all the same.
      const eve = named === null || named === next ? null : this.attempt(placed, step, addDays(named, -1), goal);
      // on a day the plan keeps off nothing else was asked: what the law said before it is the reason
      before = eve === null || eve.ok || eve.avoided === true ? here : eve;
      if (eve?.ok === false) passed = eve.against;
      day = named === null || eve?.ok === true ? next : named;
    }
  }

  /** Waiting does not help: a rule that speaks on this day still speaks on the last, and none names another day. */
  private hopeless(here: Attempt, placed: Placed, step: PlanStep, goal: IsoDate): boolean {
    // On the goal itself a decision is denied and nothing else is asked; the day before tells more.
    if (this.attempt(placed, step, goal, goal).ok) return false;
    return [goal, addDays(goal, -1)].some((day) => {
      const end = day < placed.from ? null : this.attempt(placed, step, day, goal);
      if (end === null || end.ok) return false;
      const then = new Set(end.against.map(({ ruleId }) => ruleId));
      return here.against.some(({ ruleId }) => then.has(ruleId));
    });
  }

  /** Places the open steps one after another, each as early as nothing speaks against it; the first ones on the days given. */
  complete(fixed: readonly IsoDate[], from: IsoDate, goal: IsoDate): Completion {
    let placed = this.start(from);
    const days: IsoDate[] = [];
    const kept: Finding[][] = [];
    const stages: Placed[] = [];
    const fail = (step: PlanStep, against: Finding[]): Completion => ({ ok: false, placed, days, kept, stages, failed: { step, against } });
    for (const [place, step] of this.open.entries()) {
      const given = step === this.last ? goal : fixed[place];
      if (given === undefined) {
        const found = this.earliest(placed, step, goal);
        if (found.day === null) return fail(step, found.against);
        placed = found.placed;
        stages.push(placed);
        days.push(found.day);
        kept.push(found.against);
        continue;
      }
      const least = this.leastFor(placed, step);
      const pin = this.request.pins?.[step.key];
      const attempt = this.attempt(placed, step, given, goal);
      if (!attempt.ok || given < least || given > goal || (pin !== undefined && step !== this.last && pin !== given))
        return fail(step, attempt.against);
      placed = attempt.placed;
      stages.push(placed);
      days.push(given);
      kept.push([]);
    }
    const against = this.againstTheEnd({ placed, days, stages }, goal);
    return against === null ? { ok: true, placed, days, kept, stages, failed: null } : fail(this.last, against);
  }

  /** What keeps the whole from being good: it did not come to where it should; or, if safety is asked for, something was late on the way. */
  private againstTheEnd({ placed, days, stages }: Pick<Completion, 'placed' | 'days' | 'stages'>, goal: IsoDate): Finding[] | null {
    if (!this.recipe.reached(this.standing.of(placed))) return this.standing.lacking(placed, goal);
    if (this.heed === 'lawful') return null;
    const known = ({ ruleId }: { ruleId: string }): boolean => this.unavoidable.has(`${this.last.key} ${ruleId}`);
    const late = this.standing.rows(placed, goal).filter((row) => (row.status === 'late' || row.status === 'missed') && !known(row));
    if (late.length > 0) return late.map((row) => lateRow(row));
    if (this.heed === 'timely') return null;
    const alarm = this.standing.alarmed([this.start(days[0] ?? goal), ...stages], days);
    return alarm === null || known(alarm) ? null : [alarm];
  }

  /** The open step by which a line of the timetable is met, when steps are placed so; null when none of them meets it. */
  meets(ruleId: string, due: IsoDate, { stages }: Pick<Completion, 'stages'>): PlanStep | null {
    const place = stages.findIndex((placed) =>
      this.standing.rows(placed, placed.from).some((row) => row.ruleId === ruleId && row.due === due && row.doneOn !== null),
    );
    return this.open[place] ?? null;
  }

  /** The last day on which a step keeps the time limits it meets, off the days the plan avoids, with the line of the first of them. */
  dueBy(step: PlanStep, { stages }: Completion): { day: IsoDate; row: Finding } | null {
    if (this.heed === 'lawful') return null;
    const at = stages[this.open.indexOf(step)];
    if (at === undefined) return null;
    const rows = this.standing
      .rows(at, at.from)
      .filter(({ ruleId, due, doneOn }) => doneOn !== null && due !== null && this.meets(ruleId, due, { stages }) === step);
    const first = rows.sort((one, other) => (one.due! < other.due! ? -1 : 1))[0];
    if (first === undefined) return null;
    let day = first.due!;
    while (day > at.from && this.offDays.openDay(step, day) !== day) day = addDays(day, -1);
    return { day, row: lateRow(first) };
  }
}
