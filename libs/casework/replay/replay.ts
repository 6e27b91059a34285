import { Injectable } from '@nestjs/common';
import { judge, rulebookVersion } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { Clock } from '#libs/platform/clock.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { CalendarShelf, type Days } from '../calendars.js';
import { caseInput } from '../judging.js';
import { differences, storedRows } from '../projection.js';
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
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = await this.idsAfter(after);
      const reviews: { id: string; why: string | null }[] = [];
      for (const id of ids) {
        const found = await readToJudge(door, id, null);
        if (!found) throw new Error(`Case ${id} went away while it was replayed.`);
        report.cases += 1;
        const difference = await this.compare(door, found);
        if (difference) {
          report.differing += 1;
          await onDifference(difference);
        }
        reviews.push({ id, why: difference && wordsOf(difference) });
      }
      await this.settle(reviews);
      if (ids.length < AT_A_TIME) return report;
      after = ids.at(-1)!;
    }
  }

  private async idsAfter(after: string): Promise<string[]> {
    return this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM case_file WHERE id > $1 ORDER BY id LIMIT $2', [after, AT_A_TIME]);
      return rows.map((row) => row.id);
    });
  }

  private async compare(door: Door, found: CaseToJudge): Promise<ReplayDifference | null> {
    const { id: caseId, reference, subject, judgedBy, judgedAsOf } = found.case;
    const sameRulebook = judgedBy.rulebook === rulebookVersion;
    const asJudged = derivedDifferences(found, await this.shelf.asJudged(door, judgedBy, subject.schools), judgedAsOf);
    if (asJudged.length > 0) return { caseId, reference, kind: sameRulebook ? 'stored-otherwise' : 'would-now-differ', differences: asJudged };
    const inForce = await this.shelf.inForce(door, found.calendars);
    const sameDays =
      inForce.versions.bankHolidays === judgedBy.bankHolidays && JSON.stringify(sorted(inForce.versions.calendars)) === JSON.stringify(sorted(judgedBy.calendars));
    if (sameDays) return null;
    const now = derivedDifferences(found, inForce, judgedAsOf);
    return now.length > 0 ? { caseId, reference, kind: 'would-now-differ', differences: now } : null;
  }

  /** One review task a case, put in place, kept or taken away. */
  private async settle(reviews: readonly { id: string; why: string | null }[]): Promise<void> {
    await this.database.transaction(JOB, async (client) => {
      await client.query('SELECT set_replay_reviews($1, $2)', [JSON.stringify(reviews), this.clock.today()]);
    });
  }
}

const ALTERED = 'What is stored of this case is not what its events say:';
const OUTDATED = 'By the rulebook and calendars of today the events of this case would say something else; what was accepted stays accepted:';

const wordsOf = ({ kind, differences: found }: ReplayDifference): string => `${kind === 'stored-otherwise' ? ALTERED : OUTDATED} ${found.slice(0, 20).join('; ')}.`;

const sorted = (versions: Record<string, string>): [string, string][] => Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1));

function derivedDifferences(found: CaseToJudge, days: Days, asOf: IsoDate): string[] {
  return differences(storedRows(judge(caseInput(found.case.subject, days, lawEvents(found.events), asOf))), found.case);
}
