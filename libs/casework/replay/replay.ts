import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { judge, rulebookVersion } from '#libs/law/index.js';
import type { CaseView } from '#libs/law/types.js';
import { Clock } from '#libs/platform/clock.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { CalendarShelf, type Days } from '../calendars.js';
import { caseInput, judgedByNow } from '../judging.js';
import { storedRows, type StoredDerived, type StoredRows } from '../projection.js';
import { lawEvents, type CaseToJudge } from '../stored-case.js';
import { readToJudge, systemDoor, type Door } from '../store.js';
import type { JudgedBy } from '../types.js';
import { isStoredAs, whatDiffers, wouldNowBe } from './what-differs.js';
import { whoIs } from './who-is.js';

const JOB = 'replay';
const AT_A_TIME = 500;

/** A case of which something that people rely on is not stored as its events say. */
export interface ReplayDifference {
  caseId: string;
  reference: string;
  /**
   * `stored-otherwise`: by the very versions it was judged by, something else comes out: the projection was altered or the program is wrong.
   * `would-now-differ`: the rulebook or a calendar has another version since, and by that one something else comes out.
   */
  kind: 'stored-otherwise' | 'would-now-differ';
  /** One sentence each. */
  differences: string[];
}

export interface ReplayReport {
  cases: number;
  differing: number;
  /** Cases whose stored rows were worded, ordered or derived otherwise, and now are as today's program has them. */
  refreshed: number;
}

interface Compared {
  difference: ReplayDifference | null;
  refreshed: boolean;
}

/**
 * Judges every case anew from nothing but its events and compares with what is stored. What was accepted stays accepted:
 * a difference in what people rely on opens a review task that shows both, and goes away when the case is next judged or agrees
 * again. Where only words, order or derivation differ the stored rows quietly follow (docs/adr/0017).
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
    const report: ReplayReport = { cases: 0, differing: 0, refreshed: 0 };
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const ids = await this.idsAfter(after);
      const reviews: Review[] = [];
      for (const id of ids) {
        report.cases += 1;
        const { difference, refreshed } = await this.compare(door, id);
        if (refreshed) report.refreshed += 1;
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

  private async compare(door: Door, caseId: string): Promise<Compared> {
    const { found, stored } = await this.read(door, caseId);
    const { reference, subject, judgedBy, judgedAsOf } = found.case;
    const outdated = judgedBy.rulebook !== rulebookVersion;
    const judged = [{ days: await this.shelf.asJudged(door, subject.schools, judgedBy), otherwise: outdated }];
    const inForce = await this.shelf.inForce(door, subject.schools, found.calendars);
    if (!sameVersions(inForce.versions, judgedBy)) judged.push({ days: inForce, otherwise: true });
    let derived: { view: CaseView; rows: StoredRows; days: Days } | null = null;
    for (const { days, otherwise } of judged) {
      const view = judge(caseInput(subject, days, lawEvents(found.events), judgedAsOf));
      const rows = storedRows(view);
      const { relied, rewritten } = whatDiffers(rows, stored, otherwise ? wouldNowBe : isStoredAs, (key) => whoIs(key, subject));
      if (relied.length > 0) {
        const kind = otherwise ? 'would-now-differ' : 'stored-otherwise';
        return { difference: { caseId, reference, kind, differences: relied }, refreshed: false };
      }
      derived = rewritten ? { view, rows, days } : null;
    }
    if (derived === null) return { difference: null, refreshed: false };
    return { difference: null, refreshed: await this.refresh(found, derived.view, derived.rows, judgedByNow(subject, derived.days)) };
  }

  /** Puts in what is derived, where nothing that anybody relies on differs; the planned post follows. */
  private async refresh({ case: row }: CaseToJudge, view: CaseView, rows: StoredRows, judgedBy: JudgedBy): Promise<boolean> {
    const today = this.clock.today();
    const post =
      rows.projection.postDigest === row.projection.postDigest
        ? null
        : JSON.stringify(view.post.map((mail) => ({ ...mail, past: mail.past || mail.sendOn < today })));
    return this.database.transaction(JOB, async (client) => {
      const { rows: answer } = await client.query<{ done: boolean }>('SELECT refresh_projection($1, $2, $3, $4, $5, $6, $7) AS done', [
        row.id,
        row.headSequence,
        JSON.stringify(rows.projection),
        JSON.stringify(judgedBy),
        JSON.stringify(rows.deadlines),
        JSON.stringify(rows.tasks),
        post,
      ]);
      return answer[0]!.done;
    });
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

const ALTERED = 'What is stored of this case is not what its events say.';
const OUTDATED = 'By the rulebook and calendars of today this case would stand otherwise. What was accepted stays accepted.';
const MOST_TOLD = 20;

const sameVersions = (versions: Days['versions'], judgedBy: JudgedBy): boolean =>
  versions.bankHolidays === judgedBy.bankHolidays && isDeepStrictEqual(versions.calendars, judgedBy.calendars);

function wordsOf({ kind, differences: found }: ReplayDifference): string {
  const more = found.length - MOST_TOLD;
  return [
    kind === 'stored-otherwise' ? ALTERED : OUTDATED,
    ...found.slice(0, MOST_TOLD),
    ...(more > 0 ? [`And ${more} more like these.`] : []),
  ].join(' ');
}
