import pg from 'pg';
import type { Actor } from '#libs/platform/actor.js';
import { Database, type WorkerDatabase } from '#libs/platform/database/database.js';
import type { Result } from '#libs/platform/result.js';
import { testDatabase } from '../support/database.js';
import { configOn, loadSampleRegister, pebworth, workerOn } from '../support/sample-register.js';

export const actor = (authority: string, role: Actor['role'], federationUid?: string): Actor => ({
  personId: '11111111-1111-4111-8111-111111111111',
  displayName: 'Somebody',
  authority,
  role,
  via: 'session',
  ...(federationUid ? { federationUid } : {}),
});
export const walsall = actor('335', 'officer');
export const worcestershire = actor('885', 'officer');
export const clerkOfPebworth = actor('885', 'board', pebworth.uid);

/** What authorities keep beside the register, on the sample register. */
export interface Office {
  database: Database;
  worker: WorkerDatabase;
  superuser: pg.Client;
}

/** A database of its own for each test of a file, filled with the sample register. */
export function anOffice(): Office {
  const office = {} as Office;
  let close: () => Promise<void>;
  beforeEach(async () => {
    const db = await testDatabase();
    await loadSampleRegister(db);
    const superuser = new pg.Client({ connectionString: db.url('superuser') });
    await superuser.connect();
    Object.assign(office, { database: new Database(configOn(db)), worker: workerOn(db), superuser });
    close = async () => {
      await superuser.end();
      await office.database.onModuleDestroy();
      await office.worker.onModuleDestroy();
      await db.close();
    };
  }, 60_000);
  afterEach(() => close());
  return office;
}

/** The value of an answer; a refusal fails the test. */
export function value<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.refusal.detail);
  return answer.value;
}

export const refusal = (code: string, status: number): object => ({ ok: false, refusal: { code, status } });
