import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connectionOptions } from '#libs/platform/database/connection.js';
import { genesis, link, type ChainedEvent } from '#libs/casework/chain.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

export const officer = { authority: '335', person: '00000000-0000-4000-8000-000000000001', role: 'officer', federation: null };
export const colleague = { ...officer, person: '00000000-0000-4000-8000-000000000002' };
export const manager = { ...officer, role: 'manager' };
export const auditor = { ...officer, role: 'auditor' };
export const neighbour = { ...officer, authority: '885', person: '00000000-0000-4000-8000-000000000003' };
export const stranger = { ...officer, authority: '931', person: '00000000-0000-4000-8000-000000000004' };
export const board = { authority: '335', person: '00000000-0000-4000-8000-000000000005', role: 'board', federation: '17615' };
export const otherBoard = { ...board, federation: '2222' };
export type Context = typeof officer | typeof board;

const subject = {
  process: 'leaving',
  federation: { uid: '17615', name: 'The Lighthouse Federation' },
  schools: [{ key: '104134', urn: '104134', name: 'Lighthouse School' }],
};
export const judgedBy = { rulebook: 'r1', bankHolidays: 'none', registerAsAt: '2024-11-19', calendars: {} };

export let database: TestDatabase;
export let app: pg.Pool;
export let superuser: pg.Pool;

/** A database of its own for the spec file that calls this, reached as the program and as superuser. */
export function useChainDatabase(): void {
  beforeAll(async () => {
    database = await testDatabase();
    app = new pg.Pool({ ...connectionOptions(database.url('app'), 'test'), max: 4 });
    superuser = new pg.Pool({ ...connectionOptions(database.url('superuser'), 'test'), max: 1 });
    // a pool that has ended may still be saying goodbye when the database is dropped
    for (const pool of [app, superuser]) pool.on('connect', (client) => client.on('error', () => undefined));
    await superuser.query(`INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true), ('885', 'Worcestershire', true), ('931', 'Oxfordshire', true)
    ON CONFLICT DO NOTHING`);
  });
  afterAll(async () => {
    await app?.end();
    await superuser?.end();
    await database?.close();
  });
}

export async function as<T>(context: Context, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await app.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT app_enter($1, $2, $3, $4)', [context.authority, context.person, context.role, context.federation]);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

export async function newCase(): Promise<{ id: string; head: Buffer }> {
  const id = randomUUID();
  await as(officer, async (client) => {
    const { rows } = await client.query<{ reference: string }>("SELECT next_case_reference('335', 2026) AS reference");
    await client.query(
      `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, relevant_school, school_name, subject, opened_on, state, state_title,
         version, head_sequence, head_hash, judged_by, judged_as_of)
       VALUES ($1, $2, 'leaving', '335', '17615', 'The Lighthouse Federation', '104134', 'Lighthouse School', $3, '2026-01-05', 'request', 'Request', 0, 0, $4, $5, '2026-01-05')`,
      [id, rows[0]!.reference, JSON.stringify(subject), genesis(id), JSON.stringify(judgedBy)],
    );
    await client.query(
      "INSERT INTO case_participant (case_id, authority, kind, lead_authority, federation_uid) VALUES ($1, '885', 'maintains-school', '335', '17615')",
      [id],
    );
  });
  return { id, head: genesis(id) };
}

export const event = (caseId: string, sequence: number, other: Partial<ChainedEvent> = {}): ChainedEvent => ({
  case: caseId,
  sequence,
  type: 'request-received',
  schemaVersion: 1,
  happenedOn: '2026-01-05',
  recordedAt: '2026-01-05T09:30:00.120Z',
  actor: officer.person,
  onBehalfOf: null,
  data: { requester: 'parents', pupilsCovered: 43, share: 0.2 },
  effect: 'accepted',
  reason: null,
  findings: [],
  judgedBy,
  corrects: null,
  correctionKind: null,
  stateBearing: true,
  personal: {},
  ...other,
});

export interface Sent {
  as?: Context;
  version?: number | null;
  head?: number;
  personal?: object | null;
  projection?: object | null;
  idempotency?: object | null;
}

export async function send(
  linked: ReturnType<typeof link>,
  caseId: string,
  sent: Sent = {},
): Promise<{ outcome: string; answer: Record<string, unknown> | null }> {
  const { rows } = await app.query(
    'SELECT record_event($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL, NULL, NULL, NULL, $9, NULL, NULL) AS appended',
    [
      JSON.stringify(sent.as ?? officer),
      caseId,
      sent.version === undefined ? 0 : sent.version,
      sent.head ?? 0,
      linked.canonical,
      linked.hash,
      sent.personal ? JSON.stringify(sent.personal) : null,
      sent.projection ? JSON.stringify(sent.projection) : null,
      sent.idempotency ? JSON.stringify(sent.idempotency) : null,
    ],
  );
  const { outcome, answer = null } = rows[0].appended as { outcome: string; answer?: Record<string, unknown> };
  return { outcome, answer };
}
