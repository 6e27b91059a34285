import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

/** What a run of the migrations did; names are those of the folders under `prisma/migrations`. */
export interface MigrationReport {
  applied: string[];
  alreadyThere: number;
}

/** A state of the migrations that a person has to resolve; the message is one sentence. */
export class MigrationRefused extends Error {}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The advisory lock that Prisma's own engine takes, so that both may be used on one database. */
const PRISMA_LOCK = 72707369;

/** The table as Prisma makes it: `prisma migrate status` and `deploy` read what is written here. */
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0)`;

function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** One digest over all migrations, for caches of a migrated database. */
export function digestOfMigrations(folder: string): string {
  const hash = createHash('sha256');
  for (const migration of readMigrations(folder)) hash.update(`${migration.name} ${migration.checksum}\n`);
  return hash.digest('hex');
}

/** Whether the database holds exactly the migrations of this build. Needs the rights of the owner. */
export async function isMigrated(client: pg.ClientBase, folder: string): Promise<boolean> {
  const known = await client.query<{ present: boolean }>(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present`);
  if (!known.rows[0]?.present) return false;
  const done = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const names = new Set(done.rows.map((row) => row.name));
  return readMigrations(folder).every((migration) => names.has(migration.name));
}

/**
 * Brings the database forward to this build, each migration in a transaction of its own, recorded as `prisma migrate deploy` records it.
 * Several processes may call it at once: one applies, the others find nothing to do.
 *
 * @param client a single session with the owner's rights; never a pool, as the lock belongs to the session.
 * @throws MigrationRefused when an applied file was edited, one failed earlier, or the database is ahead of this build.
 */
export async function migrate(client: pg.ClientBase, folder: string): Promise<MigrationReport> {
  const migrations = readMigrations(folder);
  await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`);
  try {
    await client.query('SET client_min_messages = warning');
    await client.query(LEDGER);
    // Only the owner reads the ledger; the security test asks every table for this.
    await client.query('ALTER TABLE _prisma_migrations ENABLE ROW LEVEL SECURITY');
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map((migration) => migration.name), alreadyThere: migrations.length - pending.length };
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${PRISMA_LOCK})`).catch(() => undefined);
  }
}

async function findPending(client: pg.ClientBase, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const failed = rows.find((row) => !row.finished);
  if (failed) {
    throw new MigrationRefused(
      `Migration ${failed.name} failed earlier and changed nothing: see its message in _prisma_migrations, then run "node tools/prisma.mjs migrate resolve --rolled-back ${failed.name}".`,
    );
  }
  const checksums = new Map(rows.map((row) => [row.name, row.checksum]));
  const ahead = rows.filter((row) => !migrations.some((migration) => migration.name === row.name));
  if (ahead.length > 0) {
    throw new MigrationRefused(
      `The database is ahead of this program (${ahead.map((row) => row.name).join(', ')}): start the later program or restore a backup.`,
    );
  }
  const edited = migrations.filter((migration) => checksums.has(migration.name) && checksums.get(migration.name) !== migration.checksum);
  if (edited.length > 0) {
    throw new MigrationRefused(
      `Migrations were edited after they had been applied (${edited.map((migration) => migration.name).join(', ')}): migrations only go forward, write another one.`,
    );
  }
  return migrations.filter((migration) => !checksums.has(migration.name));
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    migration.checksum,
    migration.name,
  ]);
  try {
    // Several statements in one simple query are one transaction, as with Prisma's engine.
    await client.query(migration.sql);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await client.query('ROLLBACK').catch(() => undefined);
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, text]);
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : text}`, { cause: error });
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
}
