import { createHmac } from 'node:crypto';
import { identities, narrowUrl, type Identity } from './database/logins.js';
import { projectPath } from './paths.js';

export type { Identity } from './database/logins.js';

/** A setting that is missing or cannot be understood. The message is one sentence for the person who starts the program. */
export class ConfigError extends Error {}

/**
 * Everything the program is told from outside, read once. In the embedded default (`EMBEDDED=1`, set by `npm start`
 * when no DATABASE_URL is given) sample data, the demonstration clock and demonstration sign-in exist; nowhere else.
 */
export class Config {
  readonly embedded: boolean;
  /** The app's own connection; empty in a process that was given only a narrow one. */
  readonly databaseUrl: string;
  /** Given only to the steps that prepare a database or keep it, never to a running role. */
  readonly ownerUrl: string | null;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** Address people use, without a slash at the end. */
  readonly baseUrl: string;
  readonly dataDir: string;
  /** Folder of the audit log, outside the database. */
  readonly auditDir: string;
  readonly mailFrom: string;
  readonly sessionSecret: string;
  readonly council: { readonly name: string; readonly colour: string };
  /** Number of proxies in front whose `X-Forwarded-*` headers are believed. */
  readonly trustProxy: number;
  /** Minutes between two digests of the audit log. */
  readonly digestMinutes: number;
  /** How long one attempt to deliver a reminder may take before another worker may take it over; longer than a mail server is waited for. */
  readonly reminderLeaseSeconds: number;
  /** Requests a minute one caller may make in general; some kinds of door take more or fewer (`libs/access/limits.ts`). */
  readonly requestsPerMinute: number;
  private readonly urls: Partial<Record<Identity, string>>;
  private usable: readonly Identity[] = identities;

  constructor(environment: Record<string, string | undefined>) {
    const text = (name: string): string | null => environment[name]?.trim() || null;
    const whole = (name: string, otherwise: number, min: number, max: number): number => {
      const given = text(name);
      if (given === null) return otherwise;
      const value = Number(given);
      if (!Number.isInteger(value) || value < min || value > max)
        throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${given}".`);
      return value;
    };
    const address = (name: string, protocols: readonly string[]): string | null => {
      const given = text(name);
      if (given === null) return null;
      const form = `${protocols[0]}//...`;
      if (!URL.canParse(given) || !protocols.includes(new URL(given).protocol))
        throw new ConfigError(`${name} is not an address of the form ${form}`);
      return given;
    };
    const database = (name: string): string | null => address(name, ['postgresql:', 'postgres:']);

    this.embedded = text('EMBEDDED') === '1';
    this.urls = {
      app: database('DATABASE_URL') ?? undefined,
      worker: database('DATABASE_WORKER_URL') ?? undefined,
      verifier: database('DATABASE_VERIFIER_URL') ?? undefined,
      signin: database('DATABASE_SIGNIN_URL') ?? undefined,
    };
    const anyUrl = this.urls.app ?? this.urls.worker;
    if (anyUrl === undefined) {
      throw new ConfigError(
        'DATABASE_URL is not set: give the address of a PostgreSQL database, or start with "npm start" to use the embedded one.',
      );
    }
    this.databaseUrl = this.urls.app ?? '';
    this.ownerUrl = database('DATABASE_OWNER_URL');
    this.redisUrl = address('REDIS_URL', ['redis:', 'rediss:']);
    this.smtpUrl = address('SMTP_URL', ['smtp:', 'smtps:']);
    this.port = whole('PORT', 3000, 0, 65535);
    this.host = text('HOST') ?? (this.embedded ? '127.0.0.1' : '0.0.0.0');
    this.baseUrl = (text('BASE_URL') ?? `http://localhost:${this.port}`).replace(/\/+$/, '');
    this.dataDir = text('DATA_DIR') ?? projectPath('.data');
    this.auditDir = text('AUDIT_DIR') ?? `${this.dataDir}/audit`;
    this.mailFrom = text('MAIL_FROM') ?? 'School federations <federations@council.invalid>';
    this.council = { name: text('COUNCIL_NAME') ?? 'Your council', colour: text('COUNCIL_COLOUR') ?? '#00543c' };
    this.trustProxy = whole('TRUST_PROXY', 0, 0, 10);
    // in a demonstration nobody should have to wait an hour for a witness
    this.digestMinutes = whole('DIGEST_MINUTES', this.embedded ? 1 : 60, 1, 1440);
    this.reminderLeaseSeconds = whole('REMINDER_LEASE_SECONDS', 180, 5, 3600);
    // a demonstration is called from its own machine only, often by somebody's test
    this.requestsPerMinute = whole('REQUESTS_PER_MINUTE', this.embedded ? 6_000 : 600, 1, 100_000_000);
    this.sessionSecret = text('SESSION_SECRET') ?? createHmac('sha256', new URL(anyUrl).password).update('msf/session/1').digest('hex');
    if (this.sessionSecret.length < 32) throw new ConfigError('SESSION_SECRET must have at least 32 characters.');
  }

  /**
   * Connection string of one identity. Where only DATABASE_URL is given, the narrow logins carry its name with a suffix
   * and a password derived from its own (`libs/platform/database/prepare.ts` makes them so).
   *
   * @throws ConfigError when this process was not given that identity.
   */
  url(identity: Identity): string {
    if (!this.has(identity)) throw new ConfigError(`This process has no database login for "${identity}".`);
    return this.urls[identity] ?? narrowUrl(this.databaseUrl, identity);
  }

  /** Whether this process may use that identity. */
  has(identity: Identity): boolean {
    const known = this.urls[identity] !== undefined || (identity !== 'app' && this.databaseUrl !== '');
    return known && this.usable.includes(identity);
  }

  /** Gives up all other identities: a process that never sweeps cannot be made to. */
  only(...wanted: Identity[]): this {
    this.usable = wanted;
    return this;
  }

  /** Reads the environment of this process. */
  static fromEnvironment(environment: Record<string, string | undefined> = process.env): Config {
    return new Config(environment);
  }
}
