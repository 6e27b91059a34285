import type pg from 'pg';
import type { PlacedColumn } from './extract-file.js';

/** Codes of "reason closed" that say a school became an academy: For Academy, Academy Converter. */
const FOR_ACADEMY = `('06', '10')`;
/** Type groups of academies and free schools. */
const ACADEMIES = `('10', '11')`;
const OPEN = `('1', '3')`;

/** "Academy Converter, 2025-05-31"; the codes 00 and 99 give no reason. */
const reasonAndDay = (reason: 'opened' | 'closed', day: 'opens' | 'closes'): string =>
  `nullif(concat_ws(', ', CASE WHEN c.reason_${reason}_code NOT IN ('00', '99') THEN nullif(c.reason_${reason}, '') END, to_char(c.${day}_on, 'YYYY-MM-DD')), '')`;

/** Where changes are gathered until the import's own row is written. */
export async function prepareChanges(client: pg.PoolClient): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE register_found (at int GENERATED ALWAYS AS IDENTITY, kind text, authority text, urn text, federation_uid text, name text, before text, after text) ON COMMIT DROP`,
  );
  // Authorities of which nothing was known: all their schools are new to the register, which is no news of the schools.
  await client.query(
    `CREATE TEMPORARY TABLE register_first_seen ON COMMIT DROP AS
     SELECT i.authority AS code, count(*)::int AS schools FROM register_incoming i
      WHERE i.is_new AND NOT EXISTS (SELECT FROM school s WHERE s.authority = i.authority) GROUP BY i.authority`,
  );
}

/** Compares the incoming rows with what is stored; to be called before they are written. `since` is the date of the last extract before this one. */
export async function findSchoolChanges(client: pg.PoolClient, since: string | null): Promise<void> {
  await client.query(
    `WITH compared AS (
       SELECT i.*, s.name AS old_name, s.type_code AS old_type_code, s.type AS old_type, s.type_group_code AS old_group, s.status_code AS old_status, s.status AS old_status_name,
              s.laestab AS old_laestab, nullif(i.authority || i.establishment_number, i.authority) AS laestab, i.open_date_as_date AS opens_on, i.close_date_as_date AS closes_on
         FROM register_incoming i LEFT JOIN school s ON s.urn = i.urn AND NOT i.is_new
        WHERE i.authority NOT IN (SELECT code FROM register_first_seen) OR NOT i.is_new)
     INSERT INTO register_found (kind, authority, urn, name, before, after)
     SELECT x.kind, c.authority, c.urn, c.name, x.before, x.after FROM compared c CROSS JOIN LATERAL (
       SELECT CASE WHEN c.reason_closed_code IN ${FOR_ACADEMY} AND c.old_group NOT IN ${ACADEMIES} THEN 'became-academy' ELSE 'closed' END AS kind, c.old_status_name AS before,
              ${reasonAndDay('closed', 'closes')} AS after
        WHERE NOT c.is_new AND c.status_code = '2' AND c.old_status <> '2'
       UNION ALL
       SELECT CASE WHEN c.old_status = '2' THEN 'reopened' ELSE 'opened' END, c.old_status_name, ${reasonAndDay('opened', 'opens')}
        WHERE NOT c.is_new AND c.status_code IN ${OPEN} AND c.old_status NOT IN ${OPEN}
       UNION ALL
       SELECT 'proposed-to-close', c.old_status_name, to_char(c.closes_on, 'YYYY-MM-DD') WHERE NOT c.is_new AND c.status_code = '3' AND c.old_status <> '3'
       UNION ALL
       SELECT CASE WHEN c.status_code = '4' THEN 'proposed-to-open' WHEN c.status_code IN ${OPEN} AND c.opens_on > $1::date THEN 'opened' ELSE 'new-in-file' END, NULL,
              ${reasonAndDay('opened', 'opens')}
        WHERE c.is_new
       UNION ALL
       SELECT 'renamed', c.old_name, c.name WHERE c.old_name <> c.name
       UNION ALL
       SELECT 'changed-type', c.old_type, c.type WHERE c.old_type_code <> c.type_code
       UNION ALL
       SELECT 'changed-number', c.old_laestab, c.laestab WHERE NOT c.is_new AND c.old_laestab IS DISTINCT FROM c.laestab) x
      ORDER BY c.authority, c.urn`,
    [since],
  );
}

/** After the rows are written: says which academy follows a school, and which school an academy replaces. They share the DfE number. */
export async function nameSuccessors(client: pg.PoolClient): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM register_found WHERE kind = 'became-academy' LIMIT 1`);
  if (!rowCount) return;
  await client.query(
    `UPDATE register_found r SET after = r.after || '; now ' || a.name || ' (' || a.urn || ')' FROM school s, school a
      WHERE r.kind = 'became-academy' AND s.urn = r.urn AND a.laestab = s.laestab AND a.urn <> s.urn AND a.type_group_code IN ${ACADEMIES} AND a.status_code IN ${OPEN}`,
  );
  await client.query(
    `UPDATE register_found r SET before = 'in place of ' || s.name || ' (' || s.urn || ')' FROM school a, school s
      WHERE r.kind = 'opened' AND a.urn = r.urn AND a.type_group_code IN ${ACADEMIES} AND s.laestab = a.laestab AND s.urn <> a.urn AND s.urn IN (SELECT urn FROM register_found WHERE kind = 'became-academy')`,
  );
}

/** Schools the register knows of an authority the file covers, and the file does not have. That says nothing of the school: it stays as it is. */
export async function findMissing(client: pg.PoolClient, kept: readonly PlacedColumn[]): Promise<void> {
  const staged = (name: string): string => `c${kept.find((column) => column.column === name)!.position}`;
  await client.query(
    `INSERT INTO register_found (kind, authority, urn, name, before)
     SELECT 'missing-from-file', s.authority, s.urn, s.name, s.status FROM school s
      WHERE s.authority IN (SELECT DISTINCT ${staged('authority')} FROM register_staging) AND NOT EXISTS (SELECT FROM register_staging t WHERE t.${staged('urn')} = s.urn)
      ORDER BY s.authority, s.urn`,
  );
}

/** Authorities the register has schools of and the file has none of. */
export async function absentAuthorities(
  client: pg.PoolClient,
  kept: readonly PlacedColumn[],
): Promise<{ code: string; name: string; schools: number }[]> {
  const authority = `c${kept.find((column) => column.column === 'authority')!.position}`;
  const { rows } = await client.query<{ code: string; name: string; schools: number }>(
    `SELECT s.authority AS code, min(a.name) AS name, count(*)::int AS schools FROM school s JOIN authority a ON a.code = s.authority
      WHERE s.authority NOT IN (SELECT DISTINCT ${authority} FROM register_staging) GROUP BY s.authority ORDER BY s.authority`,
  );
  return rows;
}
