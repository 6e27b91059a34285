import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { judge, rulebookVersion } from '#libs/law/index.js';
import { Clock } from '#libs/platform/clock.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { CalendarShelf, type Days } from '../calendars.js';
import { caseInput } from '../judging.js';
import { differences, storedRows, type StoredDerived } from '../projection.js';
import { lawEvents, type CaseToJudge } from '../stored-case.js';
import { readToJudge, systemDoor, type Door } from '../store.js';

const JOB = 'replay';
const AT_A_TIME = 500;

/** A case whose stored projection is not what its events say. */
export interface ReplayDifference {
  caseId: string;
  reference: string;
  /**
   * `stored-otherwise`: by the very versions it was judged by, something else comes out: the projection was altered or the program is wrong.
   * `would-now-differ`: the rulebook or a calendar has another version since, and by that one something else comes out.
   */
  kind: 'stored-otherwise' | 'would-now-differ';
  differences: string[];
}

export interface ReplayReport {
  cases: number;
  differing: number;
}

/**
 * Judges every case anew from nothing but its events and compares with what is stored. What was accepted stays accepted:
 * a difference opens a review task that shows both, and goes away when the case is next judged or agrees again.
 */
@Injectable()
export class Replay {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
  ) {}

  /** @param onDifference Told of each difference as it is found. */
  async all(onDifference: (difference: ReplayDifference) => void | Promise<void> = () => undefined): Promise<ReplayReport> {
    const door = systemDoor(this.database, JOB);
    const report: ReplayReport = { cases: 0, differing: 0 };
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const ids = await this.idsAfter(after);
      const reviews: Review[] = [];
      for (const id of ids) {
        report.cases += 1;
        const difference = await this.compare(door, id);
        if (difference) {
          report.differing += 1;
          await onDifference(difference);
        }
        reviews.push({ id, why: difference && wordsOf(difference), altered: difference?.kind === 'stored-otherwise' });
      }
      await this.settle(reviews);
      if (ids.length < AT_A_TIME) return report;
      after = ids.at(-1)!;
    }
  }

  private async idsAfter(after: string): Promise<string[]> {
    return this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM case_file WHERE id > $1 ORDER BY id LIMIT $2', [
        after,
        AT_A_TIME,
      ]);
      return rows.map((row) => row.id);
    });
  }

  private async compare(door: Door, caseId: string): Promise<ReplayDifference | null> {
    const { found, stored } = await this.read(door, caseId);
    const { reference, subject, judgedBy, judgedAsOf } = found.case;
    const differ = (days: Days): string[] =>
      differences(storedRows(judge(caseInput(subject, days, lawEvents(found.events), judgedAsOf))), stored);
    const asJudged = differ(await this.shelf.asJudged(door, subject.schools, judgedBy));
    if (asJudged.length > 0) {
      return {
        caseId,
        reference,
        kind: judgedBy.rulebook === rulebookVersion ? 'stored-otherwise' : 'would-now-differ',
        differences: asJudged,
      };
    }
    const inForce = await this.shelf.inForce(door, subject.schools, found.calendars);
    const sameDays =
      inForce.versions.bankHolidays === judgedBy.bankHolidays && isDeepStrictEqual(inForce.versions.calendars, judgedBy.calendars);
    if (sameDays) return null;
    const now = differ(inForce);
    return now.length > 0 ? { caseId, reference, kind: 'would-now-differ', differences: now } : null;
  }

  /** The case and the rows beside it; read again while somebody records between the two readings. */
  private async read(door: Door, caseId: string): Promise<{ found: CaseToJudge; stored: StoredDerived }> {
    for (;;) {
      const found = await readToJudge(door, caseId, null);
      if (!found) throw new Error(`Case ${caseId} went away while it was replayed.`);
      const { rows, head } = await this.database.transaction(JOB, async (client) => {
        const answer = await client.query<{ rows: Omit<StoredDerived, 'projection'>; head: number }>(
          'SELECT derived_rows(c.id) AS rows, c.head_sequence AS head FROM case_file c WHERE c.id = $1',
          [caseId],
        );
        return answer.rows[0]!;
      });
      if (head === found.case.headSequence) return { found, stored: { projection: found.case.projection, ...rows } };
    }
  }

  /** One review task a case, put in place, kept or taken away. */
  private async settle(reviews: readonly Review[]): Promise<void> {
    await this.database.transaction(JOB, async (client) => {
      await client.query('SELECT set_replay_reviews($1, $2)', [JSON.stringify(reviews), this.clock.today()]);
    });
  }
}

interface Review {
  id: string;
  /** Null when there is nothing to review. */
  why: string | null;
  altered: boolean;
}

const ALTERED = 'What is stored of this case is not what its events say:';
const OUTDATED =
  'By the rulebook and calendars of today the events of this case would say something else; what was accepted stays accepted:';

const wordsOf = ({ kind, differences: found }: ReplayDifference): string =>
  `${kind === 'stored-otherwise' ? ALTERED : OUTDATED} ${found.slice(0, 20).join('; ')}.`;
