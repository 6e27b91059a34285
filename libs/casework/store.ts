import type pg from 'pg';
import type { Actor } from '#libs/platform/actor.js';
import type { Database, WorkerDatabase } from '#libs/platform/database/database.js';
import type { KeyedRequest } from '#libs/platform/keyed-request.js';
import { THE_PROGRAM, type PersonalField } from './chain.js';
import type { RowChanges } from './projection.js';
import type { PlannedReminder } from '#libs/law/types.js';
import type { CaseRow, CaseToJudge, CaseToShow, EarlierAnswer, Projection, RowDigests, StoredEvent } from './stored-case.js';
import type { CaseListRow, CaseSubject } from './types.js';
import type { CaseMemory, RememberedCase } from './case-memory.js';

/** Where one statement can be sent: a pool, or a client inside a transaction. */
export interface Sender {
  query<R extends object>(text: string, values: unknown[], name?: string): Promise<R[]>;
}

/** A way into the database in somebody's name: a person's, or a named job's of the program itself. */
export interface Door {
  /** What row security will know: passed to every function, which opens its own transaction with it. */
  context: { authority: string; person: string; role: string; federation: string | null } | { system: string };
  /** Written into events as who recorded them. */
  actorId: string;
  sender: Sender;
}

/** The door of a person. */
export function doorOf(database: Database | Sender, actor: Actor): Door {
  return {
    context: { authority: actor.authority, person: actor.personId, role: actor.role, federation: actor.federationUid ?? null },
    actorId: actor.personId,
    sender: database as Sender,
  };
}

/** The door of one of the program's own jobs. */
export function systemDoor(database: WorkerDatabase, system: string): Door {
  return { context: { system }, actorId: THE_PROGRAM, sender: database as Sender };
}

/** A transaction that is open, as a way to send statements: what is written through it is written together. */
export const senderOf = (client: pg.ClientBase): Sender => ({
  query: async <R extends object>(text: string, values: unknown[], name?: string) =>
    (await client.query<R & pg.QueryResultRow>(name ? { name, text, values } : { text, values })).rows,
});

/** Everything `record_event` writes. Null leaves a part as it is stored. */
export interface Append {
  caseId: string;
  /** Null when the writer does not depend on what the person saw (notes, the program's own events). */
  expectedVersion: number | null;
  expectedHead: number;
  canonical: string;
  hash: Buffer;
  personal: (PersonalField & { private: boolean })[] | null;
  /** Digests of rows are null when no row changes. */
  projection: (Omit<Projection, 'rowDigests'> & { rowDigests: RowDigests | null; asOf: string }) | null;
  rows: RowChanges | null;
  post: PlannedReminder[] | null;
  idempotency: (KeyedRequest & { state: string }) | null;
}

export type AppendOutcome =
  | { outcome: 'recorded'; answer: { version: number; rowVersion: string } }
  | { outcome: 'replayed' | 'mismatch'; answer: EarlierAnswer }
  | { outcome: 'not-found' | 'changed' | 'moved' | 'stale' };

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

/**
 * The case with what judging one more event needs, in one round trip; null when the door does not show it.
 *
 * @param memory Where the unchanging part of cases is kept; without one everything is read, as a cold replay must.
 */
export async function readToJudge(
  door: Door,
  caseIdOrReference: string,
  keyed: KeyedRequest | null,
  memory?: CaseMemory,
): Promise<CaseToJudge | null> {
  const asked = caseIdOrReference.toLowerCase();
  const known = memory?.recall(asked);
  const [row] = await door.sender.query<{ found: CaseAsRead | null }>(
    'SELECT read_case_to_judge($1, $2, $3, $4) AS found',
    [
      json(door.context),
      asked,
      json(keyed),
      known ? json({ id: known.id, sequence: known.sequence, hash: known.hash, owners: known.owners }) : null,
    ],
    'read_case_to_judge',
  );
  const { found } = row!;
  if (!found) return null;
  const { subject, events } = found.events ? { subject: found.subject!, events: found.events.map(eventOf) } : known!;
  const { id, reference, headSequence: sequence, headHash: hash } = found.case;
  const owners = found.events ? ownersOf(subject) : known!.owners;
  memory?.remember({ id, reference, subject, owners, events, sequence, hash, row: found.case, calendars: found.calendars });
  return { case: { ...found.case, subject }, events, calendars: found.calendars, earlier: found.earlier };
}

/** What `read_case_to_judge` hands over; subject and events only when they were not known. */
interface CaseAsRead {
  case: CaseRow;
  subject?: CaseSubject;
  events?: EventByPosition[];
  calendars: CaseToJudge['calendars'];
  earlier: EarlierAnswer | null;
}

const ownersOf = (subject: CaseSubject): string[] =>
  [...new Set(subject.schools.flatMap((school) => [school.urn, school.authority]))].filter((owner) => owner !== undefined);

/** An event as `read_case_to_judge` hands it over. */
type EventByPosition = [
  sequence: StoredEvent['sequence'],
  type: StoredEvent['type'],
  happenedOn: StoredEvent['happenedOn'],
  data: StoredEvent['data'],
  effect: StoredEvent['effect'],
  reason: StoredEvent['reason'],
  corrects: StoredEvent['corrects'],
  correctionKind: StoredEvent['correctionKind'],
  stateBearing: StoredEvent['stateBearing'],
  recordedAt: StoredEvent['recordedAt'],
];

const eventOf = ([
  sequence,
  type,
  happenedOn,
  data,
  effect,
  reason,
  corrects,
  correctionKind,
  stateBearing,
  recordedAt,
]: EventByPosition): StoredEvent => ({
  sequence,
  type,
  happenedOn,
  data,
  effect,
  reason,
  corrects,
  correctionKind,
  stateBearing,
  recordedAt,
});

/** The case with everything its page shows, in one round trip; null when the door does not show it. */
export async function readToShow(door: Door, caseIdOrReference: string): Promise<CaseToShow | null> {
  const [row] = await door.sender.query<{ found: (CaseToShow & { subject: CaseSubject }) | null }>(
    'SELECT read_case($1, $2) AS found',
    [json(door.context), caseIdOrReference.toLowerCase()],
    'read_case',
  );
  const { found } = row!;
  if (found) found.case.subject = found.subject;
  return found;
}

/**
 * Appends one event with all that follows from it, in one round trip and one transaction.
 *
 * @param known What the entry was decided on, when that was memory: the answer is "stale" when the case or the days are no longer so, or the case is not
 *   to be seen.
 */
export async function append(door: Door, entry: Append, known?: RememberedCase): Promise<AppendOutcome> {
  const [row] = await door.sender.query<{ appended: AppendOutcome }>(
    'SELECT record_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) AS appended',
    [...parametersOf(door, entry), known?.row.rowVersion ?? null, known?.calendars.changes ?? null],
    'record_event',
  );
  return row!.appended;
}

const parametersOf = (door: Door, entry: Append): unknown[] => [
  json(door.context),
  entry.caseId,
  entry.expectedVersion,
  entry.expectedHead,
  entry.canonical,
  entry.hash,
  json(entry.personal),
  json(entry.projection),
  json(entry.rows?.deadlines),
  entry.rows?.deadlinesGone ?? null,
  json(entry.rows?.tasks),
  entry.rows?.tasksGone ?? null,
  json(entry.post),
  json(entry.idempotency),
];

/** One page of the case list and the number of all its cases, in one round trip. */
export async function list(
  door: Door,
  filter: Record<string, unknown>,
  after: { closed: boolean; due: string; id: string } | null,
  limit: number,
): Promise<{ total: number; page: (CaseListRow & { listDue: string })[] }> {
  const [row] = await door.sender.query<{ total: number; page: (CaseListRow & { listDue: string })[] | null }>(
    'SELECT total, page FROM list_cases($1, $2, $3, $4)',
    [json(door.context), json(filter), json(after), limit],
    'list_cases',
  );
  return { total: row!.total, page: row!.page ?? [] };
}
