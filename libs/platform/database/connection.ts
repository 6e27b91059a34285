import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** `2026-01-05 10:00:00.12+00` as PostgreSQL prints it in UTC, as an ISO instant with milliseconds. */
function instant(text: string): string {
  const plus = text.indexOf('+');
  const [clock, fraction = ''] = text.slice(11, plus === -1 ? undefined : plus).split('.');
  return `${text.slice(0, 10)}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

const parsers: Record<number, (text: string) => unknown> = {
  [INT8]: Number,
  // a civil date has no time: it stays text and never becomes a JavaScript Date
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instant,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    format !== 'binary' && parsers[oid]
      ? parsers[oid]
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * Options of every connection of ours: UTC, so that an instant means the same wherever the server stands, and our type parsers.
 * Errors of idle connections (a server that went away) must not end the process: attach `quiet` to each pool.
 */
export function connectionOptions(url: string, applicationName: string): pg.ClientConfig {
  return { connectionString: url, application_name: applicationName, options: '-c TimeZone=UTC', types, keepAlive: true };
}

/** A pool that outlives the loss of its connections; the next query opens another. */
export function openPool(url: string, applicationName: string, max: number): pg.Pool {
  const pool = new pg.Pool({ ...connectionOptions(url, applicationName), max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  return pool;
}
