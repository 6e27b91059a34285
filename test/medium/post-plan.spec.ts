import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Config, Database, WorkerDatabase, type Actor } from '#libs/platform/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const officer: Actor = {
  personId: '00000000-0000-4000-8000-00000000a001',
  displayName: 'Priya Shah',
  authority: '335',
  role: 'officer',
  via: 'session',
};

let db: TestDatabase;
let app: Database;
let worker: WorkerDatabase;
let caseId: string;

beforeAll(async () => {
  db = await testDatabase();
  const config = new Config({
    DATABASE_URL: db.url('app'),
    DATABASE_WORKER_URL: db.url('worker'),
    DATABASE_SIGNIN_URL: db.url('signin'),
    DATABASE_VERIFIER_URL: db.url('verifier'),
  });
  app = new Database(config);
  worker = new WorkerDatabase(config);
  await asSuperuser(`INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true) ON CONFLICT DO NOTHING`);
});

afterAll(async () => {
  await Promise.all([app.onModuleDestroy(), worker.onModuleDestroy()]);
  await db.close();
});

let made = 0;
beforeEach(async () => {
  caseId = randomUUID();
  made += 1;
  await asSuperuser(
    `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, subject, opened_on, state, state_title, version, head_sequence, head_hash, judged_by, judged_as_of)
     VALUES ('${caseId}', '335-2026-${String(made).padStart(4, '0')}', 'leaving', '335', '17615', 'The Lighthouse Federation', '{}', '2026-01-05', 'consulting', 'Consulting', 0, 0, sha256('x'), '{}', '2026-01-05')`,
  );
});

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: db.url('superuser') });
  await client.connect();
  await client.query(sql);
  await client.end();
}

interface Planned {
  deadlineKey: string;
  kind: string;
  deadline: string;
  sendOn: string;
  recipient?: string;
  title?: string;
  past?: boolean;
}
const plan = (...rows: Planned[]): Promise<void> =>
  app.transaction(officer, async (client) => {
    const full = rows.map((row) => ({ ruleId: 'L3', recipient: 'case-officer', title: 'Tell the heads', past: false, ...row }));
    await client.query('SELECT plan_reminders($1, $2, $3)', [caseId, '335', JSON.stringify(full)]);
  });
const states = (): Promise<string[]> =>
  app.transaction(officer, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `SELECT deadline_key || ' ' || kind || ' ' || deadline || ' ' || state AS line FROM reminder WHERE case_id = $1 ORDER BY 1`,
      [caseId],
    );
    return rows.map((row) => row.line);
  });
const claim = (today: string): Promise<string[]> =>
  worker.transaction('reminders', async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM take_due($1, $2, 100)', [today, `${today}T09:00:00Z`]);
    const claimed: string[] = [];
    for (const { id } of rows) {
      const answer = await client.query<{ c: { caseId: string } | null }>(`SELECT claim_reminder($1, $2, $3, $4, '1 minute') AS c`, [
        id,
        claimant,
        today,
        `${today}T09:00:00Z`,
      ]);
      if (answer.rows[0]?.c?.caseId === caseId) claimed.push(id);
    }
    return claimed;
  });

const claimant = randomUUID();
const beginHandOver = (id: string): Promise<boolean | undefined> =>
  worker.transaction('reminders', async (client) => {
    const { rows } = await client.query<{ begun: boolean }>(`SELECT begin_hand_over($1, $2, $3, now(), '1 minute') AS begun`, [
      id,
      claimant,
      `<${id}@test>`,
    ]);
    return rows[0]?.begun;
  });
const settle = (id: string, state: string, outcome: string): Promise<unknown> =>
  worker.transaction('reminders', (client) =>
    client.query(`SELECT settle_reminder($1, $2, $3, $4, 'code', $5, now(), NULL)`, [id, claimant, state, outcome, `<${id}@test>`]),
  );
/** Until the database has somebody waiting for a row. */
async function waitingForLock(): Promise<void> {
  const client = new pg.Client({ connectionString: db.url('superuser') });
  await client.connect();
  for (let waiting = 0; waiting === 0;)
    waiting =
      (await client.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rowCount ?? 0;
  await client.end();
}

const on: Planned = { deadlineKey: 'L3', kind: 'on', deadline: '2026-01-12', sendOn: '2026-01-12' };

describe('planned post', () => {
  it('a row that is due keeps its day when the plan names a later one; one that is not due moves', async () => {
    const sendOn = (): Promise<string[]> =>
      app.transaction(officer, async (client) =>
        (await client.query<{ day: string }>('SELECT send_on AS day FROM reminder WHERE case_id = $1', [caseId])).rows.map(
          ({ day }) => day,
        ),
      );
    const overdue = { deadlineKey: 'L3', kind: 'after', deadline: '2025-12-01' };
    const judgedOn = (day: string): Promise<void> => asSuperuser(`UPDATE case_file SET judged_as_of = '${day}' WHERE id = '${caseId}'`);
    await plan({ ...overdue, sendOn: '2026-01-05' });
    await judgedOn('2026-01-06');
    await plan({ ...overdue, sendOn: '2026-01-06' });
    expect(await sendOn()).toEqual(['2026-01-05']);
    await judgedOn('2026-01-02');
    await plan({ ...overdue, sendOn: '2026-01-06' });
    expect(await sendOn()).toEqual(['2026-01-06']);
  });

  it('is there once, however often the same is planned', async () => {
    await plan(on);
    await plan(on);
    expect(await states()).toEqual(['L3 on 2026-01-12 planned']);
  });

  it('is superseded when the date moves and cancelled when the thing is done', async () => {
    await plan(on, { ...on, deadlineKey: 'L8' });
    await plan({ ...on, deadline: '2026-01-19', sendOn: '2026-01-19' });
    expect(await states()).toEqual(['L3 on 2026-01-12 superseded', 'L3 on 2026-01-19 planned', 'L8 on 2026-01-12 cancelled']);
  });

  it('comes back when the date moves back', async () => {
    await plan(on);
    await plan({ ...on, deadline: '2026-01-19', sendOn: '2026-01-19' });
    await plan(on);
    expect(await states()).toEqual(['L3 on 2026-01-12 planned', 'L3 on 2026-01-19 superseded']);
  });

  it('makes no mail of a day that had passed when the event was recorded, but keeps one that was planned before it', async () => {
    await plan({ ...on, past: true });
    expect(await states()).toEqual([]);
    await plan(on);
    await plan({ ...on, past: true });
    expect(await states()).toEqual(['L3 on 2026-01-12 planned']);
  });

  it('is stopped while somebody prepares it, when the thing is done meanwhile', async () => {
    await plan(on);
    const [id] = await claim('2026-01-12');
    await plan();
    expect(await states()).toEqual(['L3 on 2026-01-12 cancelled']);
    expect(await beginHandOver(id!)).toBe(false);
  });

  it('is not stopped once a mail server is given it, but not tried again either', async () => {
    await plan(on, { ...on, deadlineKey: 'L8' });
    const ids = await claim('2026-01-12');
    for (const id of ids) expect(await beginHandOver(id)).toBe(true);
    await plan({ ...on, deadlineKey: 'L8', deadline: '2026-01-19', sendOn: '2026-01-19' });
    expect(await states()).toEqual(['L3 on 2026-01-12 claimed', 'L8 on 2026-01-12 claimed', 'L8 on 2026-01-19 planned']);
    for (const id of ids) await settle(id, 'planned', 'not-sent');
    expect(await states()).toEqual(['L3 on 2026-01-12 cancelled', 'L8 on 2026-01-12 superseded', 'L8 on 2026-01-19 planned']);
  });

  it('counts as sent when a mail server took it although it was no longer needed', async () => {
    await plan(on);
    const [id] = await claim('2026-01-12');
    await beginHandOver(id!);
    await plan();
    await settle(id!, 'sent', 'sent');
    expect(await states()).toEqual(['L3 on 2026-01-12 sent']);
  });

  it('lets an event be recorded while a worker claims the very row that the event cancels', async () => {
    await plan(on);
    const racing = new pg.Client({ connectionString: db.url('worker') });
    await racing.connect();
    await racing.query(`BEGIN; SELECT app_enter_system('reminders')`);
    await racing.query(`SELECT claim_reminder(id, $1, '2026-01-12', '2026-01-12T09:00:00Z', '1 minute') FROM reminder WHERE case_id = $2`, [
      claimant,
      caseId,
    ]);
    const planning = plan();
    await waitingForLock();
    await racing.query('COMMIT');
    await racing.end();
    await planning;
    expect(await states()).toEqual(['L3 on 2026-01-12 cancelled']);
  });

  it('leaves the list of failures when the thing is done', async () => {
    await plan(on);
    const [id] = await claim('2026-01-12');
    await settle(id!, 'failed', 'no-address');
    await plan(on);
    expect(await states()).toEqual(['L3 on 2026-01-12 failed']);
    await plan();
    expect(await states()).toEqual(['L3 on 2026-01-12 cancelled']);
  });

  it('is not due before its day and goes to one claimant only', async () => {
    await plan(on);
    expect(await claim('2026-01-11')).toEqual([]);
    expect(await claim('2026-01-12')).toHaveLength(1);
    expect(await claim('2026-01-12')).toEqual([]);
  });

  it('is one email and not three when a deadline’s reminders all come due during an outage', async () => {
    await plan({ ...on, kind: 'before', sendOn: '2026-01-05' }, on, { ...on, kind: 'after', sendOn: '2026-01-13' });
    expect(await claim('2026-01-20')).toHaveLength(1);
    expect(await states()).toEqual(['L3 after 2026-01-12 claimed', 'L3 before 2026-01-12 superseded', 'L3 on 2026-01-12 superseded']);
  });

  it('goes back to planned when a worker is lost before handing over, and to unknown when it is lost after', async () => {
    await plan(on, { ...on, deadlineKey: 'L8' });
    await claim('2026-01-12');
    await asSuperuser(
      `UPDATE reminder SET lease_until = now() - interval '1 second', handing_over = deadline_key = 'L8' WHERE case_id = '${caseId}'`,
    );
    await asSuperuser(
      `INSERT INTO delivery (reminder_id, case_id, authority, federation_uid, attempt, message_id, outcome, at)
       SELECT id, case_id, authority, federation_uid, 1, '<x-' || id || '@test>', 'handing-over', now() FROM reminder WHERE case_id = '${caseId}' AND handing_over`,
    );
    await worker.transaction('reminders', (client) => client.query(`SELECT recover_claims(now())`));
    expect(await states()).toEqual(['L3 on 2026-01-12 planned', 'L8 on 2026-01-12 unknown']);
  });

  it('shows nothing of another authority’s post', async () => {
    await plan(on);
    const elsewhere = await app.transaction({ ...officer, authority: '885' }, (client) => client.query('SELECT FROM reminder'));
    expect(elsewhere.rowCount).toBe(0);
  });
});
