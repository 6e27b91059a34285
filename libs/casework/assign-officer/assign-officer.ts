import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { refuseUnlessStaffOfLead } from '../permissions.js';
import { noteEntry, Recorder, type WrittenEntry } from '../recorder.js';
import { fieldsInvalid } from '../refusals.js';
import { doorOf } from '../store.js';

export interface AssignOfficerInput {
  /** Id of an active officer or manager of the lead authority. */
  officerId: string;
  reason?: string;
}

/** Makes somebody the officer of a case: whose list it stands in and who gets its reminders. */
@Injectable()
export class AssignOfficer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
  ) {}

  async assign(actor: Actor, caseId: string, input: AssignOfficerInput): Promise<Result<WrittenEntry>> {
    if (!(await this.isOfficer(actor, input.officerId))) {
      return fieldsInvalid([{ field: 'officerId', message: 'Choose an active officer or manager of your authority' }]);
    }
    return this.recorder.record(doorOf(this.database, actor), caseId, { expectedVersion: null, keyed: null }, (found) => {
      const refused = refuseUnlessStaffOfLead(actor, found.case);
      if (refused) return refused;
      return ok({
        ...noteEntry(found, 'officer-assigned', this.clock.today(), { officer: input.officerId }),
        reason: input.reason?.trim() || null,
      });
    });
  }

  private async isOfficer(actor: Actor, id: string): Promise<boolean> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? '')) return false;
    return this.database.asActor(actor, async (tx) => {
      const found = await tx.person.findFirst({
        where: { id, authority: actor.authority, active: true, role: { in: ['officer', 'manager'] } },
        select: { id: true },
      });
      return found !== null;
    });
  }
}
