import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { CaseView, Finding, IsoDate } from '#libs/law/types.js';
import { Clock } from '#libs/platform/clock.js';
import { ok, type Result } from '#libs/platform/result.js';
import { idempotencyMismatch, type KeyedRequest } from '#libs/platform/keyed-request.js';
import { CalendarShelf, type Days } from './calendars.js';
import { CaseMemory } from './case-memory.js';
import { commit, link, SCHEMA_VERSION, type ChainedEvent } from './chain.js';
import { rowChanges, sameRow, storedRows } from './projection.js';
import { caseChanged, caseNotFound } from './refusals.js';
import type { CaseToJudge, EarlierAnswer, Projection, StoredEvent } from './stored-case.js';
import { append, readToJudge, readToShow, type Append, type Door } from './store.js';
import { entryTitle } from './titles.js';
import type { JudgedBy } from './types.js';

/** What is to be added to a chain, decided but not yet linked. */
export interface NewEntry {
  type: string;
  happenedOn: IsoDate;
  data: Record<string, unknown>;
  effect: 'accepted' | 'purported' | 'note';
  reason: string | null;
  onBehalfOf: string | null;
  findings: Finding[];
  judgedBy: JudgedBy;
  corrects: number | null;
  correctionKind: 'clerical' | 'factual' | null;
  personal: Record<string, string>;
  /** Personal fields are for the lead authority only. */
  personalPrivate: boolean;
  /** The case after it; null for what the law does not read, which changes nothing derived. */
  view: CaseView | null;
}

/** One entry as it was written. */
export interface WrittenEntry {
  caseId: string;
  reference: string;
  sequence: number;
  version: number;
  effect: 'accepted' | 'purported' | 'note';
  state: string;
  findings: Finding[];
  recordedAt: string;
  hash: string;
}

/** What the writer looked at, and the key under which the answer is found again. */
export interface Writing {
  /** Null when what is written does not depend on it: notes, assignments, the program's own events. */
  expectedVersion: number | null;
  keyed: KeyedRequest | null;
}

/** An entry linked to the head, with what it makes of the case's row; null for a row that stays as it is. */
interface Prepared {
  event: ChainedEvent;
  append: Append;
  rows: Projection | null;
  written: WrittenEntry;
}

/** Decides, on the case as it is now, what to add. Pure; asked again when somebody else came first. */
export type Decide = (found: CaseToJudge, days: Days) => Result<NewEntry>;

/**
 * A head that moves under us without the version moving means a note came between; two writers in a row are rare, so that
 * twenty in a row is a fault.
 */
const MAX_TRIES = 20;

/**
 * The one way into a chain: read, decide in memory, append; two round trips, no transaction open in between. A case that is
 * remembered needs only the second: the entry is decided on the memory, and the database appends it if all is still so.
 */
@Injectable()
export class Recorder {
  constructor(
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
    private readonly memory: CaseMemory,
  ) {}

  async record(door: Door, caseIdOrReference: string, writing: Writing, decide: Decide): Promise<Result<WrittenEntry>> {
    const remembered = await this.recordOnMemory(door, caseIdOrReference, writing, decide);
    if (remembered) return remembered;
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      const found = await readToJudge(door, caseIdOrReference, writing.keyed, this.memory);
      if (!found) return caseNotFound();
      if (found.earlier) return answerAgain(found.earlier);
      if (writing.expectedVersion !== null && writing.expectedVersion !== found.case.version) {
        return this.changed(door, found.case.id, writing.expectedVersion);
      }
      const decided = decide(found, await this.shelf.inForce(door, found.case.subject.schools, found.calendars));
      if (!decided.ok) return decided;
      const entry = this.prepare(door, found, writing, decided.value);
      const answered = await append(door, entry.append);
      if (answered.outcome === 'recorded') return this.recorded(found, decided.value, entry, answered.answer);
      if (answered.outcome === 'replayed') return answerAgain(answered.answer);
      if (answered.outcome === 'mismatch') return idempotencyMismatch();
      if (answered.outcome === 'not-found') return caseNotFound();
      // changed: the next reading answers with what changed; moved: decide again on the case as it is now
    }
    throw new Error(`Case ${caseIdOrReference} moved ${MAX_TRIES} times while one entry was being written.`);
  }

  /** Null when it cannot be done so and the case must be read: also for every refusal, since nothing remembered may refuse or tell anything. */
  private async recordOnMemory(door: Door, asked: string, writing: Writing, decide: Decide): Promise<Result<WrittenEntry> | null> {
    const known = this.memory.recall(asked.toLowerCase());
    if (!known || (writing.expectedVersion !== null && writing.expectedVersion !== known.row.version)) return null;
    const { row, subject, events, calendars } = known;
    const found: CaseToJudge = { case: { ...row, subject }, events, calendars, earlier: null };
    const decided = decide(found, await this.shelf.inForce(door, subject.schools, calendars));
    if (!decided.ok) return null;
    const entry = this.prepare(door, found, writing, decided.value);
    const answered = await append(door, entry.append, known);
    if (answered.outcome === 'recorded') return this.recorded(found, decided.value, entry, answered.answer);
    return answered.outcome === 'replayed' ? answerAgain(answered.answer) : null;
  }

  /** Remembers the case as it stands after its entry. */
  private recorded(
    { case: { subject: _, ...row }, calendars }: CaseToJudge,
    entry: NewEntry,
    { event, append: { projection }, rows, written }: Prepared,
    { version, rowVersion }: { version: number; rowVersion: string },
  ): Result<WrittenEntry> {
    const after = {
      ...row,
      version,
      rowVersion,
      headSequence: event.sequence,
      headHash: written.hash,
      ...(rows && projection ? { projection: rows, judgedBy: entry.judgedBy, judgedAsOf: projection.asOf } : {}),
      ...(event.type === 'officer-assigned' ? { officerId: String(event.data['officer']) } : {}),
    };
    this.memory.grow(row.id, storedEvent(event), after, calendars);
    return ok({ ...written, version });
  }

  /** Links the entry to the head and works out which stored rows it changes. */
  prepare(door: Door, found: Pick<CaseToJudge, 'case' | 'events'>, writing: Writing, entry: NewEntry): Prepared {
    const { case: row } = found;
    const { commitments, fields } = commit(entry.personal);
    const event: ChainedEvent = {
      case: row.id,
      sequence: row.headSequence + 1,
      type: entry.type,
      schemaVersion: SCHEMA_VERSION,
      happenedOn: entry.happenedOn,
      recordedAt: this.instantAfter(found.events.at(-1)?.recordedAt),
      actor: door.actorId,
      onBehalfOf: entry.onBehalfOf,
      data: entry.data,
      effect: entry.effect,
      reason: entry.reason,
      findings: entry.findings,
      judgedBy: entry.judgedBy,
      corrects: entry.corrects,
      correctionKind: entry.correctionKind,
      stateBearing: entry.effect !== 'note',
      personal: commitments,
    };
    const { canonical, hash } = link(Buffer.from(row.headHash, 'hex'), event);
    const rows = entry.view ? storedRows(entry.view) : null;
    const changes = rows && rowChanges(rows, row.projection.rowDigests);
    const state = rows?.projection.state ?? row.projection.state;
    const asOf = this.clock.today();
    const asStored =
      rows !== null &&
      !changes &&
      row.judgedAsOf === asOf &&
      isDeepStrictEqual(row.judgedBy, entry.judgedBy) &&
      sameRow(rows.projection, row.projection);
    return {
      event,
      rows: rows?.projection ?? null,
      append: {
        caseId: row.id,
        expectedVersion: writing.expectedVersion,
        expectedHead: row.headSequence,
        canonical,
        hash,
        personal: fields.length > 0 ? fields.map((field) => ({ ...field, private: entry.personalPrivate })) : null,
        projection: rows && !asStored ? { ...rows.projection, rowDigests: changes ? rows.projection.rowDigests : null, asOf } : null,
        rows: changes,
        post: rows && rows.projection.postDigest !== row.projection.postDigest ? entry.view!.post : null,
        idempotency: writing.keyed ? { ...writing.keyed, state } : null,
      },
      written: {
        caseId: row.id,
        reference: row.reference,
        sequence: event.sequence,
        version: row.version + (event.stateBearing ? 1 : 0),
        effect: entry.effect,
        state,
        findings: entry.findings,
        recordedAt: event.recordedAt,
        hash: hash.toString('hex'),
      },
    };
  }

  /** Now, but never before the entry it follows: clocks of two machines differ, and a demonstration clock can be set back. */
  private instantAfter(last: string | undefined): string {
    const now = this.clock.now();
    return last !== undefined && last > now ? last : now;
  }

  private async changed(door: Door, caseId: string, expectedVersion: number): Promise<Result<never>> {
    const shown = await readToShow(door, caseId);
    if (!shown) return caseNotFound();
    const { reference, process, version } = shown.case;
    const since = shown.events
      .filter((event) => event.stateBearing)
      .slice(Math.max(0, expectedVersion))
      .map((event) => ({
        sequence: event.sequence,
        type: event.type,
        title: entryTitle(process, event.type, event.corrects),
        happenedOn: event.happenedOn,
        recordedAt: event.recordedAt,
        by: event.actorName,
        byId: event.actor,
      }));
    return caseChanged(reference, version, since);
  }
}

/** The answer to the request that used the key first, told again from what it wrote. */
export function answerAgain(earlier: EarlierAnswer): Result<WrittenEntry> {
  if (!earlier.same) return idempotencyMismatch();
  const { same: _, ...written } = earlier;
  return ok(written);
}

/** An entry as it will be read back. */
function storedEvent({
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
}: ChainedEvent): StoredEvent {
  return { sequence, type, happenedOn, data, effect, reason, corrects, correctionKind, stateBearing, recordedAt };
}

/** An entry that the law does not read: it changes nothing derived and makes no form stale. */
export function noteEntry(found: CaseToJudge, type: string, happenedOn: IsoDate, data: Record<string, unknown>): NewEntry {
  return {
    type,
    happenedOn,
    data,
    effect: 'note',
    reason: null,
    onBehalfOf: null,
    findings: [],
    judgedBy: found.case.judgedBy,
    corrects: null,
    correctionKind: null,
    personal: {},
    personalPrivate: true,
    view: null,
  };
}
