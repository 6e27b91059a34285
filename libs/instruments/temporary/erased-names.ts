import { Injectable } from '@nestjs/common';
import { BROUGHT_BACK, ErasuresOutside, OVERLAP } from '#libs/platform/audit/erasures-outside.js';
import type { ErasedNameLine, LogFolder } from '#libs/platform/audit/log-folder.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { THE_PROGRAM } from '../chain.js';

const JOB = 'instruments';

/** Erased names of temporary governors: body, member and moment. What is erased again says so beside the member. */
@Injectable()
export class ErasedNames extends ErasuresOutside<ErasedNameLine> {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    config: Config,
  ) {
    super(config);
  }

  protected read(log: LogFolder): ErasedNameLine[] {
    return log.erasedNames();
  }

  protected append(log: LogFolder, lines: readonly ErasedNameLine[]): void {
    log.appendErasedNames(lines);
  }

  protected keyOf({ body, member }: ErasedNameLine): string {
    return `${body} ${member}`;
  }

  protected erasedSince(since: string | null): Promise<ErasedNameLine[]> {
    return this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<ErasedNameLine>(
        `SELECT n.body_id AS body, n.member, instant_text(n.erased_at) AS "erasedAt" FROM temporary_member_name n
          WHERE n.erased_at IS NOT NULL AND ($1::timestamptz IS NULL OR n.erased_at > $1::timestamptz - $2::interval)
          ORDER BY n.erased_at, n.body_id, n.member`,
        [since, OVERLAP],
      );
      return rows;
    });
  }

  protected eraseAgain(ledger: readonly ErasedNameLine[]): Promise<number> {
    return this.database.transaction(JOB, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE temporary_member_name n SET name = NULL, erased_by = $2, erased_at = $3, erased_because = $4
           FROM jsonb_to_recordset($1) AS l (body uuid, member uuid)
          WHERE n.body_id = l.body AND n.member = l.member AND n.erased_at IS NULL`,
        [JSON.stringify(ledger), THE_PROGRAM, this.clock.now(), BROUGHT_BACK],
      );
      return rowCount ?? 0;
    });
  }
}
