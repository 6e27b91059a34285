import { createRequire } from 'node:module';
import type { SignInDatabase } from '#libs/platform/database/database.js';
import { projectPath } from '#libs/platform/paths.js';

/** What @fastify/session asks of a store. */
export interface SessionStore {
  get(sid: string, done: (error: unknown, session?: unknown) => void): void;
  set(sid: string, session: object, done: (error?: unknown) => void): void;
  destroy(sid: string, done: (error?: unknown) => void): void;
  close(): Promise<void>;
}

type StoreClass = abstract new (...args: never[]) => object;

/**
 * Sessions in PostgreSQL, so that ending one ends it everywhere at once. Each statement runs in a transaction of the sign-in identity;
 * no other identity sees the table.
 *
 * @param base `Store` of @fastify/session.
 */
export function sessionStore(database: SignInDatabase, base: StoreClass): SessionStore {
  const load = createRequire(projectPath('package.json'));
  const connect = load('connect-pg-simple') as (session: { Store: StoreClass }) => new (options: object) => SessionStore;
  const PostgresStore = connect({ Store: base });
  const pool = { query: (text: string, values: unknown[]) => database.transaction('sign-in', (client) => client.query(text, values)) };
  return new PostgresStore({ pool, tableName: 'web_session', disableTouch: true });
}
