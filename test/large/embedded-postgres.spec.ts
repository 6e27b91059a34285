import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually, startNode, type RunningProcess } from '../support/processes.js';

interface Said {
  superuserUrl: string;
  pid: number;
  fresh: boolean;
  shared: boolean;
  recovered: boolean;
  dataDir: string;
}

describe('The embedded PostgreSQL', () => {
  jest.setTimeout(60_000);
  let folder: string;
  const started: RunningProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'msf-embedded-'));
    // The database's own account must be able to pass through.
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.end()));
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.owner`, { force: true });
  });

  const start = async (): Promise<RunningProcess & Said> => {
    const running = startNode('test/support/embedded-owner.mjs', [folder]);
    started.push(running);
    return { ...running, ...(JSON.parse(await running.line(/^\{/)) as Said) };
  };
  const ask = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
    } finally {
      await client.end();
    }
  };

  it('starts in an empty folder, is durable, listens on this machine only, and ends cleanly', async () => {
    const server = await start();
    expect(server).toMatchObject({ fresh: true, shared: false, recovered: false });
    const settings = `SELECT current_setting(name) FROM unnest(ARRAY['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'TimeZone']) AS name`;
    expect(await ask(server.superuserUrl, settings)).toEqual(['on', 'on', 'on', '127.0.0.1', 'UTC']);
    expect(await server.end()).toBe(0);
    const again = await start();
    expect(again).toMatchObject({ fresh: false, recovered: false });
  });

  it('outlives its owner killed with -9 until the next start, which takes it over with nothing lost', async () => {
    const first = await start();
    await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.end('SIGKILL');
    const second = await start();
    expect(second).toMatchObject({ shared: false, recovered: true });
    expect(await ask(second.superuserUrl, 'SELECT n FROM kept')).toEqual([1]);
    expect(second.pid).not.toBe(first.pid);
  });

  it('has what was committed after it was itself killed with -9', async () => {
    const first = await start();
    await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    process.kill(first.pid, 'SIGKILL');
    await eventually(() =>
      ask(first.superuserUrl, 'SELECT 1').then(
        () => false,
        () => true,
      ),
    );
    await first.end();
    const second = await start();
    expect(await ask(second.superuserUrl, 'SELECT n FROM kept')).toEqual([1]);
  });

  it('finds a place for its data when the account it runs under cannot pass through the folder above', async () => {
    const closed = mkdtempSync(path.join(os.tmpdir(), 'msf-closed-'));
    chmodSync(closed, 0o700);
    folder = path.join(closed, 'data');
    const first = await start();
    expect(first.fresh).toBe(true);
    await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.end();
    const second = await start();
    expect(await ask(second.superuserUrl, 'SELECT n FROM kept')).toEqual([1]);
    await second.end();
    rmSync(second.dataDir, { recursive: true, force: true });
    rmSync(closed, { recursive: true, force: true });
  });

  it('is shared, not disturbed, by a second program on the same folder', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ shared: true, superuserUrl: first.superuserUrl });
    expect(await second.end()).toBe(0);
    expect(await ask(first.superuserUrl, 'SELECT 1')).toEqual([1]);
  });
});
