import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { checkInstrument, type InstrumentCheck, type InstrumentInput, type InstrumentRecord } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { sha256 } from '../chain.js';
import { sayExactly } from '../content.js';
import { isSettled, noteEntry } from '../judging.js';
import { Matters, pickText } from '../matters.js';
import { refuseUnlessWriter } from '../permissions.js';
import { draftChanged, draftClosed, fieldsInvalid, instrumentNotFound, notFound } from '../refusals.js';
import { append, keptText, readMatter, readRevision, type StoredMatter } from '../store.js';
import type { DraftConflict, DraftVersion, DraftVersionText, SavedDraft, SaveDraftInput, TextOf, WorkingDraft } from '../types.js';
import { threeWay } from './three-way.js';

const UNIQUE_VIOLATION = '23505';
/** Saves kept as what others may have begun from. */
const REVISIONS_KEPT = 200;
const LONGEST_NOTE = 500;

/** The draft that is worked on, saved over and over, and the versions that are kept of it. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matters: Matters,
  ) {}

  /** Refused with `instrument-not-found`, `not-permitted`, `draft-closed`, `fields-invalid` or `draft-changed` 409 (a `DraftConflict`). */
  async save(actor: Actor, id: string, { record, expectedRevision }: SaveDraftInput): Promise<Result<SavedDraft>> {
    const said = sayExactly(record);
    if (!said.ok) return said;
    const { content, canonical } = said.value;
    try {
      return await this.database.transaction(actor, async (client) => {
        const matter = await readMatter(client, id);
        const refused = refuseToWrite(actor, matter);
        if (refused) return refused;
        if (matter!.working.revision !== expectedRevision) return this.conflict(client, matter!, expectedRevision, content);
        const draft = await write(client, matter!, actor, this.clock.now(), { revision: expectedRevision + 1, content, canonical });
        return ok({ draft, check: checkInstrument(content) });
      });
    } catch (error) {
      // Somebody saved in the same instant: look again, and tell what they did.
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      return this.database.transaction(actor, async (client) => {
        const matter = await readMatter(client, id);
        return matter ? this.conflict(client, matter, expectedRevision, content) : instrumentNotFound();
      });
    }
  }

  /** Keeps the working draft as the next version. The same text is not kept twice in a row. */
  async keep(
    actor: Actor,
    id: string,
    { expectedRevision, note }: { expectedRevision: number; note?: string },
  ): Promise<Result<DraftVersion>> {
    if ((note?.length ?? 0) > LONGEST_NOTE)
      return fieldsInvalid([{ field: 'note', message: `The note must be ${LONGEST_NOTE} characters or less` }]);
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const { matter, around } = found.value;
    const refused = refuseToWrite(actor, matter);
    if (refused) return refused;
    const said = sayExactly(matter.working.record);
    if (!said.ok) return said;
    const { content, canonical } = said.value;
    if (matter.working.revision !== expectedRevision)
      return this.database.transaction(actor, (client) => this.conflict(client, matter, expectedRevision, content));
    const last = matter.versions.at(-1);
    if (last?.canonical === canonical) return ok(versionOf(last));
    const version = (last?.version ?? 0) + 1;
    const hash = sha256(canonical);
    const now = this.clock.now();
    const kept = await this.database.transaction(actor, async (client) => {
      const entry = noteEntry(around, 'version-kept', { version, hash: hash.toString('hex') });
      const moved = await append(client, matter, actor.personId, now, entry);
      if (moved === null) return false;
      await client.query(
        `INSERT INTO instrument_draft (instrument_id, version, authority, federation_uid, canonical, hash, note, kept_by, kept_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, version, matter.authority, matter.federationUid, canonical, hash, note?.trim() || null, actor.personId, now],
      );
      return true;
    });
    // An entry came between; nothing was written, and the draft is the same: once more.
    if (!kept) return this.keep(actor, id, { expectedRevision, ...(note === undefined ? {} : { note }) });
    return ok({
      version,
      hash: hash.toString('hex'),
      note: note?.trim() || null,
      keptById: actor.personId,
      keptByName: actor.displayName,
      keptAt: now,
    });
  }

  async version(actor: Actor, id: string, version: number): Promise<Result<DraftVersionText>> {
    const matter = await this.database.transaction(actor, (client) => readMatter(client, id));
    if (!matter) return instrumentNotFound();
    const kept = matter.versions.find((one) => one.version === version);
    if (!kept) return notFound('version', `There is no version ${version} of this draft.`);
    const record = keptText(kept.canonical);
    return ok({ ...versionOf(kept), record, check: checkInstrument(record) });
  }

  async check(actor: Actor, id: string, text: TextOf = 'working'): Promise<Result<InstrumentCheck>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const picked = pickText(found.value, text);
    return picked ? ok(checkInstrument(picked.record)) : notFound('version', 'There is no such text of this instrument.');
  }

  private async conflict(
    client: pg.PoolClient,
    { id, working }: StoredMatter,
    expectedRevision: number,
    mine: InstrumentInput,
  ): Promise<Result<never>> {
    const base = await readRevision(client, id, expectedRevision);
    const conflict: DraftConflict = {
      revision: working.revision,
      by: working.savedByName,
      byId: working.savedById,
      at: working.savedAt,
      base: base?.record ?? null,
      theirs: working.record,
      mine,
      ...threeWay(base?.record ?? null, working.record, mine),
    };
    return draftChanged(conflict);
  }
}

const versionOf = ({ canonical: _text, ...version }: StoredMatter['versions'][number]): DraftVersion => version;

/** Why this person cannot write this draft; null when it is allowed. */
export function refuseToWrite(actor: Actor, matter: StoredMatter | null): Result<never> | null {
  if (!matter) return instrumentNotFound();
  const refused = refuseUnlessWriter(actor, matter);
  if (refused) return refused;
  return isSettled(matter) ? draftClosed(matter.stateTitle) : null;
}

async function write(
  client: pg.PoolClient,
  matter: StoredMatter,
  actor: Actor,
  now: string,
  { revision, content, canonical }: { revision: number; content: InstrumentRecord; canonical: string },
): Promise<WorkingDraft> {
  await client.query(
    'INSERT INTO instrument_working_draft (instrument_id, revision, authority, federation_uid, content, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [matter.id, revision, matter.authority, matter.federationUid, canonical, actor.personId, now],
  );
  if (revision > REVISIONS_KEPT)
    await client.query('DELETE FROM instrument_working_draft WHERE instrument_id = $1 AND revision <= $2', [
      matter.id,
      revision - REVISIONS_KEPT,
    ]);
  return { revision, record: content, savedById: actor.personId, savedByName: actor.displayName, savedAt: now };
}
