import type pg from 'pg';
import type { IsoDate, TemporaryMember, TemporaryTrigger } from '#libs/law/index.js';
import { isUuid } from '../store.js';
import type { TemporaryBodyFacts } from '../types.js';

/** A member as stored: facts of the newest row, and the name beside. */
export interface StoredMember {
  id: string;
  number: number;
  facts: TemporaryMember & { termEndsOn?: IsoDate | null };
  name: string | null;
  nameErased: boolean;
}

export interface StoredBody {
  id: string;
  authority: string;
  caseId: string;
  caseReference: string;
  school: { key: string; name: string };
  trigger: TemporaryTrigger;
  instrumentId: string | null;
  facts: TemporaryBodyFacts;
  version: number;
  members: StoredMember[];
}

const BODY = `
  SELECT b.id, b.authority, b.case_id AS "caseId", b.case_reference AS "caseReference", json_build_object('key', b.school_key, 'name', b.school_name) AS school,
    b.trigger, b.instrument_id AS "instrumentId", b.facts, b.version,
    (SELECT coalesce(json_agg(json_build_object('id', x.member, 'number', x.number, 'facts', x.facts, 'name', n.name, 'nameErased', n.erased_at IS NOT NULL)
        ORDER BY x.since, x.member), '[]')
       FROM (SELECT DISTINCT ON (m.member) m.member, m.number, m.facts, min(m.entered_at) OVER (PARTITION BY m.member) AS since
               FROM temporary_member m WHERE m.body_id = b.id ORDER BY m.member, m.number DESC) x
       LEFT JOIN temporary_member_name n ON n.body_id = b.id AND n.member = x.member) AS members
    FROM temporary_body b`;

export async function readBody(client: pg.PoolClient, id: string): Promise<StoredBody | null> {
  if (!isUuid(id)) return null;
  const { rows } = await client.query<StoredBody>(`${BODY} WHERE b.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function readBodiesOf(client: pg.PoolClient, caseId: string): Promise<StoredBody[]> {
  const { rows } = await client.query<StoredBody>(`${BODY} WHERE b.case_id = $1 ORDER BY b.school_name, b.id`, [caseId]);
  return rows;
}

/** The next version of the facts; false when somebody entered one meanwhile. */
export async function writeFacts(
  client: pg.PoolClient,
  { id, authority, version }: Pick<StoredBody, 'id' | 'authority' | 'version'>,
  { facts, instrumentId }: Pick<StoredBody, 'facts' | 'instrumentId'>,
  by: { personId: string; now: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE temporary_body SET facts = $3, instrument_id = $4, version = version + 1 WHERE id = $1 AND version = $2',
    [...[id, version, JSON.stringify(facts), instrumentId]],
  );
  if (rowCount === 0) return false;
  await addVersion(client, { id, authority, version: version + 1 }, facts, by);
  return true;
}

export async function addVersion(
  client: pg.PoolClient,
  { id, authority, version }: Pick<StoredBody, 'id' | 'authority' | 'version'>,
  facts: TemporaryBodyFacts,
  { personId, now }: { personId: string; now: string },
): Promise<void> {
  await client.query(
    'INSERT INTO temporary_body_version (body_id, version, authority, facts, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [...[id, version, authority, JSON.stringify(facts), personId, now]],
  );
}

/** What is known of a member from now on: the next row of the same member. */
export async function writeMember(
  client: pg.PoolClient,
  body: Pick<StoredBody, 'id' | 'authority'>,
  { id, number, facts }: Pick<StoredMember, 'id' | 'number' | 'facts'>,
  { personId, now }: { personId: string; now: string },
): Promise<void> {
  await client.query(
    'INSERT INTO temporary_member (body_id, member, number, authority, facts, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [...[body.id, id, number, body.authority, JSON.stringify(facts), personId, now]],
  );
}
