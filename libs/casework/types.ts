import type { CaseInput, CaseView, Finding, IsoDate, ProcessId, SchoolFacts } from '#libs/law/types.js';

/** What is fixed when a case is opened: the federation and its schools as the register had them on one date. */
export interface CaseSubject {
  process: ProcessId;
  federation: CaseInput['federation'];
  schools: CaseInput['schools'];
  relevantSchool?: string;
  /** Boards that each decide for themselves, in a case of several. */
  boards?: CaseInput['boards'];
  settings?: CaseInput['settings'];
}

/** Versions of everything a decision was judged by; stored with every event. */
export interface JudgedBy {
  rulebook: string;
  bankHolidays: string;
  registerAsAt: IsoDate | null;
  /** Calendar key -> stored version. */
  calendars: Record<string, string>;
  /** Authority -> stored version of its policies; absent where none of the authorities has any. */
  policies?: Record<string, string>;
}

/** Facts of a school that the register does not hold; null says that it is not known. */
export type ToldOfSchool = Partial<
  Pick<
    SchoolFacts,
    | 'paidStaff'
    | 'registeredPupils'
    | 'hasTrust'
    | 'religiousFoundation'
    | 'hasReligiousBody'
    | 'maintained'
    | 'part'
    | 'ruralPrimary'
    | 'lowAge'
    | 'highAge'
  >
>;

/** A school that is to be opened, and who acts for it until it has a governing body (regs 11 and 12 of SI 2012/1035). */
export interface NewSchool {
  /** Names it inside the case. */
  key: string;
  name: string;
  category: NonNullable<SchoolFacts['category']>;
  authority: string;
  religiousCharacter?: string | null;
  board: 'temporary' | 'authority' | 'proposers';
}

export interface OpenCaseInput {
  process: ProcessId;
  /** The federation, where the process is about one: leaving, dissolution, discontinuance. */
  federationUid?: string;
  /** Where several come together: what the proposal is called. */
  name?: string;
  /** Where several come together: URNs of schools. The other schools of a federated one come with it, because its board is theirs too. */
  schoolUrns?: string[];
  /** Where several come together: UIDs of federations, with all their schools. */
  federationUids?: string[];
  /** Where several come together: schools that do not exist yet. */
  newSchools?: NewSchool[];
  /** URN of the school the request is about (leaving), or that survives (enlargement). */
  relevantSchool?: string;
  /** The case takes membership of federations as at this date. */
  registerAsAt: IsoDate;
  /** Facts the register does not hold, by URN, and of the federation. */
  schools?: Record<string, ToldOfSchool>;
  hasHeadOfFederation?: boolean | null;
  foundationAppointers?: string[];
  /** Id or reference of the case that makes this one necessary: the two are linked at once. */
  follows?: string;
  idempotencyKey?: string;
}

export interface RecordEventInput {
  /** Version the person was looking at; a moved version is answered with `case-changed`. */
  expectedVersion: number;
  type: string;
  happenedOn: IsoDate;
  data?: Record<string, unknown>;
  /** Personal fields: names, addresses. Stored beside the event, committed to with a salt, erasable. */
  personal?: Record<string, string>;
  asPurported?: boolean;
  reason?: string;
  onBehalfOf?: string;
  idempotencyKey?: string;
}

export interface CorrectEventInput {
  expectedVersion: number;
  /** Sequence of the event corrected. */
  sequence: number;
  /** Clerical: it was typed wrongly. Factual: it really happened otherwise than everyone believed. */
  kind: 'clerical' | 'factual';
  happenedOn?: IsoDate;
  /** Fields to change; null takes one away. */
  data?: Record<string, unknown>;
  /** Clerical only: a forgotten event, to stand just before the one named. */
  insert?: { type: string; happenedOn: IsoDate; data?: Record<string, unknown> };
  reason: string;
  idempotencyKey?: string;
}

export interface RecordedEvent {
  caseId: string;
  reference: string;
  sequence: number;
  version: number;
  effect: 'accepted' | 'purported';
  state: string;
  findings: Finding[];
  recordedAt: string;
  hash: string;
}

export interface CaseListFilter {
  state?: string;
  process?: ProcessId;
  officerId?: string;
  federationUid?: string;
  school?: string;
  /** Cases whose next deadline is on or before this date. */
  dueBy?: IsoDate;
  open?: boolean;
  /** Reference, school or federation name. */
  text?: string;
}

export interface CaseListRow {
  id: string;
  reference: string;
  process: ProcessId;
  state: string;
  stateTitle: string;
  schoolName: string | null;
  federationName: string;
  officerId: string | null;
  officerName: string | null;
  /** What to do next, by when, why. */
  next: { title: string; due: IsoDate | null; ruleId: string; why: string; for: string } | null;
  openTasks: number;
  openedOn: IsoDate;
  closed: boolean;
  version: number;
}

export interface Page<T> {
  rows: T[];
  /** Opaque keyset cursor; null at the end. */
  next: string | null;
  total: number;
}

/** One line of a case's history, oldest first. */
export interface HistoryRow {
  sequence: number;
  type: string;
  title: string;
  happenedOn: IsoDate;
  recordedAt: string;
  actorId: string;
  actorName: string | null;
  onBehalfOf: string | null;
  data: Record<string, unknown>;
  personal: Record<string, string | null>;
  effect: 'accepted' | 'purported' | 'note';
  reason: string | null;
  findings: Finding[];
  judgedBy: JudgedBy;
  corrects: number | null;
  correctionKind: 'clerical' | 'factual' | null;
  /** Superseded by a later clerical correction. */
  supersededBy: number | null;
  inQuestion: boolean;
  stateBearing: boolean;
  hash: string;
  previousHash: string;
}

/** How two cases have to do with each other. "follows-from" and "replaces" have a direction; "same-act" has none. */
export type CaseLinkKind = (typeof caseLinkKinds)[number];
export const caseLinkKinds = ['follows-from', 'same-act', 'replaces'] as const;

export interface LinkCasesInput {
  /** Id or reference of the other case. */
  to: string;
  kind: CaseLinkKind;
  reason: string;
}

/** A link of a case with another, seen from this one. */
export interface CaseLink {
  /** Entry in this case's history that says so. */
  sequence: number;
  kind: CaseLinkKind;
  /** This case follows from the other, or replaces it; false: the other does. Without meaning for "same-act". */
  outgoing: boolean;
  /** In words: "Follows from", "Is followed by", "About the same act as", "Replaces", "Is replaced by". */
  title: string;
  caseId: string;
  reference: string;
  process: ProcessId;
  schoolName: string | null;
  federationName: string;
  stateTitle: string;
  closed: boolean;
  reason: string | null;
  linkedById: string;
  linkedByName: string | null;
  at: string;
}

export interface CaseDetails {
  id: string;
  reference: string;
  leadAuthority: string;
  process: ProcessId;
  subject: CaseSubject;
  version: number;
  state: string;
  closed: boolean;
  openedOn: IsoDate;
  officerId: string | null;
  officerName: string | null;
  /** Computed by `libs/law` as of today from the stored events; nothing in it is edited by hand. */
  view: CaseView;
  /** Events as the law reads them, in the order the law folds them (index in `view.events`). */
  input: CaseInput;
  history: HistoryRow[];
  /** Cases it is linked with, as far as you may see them, oldest first. */
  links: CaseLink[];
  notes: { id: string; text: string; authorId: string; authorName: string | null; at: string; shared: boolean }[];
}
