import type { CountingRuleId, Enforcement, IsoDate, Known } from './words.js';

export interface Finding {
  ruleId: string;
  enforcement: Enforcement;
  message: string;
  citation: string;
  figures: Record<string, number | string>;
  dates: Record<string, IsoDate | null>;
  /** What to do about it, in words an officer or clerk can act on. */
  nextStep?: string;
  /** Key of the deadline or thing it is about, so that a finding can be shown beside it. */
  about?: string;
  /** The counting that produced the date in question. */
  argument?: DateArgument;
  /** Policy of an authority, not law; always a warning. */
  policy?: true;
}

/** Why a date is what it is. */
export interface DateArgument {
  counting: CountingRuleId;
  startsOn: IsoDate | null;
  /** The sum in words, e.g. "day 1 is Wed 3 Sep 2025; 1 week beginning with it ends on Tue 9 Sep 2025". */
  sum: string;
  skipped: { from: IsoDate; to: IsoDate; because: string }[];
}

export interface TimetableRow {
  /** Stable within a case: rule id and, where a rule makes several, what tells them apart ("L3", "L8", "D3:104204"). */
  key: string;
  ruleId: string;
  title: string;
  citation: string;
  /** Index in `events` of the event that started the clock; null when no event did. */
  startedBy: number | null;
  startsOn: IsoDate | null;
  due: IsoDate | null;
  earliest: IsoDate | null;
  cleanFrom: IsoDate | null;
  counting: CountingRuleId | null;
  sum: string;
  skipped: DateArgument['skipped'];
  status: 'open' | 'met' | 'late' | 'missed';
  /** Day on which it was done, when it was. */
  doneOn: IsoDate | null;
  /** Who must act: "governing-body", "clerk", "local-authority:885", "requester", "law". */
  for: string;
  findings: Finding[];
  /** It only repeats what other rows oblige to: never late or missed, and never what is to be done next. */
  informs?: true;
}

export interface Task {
  key: string;
  ruleId: string;
  title: string;
  why: string;
  citation: string;
  for: string;
  openedOn: IsoDate;
  due: IsoDate | null;
  /** A review task asks a named person to decide and say why. */
  kind: 'do' | 'review' | 'check';
  /** Event type that completes it, when an event does. */
  doneBy?: string;
  /** Asked by policy of an authority, not by law. */
  policy?: true;
}

export type RecipientKind = 'person' | 'office' | 'class';

export interface RecipientRow {
  key: string;
  ruleId: string;
  kind: RecipientKind;
  role: string;
  /** Plain words: "All staff paid to work at Pebworth First School". */
  label: string;
  school?: string;
  authority?: string;
  /** Board that must tell, where each of several tells for itself. */
  board?: string;
  of:
    | 'request'
    | 'decision'
    | 'dissolution'
    | 'proposals'
    | 'outcome'
    | 'declined'
    | 'discontinuance'
    | 'consultation'
    | 'statutory-proposals'
    | 'alteration'
    | 'alteration-outcome'
    | 'revocation'
    | 'agreement'
    | 'instrument';
  /** `null` when a fact needed to tell is not known yet. */
  applies: Known;
  because: string;
  due: IsoDate | null;
  toldOn: IsoDate | null;
  late: boolean;
}

export interface NextEvent {
  type: string;
  title: string;
  possible: boolean;
  /** First date on which it would be lawful, when waiting is what it takes. */
  from: IsoDate | null;
  cleanFrom: IsoDate | null;
  refusedBy: string[];
  findings: Finding[];
}

/** One reminder the law would have sent; the post room turns it into an email. Its key is natural: deadline, due date, kind, recipient. */
export interface PlannedReminder {
  deadlineKey: string;
  ruleId: string;
  /** 'before' is five working days before, 'eve' the last one before. */
  kind: 'before' | 'eve' | 'on' | 'after' | 'alarm';
  /** The deadline the reminder is about. */
  deadline: IsoDate;
  /** London business day on which it should go out; for a deadline missed before `asOf` that nobody was told of yet: the next one. */
  sendOn: IsoDate;
  /** Who gets it: "case-officer", "clerk", "local-authority:885"; where several boards come together "board:116656", the clerk of that one. */
  recipient: string;
  title: string;
  /** Its day lies before `asOf`: a row already planned stays, but none is made for it. Never so for 'after'. */
  past: boolean;
}

export interface EventOutcome {
  index: number;
  effect: 'accepted' | 'purported' | 'blocked';
  findings: Finding[];
  /** Rules that were asked and did not bite, and why. Only filled when `explain` is asked for. */
  considered?: { ruleId: string; outcome: 'satisfied' | 'does-not-apply' | 'bites' | 'not-known'; because: string }[];
  /** A later correction or fact put this event in question. */
  inQuestion?: boolean;
}

/** Everything derived from a case's events. */
export interface CaseView {
  state: string;
  stateTitle: string;
  /** Computed badges that depend on today, e.g. "may decide from 30 January 2026". */
  badges: string[];
  final: boolean;
  /** Route the case took: leave with three or more schools, dissolution because of two schools, dissolution decided, stay. */
  route: 'leave' | 'dissolution' | 'stay' | null;
  /** The date fixed by the board, if any. */
  effectiveOn: IsoDate | null;
  /** How sure that date is; null while there is none. A provisional date does not take effect by itself. */
  certainty: 'provisional' | 'confirmed' | null;
  events: EventOutcome[];
  findings: Finding[];
  timetable: TimetableRow[];
  tasks: Task[];
  recipients: RecipientRow[];
  next: NextEvent[];
  post: PlannedReminder[];
}
