import { commandConfig } from '#libs/platform/running.js';
import { VerifierDatabase } from '#libs/platform/index.js';
import { LogFolder } from './log-folder.js';
import { verifyDatabase } from './verify-database.js';
import type { VerifyReport } from './verify-report.js';

/**
 * Verifies the database that the environment names or, without DATABASE_URL, the embedded one that is running.
 * Reads as the verifier identity, which cannot write.
 * @throws ConfigError with one sentence when there is no database to verify
 */
export async function verifyFromEnvironment(options: { log?: string }): Promise<VerifyReport> {
  const config = commandConfig();
  const db = new VerifierDatabase(config);
  try {
    const log = new LogFolder(options.log ?? config.auditDir);
    return await db.transaction('verifier', (client) => verifyDatabase(client, log), 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } finally {
    await db.onModuleDestroy();
  }
}
