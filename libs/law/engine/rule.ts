import type {
  Confidence,
  DateArgument,
  Enforcement,
  Finding,
  IsoDate,
  Known,
  ProcessId,
  RecipientKind,
  RecipientRow,
  RuleDescription,
  Task,
} from '../types.js';
import type { Counter } from './counter.js';
import type { FactName, Facts, FoldedEvent } from './facts.js';

/** What the catalogue says in its column "enforce": H hard, B breach, W warn, R review, T task, I information, DATA incomplete data. */
export type CatalogueSays = 'H' | 'B' | 'W' | 'R' | 'T' | 'I' | 'DATA';

/** The date that decides whether a rule applies to a case, and with which figures. */
export type Pivot = 'receipt' | 'meeting' | 'proposals' | 'decision' | 'effective-date' | 'event';

export const pivotWords: Record<Pivot, string> = {
  receipt: 'the day the request was received',
  meeting: 'the day of the meeting',
  proposals: 'the day proposals are published',
  decision: 'the day the board decided',
  'effective-date': 'the date fixed by the board',
  event: 'the day of the act concerned',
};

export type Figures = Readonly<Record<string, unknown>>;

/** A stretch of time in which a rule has one set of figures: from the first day up to, and not including, the day it ends. */
export interface RuleVersion<F extends Figures = Figures> {
  from: IsoDate;
  /** First day on which it no longer applies; null while it goes on. */
  until: IsoDate | null;
  /** For an open end: when somebody last looked whether it still goes on. */
  checkedOn?: IsoDate;
  source: string;
  confidence: Confidence;
  figures: F;
}

/** What a facet of a rule may use besides the facts: the rule's own figures for the case's date, and the counting rules. */
export interface Law<F extends Figures = Figures> {
  figures: F;
  count: Counter;
}

/** What a rule says when it bites. The engine adds the rule's id, citation and enforcement. */
export interface Bite {
  message: string;
  figures?: Finding['figures'];
  dates?: Finding['dates'];
  nextStep?: string;
  about?: string;
  argument?: DateArgument;
  /** Weaker than the rule's own enforcement (a warning on the boundary of a hard rule). Stronger is a fault. */
  as?: Enforcement;
}

/** Nothing: the rule was asked and is satisfied. A sentence: why it does not apply here. Otherwise what it says. */
export type Answer = undefined | string | Bite | readonly Bite[];

export type Guard<F extends Figures> = (facts: Facts, law: Law<F>, event: FoldedEvent) => Answer;

/** One line of the timetable before its status is known. */
export interface Deadline {
  /** What tells several rows of one rule apart; absent when there is one. */
  part?: string;
  title: string;
  startedBy: number | null;
  startsOn: IsoDate | null;
  due?: IsoDate | null;
  earliest?: IsoDate | null;
  cleanFrom?: IsoDate | null;
  argument?: Pick<DateArgument, 'sum' | 'skipped'> & { counting: DateArgument['counting'] | null };
  /** Done, on that day; null while it is not. */
  doneOn: IsoDate | null;
  /** True when it is done although no day can be named. */
  done?: boolean;
  for: string;
  findings?: readonly Bite[];
  /** False for a row that is a plan and not a duty: no reminder is sent for it. */
  remind?: boolean;
  /** True for a row that only repeats what other rows oblige to: it is open or done, never late or missed. */
  informs?: boolean;
}

/** Somebody the law names as a recipient. */
export interface RecipientSpec {
  kind: RecipientKind;
  role: string;
  label: string;
  school?: string;
  authority?: string;
  /** Board that must tell, where each of several tells for itself. */
  board?: string;
  /** Day of the act they are told of, where that is not the day the list begins. */
  from?: IsoDate;
  applies: Known;
  because: string;
  /** False when the law leaves it open whether to tell them, or a missing telling stops nothing. */
  required: boolean;
}

export type TaskSpec = Omit<Task, 'ruleId' | 'citation' | 'key'> & { part?: string };

/** Something that must be in place before a date can take effect. */
export interface Missing {
  what: string;
  school: string;
  nextStep: string;
}

export type NoticeKind = RecipientRow['of'];
export type Route = 'leave' | 'dissolution' | 'stay';

/**
 * One row of the catalogue as code: data about itself, and the facets in which it speaks.
 * Every facet is a pure function of the facts it declares in `reads`; a test records what is really read.
 */
export interface Rule<F extends Figures = Figures> {
  id: string;
  citation: string;
  /** One sentence an officer understands. Every number in it stands in the figures. */
  plain: string;
  confidence: Confidence;
  says: CatalogueSays;
  /** Processes whose cases it speaks of by itself (deadlines, tasks, recipients, what is missing); absent: leaving and dissolution. A table may ask any rule. */
  processes?: readonly ProcessId[];
  /** The catalogue lets a manager go on in one case, with a reason. */
  override?: boolean;
  pivot: Pivot;
  versions: readonly RuleVersion<F>[];
  modifies?: RuleDescription['modifies'];
  reads: readonly FactName[];
  /** May this event have effect? By event type; the process table says where each is asked. */
  guards?: Readonly<Record<string, Guard<F>>>;
  /** Who must be told, by kind of notice. */
  recipients?: Partial<Record<NoticeKind, (facts: Facts, law: Law<F>) => readonly RecipientSpec[]>>;
  deadlines?: (facts: Facts, law: Law<F>) => readonly Deadline[];
  tasks?: (facts: Facts, law: Law<F>) => readonly TaskSpec[];
  /** What can be said of the whole case, whatever event it comes from. */
  standing?: (facts: Facts, law: Law<F>) => readonly Bite[];
  /** Where a decision leads. Exactly one rule may answer after `modifies` is applied. */
  route?: (facts: Facts, law: Law<F>) => Route | null;
  /** What is still missing before the date can take effect. */
  missing?: (facts: Facts, law: Law<F>) => readonly Missing[];
}

/** Declares a rule; keeps the type of its figures inside the file and lets it stand among other rules. */
export function defineRule<const F extends Figures>(rule: Rule<F>): Rule {
  return rule as unknown as Rule;
}

const textRead: ReadonlySet<Confidence> = new Set(['A', 'A-', 'T', 'D']);

/** The table of docs/how-to/add-a-rule.md: only words that were read, or that follow from them, may block outright. */
export function enforcementOf(rule: Pick<Rule, 'says' | 'confidence' | 'override'>): Enforcement {
  switch (rule.says) {
    case 'H':
      return rule.override === true || !textRead.has(rule.confidence) ? 'block-with-override' : 'block';
    case 'B':
      return 'breach';
    case 'W':
      return 'warning';
    case 'R':
      return 'review';
    case 'T':
      return 'task';
    case 'I':
      return 'info';
    case 'DATA':
      return 'data';
  }
}

/** True when an act so answered has no effect. */
export const denies = (enforcement: Enforcement): boolean => enforcement === 'block' || enforcement === 'block-with-override';

/** The version in force on a day; null outside every interval: then no rule is in force, and the latest figure is not a stand-in. */
export function versionOn(rule: Rule, day: IsoDate): RuleVersion | null {
  for (const version of rule.versions) if (version.from <= day && (version.until === null || day < version.until)) return version;
  return null;
}

const strength: Record<Enforcement, number> = {
  block: 7,
  'block-with-override': 6,
  breach: 5,
  review: 4,
  warning: 3,
  task: 2,
  data: 1,
  info: 0,
};

/** The finding made of a bite. @throws when the bite claims more than its rule may. */
export function findingOf(rule: Rule, bite: Bite): Finding {
  const own = enforcementOf(rule);
  const enforcement = bite.as ?? own;
  if (strength[enforcement] > strength[own]) throw new Error(`Rule ${rule.id} may answer with ${own} at most, not with ${enforcement}.`);
  const finding: Finding = {
    ruleId: rule.id,
    enforcement,
    message: bite.message,
    citation: rule.citation,
    figures: bite.figures ?? {},
    dates: bite.dates ?? {},
  };
  if (bite.nextStep !== undefined) finding.nextStep = bite.nextStep;
  if (bite.about !== undefined) finding.about = bite.about;
  if (bite.argument !== undefined) finding.argument = bite.argument;
  return finding;
}

/** A rule as the rulebook shows it. */
export function describeRule(rule: Rule, testedIn: string[]): RuleDescription {
  const description: RuleDescription = {
    id: rule.id,
    citation: rule.citation,
    plain: rule.plain,
    confidence: rule.confidence,
    enforcement: enforcementOf(rule),
    pivot: pivotWords[rule.pivot],
    inForce: rule.versions.map(({ from, until, checkedOn }) => ({ from, until, ...(checkedOn === undefined ? {} : { checkedOn }) })),
    figures: { ...(rule.versions.at(-1)?.figures ?? {}) },
    testedIn,
  };
  if (rule.modifies !== undefined) description.modifies = rule.modifies;
  return description;
}
