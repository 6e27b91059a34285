import { Injectable } from '@nestjs/common';
import type { IsoDate, SchoolFacts } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { DaysInForce } from './calendars/days-in-force.js';
import { contextOf } from './context.js';
import { fromCursor, pageSize, toCursor } from './cursor.js';
import { schoolFactsOf, suggestionsFor } from './school-facts.js';
import type {
  CaseFacts,
  FederationDetails,
  FederationFilter,
  FederationRow,
  Page,
  PageRequest,
  Partners,
  PartnersRequest,
  RegisterMove,
  SchoolCalendars,
  SchoolDetails,
  SchoolFilter,
  SchoolRow,
  RegisterSuccession,
} from './types.js';

interface RawPage<T> {
  rows: T[];
  total: number;
  next: string[] | null;
}

/** Reads the register of schools and federations: public information, shown to every signed-in person. One statement a read. */
@Injectable()
export class Register {
  private readonly days = new DaysInForce();

  constructor(private readonly database: Database) {}

  /** Schools by name, URN, DfE number or postcode, in the order of their names. */
  async searchSchools(actor: Actor, filter: SchoolFilter = {}, page: PageRequest = {}): Promise<Page<SchoolRow>> {
    return this.page<SchoolRow>('register_search_schools', actor, filter, page);
  }

  /** Everything kept about one school. Refused with `school-not-found` 404. */
  async school(actor: Actor, urn: string): Promise<Result<SchoolDetails>> {
    const [school] = await this.schools(actor, [urn]);
    if (school) return ok(school);
    return refuse({
      code: 'school-not-found',
      status: 404,
      title: 'There is no such school',
      detail: `The register has no school with URN ${urn}.`,
      nextStep: 'Look the school up by its name or postcode.',
    });
  }

  /**
   * A federation with its schools on a day; without one, on the day of the newest extract. Refused with `federation-not-found` 404.
   * A federation without a school left is found, with no members.
   */
  async federation(actor: Actor, uid: string, asAt?: IsoDate): Promise<Result<FederationDetails>> {
    const federation = await this.readFederation(actor, uid, asAt);
    if (federation) return ok(federation);
    return refuse({
      code: 'federation-not-found',
      status: 404,
      title: 'There is no such federation',
      detail: `The register has no federation with UID ${uid}.`,
      nextStep: 'Look the federation up by its name, or import the extract that has it.',
    });
  }

  /** Federations by name or UID, in the order of their names; those without a school left only when asked for. */
  async listFederations(actor: Actor, filter: FederationFilter = {}, page: PageRequest = {}): Promise<Page<FederationRow>> {
    return this.page<FederationRow>('register_federations', actor, filter, page);
  }

  /** How many schools each of some federations had on that day; those without any are left out. */
  async membersOn(actor: Actor, uids: readonly string[], asAt: IsoDate): Promise<Map<string, number>> {
    const { rows } = await this.database.transaction(actor, (client) =>
      client.query<{ uid: string; members: number }>(
        `SELECT federation_uid AS uid, count(*)::int AS members FROM membership_seen
          WHERE federation_uid = ANY ($1) AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2) GROUP BY federation_uid`,
        [uids, asAt],
      ),
    );
    return new Map(rows.map(({ uid, members }) => [uid, members]));
  }

  /**
   * What a case takes from the register when it is opened: the federation and its schools as they were members on that day.
   * What is said of each school is what the newest extract says. Null when no school was in it on that day.
   */
  async caseFacts(actor: Actor, { federationUid, asAt }: { federationUid: string; asAt: IsoDate }): Promise<CaseFacts | null> {
    const federation = await this.readFederation(actor, federationUid, asAt);
    if (!federation || federation.members.length === 0) return null;
    return {
      federation: { uid: federation.uid, registerAsAt: asAt, name: federation.name, hasHeadOfFederation: null },
      schools: await this.withCalendars(actor, federation.members),
      authorities: [...new Set(federation.members.map(({ authority }) => authority))].sort(),
      suggestions: federation.members.flatMap(suggestionsFor),
    };
  }

  /**
   * Schools that come together: those named, and with each federated one the other schools of its federation on that day, because one board
   * governs them all. Schools and federations that the register does not have on that day are left out.
   */
  async partners(actor: Actor, { urns, federationUids, asAt }: PartnersRequest): Promise<Partners> {
    const { rows } = await this.database.transaction(actor, (client) =>
      client.query<{ urn: string; uid: string; name: string }>(
        `SELECT m.urn, f.uid, f.name FROM membership_seen m JOIN federation f ON f.uid = m.federation_uid
          WHERE m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to > $3)
            AND m.federation_uid IN (
              SELECT unnest($2::text[]) UNION
              SELECT n.federation_uid FROM membership_seen n
               WHERE n.urn = ANY ($1) AND n.valid_from <= $3 AND (n.valid_to IS NULL OR n.valid_to > $3))
          ORDER BY f.uid, m.urn`,
        [urns, federationUids, asAt],
      ),
    );
    const federationOf = new Map(rows.map(({ urn, uid }) => [urn, uid]));
    const schools = await this.schoolFacts(actor, [...new Set([...urns, ...federationOf.keys()])]);
    return {
      schools: schools.map((school) => {
        const federation = federationOf.get(school.key);
        return federation === undefined ? school : { ...school, federation };
      }),
      federations: [...new Map(rows.map(({ uid, name }) => [uid, { uid, name }])).values()],
    };
  }

  /** What a case has done to membership, and who follows whom by it; superseded statements left out. */
  async movesOf(actor: Actor, caseId: string): Promise<{ moves: RegisterMove[]; successions: RegisterSuccession[] }> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<{ moves: RegisterMove[]; successions: RegisterSuccession[] }>(
        `SELECT (SELECT coalesce(jsonb_agg(register_move_json(v) ORDER BY v.moved_on, v.urn), '[]') FROM register_move_standing v WHERE v.case_id = $1) AS moves,
                (SELECT coalesce(jsonb_agg(register_succession_json(v) ORDER BY v.succeeded_on, v.predecessor), '[]')
                   FROM register_succession_standing v WHERE v.case_id = $1) AS successions`,
        [caseId],
      );
      return rows[0]!;
    });
  }

  /** Schools by URN as the law reads them; those the register does not have are left out. */
  async schoolFacts(actor: Actor, urns: readonly string[]): Promise<SchoolFacts[]> {
    return this.withCalendars(actor, await this.schools(actor, urns));
  }

  /**
   * The calendars in force for some schools: a school's own before its authority's. A school that names a calendar of another key keeps it;
   * a school without any is left as it is, and the law will say that nothing can be counted for it.
   */
  async calendarsFor(actor: Actor, schools: readonly SchoolFacts[]): Promise<SchoolCalendars> {
    return this.days.calendarsFor(this.database, contextOf(actor), schools);
  }

  /** Bank holidays in England in the version in force; `none` when none were entered. */
  async bankHolidays(actor: Actor): Promise<{ holidays: IsoDate[]; version: string }> {
    return this.days.bankHolidays(this.database, contextOf(actor));
  }

  /** English education authorities by name; all authorities the register knows when asked for. */
  async authorities(actor: Actor, { all = false } = {}): Promise<{ code: string; name: string }[]> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<{ code: string; name: string }>(
        'SELECT code, name FROM authority WHERE is_education_authority OR $1 ORDER BY name, code',
        [all],
      );
      return rows;
    });
  }

  private async withCalendars(actor: Actor, schools: readonly SchoolDetails[]): Promise<SchoolFacts[]> {
    const { schools: facts } = await this.calendarsFor(actor, schools.map(schoolFactsOf));
    return facts;
  }

  private async schools(actor: Actor, urns: readonly string[]): Promise<SchoolDetails[]> {
    const wanted = urns.filter((urn) => /^\d{6}$/.test(urn));
    if (wanted.length === 0) return [];
    const [row] = await this.database.query<{ schools: SchoolDetails[] }>(
      'SELECT register_schools($1, $2) AS schools',
      [contextOf(actor), wanted],
      'register_schools',
    );
    return row!.schools;
  }

  private async readFederation(actor: Actor, uid: string, asAt: IsoDate | undefined): Promise<FederationDetails | null> {
    const [row] = await this.database.query<{ federation: FederationDetails | null }>(
      'SELECT register_federation($1, $2, $3) AS federation',
      [contextOf(actor), uid, asAt ?? null],
      'register_federation',
    );
    return row!.federation;
  }

  private async page<T>(
    read: 'register_search_schools' | 'register_federations',
    actor: Actor,
    filter: object,
    page: PageRequest,
  ): Promise<Page<T>> {
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== ''));
    const after = fromCursor(page.after, 2);
    const [row] = await this.database.query<{ page: RawPage<T> }>(
      `SELECT ${read}($1, $2, $3, $4) AS page`,
      [contextOf(actor), JSON.stringify(given), after && JSON.stringify(after), pageSize(page)],
      read,
    );
    const { rows, total, next } = row!.page;
    return { rows, total, next: toCursor(next) };
  }
}
