import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import { fromCursor, LAST_IS, pageSize, toCursor } from '../cursor.js';
import { refuseReader, sqlState, UNIQUE_VIOLATION } from '../permissions.js';
import type { Contact, ContactFilter, ContactInput, Page, PageRequest } from '../types.js';
import { checkContact, refuseFields } from './check-contact.js';

const COLUMNS = `id, authority, subject_kind AS "subjectKind", subject_key AS "subjectKey", role, name, email, private, parent_email_consent AS "parentEmailConsent", version`;

const SUBJECT = {
  school: { exists: 'SELECT FROM school WHERE urn = $1::char(6)', missing: 'The register has no school with this URN' },
  federation: { exists: 'SELECT FROM federation WHERE uid = $1', missing: 'The register has no federation with this UID' },
  authority: { exists: 'SELECT FROM authority WHERE code = $1::char(3)', missing: 'There is no authority with this code' },
} as const;

type Refused = { ok: false; refusal: Refusal };

/** A contact as a list shows it. */
export type NamedContact = Contact & {
  /** Name of the school, federation or authority it is of. */
  subjectName: string;
};

/** The authority's own offices and people, beside the register. Row security decides who sees which. */
@Injectable()
export class Contacts {
  constructor(private readonly database: Database) {}

  /** Contacts the actor may see, by name. */
  async list(actor: Actor, filter: ContactFilter = {}, page: PageRequest = {}): Promise<Page<NamedContact>> {
    const limit = pageSize(page);
    const after = fromCursor(page.after, 2, LAST_IS.uuid);
    const where = `($1::text IS NULL OR subject_kind = $1) AND ($2::text IS NULL OR subject_key = $2) AND ($3::text IS NULL OR role = $3)
      AND ($4::text IS NULL OR strpos(lower(name || ' ' || email), lower($4)) > 0)`;
    const values = [filter.subjectKind ?? null, filter.subjectKey ?? null, filter.role ?? null, filter.text?.trim() || null];
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<NamedContact & { ordered: string }>(
        `SELECT ${COLUMNS}, lower(name) COLLATE "C" AS ordered, ${SUBJECT_NAME} AS "subjectName" FROM contact
          WHERE ${where} AND ($5::text IS NULL OR (lower(name) COLLATE "C", id) > ($5, $6::uuid)) ORDER BY lower(name) COLLATE "C", id LIMIT $7`,
        [...values, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      const { rows: count } = await client.query<{ total: number }>(`SELECT count(*) AS total FROM contact WHERE ${where}`, values);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        rows: shown.map(({ ordered: _, ...contact }) => contact),
        total: count[0]!.total,
        next: toCursor(rows.length > limit && last ? [last.ordered, last.id] : null),
      };
    });
  }

  /** Refused with `contact-not-found` 404. */
  async read(actor: Actor, id: string): Promise<Result<NamedContact>> {
    const contact = await this.database.transaction(actor, (client) => find(client, id));
    return contact ? ok(contact) : notFound();
  }

  /** Refused with `not-permitted`, `fields-invalid` or, when the same address is there in the same role, `contact-exists` 409. */
  async add(actor: Actor, input: ContactInput): Promise<Result<Contact>> {
    const checked = refuseReader(actor, 'Contacts') ?? checkContact(input);
    if (!checked.ok) return checked;
    const { subjectKind, subjectKey, role, name, email, private: isPrivate, parentEmailConsent } = checked.value;
    return this.database.transaction(actor, async (client): Promise<Result<Contact>> => {
      const missing = await refuseUnknownSubject(client, checked.value);
      if (missing) return missing;
      const { rows } = await client.query<Contact>(
        `INSERT INTO contact (authority, subject_kind, subject_key, role, name, email, private, parent_email_consent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (authority, subject_kind, subject_key, role, lower(email)) DO NOTHING RETURNING ${COLUMNS}`,
        [actor.authority, subjectKind, subjectKey, role, name, email, isPrivate, parentEmailConsent],
      );
      return rows[0] ? ok(rows[0]) : exists(email);
    });
  }

  /**
   * Changes a contact that is still in the version the person was looking at. Refused like `add`, and with `contact-not-found`,
   * or `contact-changed` 409 with what stands there now in `extra.current`.
   */
  async change(actor: Actor, id: string, expectedVersion: number, changes: Partial<ContactInput>): Promise<Result<Contact>> {
    const refused = refuseReader(actor, 'Contacts');
    if (refused) return refused;
    try {
      return await this.database.transaction(actor, async (client): Promise<Result<Contact>> => {
        const current = await findOwn(client, actor, id);
        if (!current) return notFound();
        if (current.version !== expectedVersion) return changedMeanwhile(current);
        const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
        const checked = checkContact({ ...current, ...given });
        if (!checked.ok) return checked;
        const missing = await refuseUnknownSubject(client, checked.value);
        if (missing) return missing;
        const { subjectKind, subjectKey, role, name, email, private: isPrivate, parentEmailConsent } = checked.value;
        const { rows } = await client.query<Contact>(
          `UPDATE contact SET subject_kind = $3, subject_key = $4, role = $5, name = $6, email = $7, private = $8, parent_email_consent = $9, version = version + 1
            WHERE id = $1 AND version = $2 RETURNING ${COLUMNS}`,
          [id, expectedVersion, subjectKind, subjectKey, role, name, email, isPrivate, parentEmailConsent],
        );
        return rows[0] ? ok(rows[0]) : changedMeanwhile((await findOwn(client, actor, id)) ?? current);
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) return exists(changes.email ?? 'this address');
      throw error;
    }
  }

  /** Takes a contact away for good: it is personal data. Refused with `not-permitted` or `contact-not-found`. */
  async remove(actor: Actor, id: string): Promise<Result<{ id: string }>> {
    const refused = refuseReader(actor, 'Contacts');
    if (refused) return refused;
    const gone = await this.database.transaction(actor, async (client) =>
      isId(id) ? (await client.query('DELETE FROM contact WHERE id = $1 AND authority = $2', [id, actor.authority])).rowCount : 0,
    );
    return gone ? ok({ id }) : notFound();
  }
}

const SUBJECT_NAME = `coalesce(CASE subject_kind WHEN 'school' THEN (SELECT s.name FROM school s WHERE s.urn = contact.subject_key::char(6))
  WHEN 'federation' THEN (SELECT f.name FROM federation f WHERE f.uid = contact.subject_key)
  ELSE (SELECT a.name FROM authority a WHERE a.code = contact.subject_key::char(3)) END, subject_key)`;

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

async function find(client: pg.PoolClient, id: string): Promise<NamedContact | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await client.query<NamedContact>(`SELECT ${COLUMNS}, ${SUBJECT_NAME} AS "subjectName" FROM contact WHERE id = $1`, [id]);
  return rows[0];
}

/** Another authority's shared contact can be seen but not changed. */
async function findOwn(client: pg.PoolClient, actor: Actor, id: string): Promise<NamedContact | undefined> {
  const contact = await find(client, id);
  return contact?.authority === actor.authority ? contact : undefined;
}

async function refuseUnknownSubject(client: pg.PoolClient, { subjectKind, subjectKey }: Required<ContactInput>): Promise<Refused | null> {
  const { rowCount } = await client.query(SUBJECT[subjectKind].exists, [subjectKey]);
  return rowCount ? null : (refuseFields([{ field: 'subjectKey', message: SUBJECT[subjectKind].missing }]) as Refused);
}

function notFound(): Refused {
  return refuse({
    code: 'contact-not-found',
    status: 404,
    title: 'There is no such contact',
    detail: 'Your authority has no contact with this id.',
  });
}

function exists(email: string): Refused {
  return refuse({
    code: 'contact-exists',
    status: 409,
    title: 'This contact is there already',
    detail: `${email} is already a contact in this role.`,
    errors: [{ field: 'email', message: 'This address is already a contact in this role' }],
    nextStep: 'Change the contact that is there, or choose another role.',
  });
}

function changedMeanwhile(current: Contact): Refused {
  return refuse({
    code: 'contact-changed',
    status: 409,
    title: 'The contact was changed meanwhile',
    detail: 'Somebody else changed this contact after you opened it.',
    nextStep: 'Look at what stands there now and save again if your change is still wanted.',
    extra: { current },
  });
}
