import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import { fromCursor, LAST_IS, pageSize, toCursor } from '../cursor.js';
import { refuseReader, sqlState, UNIQUE_VIOLATION } from '../permissions.js';
import type {
  CalendarDays,
  CalendarDetails,
  CalendarInput,
  CalendarRow,
  CalendarVersion,
  CalendarVersionInput,
  CalendarVersionRow,
  Page,
  PageRequest,
} from '../types.js';
import { readCalendarFile } from './calendar-file.js';
import { checkDays, keepOtherYears } from './days.js';

type Refused = { ok: false; refusal: Refusal };

const VERSION = `json_build_object('id', v.id, 'version', v.version, 'source', v.source, 'demonstration', v.demonstration, 'enteredBy', v.entered_by,
  'enteredAt', to_char(v.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'from', (SELECT min(t ->> 'from') FROM jsonb_array_elements(v.terms) AS t), 'to', (SELECT max(t ->> 'to') FROM jsonb_array_elements(v.terms) AS t))`;

const CALENDAR = `c.id, c.owner_kind AS "ownerKind", c.owner_key AS "ownerKey", c.authority, c.name,
  coalesce(CASE c.owner_kind WHEN 'school' THEN (SELECT s.name FROM school s WHERE s.urn = c.owner_key::char(6)) ELSE (SELECT a.name FROM authority a WHERE a.code = c.authority) END, c.owner_key) AS "ownerName",
  (SELECT ${VERSION} FROM calendar_version v WHERE v.calendar_id = c.id ORDER BY v.version DESC LIMIT 1) AS current`;

/** Term dates and closures of authorities and schools. A version never changes; entering dates again makes the next one. */
@Injectable()
export class Calendars {
  constructor(private readonly database: Database) {}

  /** Calendars of all authorities, or of one, by name. */
  async list(actor: Actor, filter: { authority?: string; text?: string } = {}, page: PageRequest = {}): Promise<Page<CalendarRow>> {
    const limit = pageSize(page);
    const after = fromCursor(page.after, 2, LAST_IS.uuid);
    const where = `($1::text IS NULL OR c.authority = $1::char(3)) AND ($2::text IS NULL OR strpos(lower(c.name), lower($2)) > 0)`;
    const values = [filter.authority ?? null, filter.text?.trim() || null];
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<CalendarRow>(
        `SELECT ${CALENDAR} FROM calendar c WHERE ${where} AND ($3::text IS NULL OR (c.name COLLATE "C", c.id) > ($3, $4::uuid)) ORDER BY c.name COLLATE "C", c.id LIMIT $5`,
        [...values, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      const { rows: count } = await client.query<{ total: number }>(`SELECT count(*) AS total FROM calendar c WHERE ${where}`, values);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { rows: shown, total: count[0]!.total, next: toCursor(rows.length > limit && last ? [last.name, last.id] : null) };
    });
  }

  /** A calendar with its days in force and all its versions. Refused with `calendar-not-found` 404. */
  async read(actor: Actor, id: string): Promise<Result<CalendarDetails>> {
    const calendar = await this.database.transaction(actor, (client) => find(client, id));
    return calendar ? ok(calendar) : notFound();
  }

  /** One version with its days, as a case was judged by it. Refused with `calendar-not-found` 404. */
  async readVersion(actor: Actor, versionId: string): Promise<Result<CalendarVersion>> {
    if (!isId(versionId)) return notFound();
    return this.database.transaction(actor, async (client): Promise<Result<CalendarVersion>> => {
      const { rows } = await client.query<{
        version: CalendarVersionRow;
        calendarId: string;
        terms: CalendarDays['terms'];
        notSchoolDays: CalendarDays['notSchoolDays'];
      }>(
        `SELECT ${VERSION} AS version, v.calendar_id AS "calendarId", v.terms, v.not_school_days AS "notSchoolDays" FROM calendar_version v WHERE v.id = $1`,
        [versionId],
      );
      if (!rows[0]) return notFound();
      const { version, ...days } = rows[0];
      return ok({ ...version, ...days });
    });
  }

  /**
   * Makes the calendar of the actor's authority or of one of its schools, with its first dates. Refused with `not-permitted`, `fields-invalid`,
   * or `calendar-exists` 409 with its id in `extra.calendarId`.
   */
  async create(actor: Actor, input: CalendarInput, first: CalendarVersionInput): Promise<Result<CalendarDetails>> {
    const checked = refuseReader(actor, 'Term dates') ?? checkVersion(first);
    if (!checked.ok) return checked;
    return this.database.transaction(actor, async (client): Promise<Result<CalendarDetails>> => {
      const owner = await ownerName(client, actor, input);
      if (!owner.ok) return owner;
      const id = await insertCalendar(client, actor, input, input.name?.trim() || owner.value);
      if (!id) return exists(await idOf(client, input));
      await insertVersion(client, actor, id, 1, first, checked.value);
      return ok((await find(client, id))!);
    });
  }

  /**
   * Enters dates again. `expectedVersion` is the version the person was looking at. Refused with `not-permitted`, `fields-invalid`,
   * `calendar-not-found`, or `calendar-changed` 409.
   */
  async enterVersion(
    actor: Actor,
    calendarId: string,
    expectedVersion: number,
    input: CalendarVersionInput,
  ): Promise<Result<CalendarDetails>> {
    const checked = refuseReader(actor, 'Term dates') ?? checkVersion(input);
    if (!checked.ok) return checked;
    try {
      return await this.database.transaction(actor, async (client): Promise<Result<CalendarDetails>> => {
        const calendar = await find(client, calendarId);
        if (!calendar) return notFound();
        if (calendar.authority !== actor.authority) return notOurs();
        if ((calendar.current?.version ?? 0) !== expectedVersion) return changed(calendar);
        await insertVersion(
          client,
          actor,
          calendarId,
          expectedVersion + 1,
          input,
          input.keepOtherYears ? keepOtherYears(checked.value, calendar.days) : checked.value,
        );
        return ok((await find(client, calendarId))!);
      });
    } catch (error) {
      // somebody entered the same version at the same moment
      if (sqlState(error) === UNIQUE_VIOLATION) return changed(null);
      throw error;
    }
  }

  /**
   * Takes a calendar file in (its form is in `readCalendarFile`), all of it or nothing: calendars that are not there are made, the others get
   * their next version, in which other school years stay as they were. Refused with `not-permitted`, `calendar-file-refused` or `fields-invalid`.
   */
  async importFile(actor: Actor, text: string): Promise<Result<CalendarDetails[]>> {
    const file = refuseReader(actor, 'Term dates') ?? readCalendarFile(text);
    if (!file.ok) return file;
    try {
      return await this.database.transaction(actor, async (client): Promise<Result<CalendarDetails[]>> => {
        const done: CalendarDetails[] = [];
        const entries = [];
        for (const entry of file.value) {
          const owner = await ownerName(client, actor, entry);
          if (!owner.ok) return owner;
          entries.push(entry);
        }
        for (const entry of entries) {
          const id = (await insertCalendar(client, actor, entry, entry.name)) ?? (await idOf(client, entry))!;
          const calendar = (await find(client, id))!;
          await insertVersion(client, actor, id, (calendar.current?.version ?? 0) + 1, entry, keepOtherYears(entry, calendar.days));
          done.push((await find(client, id))!);
        }
        return ok(done);
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) return changed(null);
      throw error;
    }
  }
}

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

function checkVersion(input: CalendarVersionInput): Result<CalendarDays> {
  const days = checkDays(input);
  const source = typeof input.source === 'string' && input.source.trim() !== '';
  if (days.ok && source) return days;
  const errors = [
    ...(days.ok ? [] : (days.refusal.errors ?? [])),
    ...(source ? [] : [{ field: 'source', message: 'Enter where the dates come from' }]),
  ];
  return refuse({
    code: 'fields-invalid',
    status: 422,
    title: 'There is a problem with the dates',
    detail: errors.map(({ message }) => message).join('. '),
    errors,
    nextStep: 'Put the dates right and save again.',
  });
}

async function find(client: pg.PoolClient, id: string): Promise<CalendarDetails | null> {
  if (!isId(id)) return null;
  const { rows } = await client.query<CalendarRow & { versions: (CalendarVersionRow & CalendarDays)[] | null; days: CalendarDays | null }>(
    `SELECT ${CALENDAR}, (SELECT json_agg(${VERSION} ORDER BY v.version DESC) FROM calendar_version v WHERE v.calendar_id = c.id) AS versions,
       (SELECT json_build_object('terms', v.terms, 'notSchoolDays', v.not_school_days) FROM calendar_version v WHERE v.calendar_id = c.id ORDER BY v.version DESC LIMIT 1) AS days
       FROM calendar c WHERE c.id = $1`,
    [id],
  );
  const row = rows[0];
  return row ? { ...row, versions: row.versions ?? [], days: row.days ?? { terms: [], notSchoolDays: [] } } : null;
}

async function ownerName(client: pg.PoolClient, actor: Actor, { ownerKind, ownerKey }: CalendarInput): Promise<Result<string>> {
  const wrong = (message: string): Refused =>
    refuse({
      code: 'fields-invalid',
      status: 422,
      title: 'There is a problem with the calendar',
      detail: `${message}.`,
      errors: [{ field: 'ownerKey', message }],
      nextStep: 'Put it right and save again.',
    });
  if (ownerKind === 'authority') {
    if (ownerKey !== actor.authority) return wrong(`The dates of authority ${ownerKey} are entered by its own officers`);
    const { rows } = await client.query<{ name: string }>('SELECT name FROM authority WHERE code = $1', [ownerKey]);
    return rows[0] ? ok(rows[0].name) : wrong('There is no authority with this code');
  }
  if (ownerKind !== 'school' || !/^\d{6}$/.test(ownerKey)) return wrong('Enter the URN of the school, six digits');
  const { rows } = await client.query<{ name: string; authority: string }>('SELECT name, authority FROM school WHERE urn = $1', [ownerKey]);
  if (!rows[0]) return wrong(`The register has no school with URN ${ownerKey}`);
  return rows[0].authority === actor.authority ? ok(rows[0].name) : wrong(`${rows[0].name} is not a school of your authority`);
}

async function insertCalendar(
  client: pg.PoolClient,
  actor: Actor,
  { ownerKind, ownerKey }: CalendarInput,
  name: string,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    'INSERT INTO calendar (owner_kind, owner_key, authority, name) VALUES ($1, $2, $3, $4) ON CONFLICT (owner_kind, owner_key) DO NOTHING RETURNING id',
    [ownerKind, ownerKey, actor.authority, name],
  );
  return rows[0]?.id ?? null;
}

async function idOf(client: pg.PoolClient, { ownerKind, ownerKey }: CalendarInput): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM calendar WHERE owner_kind = $1 AND owner_key = $2', [
    ownerKind,
    ownerKey,
  ]);
  return rows[0]?.id ?? null;
}

async function insertVersion(
  client: pg.PoolClient,
  actor: Actor,
  calendarId: string,
  version: number,
  { source, demonstration }: Pick<CalendarVersionInput, 'source' | 'demonstration'>,
  days: CalendarDays,
): Promise<void> {
  await client.query(
    'INSERT INTO calendar_version (calendar_id, version, terms, not_school_days, source, demonstration, entered_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [
      calendarId,
      version,
      JSON.stringify(days.terms),
      JSON.stringify(days.notSchoolDays),
      source.trim(),
      demonstration ?? false,
      actor.personId,
    ],
  );
}

function notFound(): Refused {
  return refuse({
    code: 'calendar-not-found',
    status: 404,
    title: 'There is no such calendar',
    detail: 'No calendar or version has this id.',
  });
}

function notOurs(): Refused {
  return refuse({
    code: 'not-permitted',
    status: 403,
    title: 'You may not do this',
    detail: 'Term dates are entered by the officers of the authority they belong to.',
  });
}

function exists(calendarId: string | null): Refused {
  return refuse({
    code: 'calendar-exists',
    status: 409,
    title: 'This calendar is there already',
    detail: 'The school or authority has a calendar.',
    nextStep: 'Enter a new version of it.',
    extra: { calendarId },
  });
}

function changed(current: CalendarDetails | null): Refused {
  return refuse({
    code: 'calendar-changed',
    status: 409,
    title: 'The calendar was changed meanwhile',
    detail: 'Somebody else entered dates after you opened it.',
    nextStep: 'Look at the version in force now and enter yours again if it is still wanted.',
    ...(current ? { extra: { current: current.current } } : {}),
  });
}
