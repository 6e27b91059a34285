import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { actsOfCase, cascadeOf, federationsOfCase, NEW_FEDERATION } from '#libs/law/cascade/index.js';
import type { MembershipMove, Succession } from '#libs/law/cascade/types.js';
import type { CaseInput, IsoDate } from '#libs/law/types.js';
import { Clock } from '#libs/platform/clock.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { CalendarShelf } from '../calendars.js';
import { caseInput } from '../judging.js';
import { lawEvents, type CaseRow } from '../stored-case.js';
import { readToJudge, systemDoor } from '../store.js';
import { DepartedSchools, type DepartureNoticed } from './departed-schools.js';

/** The one job that may write what cases do to the register. */
export const JOB = 'effective-dates';
/** Cases looked at in one round; what is left comes in the next. */
const AT_ONCE = 200;

/** What one run wrote into the register view, by case reference. */
export interface MoveReport {
  moved: { reference: string; moves: number; successions: number }[];
  /** Schools whose departure was recorded in other cases that count them. */
  noticed: DepartureNoticed[];
}

/** One thing a case does to the register, with what tells it from others of the case. */
interface Wanted {
  key: string;
  /** Everything that makes it a different statement, as text. */
  says: string;
  insert(client: pg.ClientBase, row: CaseRow, now: string, supersedes: string | null, withdrawn: boolean): Promise<unknown>;
}

interface Standing {
  id: string;
  key: string;
  says: string;
  withdrawn: boolean;
  row: Record<string, unknown>;
}

/**
 * Moves membership, predecessor and successor in the register view from the day on which an act of a case took effect: the extract of the Department
 * for Education follows weeks later. Every case is read once and again only when its chain has grown, so that a run after an outage, a late proof that
 * lets a date take effect, and a date put right afterwards are all the same run. Nothing is overwritten: what is no longer so is superseded.
 */
@Injectable()
export class MoveRegister {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
    private readonly departed: DepartedSchools,
  ) {}

  /** @param today The London date that has begun; nothing later is moved. */
  async run(today: IsoDate): Promise<MoveReport> {
    const report: MoveReport = { moved: [], noticed: [] };
    for (const id of await this.grown(today)) await this.read(id, today, report);
    return report;
  }

  /** Cases with something to read: a date of theirs has come, and their chain has grown since they were read last. */
  private grown(today: IsoDate): Promise<string[]> {
    return this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<{ id: string }>({
        name: 'cases_to_read_for_the_register',
        text: `SELECT c.id FROM register_case_read r JOIN case_file c ON c.id = r.case_id WHERE c.head_sequence > r.head_sequence
               UNION ALL
               SELECT c.id FROM case_file c WHERE NOT c.closed AND (c.effective_on <= $1 OR (c.effective_on IS NOT NULL AND c.process = 'discontinuance'))
                  AND NOT EXISTS (SELECT FROM register_case_read r WHERE r.case_id = c.id)
               UNION ALL
               SELECT c.id FROM case_file c WHERE c.closed AND c.effective_on <= $1 AND NOT EXISTS (SELECT FROM register_case_read r WHERE r.case_id = c.id)
               LIMIT ${AT_ONCE}`,
        values: [today],
      });
      return rows.map(({ id }) => id);
    });
  }

  private async read(id: string, today: IsoDate, report: MoveReport): Promise<void> {
    const door = systemDoor(this.database, JOB);
    const found = await readToJudge(door, id, null);
    if (!found) return;
    const { case: row } = found;
    const days = await this.shelf.inForce(door, row.subject.schools, found.calendars);
    const input = caseInput(row.subject, days, lawEvents(found.events), today);
    const done = effectsOf(input, today);
    const { moves, successions } = await this.write(row, done, input);
    if (moves + successions > 0) report.moved.push({ reference: row.reference, moves, successions });
    report.noticed.push(...(await this.departed.tell(row, input, today)));
    // last, so that a run that broke off is made again
    await this.database.transaction(JOB, (client) =>
      client.query(
        `INSERT INTO register_case_read (case_id, head_sequence) VALUES ($1, $2)
         ON CONFLICT (case_id) DO UPDATE SET head_sequence = greatest(register_case_read.head_sequence, excluded.head_sequence)`,
        [row.id, row.headSequence],
      ),
    );
  }

  private write(row: CaseRow, { membership, successions }: Effects, input: CaseInput): Promise<{ moves: number; successions: number }> {
    const nameOf = new Map(federationsOfCase(input).map(({ key, name }) => [key, name]));
    const urnOf = new Map(input.schools.flatMap(({ key, urn }) => (urn === undefined ? [] : [[key, urn] as const])));
    const moves = membership.flatMap((move) => {
      const urn = urnOf.get(move.school);
      if (urn === undefined) return [];
      // a federation that has no number yet goes by the case's own key
      const begins = move.federation === NEW_FEDERATION;
      const federation = begins ? row.federationUid : move.federation;
      return [moveRow({ ...move, federation }, urn, begins ? input.federation.name : (nameOf.get(federation) ?? federation))];
    });
    const followers = successions.flatMap((one) => {
      const urn = urnOf.get(one.predecessor);
      return urn === undefined ? [] : [successionRow(one, urn, one.successor === null ? null : (urnOf.get(one.successor) ?? null))];
    });
    return this.database.transaction(JOB, async (client) => {
      // two workers never hold the turn together; the lock keeps a hand-over from writing one thing twice
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`register-move ${row.id}`]);
      const now = this.clock.now();
      return {
        moves: await supersede(client, row, now, await standingMoves(client, row.id), moves, moveFrom),
        successions: await supersede(client, row, now, await standingSuccessions(client, row.id), followers, successionFrom),
      };
    });
  }
}

/** What the acts of a case that took effect have done by a day. */
interface Effects {
  membership: MembershipMove[];
  successions: Succession[];
}

function effectsOf(input: CaseInput, today: IsoDate): Effects {
  const federations = federationsOfCase(input);
  const effects: Effects = { membership: [], successions: [] };
  for (const { act, standing, schools } of actsOfCase(input)) {
    if (standing !== 'effected') continue;
    const cascade = cascadeOf({ act, schools, federations });
    effects.membership.push(...cascade.membership.filter(({ from }) => from <= today));
    effects.successions.push(...cascade.successions.filter(({ on }) => on <= today));
  }
  return effects;
}

/** Writes what differs from what stands: new things, changed ones, and those that are no longer so. Answers how many rows. */
async function supersede(
  client: pg.ClientBase,
  row: CaseRow,
  now: string,
  standing: readonly Standing[],
  wanted: readonly Wanted[],
  again: (standing: Standing) => Wanted,
): Promise<number> {
  let written = 0;
  const add = async (one: Wanted, supersedes: string | null, withdrawn: boolean): Promise<void> => {
    await one.insert(client, row, now, supersedes, withdrawn);
    written += 1;
  };
  for (const one of wanted) {
    const before = standing.find(({ key }) => key === one.key);
    if (before === undefined) await add(one, null, false);
    else if (before.withdrawn || before.says !== one.says) await add(one, before.id, false);
  }
  for (const before of standing)
    if (!before.withdrawn && !wanted.some(({ key }) => key === before.key)) await add(again(before), before.id, true);
  return written;
}

const NEWEST = '(SELECT max(as_at) FROM register_import)';

function moveRow(move: Pick<MembershipMove, 'federation' | 'from' | 'why' | 'citation'>, urn: string, name: string): Wanted {
  return {
    key: `${urn} ${move.federation}`,
    says: `${move.why} ${move.from}`,
    insert: (client, row, now, supersedes, withdrawn) =>
      client.query(
        `INSERT INTO register_move (case_id, authority, case_reference, read_to, urn, federation_uid, federation_name, kind, moved_on, citation, withdrawn, supersedes, register_as_at, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, ${NEWEST}, $13)`,
        [
          ...[row.id, row.leadAuthority, row.reference, row.headSequence, urn, move.federation, name],
          ...[move.why, move.from, move.citation, withdrawn, supersedes, now],
        ],
      ),
  };
}

const moveFrom = ({ row }: Standing): Wanted =>
  moveRow(
    {
      federation: String(row['federation_uid']),
      from: String(row['moved_on']),
      why: row['kind'] as MembershipMove['why'],
      citation: String(row['citation']),
    },
    String(row['urn']),
    String(row['federation_name']),
  );

function successionRow(one: Pick<Succession, 'successorName' | 'kind' | 'on'>, predecessor: string, successor: string | null): Wanted {
  return {
    key: predecessor,
    says: `${one.kind} ${one.on} ${successor ?? one.successorName}`,
    insert: (client, row, now, supersedes, withdrawn) =>
      client.query(
        `INSERT INTO register_succession (case_id, authority, case_reference, read_to, predecessor, successor, successor_name, kind, succeeded_on, withdrawn, supersedes, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[row.id, row.leadAuthority, row.reference, row.headSequence, predecessor, successor],
          ...[one.successorName, one.kind, one.on, withdrawn, supersedes, now],
        ],
      ),
  };
}

const successionFrom = ({ row }: Standing): Wanted =>
  successionRow(
    { successorName: String(row['successor_name']), kind: row['kind'] as Succession['kind'], on: String(row['succeeded_on']) },
    String(row['predecessor']),
    (row['successor'] as string | null) ?? null,
  );

/** The last word of the case on each school and federation, withdrawn ones among them. */
async function standingMoves(client: pg.ClientBase, caseId: string): Promise<Standing[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT * FROM register_move v WHERE v.case_id = $1 AND NOT EXISTS (SELECT FROM register_move n WHERE n.supersedes = v.id)`,
    [caseId],
  );
  return rows.map((row) => standing(row, moveFrom));
}

async function standingSuccessions(client: pg.ClientBase, caseId: string): Promise<Standing[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT * FROM register_succession v WHERE v.case_id = $1 AND NOT EXISTS (SELECT FROM register_succession n WHERE n.supersedes = v.id)`,
    [caseId],
  );
  return rows.map((row) => standing(row, successionFrom));
}

function standing(row: Record<string, unknown>, again: (one: Standing) => Wanted): Standing {
  const one: Standing = { id: String(row['id']), key: '', says: '', withdrawn: row['withdrawn'] === true, row };
  const { key, says } = again(one);
  return { ...one, key, says };
}
