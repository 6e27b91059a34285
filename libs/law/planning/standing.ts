import { copyOfFacts, type Facts, type WorkingFacts } from '../engine/facts.js';
import { foldFurther } from '../engine/fold.js';
import { foldEvents, judgeBy } from '../engine/judge.js';
import type { ProcessTable } from '../engine/process.js';
import { alarmsOf } from '../engine/reminders.js';
import { denies, type Rule } from '../engine/rule.js';
import { rulebookOf, type Rulebook } from '../engine/rulebook.js';
import { standingOf, tasksOf, timetableOf } from '../engine/view.js';
import { warnByPolicy } from '../policy/ask-policies.js';
import type { CaseInput, CaseView, EventOutcome, Finding, IsoDate, LawEvent, Task, TimetableRow } from '../types.js';
import { lackingFor } from './findings.js';

/** Steps placed so far, with the events they would record. */
export interface Placed {
  days: Readonly<Record<string, IsoDate>>;
  events: readonly LawEvent[];
  /** No later step may come before this day. */
  from: IsoDate;
}

/** Where a case would stand if the steps of a plan were recorded, and what the law would say of it then. */
export class Standing {
  /** The case as it is recorded. */
  readonly recorded: WorkingFacts;
  private readonly rulebook: Rulebook;
  private readonly known = new WeakMap<Placed, WorkingFacts>();

  constructor(
    private readonly table: ProcessTable,
    private readonly rules: readonly Rule[],
    private readonly input: CaseInput,
  ) {
    this.rulebook = rulebookOf(rules);
    this.recorded = foldEvents(input, table, this.rulebook).facts;
  }

  /** Where the case stands once these events are recorded too; what came of them stands beside it. */
  further(
    facts: WorkingFacts,
    events: readonly LawEvent[],
    first: number,
    asOf: IsoDate,
  ): { facts: WorkingFacts; outcomes: EventOutcome[] } {
    const next = copyOfFacts(facts);
    next.asOf = asOf;
    const readings = events.map((event, place) => ({ event, index: first + place }));
    const outcomes = foldFurther(next, this.table, this.rulebook, readings);
    if (this.input.policies !== undefined) warnByPolicy(this.input.policies, next, outcomes);
    return { facts: next, outcomes };
  }

  keep(placed: Placed, facts: WorkingFacts): void {
    this.known.set(placed, facts);
  }

  /** Where the case stands once the steps placed so far are recorded. */
  of(placed: Placed): WorkingFacts {
    let facts = this.known.get(placed);
    if (facts === undefined) {
      const { length } = this.input.events;
      this.keep(placed, (facts = this.further(this.recorded, placed.events.slice(length), length, placed.from).facts));
    }
    return facts;
  }

  rows(placed: Placed, asOf: IsoDate): TimetableRow[] {
    return timetableOf({ ...this.of(placed), asOf }, this.rulebook).rows;
  }

  tasks(facts: Facts, asOf: IsoDate): Task[] {
    return tasksOf({ ...facts, asOf }, this.rulebook);
  }

  /** What is denied as it stands, and what the date lacks. */
  lacking(placed: Placed, asOf: IsoDate): Finding[] {
    const facts = { ...this.of(placed), asOf };
    const { rows } = timetableOf(facts, this.rulebook);
    return [
      ...standingOf(facts, this.rulebook, rows).filter(({ enforcement }) => denies(enforcement)),
      ...lackingFor(facts, this.rulebook),
    ];
  }

  view(events: readonly LawEvent[], asOf: IsoDate): CaseView {
    return judgeBy(this.table, this.rules, { ...this.input, asOf, events: [...events] });
  }

  /**
   * The service's own alarm on the working day before a date that is not ready: what comes after it is not safe, though it may be lawful.
   * @param stages the case before the first step, and after each.
   * @param days the days of the steps.
   */
  alarmed(stages: readonly Placed[], days: readonly IsoDate[]): Finding | null {
    const sounded = days.map((day, place) => ({ day, facts: this.of(stages[place]!) })).findLast(({ facts }) => alarmsOf(facts).length > 0);
    if (sounded === undefined) return null;
    const { ruleId, sendOn, deadline } = alarmsOf(sounded.facts)[0]!;
    if (sounded.day <= sendOn) return null;
    return {
      ruleId,
      enforcement: 'warning',
      message: `Not ready on the working day before the date. Still missing: ${sounded.facts.missing.map(({ what }) => what).join(', ')}.`,
      citation: 'Practice of the service: the alarm on the working day before a date',
      figures: {},
      dates: { sendOn, deadline },
    };
  }
}
