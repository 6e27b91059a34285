import { Redis } from 'ioredis';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { composeServices, type ComposeService } from '../support/compose.js';
import { freePort } from '../support/ports.js';
import { eventually, startNode, type RunningProcess } from '../support/processes.js';
import { startRedis, type RedisServer } from '../support/redis.js';

const passwords = ['POSTGRES', 'OWNER', 'APP', 'WORKER', 'VERIFIER', 'SIGNIN'].map((who) => [`${who}_PASSWORD`, `secretOf${who}`]);
const variables = {
  ...Object.fromEntries(passwords),
  SESSION_SECRET: 'a secret of thirty-two characters or more',
  SMTP_URL: 'smtp://127.0.0.1:1',
} as Record<string, string>;

describe('The roles as docker-compose.yml describes them, each a process with only the environment it gives', () => {
  jest.setTimeout(120_000);
  const services = composeServices(variables);
  const started: RunningProcess[] = [];
  const ports: Record<string, number> = {};
  let folder: string;
  let redis: RedisServer;
  let databasePort: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'msf-compose-'));
    chmodSync(folder, 0o755);
    const database = startNode('test/support/embedded-owner.mjs', [path.join(folder, 'postgres')]);
    started.push(database);
    const { superuserUrl } = JSON.parse(await database.line(/^\{/)) as { superuserUrl: string };
    databasePort = new URL(superuserUrl).port;
    redis = await startRedis();
    await createOwner(superuserUrl);
  });
  afterAll(async () => {
    for (const running of started.reverse()) await running.end();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The environment of a service, its hosts led to this machine. */
  const environmentOf = async (name: string): Promise<Record<string, string>> => {
    const environment = Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [
      key,
      value.replace('@db:5432/', `@127.0.0.1:${databasePort}/`).replace('redis://redis:6379', redis.url.replace(/\/0$/, '')),
    ]);
    const port = (ports[name] = await freePort());
    return {
      ...(Object.fromEntries(environment) as Record<string, string>),
      HOST: '127.0.0.1',
      PORT: String(port),
      AUDIT_DIR: path.join(folder, 'audit'),
    };
  };
  const start = async (name: string): Promise<RunningProcess> => {
    const running = startNode('dist/apps/standalone/role.js', [], await environmentOf(name));
    started.push(running);
    return running;
  };
  const get = (name: string, address: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${ports[name]}${address}`, { redirect: 'manual' });

  it('are one image in the roles prepare, web, api and worker, beside PostgreSQL and a Redis that keeps what it has', () => {
    const ours = Object.entries(services).filter(([, service]) => service.image === 'manage-school-federations');
    expect(ours.map(([name, service]) => [name, service.environment?.['ROLE']])).toEqual(
      ['prepare', 'web', 'api', 'worker'].map((role) => [role, role]),
    );
    expect(services['db']?.image).toBe('postgres:18');
    expect(services['redis']?.command).toEqual(['redis-server', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction']);
  });

  it('know only the database logins they need; the owner is known to the step that prepares alone', () => {
    const logins = (service: ComposeService | undefined): string[] =>
      Object.keys(service?.environment ?? {})
        .filter((key) => key.startsWith('DATABASE_'))
        .sort();
    expect(logins(services['web'])).toEqual(['DATABASE_SIGNIN_URL', 'DATABASE_URL']);
    expect(logins(services['api'])).toEqual(['DATABASE_SIGNIN_URL', 'DATABASE_URL']);
    expect(logins(services['worker'])).toEqual(['DATABASE_VERIFIER_URL', 'DATABASE_WORKER_URL']);
    expect(logins(services['prepare'])).toContain('DATABASE_OWNER_URL');
  });

  it('refuse to start, in one sentence, before the database is prepared', async () => {
    const early = await start('web');
    expect(await early.ended).toBe(2);
    expect(early.output().split('\n')).toHaveLength(1);
  });

  it('start after the database was prepared, answer each for its own side, and are healthy once the worker is', async () => {
    const prepare = await start('prepare');
    expect([await prepare.ended, prepare.output()]).toEqual([0, expect.stringMatching(/brought up to date/)]);
    const again = await start('prepare');
    expect([await again.ended, again.output()]).toEqual([0, 'The database is up to date.']);

    await Promise.all([start('web'), start('api')]);
    await eventually(() =>
      get('web', '/health').then(
        (answer) => answer.status === 503,
        () => false,
      ),
    );
    await start('worker');
    for (const name of ['web', 'api'])
      await eventually(() =>
        get(name, '/health').then(
          (answer) => answer.status === 200,
          () => false,
        ),
      );

    expect((await get('web', '/sign-in')).headers.get('content-type')).toContain('text/html');
    expect((await get('web', '/api/v1/openapi.json')).status).toBe(404);
    expect((await get('api', '/api/v1/openapi.json')).status).toBe(200);
    expect((await get('api', '/api/v1/schools')).status).toBe(401);
    expect((await get('api', '/sign-in')).status).toBe(404);

    const queue = new Redis(redis.url);
    await eventually(async () => (await queue.keys('*')).length > 0);
    queue.disconnect();
  });

  it('end in good order when they are asked to', async () => {
    for (const running of started.slice(1).reverse()) expect([0, 2]).toContain(await running.end());
  });
});

/** What docker/create-owner.sh does in a container that has psql. */
async function createOwner(superuserUrl: string): Promise<void> {
  const sql = /<<'SQL'\n([\s\S]*?)\nSQL\n/.exec(readFileSync('docker/create-owner.sh', 'utf8'))?.[1];
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  for (const statement of (sql ?? '').split(';\n'))
    await client.query(statement.replace(":'password'", `'${variables['OWNER_PASSWORD']}'`));
  await client.end();
}
