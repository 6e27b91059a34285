import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Config, projectPath, VerifierDatabase } from '#libs/platform/index.js';
import { LogFolder } from './log-folder.js';
import { verifyDatabase } from './verify-database.js';
import type { VerifyReport } from './verify-report.js';

/** File in the data folder that says how to reach the embedded database while it runs; written by the launcher. */
const RUNNING = 'running.json';

/**
 * Verifies the database that the environment names or, without DATABASE_URL, the embedded one that is running.
 * Reads as the verifier identity, which cannot write.
 */
export async function verifyFromEnvironment(options: { log?: string }): Promise<VerifyReport> {
  const config = Config.fromEnvironment(process.env.DATABASE_URL ? process.env : embeddedEnvironment());
  const db = new VerifierDatabase(config);
  try {
    const log = new LogFolder(options.log ?? config.auditDir);
    return await db.transaction('verifier', (client) => verifyDatabase(client, log), 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } finally {
    await db.onModuleDestroy();
  }
}

function embeddedEnvironment(): Record<string, string | undefined> {
  const dataDir = process.env.DATA_DIR ?? projectPath('.data');
  const file = path.join(dataDir, RUNNING);
  if (!existsSync(file)) throw new Error('no database: start the program with "npm start" first, or set DATABASE_URL (and AUDIT_DIR) to the one to verify');
  const { environment } = JSON.parse(readFileSync(file, 'utf8')) as { environment: Record<string, string> };
  return { ...process.env, ...environment };
}
