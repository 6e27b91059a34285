import type { BoardFacts, CaseInput, IsoDate, RecipientRow, SchoolFacts } from '../types.js';
import type { Missing, NoticeKind, Route } from './rule.js';

/** An event as rules see it: its data is checked against the field descriptions, its place in the history known. */
export interface FoldedEvent {
  type: string;
  happenedOn: IsoDate;
  data: Readonly<Record<string, unknown>>;
  /** Place among the events the law was given. */
  index: number;
}

export interface RequestFact {
  index: number;
  /** R: the day it was given or sent to the chair or clerk. */
  on: IsoDate;
  requester: string;
}

export interface TellingFact {
  index: number;
  /** The day it was handed over or sent. */
  on: IsoDate;
  /** The day it counts as given; later than `on` for a letter by post. Null when it cannot be counted. */
  givenOn: IsoDate | null;
  of: string;
  role: string;
  school?: string;
  authority?: string;
  /** Board that told, where each of several tells for itself. */
  board?: string;
  channel?: string;
  /** Sent to parents by e-mail without their written consent: it may not count as given. */
  doubtful: boolean;
}

export interface MeetingFact {
  index: number;
  calledOn: IsoDate;
  meetingOn: IsoDate;
  agendaItem?: boolean;
  urgentByChair?: boolean;
}

export interface DecisionFact {
  index: number;
  on: IsoDate;
  outcome: 'leave' | 'dissolve' | 'stay';
  effectiveOn: IsoDate | null;
  /** The decision before it, when this one changes it. */
  changes: 'date' | 'outcome' | null;
  /** Keys of the schools that were in the federation on the day of the decision. */
  members: readonly string[];
}

export interface PreparedFact {
  index: number;
  on: IsoDate;
  effectiveOn?: IsoDate;
  authority?: string;
}

/** A recipient with what is known about the telling. */
export interface NoticeRow extends RecipientRow {
  required: boolean;
  /** A telling before this day is no notice to this one; absent: the day of the list. */
  from?: IsoDate;
  /** Event that told them. */
  via: number | null;
  doubtful: boolean;
  /** Day on which it was published for them, which does not count as telling them. */
  publishedOn: IsoDate | null;
}

export interface NoticeList {
  of: NoticeKind;
  /** A telling before this day is no notice of it. */
  from: IsoDate;
  startedBy: number;
  rows: NoticeRow[];
}

export interface OverrideFact {
  index: number;
  on: IsoDate;
  ruleId: string;
  school: string | null;
}

/** Everything a rule may know. A rule names in `reads` those it uses. */
export interface Facts {
  process: CaseInput['process'];
  asOf: IsoDate;
  federation: CaseInput['federation'];
  schools: readonly SchoolFacts[];
  relevantSchool: SchoolFacts | null;
  boards: readonly BoardFacts[];
  calendars: CaseInput['calendars'];
  bankHolidays: readonly IsoDate[];
  settings: NonNullable<CaseInput['settings']>;
  state: string;
  request: RequestFact | null;
  requestNotice: NoticeList | null;
  decisionNotice: NoticeList | null;
  dissolutionNotice: NoticeList | null;
  meetings: readonly MeetingFact[];
  decision: DecisionFact | null;
  route: Route | null;
  /** Receipt of the notice of decision, earliest first recorded, by authority. */
  receipts: ReadonlyMap<string, PreparedFact>;
  temporaryBodies: ReadonlyMap<string, PreparedFact>;
  instruments: ReadonlyMap<string, PreparedFact>;
  federationInstrument: PreparedFact | null;
  reviewOpened: PreparedFact | null;
  /** What each precondition rule still misses, overrides taken away. */
  missing: readonly (Missing & { ruleId: string })[];
  overrides: readonly OverrideFact[];
  withdrawal: { index: number; on: IsoDate } | null;
  /** Schools that left the federation while the case ran, with the day. */
  departures: ReadonlyMap<string, IsoDate>;
  /** The system recorded that the date came. */
  reachedOn: { index: number; on: IsoDate } | null;
  surplusSettled: { index: number; on: IsoDate } | null;
  /** Review tasks a person has decided, by task key. */
  reviewed: ReadonlyMap<string, IsoDate>;
  /** Every event that had effect, in the order recorded: what processes without facts of their own above read. */
  acts: readonly FoldedEvent[];
  /** Lists of those to be told, for processes whose table says what begins them. */
  notices: ReadonlyMap<NoticeKind, NoticeList>;
  /** The day on which it takes effect, as far as one is fixed. */
  effectiveOn: IsoDate | null;
}

export type FactName = keyof Facts;

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] extends readonly (infer A)[] ? A[] : T[K];
};
/** The interpreter's own view of the facts; rules get the read-only one. */
export type WorkingFacts = Mutable<Facts> & { tellings: TellingFact[] };

/** The facts of a case before anything has happened. */
export function factsAtStart(input: CaseInput, initialState: string): WorkingFacts {
  return {
    process: input.process,
    asOf: input.asOf,
    federation: input.federation,
    schools: input.schools.slice(),
    relevantSchool: input.schools.find(({ key }) => key === input.relevantSchool) ?? null,
    boards: input.boards?.slice() ?? boardsOf(input.schools, input.federation.name),
    calendars: input.calendars,
    // Same array, so that it is compiled once; nothing writes to it.
    bankHolidays: input.bankHolidays,
    settings: input.settings ?? {},
    state: initialState,
    request: null,
    requestNotice: null,
    decisionNotice: null,
    dissolutionNotice: null,
    meetings: [],
    decision: null,
    route: null,
    receipts: new Map(),
    temporaryBodies: new Map(),
    instruments: new Map(),
    federationInstrument: null,
    reviewOpened: null,
    missing: [],
    overrides: [],
    withdrawal: null,
    departures: new Map(),
    reachedOn: null,
    surplusSettled: null,
    reviewed: new Map(),
    acts: [],
    notices: new Map(),
    effectiveOn: null,
    tellings: [],
  };
}

const copyOfList = (list: NoticeList | null): NoticeList | null =>
  list === null ? null : { ...list, rows: list.rows.map((row) => ({ ...row })) };

/** The same facts once more, so that reading on from one leaves the other as it is. */
export const copyOfFacts = (facts: WorkingFacts): WorkingFacts => ({
  ...facts,
  schools: facts.schools.slice(),
  boards: facts.boards.slice(),
  meetings: facts.meetings.slice(),
  missing: facts.missing.slice(),
  overrides: facts.overrides.slice(),
  acts: facts.acts.slice(),
  tellings: facts.tellings.slice(),
  receipts: new Map(facts.receipts),
  temporaryBodies: new Map(facts.temporaryBodies),
  instruments: new Map(facts.instruments),
  departures: new Map(facts.departures),
  reviewed: new Map(facts.reviewed),
  requestNotice: copyOfList(facts.requestNotice),
  decisionNotice: copyOfList(facts.decisionNotice),
  dissolutionNotice: copyOfList(facts.dissolutionNotice),
  notices: new Map([...facts.notices].map(([of, list]) => [of, copyOfList(list)!])),
});

/** Schools that are in the federation on a day: the membership the case was opened with, less those that have left since. */
export function membersOn(facts: Pick<Facts, 'schools' | 'departures'>, day: IsoDate): SchoolFacts[] {
  return facts.schools.filter(({ key }) => {
    const left = facts.departures.get(key);
    return left === undefined || left > day;
  });
}

/** Distinct authorities that maintain a school of the list, in order of first appearance. */
export function authoritiesOf(schools: readonly SchoolFacts[]): string[] {
  const codes: string[] = [];
  for (const { authority } of schools) if (authority !== undefined && !codes.includes(authority)) codes.push(authority);
  return codes;
}

/** All lists of those to be told that stand in the case. */
export function noticesOf({ requestNotice, decisionNotice, dissolutionNotice, notices }: Facts): NoticeList[] {
  const lists = [requestNotice, decisionNotice, dissolutionNotice].filter((list) => list !== null);
  return notices.size === 0 ? lists : [...lists, ...notices.values()];
}

/** Events of one type that had effect, in the order recorded. */
export const actsOf = (facts: Pick<Facts, 'acts'>, type: string): FoldedEvent[] => facts.acts.filter((act) => act.type === type);

/** The last event of a type that had effect; null when there was none. */
export const lastAct = (facts: Pick<Facts, 'acts'>, type: string): FoldedEvent | null =>
  facts.acts.findLast((act) => act.type === type) ?? null;

/** The boards of schools: one for each school on its own, one for the schools of each federation together. */
export function boardsOf(schools: readonly SchoolFacts[], federationName: string): BoardFacts[] {
  const boards = new Map<string, BoardFacts>();
  for (const { key, name, federation } of schools) {
    const board = boards.get(federation ?? key);
    if (board !== undefined) board.schools.push(key);
    else if (federation === undefined) boards.set(key, { key, name, kind: 'school', schools: [key] });
    else boards.set(federation, { key: federation, name: federationName, kind: 'federation', schools: [key] });
  }
  return [...boards.values()];
}
