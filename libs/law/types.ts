/**
 * The words every room shares with the law library. Everything here is plain data: it can be stored, sent and compared.
 */

/** A civil date in London, `YYYY-MM-DD`. It has no time and no zone; the Gregorian calendar is meant throughout. */
export type IsoDate = string;

/** What a rule does when it bites. See the table "catalogue says / confidence is / the rule" in docs/how-to/add-a-rule.md. */
export type Enforcement = 'block' | 'block-with-override' | 'breach' | 'warning' | 'review' | 'task' | 'data' | 'info';

/** How sure the catalogue is of the words a rule rests on. Only text-read rules (A, A-, T, D) may block outright. */
export type Confidence = 'A' | 'A-' | 'B' | 'C' | 'P' | 'I' | 'U' | 'T' | 'D' | 'X';

export type ProcessId =
  | 'federating'
  | 'joining'
  | 'leaving'
  | 'dissolution'
  | 'discontinuance'
  | 'amalgamation-new-school'
  | 'amalgamation-enlargement'
  | 'collaboration';

export type CountingRuleId =
  'C1' | 'C2' | 'C2m' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10' | 'C11' | 'C12' | 'C12m' | 'C13' | 'C14';

export type Category =
  | 'community'
  | 'community-special'
  | 'maintained-nursery'
  | 'voluntary-controlled'
  | 'voluntary-aided'
  | 'foundation'
  | 'foundation-special';

/** Yes, no, or not known yet: `null`/absent means not known. */
export type Known = boolean | null;

/** One school of the federation, as the law needs it. `key` names it inside one case: its URN when it comes from the register. */
export interface SchoolFacts {
  key: string;
  urn?: string;
  name: string;
  /** False for an academy, an independent school, a pupil referral unit or a school outside England: it cannot be federated (EA 2002 s 24(1)). */
  maintained?: Known;
  category?: Category;
  /** Three-digit code of the authority that maintains the school. */
  authority?: string;
  religiousCharacter?: string | null;
  /** A foundation or voluntary school with a religious foundation (regs 30(3)(c), 34(2)(f)); not the same as a designated religious character. */
  religiousFoundation?: Known;
  hasTrust?: Known;
  registeredPupils?: number | null;
  paidStaff?: number | null;
  /** Key into `CaseInput.calendars`. */
  calendar?: string;
  /** Federation it is part of when the case opens: its UID, or the name it goes by in the case. Absent: a school with a governing body of its own. */
  federation?: string;
  /** A prescribed religious body exists for the school's religion (SI 2012/8 Sch 3); not needed for Church of England and Catholic schools. */
  hasReligiousBody?: Known;
  /** What becomes of it in an amalgamation. Absent: the relevant school survives, every other one closes. */
  part?: 'closes' | 'survives' | 'goes-on';
  /** Designated as a rural primary school by order (EIA 2006 s 15(7)(b)); the list changes about every December. */
  ruralPrimary?: Known;
  /** Statutory ages of its pupils, in years: the register's lowest and highest age. */
  lowAge?: number | null;
  highAge?: number | null;
}

export interface FederationFacts {
  uid?: string;
  registerAsAt?: IsoDate;
  name: string;
  hasHeadOfFederation?: Known;
  foundationAppointers?: string[];
  instrumentEffectiveOn?: IsoDate | null;
}

/** A body that decides for itself in a case with several: each has its own report, consent, decision, minutes and dates. */
export interface BoardFacts {
  key: string;
  name: string;
  /** Where there is no temporary governing body yet, the authority or the proposers act in its place (reg 11 of SI 2012/1035). */
  kind: 'school' | 'federation' | 'temporary' | 'authority' | 'proposers';
  /** Keys of the schools it governs, or will govern. */
  schools: string[];
  /** For the authority that acts in place of a temporary governing body. */
  authority?: string;
}

export interface DateRange {
  from: IsoDate;
  to: IsoDate;
}

/** School terms and the days within them on which the school has no session. A school day is known only inside a term that is entered. */
export interface Calendar {
  terms: DateRange[];
  notSchoolDays?: (DateRange | IsoDate)[];
  /** Name shown in arguments, e.g. "Walsall 2025/26 (demonstration)". */
  name?: string;
  /** Stored version the case was judged by. */
  version?: string;
}

/** An event as the law reads it: figures and dates, never personal data. */
export interface LawEvent {
  type: string;
  happenedOn: IsoDate;
  data?: Record<string, unknown>;
  asPurported?: boolean;
  /** Reason given for recording a purported act, an override or a correction. */
  reason?: string;
  /** Sequence number in the case's chain; absent in a preview. */
  sequence?: number;
  /** What the law said when it was recorded; a stored event keeps this effect whatever a later rulebook would say. */
  acceptedAs?: 'accepted' | 'purported';
}

/** What must stand in a field for a policy to be content. */
export type PolicyValue = string | number | boolean;

/** What a policy asks of a step. */
export type PolicyRequirement =
  /** Something must have been recorded before the step: once for the case, or for every school or board concerned. */
  | {
      kind: 'event-before';
      event: string;
      /** Fields the event must have, with their values. */
      data?: Readonly<Record<string, PolicyValue>>;
      per: 'case' | 'school' | 'board';
      /** Only what came after the last such event counts: asked anew for every new draft. */
      since?: string;
    }
  /** So many days must lie between an earlier event and the step, or the date in a field of the step. Ordinary days; the first is not counted. */
  | { kind: 'days-after'; event: string; days: number; dateField?: string }
  /** So many days must lie between the step and the date in a field of it. */
  | { kind: 'days-ahead'; dateField: string; days: number }
  /** A list field of the step must hold all of these. */
  | { kind: 'contains'; field: string; values: readonly string[] };

/**
 * What an authority asks beyond the law, as data of that authority. It is shown as policy, never as law, and it can only warn and set a task:
 * an act that the law allows has effect whatever a policy says of it.
 */
export interface Policy {
  /** Stable within the authority: "diocese-before-collaborating". Findings and tasks carry it as "policy:<id>". */
  id: string;
  title: string;
  /** One sentence an officer understands, with its full stop. */
  asks: string;
  /** Where it is written down, with paragraph. */
  source: string;
  /** Three-digit code of the authority; the policy speaks only of schools it maintains. */
  authority: string;
  processes: readonly ProcessId[];
  /** Type of the event it asks something of. */
  step: string;
  requires: PolicyRequirement;
  /** Only where such a school is concerned. */
  schools?: { categories?: readonly Category[]; religious?: boolean };
  /** From the first day, up to and not including the last; the day of the step decides. */
  from: IsoDate;
  until?: IsoDate | null;
}

/** Everything the law is told. Nothing else may influence an answer. */
export interface CaseInput {
  process: ProcessId;
  /** Today: decides badges (open, overdue) and nothing else. */
  asOf: IsoDate;
  federation: FederationFacts;
  schools: SchoolFacts[];
  relevantSchool?: string;
  /** Boards of a joint proposal; absent: one for each school, and one for the schools of each federation together. */
  boards?: BoardFacts[];
  calendars: Record<string, Calendar>;
  /** Bank holidays in England: for rules that count working days (C9, service levels, the day-before alarm, post), and days without a session in every calendar (C12). */
  bankHolidays: IsoDate[];
  /** Settings of the authority that the catalogue leaves open (federation-law.md section 10). */
  settings?: Record<string, string | number | boolean>;
  /** What authorities ask beyond the law: it warns and sets tasks, and changes no effect. */
  policies?: readonly Policy[];
  events: LawEvent[];
}

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

/** How one field of an event is asked for: the form, the API schema and the validation are all built from this. */
export interface FieldDescription {
  name: string;
  type: 'date' | 'text' | 'long-text' | 'whole-number' | 'yes-no' | 'choice' | 'choices' | 'school' | 'board' | 'authority' | 'event';
  label: string;
  hint?: string;
  unit?: string;
  required?: boolean;
  choices?: readonly { value: string; label: string; hint?: string }[];
  /** Shown and required only when another field has one of these values. */
  when?: { field: string; is: readonly (string | boolean)[] };
  /** The form insists on an answer; the API takes an event without it, as events recorded before have none. */
  askedFor?: boolean;
  /** Personal fields stand beside the event and never reach the law. */
  personal?: boolean;
  min?: number;
  max?: number;
}

/** One kind of event of a process, as forms, API and law see it. */
export interface EventDescription {
  type: string;
  title: string;
  /** Sentence on the form: what recording this means. */
  explanation: string;
  happenedOnLabel: string;
  happenedOnHint?: string;
  recordedBy: readonly ('officer' | 'manager' | 'board' | 'system')[];
  fields: readonly FieldDescription[];
  /** Changes state or facts the law reads; notes and deliveries do not. */
  stateBearing: boolean;
}

export interface RuleDescription {
  id: string;
  citation: string;
  plain: string;
  confidence: Confidence;
  enforcement: Enforcement;
  pivot: string;
  inForce: { from: IsoDate; until: IsoDate | null; checkedOn?: IsoDate }[];
  figures: Record<string, unknown>;
  modifies?: { ruleId: string; how: 'disapplies' | 'replaces' | 'adds' }[];
  testedIn: string[];
  /** False for a row of the catalogues that is listed here and that no part of the program enforces. */
  enforced?: boolean;
}
