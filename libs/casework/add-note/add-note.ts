import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { refuseUnlessStaffOfLead } from '../permissions.js';
import { noteEntry, Recorder, type WrittenEntry } from '../recorder.js';
import { fieldsInvalid } from '../refusals.js';
import { doorOf } from '../store.js';

const MAX_NOTE = 10_000;

export interface AddNoteInput {
  text: string;
  /** Shared with participants and the board; otherwise the lead authority's own. */
  shared: boolean;
}

/** Adds a note. Its text is kept as personal data: only a salted hash of it stands in the chain, and it can be erased. */
@Injectable()
export class AddNote {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
  ) {}

  async add(actor: Actor, caseId: string, input: AddNoteInput): Promise<Result<WrittenEntry & { noteId: string }>> {
    const text = input.text?.trim() ?? '';
    if (text === '') return fieldsInvalid([{ field: 'text', message: 'Enter the note' }]);
    if (text.length > MAX_NOTE) return fieldsInvalid([{ field: 'text', message: `The note must be ${MAX_NOTE} characters or less` }]);
    const noteId = randomUUID();
    const written = await this.recorder.record(doorOf(this.database, actor), caseId, { expectedVersion: null, keyed: null }, (found) => {
      const refused = refuseUnlessStaffOfLead(actor, found.case);
      if (refused) return refused;
      return ok({
        ...noteEntry(found, 'note-added', this.clock.today(), { note: noteId, shared: input.shared === true }),
        personal: { text },
        personalPrivate: input.shared !== true,
      });
    });
    return written.ok ? ok({ ...written.value, noteId }) : written;
  }
}
