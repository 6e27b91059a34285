import type { CorrectionData } from '#libs/law/index.js';
import type { Finding, IsoDate, LawEvent, ProcessId, Task } from '#libs/law/types.js';
import type { CaseLink, CaseSubject, JudgedBy } from './types.js';

/** What lists and sweeps read of a case: derived from its events, compared with a cold replay every night. */
export interface Projection {
  state: string;
  stateTitle: string;
  closed: boolean;
  nextTitle: string | null;
  nextDue: IsoDate | null;
  nextRule: string | null;
  nextWhy: string | null;
  nextFor: string | null;
  openTasks: number;
  effectiveOn: IsoDate | null;
  /** Digest of the planned post. */
  postDigest: string;
  /** Digests of the rows derived beside the case. */
  rowDigests: RowDigests;
}

/** Key -> digest of the row as it was derived. */
export interface RowDigests {
  deadlines?: Record<string, string>;
  tasks?: Record<string, string>;
  /** Digest of all who must be told of anything; absent where it is not known. */
  recipients?: string;
}

/** The row of a case as the database's functions hand it over. */
export interface CaseRow {
  id: string;
  reference: string;
  process: ProcessId;
  leadAuthority: string;
  federationUid: string;
  subject: CaseSubject;
  version: number;
  headSequence: number;
  headHash: string;
  /** Another one after anybody wrote to the row. */
  rowVersion: string;
  officerId: string | null;
  openedOn: IsoDate;
  judgedBy: JudgedBy;
  judgedAsOf: IsoDate;
  projection: Projection;
}

/** An event as far as judging needs it. */
export interface StoredEvent {
  sequence: number;
  type: string;
  happenedOn: IsoDate;
  data: Record<string, unknown>;
  effect: 'accepted' | 'purported' | 'note';
  reason: string | null;
  corrects: number | null;
  correctionKind: 'clerical' | 'factual' | null;
  stateBearing: boolean;
  /** UTC instant. */
  recordedAt: string;
}

/** An event with all that its line in the history shows. */
export interface StoredHistoryEvent extends StoredEvent {
  actor: string;
  actorName: string | null;
  onBehalfOf: string | null;
  findings: Finding[];
  judgedBy: JudgedBy;
  commitments: Record<string, string>;
  hash: string;
  previousHash: string;
}

/** Which stored versions of calendars are in force and concern the case's schools. */
export interface CalendarVersions {
  /** How often calendars, bank holidays and policies had been added to when these were in force. */
  changes: number;
  bankHolidays: string | null;
  /** `school:URN` or `authority:CODE` -> version. */
  calendars: Record<string, string> | null;
  /** Authority -> version of its policies. */
  policies?: Record<string, string> | null;
}

/** An answer given before under the same idempotency key; `same` when the body was the same. */
export interface EarlierAnswer {
  same: boolean;
  caseId: string;
  reference: string;
  sequence: number;
  version: number;
  state: string;
  effect: 'accepted' | 'purported';
  findings: Finding[];
  recordedAt: string;
  hash: string;
}

export interface CaseToJudge {
  case: CaseRow;
  events: readonly StoredEvent[];
  calendars: CalendarVersions;
  earlier: EarlierAnswer | null;
}

export interface CaseToShow {
  case: CaseRow;
  officerName: string | null;
  events: StoredHistoryEvent[];
  personal: { sequence: number; field: string; value: string | null }[] | null;
  notes: { id: string; sequence: number; authorId: string; authorName: string | null; at: string; shared: boolean }[] | null;
  reviews: Task[] | null;
  links: Omit<CaseLink, 'title'>[] | null;
  calendars: CalendarVersions;
}

/** First event of every case: binds what was fixed at opening into the chain. The law does not read it. */
export const CASE_OPENED = 'case-opened';

/** Type of an entry that corrects another; the law library reads it in its own place (see `libs/law/index.ts`). */
export const CORRECTION = 'correction';

/** An event as the law reads it. */
export type RecordedLawEvent = LawEvent & { sequence: number };

/** Events as the law reads them, in the order recorded, corrections in their own places. Notes, assignments and erasures do not concern it. */
export function lawEvents(events: readonly StoredEvent[]): RecordedLawEvent[] {
  return events
    .filter((event) => event.stateBearing && event.type !== CASE_OPENED)
    .map(({ type, happenedOn, data, sequence, effect, reason }) => ({
      type,
      happenedOn,
      data,
      sequence,
      acceptedAs: effect === 'purported' ? 'purported' : 'accepted',
      ...(effect === 'purported' ? { asPurported: true } : {}),
      ...(reason === null ? {} : { reason }),
    }));
}

/** An event with its date and figures as its corrections have left them. */
export function asCorrected(events: readonly RecordedLawEvent[], sequence: number): RecordedLawEvent | null {
  const event = events.find((candidate) => candidate.sequence === sequence && candidate.type !== CORRECTION);
  if (!event) return null;
  let { happenedOn, data } = event;
  for (const entry of events) {
    const correction = entry.data as CorrectionData | undefined;
    if (entry.type !== CORRECTION || !correction || correction.sequence !== sequence || correction.insert) continue;
    happenedOn = correction.happenedOn ?? happenedOn;
    data = laidOver(data ?? {}, correction.data ?? {});
  }
  return { ...event, happenedOn, data: data ?? {} };
}

/** Right values laid over those recorded; null takes a field away. */
export function laidOver(recorded: Record<string, unknown>, right: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...recorded, ...right }).filter(([, value]) => value !== null && value !== undefined));
}
