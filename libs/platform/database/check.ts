import type pg from 'pg';
import type { Identity } from './logins.js';

/** The database is not what the program may work on; the message is one sentence for the person who starts it. */
export class DatabaseRefused extends Error {}

interface Session {
  timezone: string;
  login: string;
  superuser: boolean;
  bypasses: boolean;
  owner: boolean;
  present: boolean;
  member: boolean;
}

/**
 * Refuses a login with which row security would mean nothing (superuser, owner, allowed to bypass it),
 * and a session that is not in UTC, in which instants would be stored shifted.
 *
 * @throws DatabaseRefused
 */
export async function checkSession(client: pg.ClientBase | pg.Pool, identity: Identity): Promise<void> {
  const { rows } = await client.query<Session>(
    `SELECT current_setting('TimeZone') AS timezone, current_user AS login, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
            pg_has_role(current_user, d.datdba, 'MEMBER')
              OR EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owner,
            g.oid IS NOT NULL AS present, g.oid IS NOT NULL AND pg_has_role(current_user, g.oid, 'MEMBER') AS member
       FROM pg_roles r JOIN pg_database d ON d.datname = current_database() LEFT JOIN pg_roles g ON g.rolname = $1
      WHERE r.rolname = current_user`,
    [`msf_${identity}`],
  );
  const session = rows[0];
  if (!session) throw new DatabaseRefused('The database does not say who is connected.');
  const who = `The database login "${session.login}"`;
  if (session.superuser)
    throw new DatabaseRefused(
      `${who} is a superuser, so that row security would not protect anything: give DATABASE_URL an ordinary login and DATABASE_OWNER_URL the owner.`,
    );
  if (session.bypasses) throw new DatabaseRefused(`${who} may bypass row security: take BYPASSRLS away from it, or give another login.`);
  if (session.owner)
    throw new DatabaseRefused(
      `${who} owns the tables it would work on: give DATABASE_URL a login of its own and DATABASE_OWNER_URL the owner.`,
    );
  if (!session.present)
    throw new DatabaseRefused('The database is not prepared: run "node dist/apps/standalone/prepare.js" with DATABASE_OWNER_URL.');
  if (!session.member)
    throw new DatabaseRefused(
      `${who} is not a member of msf_${identity}: run "node dist/apps/standalone/prepare.js" with DATABASE_OWNER_URL.`,
    );
  if (session.timezone !== 'UTC')
    throw new DatabaseRefused(
      `The session time zone is ${session.timezone} and must be UTC: remove the setting from the connection string.`,
    );
}

/** Errors of a server that is starting, stopping or not there yet. */
const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03', '57P01', '57P02']);

function isNotYet(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return (
    (typeof code === 'string' && NOT_YET.has(code)) || (error instanceof Error && /timeout|connection terminated/i.test(error.message))
  );
}

const PATIENCE_MILLISECONDS = 30_000;

/**
 * Does what a process needs from the database while it starts, again for up to half a minute while the server is not there:
 * a database that restarts must not keep the processes from starting.
 */
export async function oncePossible<T>(identity: Identity, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isNotYet(error)) throw error;
      if (performance.now() > deadline)
        throw new DatabaseRefused(`The database server of the "${identity}" login does not answer.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** Connects, waiting for a server that is just starting, and checks the session. */
export function waitAndCheck(pool: pg.Pool, identity: Identity): Promise<void> {
  return oncePossible(identity, () => checkSession(pool, identity));
}
