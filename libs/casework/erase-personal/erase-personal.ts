import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { refuseUnlessStaffOfLead } from '../permissions.js';
import { noteEntry, Recorder, type WrittenEntry } from '../recorder.js';
import { caseNotFound, fieldsInvalid, notPermitted } from '../refusals.js';
import { doorOf, readToShow } from '../store.js';

export interface ErasePersonalInput {
  /** Entry whose personal fields are erased. */
  sequence: number;
  /** One field; all of the entry when left out. */
  field?: string;
  /** Why, in words that are not personal themselves: they stay in the chain. */
  reason: string;
}

/** Erases personal fields. The erasure is an entry of the chain; the chain stays valid, because it holds only commitments. */
@Injectable()
export class ErasePersonal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
  ) {}

  /** Refused with `not-permitted` to anyone but a manager of the lead authority, and with `nothing-to-erase`. */
  async erase(actor: Actor, caseId: string, input: ErasePersonalInput): Promise<Result<WrittenEntry>> {
    if (!input.reason?.trim()) return fieldsInvalid([{ field: 'reason', message: 'Give a reason, without personal data in it' }]);
    const door = doorOf(this.database, actor);
    const shown = await readToShow(door, caseId);
    if (!shown) return caseNotFound();
    const refused = refuseUnlessStaffOfLead(actor, shown.case);
    if (refused) return refused;
    if (actor.role !== 'manager') return notPermitted('Erasing personal data needs a manager.', 'Ask a manager of your authority.');
    const fields = (shown.personal ?? [])
      .filter(
        (kept) => kept.sequence === input.sequence && kept.value !== null && (input.field === undefined || kept.field === input.field),
      )
      .map((kept) => kept.field)
      .sort();
    if (fields.length === 0) {
      return refuse({
        code: 'nothing-to-erase',
        status: 422,
        title: 'There is nothing to erase',
        detail: `Entry ${input.sequence} holds no such personal data, or it is erased already.`,
      });
    }
    return this.recorder.record(door, shown.case.id, { expectedVersion: null, keyed: null }, (found) =>
      ok({
        ...noteEntry(found, 'personal-data-erased', this.clock.today(), { sequence: input.sequence, fields }),
        reason: input.reason.trim(),
      }),
    );
  }
}
