/** Exit code of a process that refused to start for a reason a person has to remove; starting it again would not help. */
export const REFUSED = 2;

const REFUSALS = new Set(['ConfigError', 'DatabaseRefused', 'MigrationRefused', 'CannotStart', 'StartRefused', 'ChildRefused']);

/** A reason not to start, in one sentence. */
export class StartRefused extends Error {}

/** Another process has said why; what it said is the message, or nothing when it was printed already. */
export class ChildRefused extends StartRefused {}

/** The sentence of a refusal or of a fault whose cause is plain; nothing for other faults. */
export function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (REFUSALS.has(error.constructor.name)) return error.message;
  if (error.message === 'Connection terminated unexpectedly')
    return 'The database went away while it was needed: start again, and look at its log if it happens again.';
  const { code, port, path, address } = error as { code?: string; port?: number; path?: string; address?: string };
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port ?? ''} is taken by another program: set PORT to another one, or leave it out to have a free one chosen.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return `No server answers${address ? ` at ${address}${port ? `:${port}` : ''}` : ''}: check DATABASE_URL and DATABASE_OWNER_URL, and that the server runs.`;
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return `The disk is full: free some space${path ? ` for ${path}` : ''} and start again.`;
    case 'EROFS':
      return `${path ?? 'The data folder'} is read-only: set DATA_DIR to a folder that can be written to and start again.`;
    case '28P01':
    case '28000':
      return 'The database does not accept the login: check user name and password in DATABASE_URL and DATABASE_OWNER_URL.';
    case '3D000':
      return 'The database named in DATABASE_URL does not exist: create it with the login of DATABASE_OWNER_URL as its owner.';
    case '42501':
      return 'The login of DATABASE_OWNER_URL may not do what preparing needs: it must own the database and have CREATEROLE.';
    default:
      return undefined;
  }
}

/** Ends the process: one sentence for a reason a person can remove, everything known for a fault. */
export function endWith(error: unknown): never {
  const sentence = sentenceOf(error);
  if (sentence !== '') console.error(sentence ?? error);
  process.exit(sentence === undefined ? 1 : REFUSED);
}
