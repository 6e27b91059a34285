import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Config } from '#libs/platform/config.js';

/** Who connects: the owner migrates; the others are the program's identities; the superuser is only for tests of refusals. */
export type TestIdentity = 'app' | 'worker' | 'verifier' | 'signin' | 'owner' | 'superuser';

/** A migrated database of its own, on the PostgreSQL of this test run. */
export interface TestDatabase {
  name: string;
  url(identity: TestIdentity): string;
  close(): Promise<void>;
}

function urls(): Record<TestIdentity, string> {
  const given = process.env['MSF_TEST_DATABASE'];
  if (!given) throw new Error('The PostgreSQL of the test run is not there: run this file through Jest, with a path outside libs/law.');
  return JSON.parse(given) as Record<TestIdentity, string>;
}

function on(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.href;
}

async function as(identity: 'owner' | 'superuser', sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: on(urls()[identity], 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template; call it once in a spec file (`beforeAll`) and `close()` it at the end. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await as('owner', `CREATE DATABASE ${name} TEMPLATE msf_template STRATEGY file_copy`);
  return {
    name,
    url: (identity) => on(urls()[identity], name),
    // an autovacuum at work in it is the superuser's, and only the superuser may end it
    close: () => as('superuser', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** The configuration a process on that database would have; `more` adds to it or, with undefined, takes away. */
export function testConfig(database: TestDatabase, more: Record<string, string | undefined> = {}): Config {
  return new Config({
    DATABASE_URL: database.url('app'),
    DATABASE_WORKER_URL: database.url('worker'),
    DATABASE_VERIFIER_URL: database.url('verifier'),
    DATABASE_SIGNIN_URL: database.url('signin'),
    SESSION_SECRET: 'a secret that is only used by tests, nowhere else',
    ...more,
  });
}
