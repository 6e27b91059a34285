/**
 * Makes the database ready: migrations, logins, queue tables; in the embedded default also what the demonstration starts with.
 * The only process that is given DATABASE_OWNER_URL. Can be repeated at any time.
 */
import { Config, ConfigError } from '#libs/platform/config.js';
import { prepareDatabase } from '#libs/platform/database/prepare.js';
import { projectPath } from '#libs/platform/paths.js';
import { endWith } from './ending.js';
import type { Prepared } from './prepare-child.js';

async function main(): Promise<void> {
  const config = Config.fromEnvironment();
  if (config.ownerUrl === null) {
    throw new ConfigError(
      'DATABASE_OWNER_URL is not set: the database is prepared by its owner, a login that may create tables and roles.',
    );
  }
  const { applied } = await prepareDatabase({
    ownerUrl: config.ownerUrl,
    logins: { app: config.url('app'), worker: config.url('worker'), verifier: config.url('verifier'), signin: config.url('signin') },
    migrations: projectPath('prisma/migrations'),
    queueInDatabase: config.redisUrl === null,
  });
  const prepared: Prepared = { applied };
  if (config.embedded) {
    const { demonstrate } = await import('./demonstration.js');
    prepared.demonstration = await demonstrate(config, config.ownerUrl);
  } else {
    console.log(applied.length === 0 ? 'The database is up to date.' : `The database was brought up to date: ${applied.join(', ')}.`);
  }
  if (process.send) await new Promise((resolve) => process.send?.(prepared, resolve));
  process.disconnect?.();
}

main().catch(endWith);
