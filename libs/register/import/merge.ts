import type pg from 'pg';
import { dateColumn } from './columns.js';
import type { PlacedColumn } from './extract-file.js';

/**
 * Authorities the file names and the register does not know yet. One that keeps an open maintained school is taken for an education authority.
 */
export async function addAuthorities(client: pg.PoolClient): Promise<void> {
  await client.query(
    `INSERT INTO authority (code, name, is_education_authority)
     SELECT authority, min(authority_name), bool_or(status_code IN ('1', '3') AND type_code IN ('01', '02', '03', '05', '07', '12', '14', '15'))
       FROM register_incoming i WHERE NOT EXISTS (SELECT FROM authority a WHERE a.code = i.authority) GROUP BY authority`,
  );
}

/** Writes the rows that differ, by set, with their types. Answers how many were there before and how many were not. */
export async function mergeSchools(
  client: pg.PoolClient,
  kept: readonly PlacedColumn[],
  asAt: string,
): Promise<{ inserted: number; updated: number }> {
  const columns = kept
    .filter((column) => !column.stagedOnly)
    .map((column) => ({
      name: column.column,
      value: column.sqlType === 'date' ? `i.${dateColumn(column.column)}` : column.value(`i.${column.column}`),
    }));
  const names = kept.map((column) => column.column);
  if (names.includes('head_last_name')) {
    const parts = ['head_first_name', 'head_last_name'].filter((name) => names.includes(name)).map((name) => `nullif(i.${name}, '')`);
    columns.push({ name: 'head_name', value: `nullif(concat_ws(' ', ${parts.join(', ')}), '')` });
  }
  columns.push({ name: 'row_hash', value: 'i.row_hash' }, { name: 'changed_as_at', value: '$1::date' });
  const changed = columns.filter((column) => column.name !== 'urn');
  const updated = await client.query(
    `UPDATE school s SET ${changed.map(({ name, value }) => `${name} = ${value}`).join(', ')} FROM register_incoming i WHERE NOT i.is_new AND s.urn = i.urn`,
    [asAt],
  );
  const inserted = await client.query(
    `INSERT INTO school (${columns.map(({ name }) => name).join(', ')}) SELECT ${columns.map(({ value }) => value).join(', ')} FROM register_incoming i WHERE i.is_new`,
    [asAt],
  );
  return { inserted: inserted.rowCount ?? 0, updated: updated.rowCount ?? 0 };
}

/**
 * Federations and who is in them, from the two columns of the rows that differ. A membership begins with the first extract that shows it
 * and ends with the first that does not; what a file of the same date takes back never was.
 */
export async function mergeMemberships(client: pg.PoolClient, asAt: string): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE register_wanted ON COMMIT DROP AS
     SELECT DISTINCT ON (i.urn, u.uid) i.urn::char(6) AS urn, u.uid,
            CASE WHEN cardinality(string_to_array(i.federation_names, '~')) = cardinality(string_to_array(i.federation_codes, '~'))
              THEN coalesce(nullif((string_to_array(i.federation_names, '~'))[u.at], ''), 'Federation ' || u.uid)
              ELSE coalesce(nullif(i.federation_names, ''), 'Federation ' || u.uid) END AS name
       FROM register_incoming i CROSS JOIN LATERAL unnest(string_to_array(i.federation_codes, '~')) WITH ORDINALITY AS u (uid, at)
      WHERE i.federation_codes <> ''`,
  );
  await client.query(
    `WITH named AS (SELECT uid, mode() WITHIN GROUP (ORDER BY name) AS name FROM register_wanted GROUP BY uid),
          renamed AS (UPDATE federation f SET name = n.name FROM named n, federation old WHERE f.uid = n.uid AND old.uid = f.uid AND f.name <> n.name
                      RETURNING f.uid, old.name AS before, f.name AS after),
          added AS (INSERT INTO federation (uid, name, first_seen_on) SELECT n.uid, n.name, $1::date FROM named n
                    WHERE NOT EXISTS (SELECT FROM federation f WHERE f.uid = n.uid))
     INSERT INTO register_found (kind, federation_uid, name, before, after) SELECT 'federation-renamed', uid, after, before, after FROM renamed`,
    [asAt],
  );
  const unwanted = `m.urn = i.urn AND m.valid_to IS NULL AND NOT EXISTS (SELECT FROM register_wanted w WHERE w.urn = m.urn AND w.uid = m.federation_uid)`;
  await client.query(
    `WITH taken_back AS (DELETE FROM federation_membership m USING register_incoming i WHERE ${unwanted} AND m.valid_from = $1 RETURNING m.urn, m.federation_uid),
          ended AS (UPDATE federation_membership m SET valid_to = $1 FROM register_incoming i WHERE ${unwanted} AND m.valid_from < $1 RETURNING m.urn, m.federation_uid)
     INSERT INTO register_found (kind, authority, urn, federation_uid, name, before, after)
     SELECT 'left-federation', s.authority, s.urn, f.uid, s.name, f.name, CASE WHEN s.status_code <> '2' THEN 'still open' WHEN s.reason_closed_code IN ('06', '10') THEN 'became an academy' ELSE 'closed' END
       FROM (SELECT * FROM taken_back UNION ALL SELECT * FROM ended) x JOIN school s ON s.urn = x.urn JOIN federation f ON f.uid = x.federation_uid
      ORDER BY f.uid, s.urn`,
    [asAt],
  );
  // One statement cannot see its own writes, so what a file of the same date ended is taken up again before anything is added.
  await client.query(
    `WITH resumed AS (UPDATE federation_membership m SET valid_to = NULL FROM register_wanted w WHERE w.urn = m.urn AND w.uid = m.federation_uid AND m.valid_to = $1
                      RETURNING m.urn, m.federation_uid)
     INSERT INTO register_found (kind, authority, urn, federation_uid, name, after)
     SELECT 'joined-federation', s.authority, s.urn, f.uid, s.name, f.name FROM resumed x JOIN school s ON s.urn = x.urn JOIN federation f ON f.uid = x.federation_uid`,
    [asAt],
  );
  await client.query(
    `WITH joined AS (INSERT INTO federation_membership (urn, federation_uid, valid_from) SELECT w.urn, w.uid, $1::date FROM register_wanted w
                      WHERE NOT EXISTS (SELECT FROM federation_membership m WHERE m.urn = w.urn AND m.federation_uid = w.uid AND m.valid_to IS NULL)
                      RETURNING urn, federation_uid)
     INSERT INTO register_found (kind, authority, urn, federation_uid, name, after)
     SELECT 'joined-federation', s.authority, s.urn, f.uid, s.name, f.name
       FROM joined x JOIN school s ON s.urn = x.urn JOIN federation f ON f.uid = x.federation_uid
      WHERE s.authority NOT IN (SELECT code FROM register_first_seen) ORDER BY f.uid, s.urn`,
    [asAt],
  );
}

/**
 * Governing bodies follow: a federation has one while it has a school, an open maintained school has one while it is in no federation.
 */
export async function mergeGoverningBodies(client: pg.PoolClient, asAt: string): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE register_boards ON COMMIT DROP AS
     SELECT 'school' AS kind, s.urn, NULL::text AS federation_uid, s.name,
            s.category IS NOT NULL AND s.status_code IN ('1', '3') AND NOT EXISTS (SELECT FROM federation_membership m WHERE m.urn = s.urn AND m.valid_to IS NULL) AS stands,
            g.id AS existing, g.valid_from AS since, g.name AS known_as
       FROM register_incoming i JOIN school s ON s.urn = i.urn LEFT JOIN governing_body g ON g.urn = s.urn AND g.kind = 'school' AND g.valid_to IS NULL
      WHERE g.id IS NOT NULL OR (s.category IS NOT NULL AND s.status_code IN ('1', '3'))
     UNION ALL
     SELECT 'federation', NULL, f.uid, f.name, EXISTS (SELECT FROM federation_membership m WHERE m.federation_uid = f.uid AND m.valid_to IS NULL), g.id, g.valid_from, g.name
       FROM federation f LEFT JOIN governing_body g ON g.federation_uid = f.uid AND g.kind = 'federation' AND g.valid_to IS NULL
      WHERE f.uid IN (SELECT uid FROM register_wanted UNION SELECT federation_uid FROM register_found WHERE kind = 'left-federation')`,
  );
  await client.query(`DELETE FROM governing_body g USING register_boards b WHERE g.id = b.existing AND NOT b.stands AND b.since >= $1`, [
    asAt,
  ]);
  await client.query(
    `UPDATE governing_body g SET valid_to = $1 FROM register_boards b WHERE g.id = b.existing AND NOT b.stands AND b.since < $1`,
    [asAt],
  );
  await client.query(
    `UPDATE governing_body g SET name = 'Governing body of ' || b.name FROM register_boards b WHERE g.id = b.existing AND b.stands AND b.known_as <> 'Governing body of ' || b.name`,
  );
  await client.query(
    `INSERT INTO governing_body (kind, urn, federation_uid, name, valid_from)
     SELECT kind, urn, federation_uid, 'Governing body of ' || name, $1::date FROM register_boards WHERE stands AND existing IS NULL`,
    [asAt],
  );
}
