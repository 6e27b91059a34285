import { createHmac } from 'node:crypto';
import { projectPath } from './paths.js';

/** The narrow database identities; each may do one thing only. */
export type Identity = 'app' | 'worker' | 'verifier' | 'signin';

/** A setting that is missing or cannot be understood. The message is one sentence for the person who starts the program. */
export class ConfigError extends Error {}

/**
 * Everything the program is told from outside, read once. In the embedded default (`EMBEDDED=1`, set by `npm start`
 * when no DATABASE_URL is given) sample data, the demonstration clock and demonstration sign-in exist; nowhere else.
 */
export class Config {
  readonly embedded: boolean;
  readonly databaseUrl: string;
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
  readonly trustProxy: number;
  /** Minutes between two digests of the audit log. */
  readonly digestMinutes: number;
  private readonly urls: Partial<Record<Identity, string>>;

  constructor(environment: Record<string, string | undefined>) {
    const text = (name: string): string | null => environment[name]?.trim() || null;
    const whole = (name: string, otherwise: number, min: number, max: number): number => {
      const given = text(name);
      if (given === null) return otherwise;
      const value = Number(given);
      if (!Number.isInteger(value) || value < min || value > max) throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${given}".`);
      return value;
    };
    this.embedded = text('EMBEDDED') === '1';
    this.databaseUrl = required(text('DATABASE_URL'), 'DATABASE_URL');
    this.ownerUrl = text('DATABASE_OWNER_URL');
    this.redisUrl = text('REDIS_URL');
    this.smtpUrl = text('SMTP_URL');
    this.port = whole('PORT', 3000, 0, 65535);
    this.host = text('HOST') ?? (this.embedded ? '127.0.0.1' : '0.0.0.0');
    this.baseUrl = (text('BASE_URL') ?? `http://localhost:${this.port}`).replace(/\/+$/, '');
    this.dataDir = text('DATA_DIR') ?? projectPath('.data');
    this.auditDir = text('AUDIT_DIR') ?? `${this.dataDir}/audit`;
    this.mailFrom = text('MAIL_FROM') ?? 'School federations <federations@council.invalid>';
    this.council = { name: text('COUNCIL_NAME') ?? 'Your council', colour: text('COUNCIL_COLOUR') ?? '#00543c' };
    this.trustProxy = whole('TRUST_PROXY', 0, 0, 10);
    this.digestMinutes = whole('DIGEST_MINUTES', 60, 1, 1440);
    this.sessionSecret = text('SESSION_SECRET') ?? derived(this.databaseUrl, 'session');
    if (this.sessionSecret.length < 32) throw new ConfigError('SESSION_SECRET must have at least 32 characters.');
    this.urls = {
      app: this.databaseUrl,
      worker: text('DATABASE_WORKER_URL') ?? undefined,
      verifier: text('DATABASE_VERIFIER_URL') ?? undefined,
      signin: text('DATABASE_SIGNIN_URL') ?? undefined,
    };
  }

  /**
   * Connection string of one identity. Where only DATABASE_URL is given, the narrow logins carry its name with a suffix
   * and a password derived from its own (`libs/platform/database/prepare.ts` makes them so).
   */
  url(identity: Identity): string {
    return this.urls[identity] ?? narrowUrl(this.databaseUrl, identity);
  }

  /** Reads the environment of this process. */
  static fromEnvironment(environment: Record<string, string | undefined> = process.env): Config {
    return new Config(environment);
  }
}

/** The connection string of a narrow identity derived from the app's own. */
export function narrowUrl(appUrl: string, identity: Identity): string {
  if (identity === 'app') return appUrl;
  const url = new URL(appUrl);
  url.username = `${url.username}_${identity}`;
  url.password = derived(decodeURIComponent(url.password), identity).slice(0, 40);
  return url.href;
}

function derived(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`msf/${purpose}`).digest('hex');
}

function required(value: string | null, name: string): string {
  if (value === null) throw new ConfigError(`${name} is not set: give the address of a PostgreSQL database, or start with "npm start" to use the embedded one.`);
  try {
    new URL(value);
  } catch {
    throw new ConfigError(`${name} is not an address of the form postgresql://user:password@host:5432/database.`);
  }
  return value;
}
