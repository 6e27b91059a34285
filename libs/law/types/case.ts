import type { Category, IsoDate, Known, ProcessId } from './words.js';
import type { Policy } from './policy.js';

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
