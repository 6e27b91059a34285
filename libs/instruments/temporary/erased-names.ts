import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#libs/law/index.js';
import { LogFolder, type ErasedNameLine } from '#libs/platform/audit/log-folder.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { THE_PROGRAM } from '../chain.js';

const JOB = 'instruments';
/** Erasures are looked for again a while back: the clocks of two machines differ, and a transaction may commit late. */
const OVERLAP = '1 hour';

export interface ErasedNamesKept {
  /** Newly written to the ledger. */
  kept: number;
  /** Names that were back and are erased again. */
  again: number;
}

/**
 * The ledger of erased names of temporary governors, in the audit folder outside the database: body, member and moment, no personal data. It outlives a
 * restore: a backup brings back names that were erased after it was made, and when the worker starts on it, they are erased again.
 */
@Injectable()
export class ErasedNames {
  private known = new Set<string>();
  private since: string | null = null;
  private comparedOn: IsoDate | null = null;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What was restored is looked for at the start and once a day; what was erased goes to the ledger at every run. */
  async run(today: IsoDate): Promise<ErasedNamesKept> {
    const log = new LogFolder(this.config.auditDir);
    let again = 0;
    if (this.comparedOn !== today) {
      const ledger = log.erasedNames();
      this.known = new Set(ledger.map(keyOf));
      again = await this.eraseAgain(ledger);
      this.comparedOn = today;
      this.since = null;
    }
    return { kept: await this.keep(log), again };
  }

  private async keep(log: LogFolder): Promise<number> {
    const erased = await this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<ErasedNameLine>(
        `SELECT n.body_id AS body, n.member, instant_text(n.erased_at) AS "erasedAt" FROM temporary_member_name n
          WHERE n.erased_at IS NOT NULL AND ($1::timestamptz IS NULL OR n.erased_at > $1::timestamptz - $2::interval)
          ORDER BY n.erased_at, n.body_id, n.member`,
        [this.since, OVERLAP],
      );
      return rows;
    });
    const fresh = erased.filter((line) => !this.known.has(keyOf(line)));
    if (fresh.length > 0) log.appendErasedNames(fresh);
    for (const line of fresh) this.known.add(keyOf(line));
    this.since = erased.at(-1)?.erasedAt ?? this.since;
    return fresh.length;
  }

  private async eraseAgain(ledger: readonly ErasedNameLine[]): Promise<number> {
    if (ledger.length === 0) return 0;
    return this.database.transaction(JOB, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE temporary_member_name n
            SET name = NULL, erased_by = $2, erased_at = $3, erased_because = 'It had been erased before, and a restored backup had brought it back.'
           FROM jsonb_to_recordset($1) AS l (body uuid, member uuid)
          WHERE n.body_id = l.body AND n.member = l.member AND n.erased_at IS NULL`,
        [JSON.stringify(ledger), THE_PROGRAM, this.clock.now()],
      );
      return rowCount ?? 0;
    });
  }
}

const keyOf = ({ body, member }: ErasedNameLine): string => `${body} ${member}`;
