import { loadSampleData } from '#libs/register/sample/load-sample-data.js';
import { Config } from '#libs/platform/config.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { projectPath } from '#libs/platform/paths.js';
import type { TestDatabase } from './database.js';

/** The Lighthouse Federation, Walsall: nine community schools on 19 November 2024, none on 18 July 2025. */
export const lighthouse = {
  uid: '17615',
  name: 'The Lighthouse Federation',
  authority: '335',
  asAt: '2024-11-19',
  schools: ['104144', '104145', '104204', '104212', '104217', '131580', '131581', '135016', '135081'],
} as const;

/** A first school of 18 pupils and a middle school, Worcestershire: a federation of two on 18 July 2025. */
export const pebworth = {
  uid: '1790',
  name: 'Pebworth First and Blackminster Middle Schools Federation',
  authority: '885',
  asAt: '2025-07-18',
  schools: ['116715', '116960'],
  pebworthFirst: '116715',
  blackminsterMiddle: '116960',
} as const;

/** Two Catholic voluntary aided schools, Walsall. */
export const stThomasAndStPatricks = { uid: '17678', authority: '335', asAt: '2025-07-18', schools: ['104233', '104236'] } as const;

/** A nursery, a community junior and a voluntary controlled infant school, Walsall. */
export const shortHeath = { uid: '16736', authority: '335', asAt: '2025-07-18', schools: ['104139', '104188', '104225'] } as const;

/** The county's only federation in the extracts, Oxfordshire. */
export const johnHampden = { uid: '1681', authority: '931', asAt: '2025-07-18', schools: ['123031', '123076'] } as const;

/** Path of a file of the sample data. */
export const registerFile = (name: string): string => projectPath('data', 'register', name);

/** The worker's identity on a test database; end it with `onModuleDestroy()`. */
export function workerOn(db: Pick<TestDatabase, 'url'>): WorkerDatabase {
  return new WorkerDatabase(configOn(db));
}

/** Configuration that points at a test database. */
export function configOn(db: Pick<TestDatabase, 'url'>, more: Record<string, string | undefined> = {}): Config {
  return new Config({
    EMBEDDED: '1',
    DATABASE_URL: db.url('app'),
    DATABASE_WORKER_URL: db.url('worker'),
    DATABASE_VERIFIER_URL: db.url('verifier'),
    DATABASE_SIGNIN_URL: db.url('signin'),
    SESSION_SECRET: 'for tests only, for tests only, 32 and more',
    ...more,
  });
}

/** Puts in both real extracts, authorities, demonstration calendars, bank holidays and invented contacts. */
export async function loadSampleRegister(db: Pick<TestDatabase, 'url'>): Promise<void> {
  const worker = workerOn(db);
  try {
    await loadSampleData(worker);
  } finally {
    await worker.onModuleDestroy();
  }
}
