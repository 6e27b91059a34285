import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually, startNode, type RunningProcess } from '../support/processes.js';
import { freePort } from '../support/ports.js';

interface Running {
  pid: number;
  address: string;
  environment: Record<string, string>;
}

describe('npm start', () => {
  jest.setTimeout(120_000);
  let folder: string;
  let port: number;
  const started: RunningProcess[] = [];

  beforeAll(async () => {
    const parent = mkdtempSync(path.join(os.tmpdir(), 'msf-start-'));
    // As root the database runs under another account, which must be able to pass through.
    chmodSync(parent, 0o755);
    folder = path.join(parent, 'data');
    port = await freePort();
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.end()));
  });
  afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  const start = (environment: NodeJS.ProcessEnv = {}, args: readonly string[] = []): RunningProcess => {
    const running = startNode('tools/start.mjs', args, { DATA_DIR: folder, PORT: String(port), ...environment });
    started.push(running);
    return running;
  };
  const ready = (running: RunningProcess): Promise<string> => running.line(/Ctrl-C stops everything/);
  const preloaded = (file: string): NodeJS.ProcessEnv => ({ NODE_OPTIONS: `--import=${path.resolve('test/support', file)}` });
  const running = (): Running => JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8')) as Running;
  const healthy = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      (response) => response.status === 200,
      () => false,
    );
  const childrenOf = (pid: number): { pid: number; command: string }[] =>
    processes()
      .filter((one) => one.parent === pid)
      .map(({ pid: child, command }) => ({ pid: child, command }));
  const child = (name: string): number => {
    const found = childrenOf(running().pid).find((one) => one.command.includes(name));
    if (!found) throw new Error(`no process ${name}`);
    return found.pid;
  };
  const schools = async (): Promise<number> => {
    const client = new pg.Client({ connectionString: running().environment['DATABASE_WORKER_URL'] });
    await client.connect();
    try {
      const answer = await client
        .query<{ count: string }>(`SELECT set_config('app.system', 'register-import', false); `)
        .then(() => client.query<{ count: string }>('SELECT count(*) FROM school'));
      return Number(answer.rows[0]?.count);
    } finally {
      await client.end();
    }
  };

  it('starts everything in an empty folder and says where it is', async () => {
    const program = start();
    await ready(program);
    expect(await healthy()).toBe(true);
    expect(program.output()).toContain(`http://localhost:${port}`);
    expect(program.output()).toMatch(/http:\/\/localhost:\d+\/sign-in\S*/);
    expect(readFileSync(path.join(folder, 'demo-token'), 'utf8')).toMatch(/^msf_\w+/);
    expect(statSync(path.join(folder, 'demo-token')).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, 'running.json')).mode & 0o077).toBe(0);
    expect(await schools()).toBeGreaterThan(500);

    const token = readFileSync(path.join(folder, 'demo-token'), 'utf8').trim();
    const search = await fetch(`http://127.0.0.1:${port}/api/v1/schools?text=Beacon`, { headers: { authorization: `Bearer ${token}` } });
    expect(search.status).toBe(200);

    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(2);
    expect(second.output()).toBe(
      `It is already running at http://localhost:${port} (process ${running().pid}): use that one, or stop it first.`,
    );
    expect(await program.end('SIGINT')).toBe(0);
    expect(processes().filter((one) => one.command.includes(folder))).toEqual([]);
  });

  it('keeps its processes and its database running through kills, with nothing lost', async () => {
    const program = start();
    await ready(program);
    const before = await schools();
    for (const name of ['standalone/http.js', 'standalone/worker.js']) {
      const killed = child(name);
      process.kill(killed, 'SIGKILL');
      await eventually(() => childrenOf(running().pid).some((one) => one.command.includes(name) && one.pid !== killed));
      await eventually(healthy);
    }
    const postmaster = Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGKILL');
    await program.line(/database ended unexpectedly/);
    await eventually(healthy);
    expect(await schools()).toBe(before);
    expect(await program.end()).toBe(0);
  });

  it('recovers at the next start from being killed itself', async () => {
    const program = start();
    await ready(program);
    const before = await schools();
    const orphans = childrenOf(running().pid).filter((one) => one.command.includes('standalone'));
    expect(orphans).toHaveLength(2);
    await program.end('SIGKILL');
    await eventually(() => orphans.every((orphan) => processes().every((one) => one.pid !== orphan.pid)));
    const next = start();
    await ready(next);
    expect(next.output()).toContain('everything that was saved is there');
    expect(await schools()).toBe(before);
    expect(await next.end()).toBe(0);
  });

  it('ends when the program that started it is gone', async () => {
    const shell = startNode('test/support/in-between.mjs', ['tools/start.mjs'], { DATA_DIR: folder, PORT: String(port) });
    started.push(shell);
    await ready(shell);
    const { pid } = running();
    await shell.end('SIGKILL');
    await eventually(() => processes().every((one) => one.pid !== pid));
    expect(processes().filter((one) => one.command.includes(folder))).toEqual([]);
  });

  it('says in one sentence that the port asked for is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const program = start();
    expect(await program.ended).toBe(2);
    expect(program.output()).toBe(
      `Port ${port} is taken by another program: set PORT to another one, or leave it out to have a free one chosen.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('says in one sentence that the disk is full', async () => {
    const program = start({ ...preloaded('full-disk.mjs'), FULL_DISK: folder });
    expect(await program.ended).toBe(2);
    expect(program.output()).toBe(`The disk is full: free some space for ${folder} and start again.`);
  });

  it('says in one sentence that the folder cannot be written to', async () => {
    const program = start({ DATA_DIR: '/sys/data-of-federations' });
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(/^The folder \/sys\/data-of-federations (is read-only|cannot be written to).*$/);
  });

  it('says in one sentence that this Node is too old', async () => {
    const program = start(preloaded('old-node.mjs'));
    expect(await program.ended).toBe(1);
    expect(program.output()).toBe(
      'Node 18.20.4 is not supported: install Node 20.19 or later in its line, or 22.12 or later, and start again.',
    );
  });

  it('says in one sentence which setting is missing for real servers', async () => {
    const program = start({ DATABASE_OWNER_URL: 'postgresql://owner:secret@127.0.0.1:1/federations' });
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(/^DATABASE_OWNER_URL is set and DATABASE_URL is not: .*\.$/);
  });
});

/** What runs on this machine; zombies have ended. */
function processes(): { pid: number; parent: number; command: string }[] {
  const listed = spawnSync('ps', ['-eo', 'pid=,ppid=,stat=,args=', '-ww'], { encoding: 'utf8' }).stdout;
  return listed.split('\n').flatMap((line) => {
    const fields = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line);
    return fields && !fields[3]!.startsWith('Z') ? [{ pid: Number(fields[1]), parent: Number(fields[2]), command: fields[4]! }] : [];
  });
}
