import pg from 'pg';
import { prepareDatabase } from '#libs/platform/database/prepare.js';
import { projectPath } from '#libs/platform/paths.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

describe('A prepared database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const ask = async (identity: Parameters<TestDatabase['url']>[0], sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: database.url(identity) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it.each(['app', 'worker', 'verifier', 'signin'] as const)(
    'knows the %s identity, which owns nothing and obeys row security',
    async (identity) => {
      const rows = await ask(
        identity,
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, pg_has_role(current_user, 'msf_${identity}', 'MEMBER') AS member,
              (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
         FROM pg_roles r WHERE rolname = current_user`,
      );
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, member: true, owned: 0 }]);
    },
  );

  it('has the queue tables, which show nothing to a connection that does not serve the queue', async () => {
    expect(await ask('worker', 'SELECT * FROM bullmq.migration')).toEqual([]);
    await expect(ask('app', 'SELECT * FROM bullmq.job')).rejects.toThrow('permission denied');
    const serving = await ask('worker', `SELECT set_config('app.system', 'queue', false); `);
    expect(serving).toHaveLength(1);
  });

  it('can be prepared again after the worker has made the sequence of a queue, which is the worker’s own', async () => {
    await ask('worker', 'CREATE SEQUENCE bullmq.bullmq_jid_of_a_queue');
    const report = await prepareDatabase({
      ownerUrl: database.url('owner'),
      logins: {
        app: database.url('app'),
        worker: database.url('worker'),
        verifier: database.url('verifier'),
        signin: database.url('signin'),
      },
      migrations: projectPath('prisma', 'migrations'),
      queueInDatabase: true,
    });
    expect(report.applied).toEqual([]);
    expect(
      await ask('worker', "SELECT nextval('bullmq.bullmq_jid_of_a_queue')::int AS id, nextval('bullmq.job_seq') > 0 AS shared"),
    ).toEqual([{ id: 1, shared: true }]);
  });
});
