import type pg from 'pg';

/** A table as the database's own catalogue has it. */
export interface CatalogueTable {
  name: string;
  enabled: boolean;
  forced: boolean;
}

/** Every table that is not PostgreSQL's own, as `schema.table`. */
export async function tablesOf(client: pg.Client): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  return rows;
}

/**
 * Takes away what could refuse a row for another reason than row security: checks, foreign keys, uniqueness and triggers.
 * For a throw-away database only; afterwards a refusal can only come from rights and policies.
 */
export async function removeOtherGuards(superuser: pg.Client): Promise<void> {
  await superuser.query(`
    DO $$
    DECLARE r record;
    BEGIN
      FOR r IN SELECT k.conrelid::regclass AS t, k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE k.contype IN ('c', 'f', 'x') AND k.conislocal AND n.nspname IN ('public', 'bullmq') ORDER BY k.contype DESC LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', r.t, r.conname);
      END LOOP;
      FOR r IN SELECT c.oid::regclass AS t FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'bullmq') LOOP
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', r.t);
      END LOOP;
    END $$`);
}

interface Column {
  name: string;
  type: string;
  label: string | null;
}

/** An INSERT of one row made up from the types of its columns; two calls give different keys. */
export async function inventRow(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<Column>(
    `SELECT quote_ident(a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type,
            (SELECT enumlabel FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY enumsortorder LIMIT 1) AS label
       FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity <> 'a' AND a.attnotnull ORDER BY a.attnum`,
    [table],
  );
  if (rows.length === 0) return `INSERT INTO ${table} DEFAULT VALUES`;
  const values = rows.map((column) => `${inventValue(column)}::${column.type}`);
  return `INSERT INTO ${table} (${rows.map((column) => column.name).join(', ')}) VALUES (${values.join(', ')})`;
}

let counter = 0;

function inventValue({ name, type, label }: Column): string {
  counter += 1;
  // What is marked private must not be seen from outside; what is marked shared may be.
  if (name === 'private') return 'true';
  if (label !== null) return `'${label}'`;
  if (type.endsWith('[]')) return `'{}'`;
  const width = /^(?:character|character varying|bit)\((\d+)\)$/.exec(type)?.[1];
  if (width !== undefined) return `'${String(counter).padStart(Number(width), '0').slice(-Number(width))}'`;
  switch (type.replace(/\(.*\)/, '')) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'double precision':
    case 'real':
    case 'smallint':
      return String(counter);
    case 'boolean':
      return counter % 2 ? 'true' : 'false';
    case 'date':
      return `'2025-01-01'`;
    case 'timestamp with time zone':
    case 'timestamp without time zone':
      return 'now()';
    case 'time without time zone':
      return `'12:00'`;
    case 'interval':
      return `'1 day'`;
    case 'json':
    case 'jsonb':
      return `'{}'`;
    case 'bytea':
      return `sha256('${counter}')`;
    case 'daterange':
    case 'tstzrange':
    case 'int4range':
      return `'empty'`;
    case 'text':
    case 'character varying':
      return `'made up ${counter}'`;
    default:
      throw new Error(`No value is known for the type ${type}: add it to inventValue.`);
  }
}
