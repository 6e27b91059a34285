import { addDays } from '../calendar/civil-date.js';
import { foldWithCorrections } from '../engine/corrections.js';
import { fold } from '../engine/fold.js';
import type { Facts } from '../engine/facts.js';
import { judgeBy } from '../engine/judge.js';
import type { ProcessTable } from '../engine/process.js';
import { denies, type Rule } from '../engine/rule.js';
import { rulebookOf } from '../engine/rulebook.js';
import { warnByPolicy } from '../policy/ask-policies.js';
import type { CaseInput, CaseView, EventOutcome, Finding, IsoDate, LawEvent } from '../types.js';
import type { Heed, PlanRecipe, PlanReason, PlanRequest, PlanStep } from './types.js';

/** Steps placed so far, with the events they would record. */
export interface Placed {
  days: Readonly<Record<string, IsoDate>>;
  events: readonly LawEvent[];
  /** No later step may come before this day. */
  from: IsoDate;
}

/** One step tried on one day. */
export interface Attempt {
  ok: boolean;
  placed: Placed;
  /** What speaks against that day. */
  against: Finding[];
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
  /** Where it failed, and why. */
  failed: { step: PlanStep; against: Finding[] } | null;
}

const timely: ReadonlySet<Finding['enforcement']> = new Set(['breach', 'warning']);

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
  private readonly standing = new WeakMap<Placed, Facts>();
  private readonly rulebook;
  private readonly corrected: boolean;
  /** Warnings by step and rule that come on every day. */
  readonly unavoidable = new Map<string, Finding>();

  constructor(
    readonly table: ProcessTable,
    readonly rules: readonly Rule[],
    readonly input: CaseInput,
    readonly recipe: PlanRecipe,
    readonly heed: Heed,
    readonly request: PlanRequest,
  ) {
    this.rulebook = rulebookOf(rules);
    this.corrected = input.events.some(({ type }) => type === 'correction');
    const { facts } = this.read(input.events, input.asOf);
    this.fixed = facts.effectiveOn;
    this.done = new Map(
      recipe.steps.flatMap((step) => {
        const on = step.doneOn(facts);
        return on === null ? [] : [[step.key, on] as const];
      }),
    );
    this.steps = recipe.steps.filter(({ applies }) => applies?.(input) !== false);
    this.open = this.steps.filter(({ key }) => !this.done.has(key));
  }

  start(from: IsoDate): Placed {
    return { days: Object.fromEntries(this.done), events: this.input.events, from };
  }

  /** Drops what was learned about days, because what is minded has changed. */
  forget(): void {
    this.attempts.clear();
  }

  /** The step that takes effect. */
  get last(): PlanStep {
    return this.recipe.steps.at(-1)!;
  }

  private read(events: readonly LawEvent[], asOf: IsoDate): { facts: Facts; outcomes: EventOutcome[] } {
    const input = { ...this.input, asOf, events: [...events] };
    const { facts, outcomes } = this.corrected
      ? foldWithCorrections(input, this.table, this.rulebook, false)
      : fold(
          input,
          this.table,
          this.rulebook,
          events.map((event, index) => ({ event, index })),
        );
    if (this.input.policies !== undefined) warnByPolicy(this.input.policies, facts, outcomes);
    return { facts, outcomes };
  }

  /** Where the case stands once the steps placed so far are recorded. */
  private factsOf(placed: Placed): Facts {
    let facts = this.standing.get(placed);
    if (facts === undefined) this.standing.set(placed, (facts = this.read(placed.events, placed.from).facts));
    return facts;
  }

  private minds({ enforcement, ruleId }: Finding, step: PlanStep): boolean {
    if (denies(enforcement)) return true;
    return this.heed === 'safe' && timely.has(enforcement) && !this.unavoidable.has(`${step.key} ${ruleId}`);
  }

  /** Asks the law about one step on one day. */
  attempt(placed: Placed, step: PlanStep, on: IsoDate, goal: IsoDate): Attempt {
    const key = JSON.stringify([placed.days, placed.from, step.key, on, goal]);
    const known = this.attempts.get(key);
    if (known !== undefined) return known;
    const events = step.events({ input: this.input, facts: this.factsOf(placed), on, days: placed.days, goal });
    const all = [...placed.events, ...events];
    const outcomes = events.length === 0 ? [] : this.read(all, on).outcomes.slice(placed.events.length);
    const attempt: Attempt = {
      ok: outcomes.every(({ effect, findings }) => effect === 'accepted' && !findings.some((finding) => this.minds(finding, step))),
      placed: { days: { ...placed.days, [step.key]: on }, events: all, from: on },
      against: outcomes.flatMap(({ findings }) => findings.filter((finding) => this.minds(finding, step))),
    };
    this.attempts.set(key, attempt);
    return attempt;
  }

  /** First day from which on nothing speaks against the step, up to and including the goal. */
  earliest(placed: Placed, step: PlanStep, goal: IsoDate): Found {
    const pin = this.request.pins?.[step.key];
    const least = addDays(placed.from, this.request.allow?.[step.key] ?? 0);
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
    let day = first;
    for (;;) {
      const here = this.attempt(placed, step, day, goal);
      if (here.ok) return { day, placed: here.placed, against: before?.against ?? [] };
      const fails: Found = { day: null, placed, against: [...passed, ...here.against] };
      const named = hintOf(here.against, day);
      if (day >= goal || (named !== null && named > goal) || (named === null && this.hopeless(here, placed, step, goal))) return fails;
      const next = addDays(day, 1);
      // A refusal that names the first lawful day spares the days between; should the day before it do, they are looked at all the same.
      const eve = named === null || named === next ? null : this.attempt(placed, step, addDays(named, -1), goal);
      before = eve === null || eve.ok ? here : eve;
      if (eve?.ok === false) passed = eve.against;
      day = named === null || eve?.ok === true ? next : named;
    }
  }

  /** Waiting does not help: a rule that speaks on this day still speaks on the last, and none names another day. */
  private hopeless(here: Attempt, placed: Placed, step: PlanStep, goal: IsoDate): boolean {
    // On the goal itself a decision is denied and nothing else is asked; the day before tells more.
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
    const fail = (step: PlanStep, against: Finding[]): Completion => ({ ok: false, placed, days, kept, failed: { step, against } });
    for (const [place, step] of this.open.entries()) {
      const given = step === this.last ? goal : fixed[place];
      if (given === undefined) {
        const found = this.earliest(placed, step, goal);
        if (found.day === null) return fail(step, found.against);
        placed = found.placed;
        days.push(found.day);
        kept.push(found.against);
        continue;
      }
      const least = addDays(placed.from, this.request.allow?.[step.key] ?? 0);
      const pin = this.request.pins?.[step.key];
      const attempt = this.attempt(placed, step, given, goal);
      if (!attempt.ok || given < least || given > goal || (pin !== undefined && step !== this.last && pin !== given))
        return fail(step, attempt.against);
      placed = attempt.placed;
      days.push(given);
      kept.push([]);
    }
    const against = this.againstTheEnd(placed, goal);
    return against === null ? { ok: true, placed, days, kept, failed: null } : fail(this.last, against);
  }

  /** What keeps the whole from being good: it did not come to where it should; or, if safety is asked for, something was late on the way. */
  private againstTheEnd({ events }: Placed, goal: IsoDate): Finding[] | null {
    const view = this.view(events, goal);
    if (!this.recipe.reached(view)) return view.findings.filter(({ enforcement }) => denies(enforcement));
    if (this.heed === 'lawful') return null;
    const late = view.timetable.filter(
      ({ status, key }) => (status === 'late' || status === 'missed') && !this.unavoidable.has(`row ${key}`),
    );
    if (late.length > 0) return late.map((row) => lateRow(row));
    return this.alarmed(events);
  }

  view(events: readonly LawEvent[], asOf: IsoDate): CaseView {
    return judgeBy(this.table, this.rules, { ...this.input, asOf, events: [...events] });
  }

  /** The service's own alarm on the working day before a date that is not ready: what comes after it is not safe, though it may be lawful. */
  private alarmed(events: readonly LawEvent[]): Finding[] | null {
    const planned = events.slice(this.input.events.length);
    const days = [...new Set(planned.map(({ happenedOn }) => happenedOn))].sort().reverse();
    for (const day of days) {
      const before = this.view([...this.input.events, ...planned.filter(({ happenedOn }) => happenedOn < day)], day);
      const alarm = before.post.find(({ kind }) => kind === 'alarm');
      if (alarm === undefined) return null;
      if (day <= alarm.sendOn) return null;
      return [
        {
          ruleId: alarm.ruleId,
          enforcement: 'warning',
          message: `${alarm.title} on the working day before it.`,
          citation: 'Practice of the service: the alarm on the working day before a date',
          figures: {},
          dates: { sendOn: alarm.sendOn, deadline: alarm.deadline },
        },
      ];
    }
    return null;
  }
}

function lateRow({ ruleId, title, citation, due, sum, counting, startsOn, skipped }: CaseView['timetable'][number]): Finding {
  return {
    ruleId,
    enforcement: 'warning',
    message: `${title}: it would be late.`,
    citation,
    figures: {},
    dates: { due },
    ...(counting === null ? {} : { argument: { counting, startsOn, sum, skipped } }),
  };
}

/** The first day that refusals and warnings name as possible: the latest of them, since all must be content. */
function hintOf(against: readonly Finding[], after: IsoDate): IsoDate | null {
  let hint: IsoDate | null = null;
  for (const { dates, enforcement } of against) {
    const named = denies(enforcement) ? dates['from'] : (dates['cleanFrom'] ?? dates['earliest'] ?? dates['latest']);
    if (named != null && named > after && (hint === null || named > hint)) hint = named;
  }
  return hint;
}

/** A finding as a reason of the plan. */
export function reasonOf(step: PlanStep, { ruleId, message, citation, argument }: Finding): PlanReason {
  return { step: step.key, ruleId, message, citation, argument: argument ?? null };
}
