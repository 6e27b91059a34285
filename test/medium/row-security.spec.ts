import pg from 'pg';
import { identities, type Identity } from '#libs/platform/database/logins.js';
import { inventRow, removeOtherGuards, tablesOf, type CatalogueTable } from '../support/catalogue.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

/** Public facts that anyone who is signed in may read, whatever authority they work for; nobody may write them in that way. */
const READ_BY_EVERYONE_SIGNED_IN = new Set([
  'public.audit_digest',
  'public.authority',
  'public.authority_policy',
  'public.bank_holiday_version',
  'public.calendar',
  'public.calendar_version',
  'public.federation',
  'public.federation_membership',
  'public.governing_body',
  'public.judging_grounds',
  'public.register_change',
  'public.register_import',
  'public.register_move',
  'public.register_succession',
  'public.school',
]);

const STRANGER = `SELECT app_enter('001', '00000000-0000-4000-8000-000000000001', 'officer', NULL)`;
const STRANGE_BOARD = `SELECT app_enter('001', '00000000-0000-4000-8000-000000000001', 'board', '00001')`;
const NO_SUCH_JOB = `SELECT set_config('app.system', 'no-such-job', true)`;

/** Contexts that are wrong for an identity; none at all is always among them. */
const contexts: { title: string; sql: string; for: readonly Identity[]; signedIn?: true }[] = [
  { title: 'without a context', sql: 'SELECT 1', for: identities },
  { title: 'in the name of an officer of an authority that has nothing', sql: STRANGER, for: identities, signedIn: true },
  { title: 'in the name of a board that has nothing', sql: STRANGE_BOARD, for: identities, signedIn: true },
  { title: 'in the name of a job that does not exist', sql: NO_SUCH_JOB, for: identities },
];

const attempts = identities.flatMap((identity) =>
  contexts.filter((context) => context.for.includes(identity)).map((context) => ({ identity, ...context })),
);

describe('Row security, table by table from the catalogue of the database', () => {
  let test: TestDatabase;
  let superuser: pg.Client;
  let tables: CatalogueTable[];
  const clients = new Map<Identity, pg.Client>();

  beforeAll(async () => {
    test = await testDatabase();
    superuser = await connect(test.url('superuser'));
    tables = await tablesOf(superuser);
    await removeOtherGuards(superuser);
    for (const { name } of tables) await superuser.query(`${await inventRow(superuser, name)} ON CONFLICT DO NOTHING`);
    for (const identity of identities) clients.set(identity, await connect(test.url(identity)));
  });
  afterAll(async () => {
    for (const client of clients.values()) await client.end();
    await superuser.end();
    await test.close();
  });

  it('is on for every table, and binds the owner too wherever the tables are our own', () => {
    const prisma = 'public._prisma_migrations';
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !table.enabled).map((table) => table.name)).toEqual([]);
    expect(
      tables.filter((table) => !table.forced && table.name.startsWith('public.') && table.name !== prisma).map((table) => table.name),
    ).toEqual([]);
  });

  it('has a row in every table that could be shown by mistake', async () => {
    const empty: string[] = [];
    for (const { name } of tables) if ((await superuser.query(`SELECT 1 FROM ${name} LIMIT 1`)).rowCount === 0) empty.push(name);
    expect(empty).toEqual([]);
  });

  it.each(attempts)('shows $identity nothing $title', async ({ identity, sql, signedIn }) => {
    const shown: string[] = [];
    for (const { name } of tables) {
      if (signedIn && identity === 'app' && READ_BY_EVERYONE_SIGNED_IN.has(name)) continue;
      const outcome = await within(clients.get(identity)!, sql, `SELECT 1 FROM ${name} LIMIT 1`);
      if (outcome !== 'permission denied' && outcome !== 0) shown.push(`${name}: ${outcome}`);
    }
    expect(shown).toEqual([]);
  });

  it.each(attempts)('takes nothing from $identity $title', async ({ identity, sql }) => {
    const taken: string[] = [];
    for (const { name } of tables) {
      const client = clients.get(identity)!;
      const column = (
        await superuser.query<{ name: string }>(
          `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND has_column_privilege($2, attrelid, attnum, 'UPDATE') LIMIT 1`,
          [name, userOf(test.url(identity))],
        )
      ).rows[0]?.name;
      const insert = await within(client, sql, await inventRow(superuser, name));
      if (insert !== 'permission denied') taken.push(`INSERT INTO ${name}: ${insert}`);
      const update = column ? await within(client, sql, `UPDATE ${name} SET ${column} = ${column}`) : 'permission denied';
      if (update !== 'permission denied' && update !== 0) taken.push(`UPDATE ${name}: ${update}`);
      const remove = await within(client, sql, `DELETE FROM ${name}`);
      if (remove !== 'permission denied' && remove !== 0) taken.push(`DELETE FROM ${name}: ${remove}`);
      const truncate = await within(client, sql, `TRUNCATE ${name}`);
      if (truncate !== 'permission denied') taken.push(`TRUNCATE ${name}: ${truncate}`);
    }
    expect(taken).toEqual([]);
  });

  it('is not gone around by a view, nor by a function with the rights of the owner that trusts the search path', async () => {
    const views = await superuser.query(
      `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind IN ('v', 'm') AND c.relnamespace = 'public'::regnamespace
          AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)`,
    );
    expect(views.rows).toEqual([]);
    const functions = await superuser.query(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%')`,
    );
    expect(functions.rows).toEqual([]);
  });
});

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Runs one statement in a context and takes it back: the number of rows concerned, or how it was refused. */
async function within(client: pg.Client, context: string, statement: string): Promise<number | string> {
  await client.query('BEGIN');
  try {
    await client.query(context);
    return (await client.query(statement)).rowCount ?? 0;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === '42501' ? 'permission denied' : `${code ?? ''} ${message}`;
  } finally {
    await client.query('ROLLBACK');
  }
}
