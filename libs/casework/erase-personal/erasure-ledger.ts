import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#libs/law/types.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { ok } from '#libs/platform/result.js';
import { LogFolder, type ErasureLine } from '../audit/index.js';
import { noteEntry, Recorder } from '../recorder.js';
import { systemDoor } from '../store.js';

const JOB = 'replay';
/** Erasures are looked for again a while back: the clocks of two machines differ, and a transaction may commit late. */
const OVERLAP = '1 hour';

export interface ErasuresKept {
  /** Newly written to the ledger. */
  kept: number;
  /** Texts that were back and are erased again. */
  again: number;
}

/**
 * The ledger of erasures, in the audit folder outside the database: case, entry, field and commitment, no personal data. It outlives a restore:
 * a backup brings back texts that were erased after it was made, and when the worker starts on it, they are erased again, each by an
 * entry of its case's history that says why.
 */
@Injectable()
export class ErasureLedger {
  private known: Set<string> | undefined;
  private since: string | null = null;
  private comparedOn: IsoDate | null = null;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
    private readonly config: Config,
  ) {}

  /** What was restored is looked for at the start and once a day; what was erased goes to the ledger at every run. */
  async run(today: IsoDate): Promise<ErasuresKept> {
    const log = new LogFolder(this.config.auditDir);
    let again = 0;
    if (this.comparedOn !== today) {
      const ledger = log.erasures();
      this.known = new Set(ledger.map(keyOf));
      again = await this.eraseAgain(ledger);
      this.comparedOn = today;
      this.since = null;
    }
    return { kept: await this.keep(log), again };
  }

  private async keep(log: LogFolder): Promise<number> {
    const erased = await this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<ErasureLine>(
        `SELECT p.case_id AS "case", p.sequence, p.field, e.personal_commitments ->> p.field AS commitment, p.erased_at AS "erasedAt"
           FROM case_event_personal p JOIN case_event e ON e.case_id = p.case_id AND e.sequence = p.sequence
          WHERE p.erased_at IS NOT NULL AND ($1::timestamptz IS NULL OR p.erased_at > $1::timestamptz - $2::interval)
          ORDER BY p.erased_at, p.case_id, p.sequence, p.field`,
        [this.since, OVERLAP],
      );
      return rows;
    });
    const fresh = erased.filter((line) => !this.known!.has(keyOf(line)));
    if (fresh.length > 0) log.appendErasures(fresh);
    for (const line of fresh) this.known!.add(keyOf(line));
    this.since = erased.at(-1)?.erasedAt ?? this.since;
    return fresh.length;
  }

  private async eraseAgain(ledger: readonly ErasureLine[]): Promise<number> {
    if (ledger.length === 0) return 0;
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
        ok({
          ...noteEntry(found, 'personal-data-erased', this.clock.today(), { sequence, fields }),
          reason: 'It had been erased before, and a restored backup had brought it back.',
        }),
      );
      if (written.ok) again += fields.length;
    }
    return again;
  }
}

const keyOf = ({ case: caseId, sequence, field, commitment }: ErasureLine): string => [caseId, sequence, field, commitment].join(' ');
