import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { checkSession } from '#libs/platform/database/check.js';
import { openPool } from '#libs/platform/database/connection.js';
import { DemoClock } from '#libs/platform/demo-clock.js';
import { HealthCheck, Heartbeat } from '#libs/platform/health.js';
import { Config, Database, SystemClock, WorkerDatabase, type Actor } from '#libs/platform/index.js';
import { JobConsumer, JobQueue } from '#libs/platform/queue.js';
import { testConfig, testDatabase, type TestDatabase } from '../support/database.js';

const officer: Actor = { personId: randomUUID(), displayName: 'Ada Officer', authority: '335', role: 'officer', via: 'session' };

describe('The database as the program uses it', () => {
  let test: TestDatabase;
  let config: Config;
  let database: Database;
  let worker: WorkerDatabase;

  beforeAll(async () => {
    test = await testDatabase();
    config = testConfig(test, { EMBEDDED: '1' });
    database = new Database(config);
    worker = new WorkerDatabase(config);
    await database.onModuleInit();
    await worker.onModuleInit();
  });
  afterAll(async () => {
    await database.onModuleDestroy();
    await worker.onModuleDestroy();
    await test.close();
  });

  it('opens every transaction in the name of one actor, and nothing of it is left afterwards', async () => {
    const context = `SELECT app_authority() AS authority, app_person() AS person, app_role() AS role, app_system() AS system`;
    const inside = await database.transaction(officer, async (client) => (await client.query(context)).rows);
    const throughPrisma = await database.asActor(officer, (tx) => tx.$queryRawUnsafe(context));
    expect(inside).toEqual([{ authority: '335', person: officer.personId, role: 'officer', system: null }]);
    expect(throughPrisma).toEqual(inside);
    const job = await worker.transaction('reminders', async (client) => (await client.query(context)).rows);
    expect(job).toEqual([{ authority: null, person: null, role: null, system: 'reminders' }]);
    expect(await database.query(context)).toEqual([{ authority: null, person: null, role: null, system: null }]);
  });

  it('gives civil dates and instants as text, and rolls back when the work throws', async () => {
    const [row] = await database.query(`SELECT date '2025-09-03' AS day, timestamptz '2025-09-03 10:00:00.5+01' AS at, 7::bigint AS many`);
    expect(row).toEqual({ day: '2025-09-03', at: '2025-09-03T09:00:00.500Z', many: 7 });
    const broken = worker.transaction('register-import', async (client) => {
      await client.query(`INSERT INTO authority VALUES ('999', 'Nowhere', NULL, false)`);
      throw new Error('the import stopped');
    });
    await expect(broken).rejects.toThrow('the import stopped');
    const left = await database.transaction(
      officer,
      async (client) => (await client.query(`SELECT 1 FROM authority WHERE code = '999'`)).rowCount,
    );
    expect(left).toBe(0);
  });

  it.each([
    ['a superuser', 'superuser' as const, 'is a superuser'],
    ['the owner', 'owner' as const, 'owns the tables'],
    ['another identity', 'signin' as const, 'not a member of msf_app'],
  ])('refuses to start as %s, in one sentence', async (_who, identity, sentence) => {
    const wrong = new Database(new Config({ DATABASE_URL: test.url(identity) }));
    await expect(wrong.onModuleInit()).rejects.toThrow(sentence);
    await wrong.onModuleDestroy();
  });

  it('refuses a login that may bypass row security', async () => {
    const admin = new pg.Client({ connectionString: test.url('superuser') });
    await admin.connect();
    await admin.query(`CREATE ROLE ${test.name} LOGIN BYPASSRLS PASSWORD 'secret-of-a-test'; GRANT msf_app TO ${test.name}`);
    const url = new URL(test.url('app'));
    url.username = test.name;
    url.password = 'secret-of-a-test';
    const pool = openPool(url.href, 'test', 1);
    await expect(checkSession(pool, 'app')).rejects.toThrow('may bypass row security');
    await pool.end();
    await admin.query(`DROP ROLE ${test.name}`);
    await admin.end();
  });

  it('refuses a session that is not in UTC', async () => {
    const client = new pg.Client({ connectionString: test.url('app'), options: '-c TimeZone=Asia/Tokyo' });
    await client.connect();
    await expect(checkSession(client, 'app')).rejects.toThrow('must be UTC');
    await client.end();
  });

  it('survives the loss of all its connections', async () => {
    const admin = new pg.Client({ connectionString: test.url('superuser') });
    await admin.connect();
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`, [test.name]);
    await admin.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('has no clock to move where the owner has not put one in, and moves it for all processes where he has', async () => {
    const clock = new SystemClock();
    const demo = new DemoClock(config, clock, database, worker);
    expect(await demo.moveForward(officer, 3)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });

    const owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    await owner.query(`BEGIN; SELECT app_enter_system('demo'); INSERT INTO demo_clock DEFAULT VALUES; COMMIT`);
    await owner.end();

    const before = clock.now();
    expect(await demo.moveForward({ ...officer, role: 'auditor' }, 3)).toMatchObject({ ok: false });
    expect(await demo.moveForward(officer, 3)).toEqual({ ok: true, value: { today: clock.today() } });
    expect(Math.round((Date.parse(clock.now()) - Date.parse(before)) / 86_400_000)).toBe(3);

    const elsewhere = new SystemClock();
    const following = new DemoClock(testConfig(test, { EMBEDDED: '1', DATABASE_URL: undefined }), elsewhere, database, worker);
    await following.onModuleInit();
    following.onModuleDestroy();
    expect(elsewhere.daysAhead).toBe(3);
    expect(await demo.moveForward(officer, -1)).toMatchObject({ ok: false, refusal: { code: 'fields-invalid' } });
  });

  it('is healthy only while a worker shows signs of life', async () => {
    const health = new HealthCheck(database);
    expect(await health.look()).toEqual({ database: true, migrations: true, worker: false });
    const heartbeat = new Heartbeat(config, worker);
    await heartbeat.onApplicationBootstrap();
    expect(await health.look()).toEqual({ database: true, migrations: true, worker: true });
    await heartbeat.beforeApplicationShutdown();
    expect(await health.look()).toEqual({ database: true, migrations: true, worker: false });
  });

  it('carries the queue under the worker identity and row security', async () => {
    const queue = new JobQueue<{ id: string }>(config, 'wake-up');
    const seen: string[] = [];
    let done: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (done = resolve));
    const consumer = new JobConsumer<{ id: string }>(config, 'wake-up', (job) => {
      if (seen.push(job.data.id) === 3) done();
      return Promise.resolve();
    });
    await queue.addBulk([
      { name: 'one', data: { id: 'a' }, opts: { jobId: 'rem-a-1' } },
      { name: 'one', data: { id: 'b' }, opts: { jobId: 'rem-b-1' } },
      { name: 'one', data: { id: 'c' } },
    ]);
    await all;
    expect(seen.sort()).toEqual(['a', 'b', 'c']);
    await consumer.close();
    await queue.close();
  });
});
