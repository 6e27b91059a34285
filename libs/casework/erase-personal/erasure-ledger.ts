import { Injectable } from '@nestjs/common';
import { BROUGHT_BACK, ErasuresOutside, OVERLAP } from '#libs/platform/audit/erasures-outside.js';
import type { ErasureLine, LogFolder } from '#libs/platform/audit/log-folder.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { ok } from '#libs/platform/result.js';
import { noteEntry, Recorder } from '../recorder.js';
import { systemDoor } from '../store.js';

export type { ErasuresKept } from '#libs/platform/audit/erasures-outside.js';

const JOB = 'replay';

/** Erased personal fields of cases: case, entry, field and commitment. What is erased again is an entry of its case's history that says why. */
@Injectable()
export class ErasureLedger extends ErasuresOutside<ErasureLine> {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
    config: Config,
  ) {
    super(config);
  }

  protected read(log: LogFolder): ErasureLine[] {
    return log.erasures();
  }

  protected append(log: LogFolder, lines: readonly ErasureLine[]): void {
    log.appendErasures(lines);
  }

  protected keyOf({ case: caseId, sequence, field, commitment }: ErasureLine): string {
    return [caseId, sequence, field, commitment].join(' ');
  }

  protected erasedSince(since: string | null): Promise<ErasureLine[]> {
    return this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<ErasureLine>(
        `SELECT p.case_id AS "case", p.sequence, p.field, e.personal_commitments ->> p.field AS commitment, p.erased_at AS "erasedAt"
           FROM case_event_personal p JOIN case_event e ON e.case_id = p.case_id AND e.sequence = p.sequence
          WHERE p.erased_at IS NOT NULL AND ($1::timestamptz IS NULL OR p.erased_at > $1::timestamptz - $2::interval)
          ORDER BY p.erased_at, p.case_id, p.sequence, p.field`,
        [since, OVERLAP],
      );
      return rows;
    });
  }

  protected async eraseAgain(ledger: readonly ErasureLine[]): Promise<number> {
    const back = await this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<{ caseId: string; sequence: number; fields: string[] }>(
        `SELECT p.case_id AS "caseId", p.sequence, array_agg(DISTINCT p.field ORDER BY p.field) AS fields
           FROM jsonb_to_recordset($1) AS l ("case" uuid, sequence int, field text, commitment text)
           JOIN case_event_personal p ON p.case_id = l."case" AND p.sequence = l.sequence AND p.field = l.field
           JOIN case_event e ON e.case_id = p.case_id AND e.sequence = p.sequence
          WHERE p.erased_at IS NULL AND e.personal_commitments ->> p.field = l.commitment
          GROUP BY p.case_id, p.sequence ORDER BY p.case_id, p.sequence`,
        [JSON.stringify(ledger)],
      );
      return rows;
    });
    let again = 0;
    for (const { caseId, sequence, fields } of back) {
      const written = await this.recorder.record(systemDoor(this.database, JOB), caseId, { expectedVersion: null, keyed: null }, (found) =>
        ok({ ...noteEntry(found, 'personal-data-erased', this.clock.today(), { sequence, fields }), reason: BROUGHT_BACK }),
      );
      if (written.ok) again += fields.length;
    }
    return again;
  }
}
