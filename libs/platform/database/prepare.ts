import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DatabaseRefused } from './check.js';
import { identities, type Identity, type LoginUrls } from './logins.js';
import { migrate, type MigrationReport } from './migrate.js';

/** What has to be known to make a database ready for the program. */
export interface Preparation {
  /** Login that owns the database and may create roles. */
  ownerUrl: string;
  /** Logins that are created when missing, with the passwords in these URLs. */
  logins: LoginUrls;
  /** Folder of the migrations. */
  migrations: string;
  /** Whether BullMQ's own tables are wanted; with Redis they are not. */
  queueInDatabase: boolean;
}

/** Held while a database is prepared, so that several starting processes do it one after the other. */
const PREPARE_LOCK = 5_620_261_124;

/**
 * Makes a database ready: migrations, logins, queue tables. Needs the owner and can be repeated at any time; the second time it changes nothing.
 * It is its own step: the running program knows only the logins, which own nothing.
 */
export async function prepareDatabase({ ownerUrl, logins, migrations, queueInDatabase }: Preparation): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC -c client_min_messages=warning' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${PREPARE_LOCK})`);
    const report = await migrate(client, migrations);
    for (const identity of identities) await ensureLogin(client, identity, logins[identity]);
    if (queueInDatabase) await prepareQueue(client);
    return report;
  } finally {
    await client.end();
  }
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureLogin(owner: pg.Client, identity: Identity, url: string): Promise<void> {
  const { username, password } = new URL(url);
  const login = decodeURIComponent(username);
  const group = `msf_${identity}`;
  const secret = decodeURIComponent(password);
  const name = owner.escapeIdentifier(login);
  const { rows } = await owner.query<{ itself: boolean; present: boolean; member: boolean }>(
    `SELECT current_user = $1 AS itself, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS present,
            EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles l ON l.oid = m.member
                     WHERE l.rolname = $1 AND g.rolname = $2) AS member`,
    [login, group],
  );
  const found = rows[0];
  if (found?.itself) {
    throw new DatabaseRefused(
      `The ${identity} login "${login}" is also the owner of the database: give DATABASE_OWNER_URL a login of its own, since the program must not own what it works on.`,
    );
  }
  if (!found?.present)
    await owner.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${owner.escapeLiteral(secret)}`);
  else if (secret && !(await canSignIn(url))) await owner.query(`ALTER ROLE ${name} LOGIN PASSWORD ${owner.escapeLiteral(secret)}`);
  if (!found?.member) await owner.query(`GRANT ${group} TO ${name}`);
}

/**
 * BullMQ's tables belong to the worker alone, and only on connections that say they serve the queue (see queue.ts).
 * Row security is not forced on the owner here: BullMQ's own upgrades, which the owner runs, must see their ledger.
 * Creating is allowed because BullMQ makes a sequence for each queue when its first job arrives.
 */
async function prepareQueue(owner: pg.Client): Promise<void> {
  await runMigrations(owner);
  await owner.query(`
    GRANT USAGE, CREATE ON SCHEMA bullmq TO msf_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO msf_worker`);
  await owner.query(`
    DO $$
    DECLARE t regclass;
    BEGIN
      -- The sequence of a queue belongs to the worker's login, which made it; the owner may not and need not grant on that.
      FOR t IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'bullmq'::regnamespace AND c.relkind = 'S' AND c.relowner = current_user::regrole LOOP
        EXECUTE format('GRANT USAGE, SELECT, UPDATE ON SEQUENCE %s TO msf_worker', t);
      END LOOP;
      FOR t IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'bullmq'::regnamespace AND c.relkind IN ('r', 'p')
           AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY queue ON %s TO msf_worker USING ((SELECT app_system()) = ''queue'') WITH CHECK ((SELECT app_system()) = ''queue'')', t);
      END LOOP;
    END $$`);
}
