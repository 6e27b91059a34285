import { commandConfig } from '#libs/platform/running.js';
import { VerifierDatabase } from '#libs/platform/index.js';
import { LogFolder, verifyDatabase, type VerifyReport } from '#libs/casework/audit/index.js';
import { verifyInstruments } from '#libs/instruments/index.js';

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
    return await db.transaction(
      'verifier',
      (client) => verifyDatabase(client, log, [verifyInstruments]),
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    );
  } finally {
    await db.onModuleDestroy();
  }
}
