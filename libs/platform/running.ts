import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Config, ConfigError } from './config.js';
import { projectPath } from './paths.js';

/** File in the data folder in which the running program says who it is and how its embedded database is reached. Readable only by its user. */
export const RUNNING_FILE = 'running.json';

/** What stands in that file. */
export interface Running {
  /** Process and when it began, as the launcher of the database writes owners. */
  pid: number;
  began: string;
  /** Where people reach it, once it is ready. */
  address?: string;
  /** Settings with which a command reaches the same database. */
  environment?: Record<string, string | undefined>;
}

/**
 * Configuration for a command that works beside the program (import, verification): the environment's own when it names a database,
 * else that of the embedded default, which must be running.
 *
 * @throws ConfigError with one sentence when there is no database to work on
 */
export function commandConfig(environment: Record<string, string | undefined> = process.env): Config {
  if (environment['DATABASE_URL'] || environment['DATABASE_WORKER_URL']) return new Config(environment);
  const file = path.join(environment['DATA_DIR'] || projectPath('.data'), RUNNING_FILE);
  const running = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Running) : undefined;
  if (!running?.environment) {
    throw new ConfigError(
      'There is no database: start the program with "npm start" first and leave it running, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  return new Config({ ...environment, ...running.environment });
}
