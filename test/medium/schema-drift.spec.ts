import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { projectPath } from '#libs/platform/paths.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

/** Tables with `column: type, nullable`, one line each, as both sides are written down to be compared. */
type Shape = Record<string, string[]>;

describe("Prisma's models and the migrated database", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());

  it('are the same, table by table and column by column', async () => {
    const declared = declaredShape();
    expect(Object.keys(declared).length).toBeGreaterThan(5);
    expect(declared).toEqual(await actualShape(test.url('owner')));
  });
});

function declaredShape(): Shape {
  const folder = projectPath('prisma/schema');
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({ name, body }));
  const modelNames = new Set(models.map((model) => model.name));
  return Object.fromEntries(
    models.map(({ name, body }) => {
      const table = /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? name;
      const columns = body.split('\n').flatMap((line) => columnOf(line, modelNames) ?? []);
      return [table, columns.sort()];
    }),
  );
}

function columnOf(line: string, models: ReadonlySet<string>): string | undefined {
  const field = /^\s+(\w+)\s+(\w+|Unsupported\("[^"]+"\))(\[\])?(\?)?(.*)$/.exec(line);
  if (!field || line.trim().startsWith('//')) return undefined;
  const [, name = '', type = '', list = '', optional, rest = ''] = field;
  if (models.has(type)) return undefined;
  const column = /[^@]@map\("([^"]+)"\)/.exec(` ${rest}`)?.[1] ?? name;
  const native = /@db\.(\w+)(?:\(([^)]*)\))?/.exec(rest);
  return `${column}: ${databaseType(type, native?.[1], native?.[2])}${list}${optional ? ', nullable' : ''}`;
}

function databaseType(type: string, native: string | undefined, size: string | undefined): string {
  const unsupported = /^Unsupported\("([^"]+)"\)$/.exec(type)?.[1];
  if (unsupported !== undefined) return unsupported;
  const named: Record<string, string> = {
    Uuid: 'uuid',
    Date: 'date',
    Timestamptz: size === undefined || size === '6' ? 'timestamp with time zone' : `timestamp(${size}) with time zone`,
    SmallInt: 'smallint',
    Char: `character(${size})`,
    VarChar: `character varying(${size})`,
    Decimal: `numeric(${size?.replace(/\s/g, '')})`,
    Json: 'json',
    JsonB: 'jsonb',
    Text: 'text',
    Inet: 'inet',
    Time: 'time without time zone',
    Timetz: 'time with time zone',
    DoublePrecision: 'double precision',
    Real: 'real',
  };
  const plain: Record<string, string> = {
    String: 'text',
    Int: 'integer',
    BigInt: 'bigint',
    Boolean: 'boolean',
    Json: 'jsonb',
    Bytes: 'bytea',
    Decimal: 'numeric',
    Float: 'double precision',
    DateTime: 'timestamp(3) without time zone',
  };
  const found = native === undefined ? plain[type] : named[native];
  if (found === undefined) throw new Error(`No database type is known for ${type} @db.${native}: add it to databaseType.`);
  return found;
}

async function actualShape(url: string): Promise<Shape> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.relname AS table,
            array_agg(a.attname || ': ' || replace(format_type(a.atttypid, a.atttypmod), 'timestamp(6)', 'timestamp') || CASE WHEN a.attnotnull OR format_type(a.atttypid, a.atttypmod) LIKE '%[]' THEN '' ELSE ', nullable' END) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' GROUP BY c.relname`,
  );
  await client.end();
  return Object.fromEntries(rows.map((row) => [row.table, row.columns.sort()]));
}
