import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { ok, refuse } from '#libs/platform/result.js';
import { noteEntry, Recorder } from '../recorder.js';
import { systemDoor } from '../store.js';

/** Entry of the history that says that an email could not be delivered. The law does not read it. */
export const DELIVERY_FAILED = 'delivery-failed';
const JOB = 'post';
const AT_ONCE = 200;

interface FailedRow {
  id: string;
  caseId: string;
  attempt: number;
  about: string;
  deadline: string;
  recipient: string;
  because: string;
}

/**
 * Final failures of post become entries of the case's history, each attempt once: a case that is read years later says that somebody was
 * not reached. What else happens to a message stands in the ledger of post alone. No address is written: who it was for is an office.
 */
@Injectable()
export class NoteFailedPost {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
  ) {}

  /** As the worker. Answers how many entries were written. */
  async run(): Promise<number> {
    const failed = await this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<FailedRow>(
        `SELECT r.id, r.case_id AS "caseId", r.attempts AS attempt, r.title AS about, r.deadline, r.recipient, coalesce(r.last_code, 'unknown') AS because
           FROM reminder r
          WHERE r.state = 'failed' AND NOT EXISTS (SELECT FROM case_event e WHERE e.case_id = r.case_id AND e.type = $1
                                                    AND e.data ->> 'reminder' = r.id::text AND e.data -> 'attempt' = to_jsonb(r.attempts))
          ORDER BY r.settled_at, r.id LIMIT $2`,
        [DELIVERY_FAILED, AT_ONCE],
      );
      return rows;
    });
    let noted = 0;
    for (const row of failed) if (await this.note(row)) noted += 1;
    return noted;
  }

  private async note({ id, caseId, ...said }: FailedRow): Promise<boolean> {
    const door = systemDoor(this.database, JOB);
    const written = await this.recorder.record(door, caseId, { expectedVersion: null, keyed: null }, (found) => {
      const known = found.events.some(
        ({ type, data }) => type === DELIVERY_FAILED && data['reminder'] === id && data['attempt'] === said.attempt,
      );
      if (known)
        return refuse({ code: 'already-noted', status: 422, title: 'Nothing to do', detail: 'The failure stands in the history.' });
      return ok(noteEntry(found, DELIVERY_FAILED, this.clock.today(), { reminder: id, ...said }));
    });
    return written.ok;
  }
}
