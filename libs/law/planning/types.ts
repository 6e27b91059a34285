import type { Facts } from '../engine/facts.js';
import type { CaseInput, DateArgument, Finding, IsoDate, LawEvent, ProcessId, Task } from '../types.js';

/**
 * Lawful: nothing is denied. Timely: besides, no time limit is missed that can still be kept, whether or not missing it undoes anything.
 * Safe: besides, nothing is short or warned of that waiting or hurrying could mend.
 */
export type Heed = 'lawful' | 'timely' | 'safe';

/** Which of the ways the law allows is planned: the value chosen, by the key of the choice. */
export type Chosen = Readonly<Record<string, string>>;

/** Something the law leaves open, and that changes the plan: who decides, whether with a condition, who publishes. */
export interface PlanChoice {
  key: string;
  label: string;
  /** One choice of several values, or any number of them, parted by commas. */
  several?: true;
  options: readonly { value: string; label: string }[];
  /** Taken where nothing is said. */
  usual: string;
}

/** What a step may read when it makes its events: the case as it would stand by then. */
export interface StepContext {
  input: CaseInput;
  facts: Facts;
  /** Day of the step. */
  on: IsoDate;
  /** Days of the steps placed so far, by key. */
  days: Readonly<Record<string, IsoDate>>;
  /** Day on which it is to take effect. */
  goal: IsoDate;
  chosen: Chosen;
  /** The facts once these events are recorded too, on the day of the step. */
  after: (events: readonly LawEvent[]) => Facts;
  /** What the law would then ask to be done. */
  tasks: (facts: Facts) => readonly Task[];
}

/** One step of a plan: what would be recorded on its day. */
export interface PlanStep {
  key: string;
  title: string;
  /** Whether the case has this step at all; absent: it always has. */
  applies?: (input: CaseInput, chosen: Chosen) => boolean;
  /** Who acts: "governing-body", "clerk", "local-authority:885", "requester", "adjudicator", "secretary-of-state", "law". */
  for: (input: CaseInput, chosen: Chosen) => string;
  /** Why there is such a step, in a sentence or two that need no other page. */
  why?: string;
  /** People have to come together or read something: a plan that avoids school holidays puts it on no day of one. */
  inTerm?: true;
  /** Some stretch of days may not suit it while a later one does, by a rule of its own. */
  uneven?: true;
  /** It may come before or after its neighbours, so that only the time limit it meets says when it is due. */
  loose?: (input: CaseInput) => boolean;
  /** The goal is not reached without it, though a step after it records what belongs to it. */
  hard?: true;
  /** Time that is usual before it where the law sets none; taken when a usual pace is asked for. */
  usual?: { days: number; because: string };
  /** First day on which it makes sense at all, by the days of the steps before it; null where any day will do. */
  notBefore?: (days: Readonly<Record<string, IsoDate>>) => IsoDate | null;
  /** Last day that is in time by the days of the steps before it and the day it takes effect, where no rule of its own says so; with why. */
  notAfter?: (days: Readonly<Record<string, IsoDate>>, goal: IsoDate) => { day: IsoDate; because: string } | null;
  /** Title and reason where the case asks for other words. */
  words?: (input: CaseInput) => { title?: string; why?: string };
  /** Events the step records. None for a step whose day is told by a later one (a meeting is called for a day that is not fixed yet). */
  events: (context: StepContext) => LawEvent[];
  /** The day on which it was done in the case as recorded; null while it is not. */
  doneOn: (facts: Facts) => IsoDate | null;
}

/** The steps of a process from its first to the day it takes effect, which is the last. */
export interface PlanRecipe {
  process: ProcessId;
  steps: readonly PlanStep[];
  /** What the law leaves open here. */
  choices?: (input: CaseInput) => PlanChoice[];
  /** The case as it can be completed for planning, where something recorded lacks what can still be had. */
  prepare?: (input: CaseInput, start: IsoDate) => CaseInput;
  /** What the plan takes for granted and no choice changes, each in a sentence. */
  assumes?: (input: CaseInput, chosen: Chosen) => string[];
  /** True when the case has come to where the plan leads. */
  reached: (standing: { state: string }) => boolean;
}

export interface PlanRequest {
  /** Days to leave between a step and the one before it, by key of the step; the planner's own figures, over and above the law. */
  allow?: Readonly<Record<string, number>>;
  /** Steps held to a day, by key. */
  pins?: Readonly<Record<string, IsoDate>>;
  /** Which way is planned; the usual one where nothing is said. */
  choose?: Chosen;
}

/** Why a step cannot come a day earlier (forward) or a day later (backward). */
export interface PlanReason {
  /** Step that the law would deny or warn of. */
  step: string;
  ruleId: string | null;
  message: string;
  citation: string | null;
  /** The counting that gives the day. */
  argument: DateArgument | null;
}

export interface PlannedDay {
  day: IsoDate;
  because: PlanReason[];
  /** Backward: what must still fit between the day and the goal; each later step that a rule keeps from coming sooner, with its day. */
  between: (PlanReason & { title: string; day: IsoDate })[];
}

export interface PlannedStep {
  key: string;
  title: string;
  for: string;
  /** Why there is such a step; null where the title says it all. */
  why: string | null;
  /** Done already, or fixed for a day by what is recorded; then no day is planned. */
  doneOn: IsoDate | null;
  /** Forward: the first lawful day. Backward: the last. Null when there is none. */
  lawful: PlannedDay | null;
  /** The same, free of every warning and lateness that the day can avoid. */
  safe: PlannedDay | null;
  /**
   * Backward: the last day on which it still keeps every time limit that can be kept, also one whose breach undoes nothing.
   * Where its own limit has passed it is the first day free: at once. Null where there is none, and forward.
   */
  last: PlannedDay | null;
  /** Last day of a time limit of this step that can no longer be kept; it is then to be done at once. */
  overdue: IsoDate | null;
  /** First day on which it could come when everything before it comes at once; of the safe plan, or the lawful one where none is safe. Backward only. */
  soonest: IsoDate | null;
  /** Days between the soonest day and the last: how long it can wait. Null where it has no last day. */
  slack: number | null;
  /** Without it the goal is not reached; a step that is not hard may come late, and that is recorded as late. */
  hard: boolean;
}

export interface Holiday {
  from: IsoDate;
  to: IsoDate;
  /** "summer holiday", "half-term", or days without a session. */
  name: string;
  calendar: string;
}

export interface Plan {
  direction: 'forward' | 'backward';
  /** First day that was free for planning. */
  start: IsoDate;
  /** Day on which it takes effect: as wanted (backward), or the first possible (forward); null when none can be found. */
  goal: { lawful: IsoDate | null; safe: IsoDate | null };
  /** Day that a recorded decision has fixed; null while none has. */
  fixed: IsoDate | null;
  /** Backward: the wanted day can be met lawfully, or even safely. Forward: a day was found. */
  possible: { lawful: boolean; safe: boolean };
  /** Backward, when the wanted day cannot be met: the first that can. */
  first: { lawful: IsoDate | null; safe: IsoDate | null } | null;
  /** The plan in one or two sentences. */
  sentence: string;
  /** What the law leaves open, with the way that is planned. */
  choices: (PlanChoice & { chosen: string })[];
  steps: PlannedStep[];
  holidays: Holiday[];
  /** Backward, when the wanted day cannot be met: what the law says against it at the step where it fails. */
  inTheWay: PlanReason[];
  /** When no safe path is left: what the law says against one, at the step where it fails. */
  notSafe: PlanReason[];
  /** Backward: time limits that can no longer be kept. */
  missed: Finding[];
  /** Backward: lines of the timetable that are still to be met and that no step of the plan meets. */
  besides: Finding[];
  /** What the plan takes for granted, each in a sentence. */
  assumes: string[];
  /** What authorities ask beyond the law and the plan keeps. */
  policies: { id: string; title: string; asks: string; authority: string }[];
  /** Warnings that no choice of days avoids. */
  unavoidable: Finding[];
  /** What stands in the way of saying any date, such as a calendar that is not entered. */
  unknown: Finding[];
  /** The case as it would be recorded, for judging it, showing it or saving it as intentions. */
  events: { lawful: LawEvent[]; safe: LawEvent[] };
}
