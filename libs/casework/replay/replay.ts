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
/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

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
 * again. What another version of an authority's policies changes (tasks and warnings, never an effect) is put in without a review (docs/adr/0026). Where only words, order or derivation differ the stored rows quietly follow (docs/adr/0017).
 */
@Injectable()
export class Replay {
  /** Policies by which all open cases were last looked through. */
  private policedBy: string | null = null;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
  ) {}

  /** @param onDifference Told of each difference as it is found. */
  async all(onDifference: (difference: ReplayDifference) => void | Promise<void> = () => undefined): Promise<ReplayReport> {
    const door = systemDoor(this.database, JOB);
    const report: ReplayReport = { cases: 0, differing: 0, refreshed: 0 };
    for (let after = FIRST; ;) {
      const ids = await this.idsAfter(after);
      const reviews: Review[] = [];
      for (const id of ids) {
        report.cases += 1;
        const compared = await this.compare(door, id);
        const { difference, refreshed } = compared;
        if (refreshed) report.refreshed += 1;
        if (difference) {
          report.differing += 1;
          await onDifference(difference);
        }
        reviews.push(reviewOf(id, compared));
      }
      await this.settle(reviews);
      if (ids.length < AT_A_TIME) return report;
      after = ids.at(-1)!;
    }
  }

  /** Puts in what the policies of today make of open cases that were judged by others; answers how many were put right. */
  async policiesChanged(): Promise<number> {
    const newest = await this.newestPolicies();
    if (newest === this.policedBy) return 0;
    const door = systemDoor(this.database, JOB);
    let refreshed = 0;
    for (let after = FIRST; ;) {
      const ids = await this.database.transaction(JOB, async (client) => {
        const { rows } = await client.query<{ ids: string[] | null }>('SELECT cases_of_other_policies($1, $2) AS ids', [after, AT_A_TIME]);
        return rows[0]!.ids ?? [];
      });
      const reviews: Review[] = [];
      for (const id of ids) {
        const compared = await this.compare(door, id);
        if (compared.refreshed) refreshed += 1;
        reviews.push(reviewOf(id, compared));
      }
      await this.settle(reviews);
      if (ids.length < AT_A_TIME) break;
      after = ids.at(-1)!;
    }
    this.policedBy = newest;
    return refreshed;
  }

  /** Changes whenever an authority enters or ends a policy. */
  private async newestPolicies(): Promise<string> {
    return this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<{ newest: string }>(
        `SELECT coalesce(string_agg(a.authority || ':' || a.version, ' ' ORDER BY a.authority), '') AS newest
           FROM (SELECT authority, max(version) AS version FROM authority_policy GROUP BY authority) a`,
      );
      return rows[0]!.newest;
    });
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
    const { reference, subject, judgedBy } = found.case;
    const outdated = judgedBy.rulebook !== rulebookVersion;
    const differs = (differences: string[], kind: ReplayDifference['kind'], refreshed = false): Compared => ({
      difference: { caseId, reference, kind, differences },
      refreshed,
    });
    const told = (key: string): string => whoIs(key, subject);
    const asJudged = await this.shelf.asJudged(door, subject.schools, judgedBy);
    const then = derive(found, asJudged);
    const first = whatDiffers(then.rows, stored, outdated ? wouldNowBe : isStoredAs, told);
    if (first.relied.length > 0) return differs(first.relied, outdated ? 'would-now-differ' : 'stored-otherwise');
    const inForce = await this.shelf.inForce(door, subject.schools, found.calendars);
    // A policy only warns and sets tasks: what another version of it makes of the case is put in, and nobody has to look at it.
    const policed = samePolicies(inForce, asJudged) ? then : derive(found, withPolicies(asJudged, inForce));
    const basis: StoredDerived = policed === then ? stored : { ...policed.rows, projection: policed.rows.projection };
    const now = sameDays(inForce, asJudged) ? policed : derive(found, inForce);
    const last = now === policed ? null : whatDiffers(now.rows, basis, wouldNowBe, told);
    const relied = last?.relied ?? [];
    const kept = relied.length > 0 ? policed : now;
    const rewritten = policed !== then || (relied.length === 0 && (last ?? first).rewritten);
    const refreshed = rewritten && (await this.refresh(found, kept.view, kept.rows, judgedByNow(subject, kept.days)));
    return relied.length > 0 ? differs(relied, 'would-now-differ', refreshed) : { difference: null, refreshed };
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

/** A case as it is judged by some days and policies. */
interface Derived {
  days: Days;
  view: CaseView;
  rows: StoredRows;
}

function derive({ case: { subject, judgedAsOf }, events }: CaseToJudge, days: Days): Derived {
  const view = judge(caseInput(subject, days, lawEvents(events), judgedAsOf));
  return { days, view, rows: storedRows(view) };
}

const samePolicies = (a: Days, b: Days): boolean => isDeepStrictEqual(a.versions.policies ?? {}, b.versions.policies ?? {});

/** Days as they were, with the policies of today. */
function withPolicies(days: Days, { policies, versions }: Days): Days {
  const { policies: _, ...others } = days.versions;
  return { ...days, policies, versions: { ...others, ...(versions.policies === undefined ? {} : { policies: versions.policies }) } };
}

interface Review {
  id: string;
  /** Null when there is nothing to review. */
  why: string | null;
  altered: boolean;
}

const reviewOf = (id: string, { difference }: Compared): Review => ({
  id,
  why: difference && wordsOf(difference),
  altered: difference?.kind === 'stored-otherwise',
});

const ALTERED = 'What is stored of this case is not what its events say.';
const OUTDATED = 'By the rulebook and calendars of today this case would stand otherwise. What was accepted stays accepted.';
const MOST_TOLD = 20;

const sameDays = (a: Days, b: Days): boolean =>
  a.versions.bankHolidays === b.versions.bankHolidays && isDeepStrictEqual(a.versions.calendars, b.versions.calendars);

function wordsOf({ kind, differences: found }: ReplayDifference): string {
  const more = found.length - MOST_TOLD;
  return [
    kind === 'stored-otherwise' ? ALTERED : OUTDATED,
    ...found.slice(0, MOST_TOLD),
    ...(more > 0 ? [`And ${more} more like these.`] : []),
  ].join(' ');
}
