import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Callers, createDemoPeople } from '#libs/access/index.js';
import type { Config } from '#libs/platform/config.js';
import { SignInDatabase, WorkerDatabase } from '#libs/platform/database/database.js';
import { loadSampleData } from '#libs/register/index.js';

/** What the demonstration has to offer, as printed when it has started. */
export interface Demonstration {
  people: { who: string; link: string }[];
  tokenFile: string;
}

/**
 * Fills the embedded default's database: the sample register, a clock that can be moved, invented people with sign-in links, and a token
 * in `.data/demo-token`. Can be repeated: what is there stays. Never called with a real server.
 */
export async function demonstrate(config: Config, ownerUrl: string): Promise<Demonstration> {
  const worker = new WorkerDatabase(config);
  const signIn = new SignInDatabase(config);
  try {
    await putClockIn(ownerUrl);
    await loadSampleData(worker);
    const tokenFile = path.join(config.dataDir, 'demo-token');
    const known = existsSync(tokenFile) ? await new Callers(signIn).byToken(readFileSync(tokenFile, 'utf8').trim()) : null;
    const { people, token } = await createDemoPeople(signIn, known === null);
    if (token !== null) writeFileSync(tokenFile, `${token}\n`, { mode: 0o600 });
    return { people: people.map(({ who, linkSecret }) => ({ who, link: `${config.baseUrl}/sign-in/${linkSecret}` })), tokenFile };
  } finally {
    await worker.onModuleDestroy();
    await signIn.onModuleDestroy();
  }
}

/** Only the owner can put the demonstration's clock in. */
async function putClockIn(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query(`BEGIN; SELECT app_enter_system('demo'); INSERT INTO demo_clock (id) VALUES (true) ON CONFLICT DO NOTHING; COMMIT`);
  } finally {
    await owner.end();
  }
}
