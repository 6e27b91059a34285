import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { IsoDate } from '#libs/law/index.js';
import { Clock } from '#libs/platform/clock.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { THE_PROGRAM } from '../chain.js';
import { afterOf, judgedBy, judgeMatter, unattended } from '../judging.js';
import { commence } from '../making/commence.js';
import { append, readMatter } from '../store.js';

const JOB = 'instruments';

/** What one run did, by number. */
export interface InstrumentsDueReport {
  inForce: string[];
  refused: { number: string; because: string }[];
}

/**
 * At London midnight: every made instrument whose day has come is in force, and supersedes the one before it. One that belongs to a case waits until the
 * case itself took effect. Once each; what an outage left undone is caught up on.
 */
@Injectable()
export class InstrumentsDue {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  async run(today: IsoDate): Promise<InstrumentsDueReport> {
    const due = await this.database.transaction(JOB, async (client) => {
      await client.query(`DELETE FROM instrument_idempotency WHERE created_at < $1::date - 2`, [today]);
      const { rows } = await client.query<Due>(
        `SELECT id, instrument, number, effective_on::text AS "effectiveOn" FROM instruments_due($1)`,
        [today],
      );
      return rows;
    });
    const report: InstrumentsDueReport = { inForce: [], refused: [] };
    for (const one of due) {
      const because = await this.database.transaction(JOB, (client) => this.begin(client, one, today));
      if (because === null) report.inForce.push(one.number);
      else report.refused.push({ number: one.number, because });
    }
    return report;
  }

  private async begin(client: pg.PoolClient, { id, instrument, effectiveOn }: Due, today: IsoDate): Promise<string | null> {
    const matter = await readMatter(client, instrument);
    if (!matter) return 'Its matter is not there.';
    const around = unattended(today);
    const event = { type: 'effective-date-reached', happenedOn: effectiveOn, data: {} };
    const view = judgeMatter(matter, around, [event]);
    const { effect, findings } = view.events.at(-1)!;
    if (effect !== 'accepted') return findings.map(({ message }) => message).join(' ');
    const now = this.clock.now();
    const moved = await append(client, matter, THE_PROGRAM, now, {
      ...event,
      effect,
      reason: null,
      findings,
      judgedBy: judgedBy(around),
      after: afterOf(view),
    });
    if (moved === null) return 'Somebody recorded an event of it at the same moment.';
    await commence(client, { madeId: id, matter, actor: THE_PROGRAM, now, judgedBy: judgedBy(around) });
    return null;
  }
}

interface Due {
  id: string;
  instrument: string;
  number: string;
  effectiveOn: IsoDate;
}
