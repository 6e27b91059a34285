// What every measurement needs: a real PostgreSQL with its safety settings on, prepared as the product prepares it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { root } from '../tools/build.mjs';
import { ensureOwnedDatabase, freePort, startEmbeddedPostgres } from '../tools/embedded-postgres.mjs';

const SECRET = 'bench-only-7c1f5be0';
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const built = (file) => import(pathToFileURL(path.join(root, 'dist', file)).href);

/** Starts the server and makes one prepared database. */
export async function openStage() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'msf-bench-'));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    password: SECRET,
    settings: { max_wal_size: '4GB' },
  });
  const at = (user, database = 'federations') => `postgresql://${user}:${SECRET}@127.0.0.1:${server.port}/${database}`;
  await ensureOwnedDatabase(server.superuserUrl, { owner: 'federations_owner', password: SECRET, database: 'federations' });
  const logins = {
    app: at('federations_app'),
    worker: at('federations_worker'),
    verifier: at('federations_verifier'),
    signin: at('federations_signin'),
  };
  const { prepareDatabase } = await built('libs/platform/database/prepare.js');
  await prepareDatabase({
    ownerUrl: at('federations_owner'),
    logins,
    migrations: path.join(root, 'prisma/migrations'),
    queueInDatabase: true,
  });
  const superuser = server.superuserUrl.replace(/\/postgres$/, '/federations');
  const children = [];
  const stage = {
    folder,
    logins,
    superuser,
    ownerUrl: at('federations_owner'),
    port: server.port,
    /** What the product's processes are told. */
    environment(more = {}) {
      return {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: logins.app,
        DATABASE_WORKER_URL: logins.worker,
        DATABASE_VERIFIER_URL: logins.verifier,
        DATABASE_SIGNIN_URL: logins.signin,
        DATA_DIR: path.join(folder, 'data'),
        AUDIT_DIR: path.join(folder, 'data', 'audit'),
        HOST: '127.0.0.1',
        ...more,
      };
    },
    /** Statements that no identity of the product may run: filling tables in bulk. */
    async fill(work) {
      const client = new pg.Client({ connectionString: superuser, options: '-c TimeZone=UTC -c session_replication_role=replica' });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    },
    /** Starts a Node process and waits until it says that it is ready. */
    start(file, environment, args = []) {
      const child = spawn(process.execPath, [path.join(root, file), ...args], {
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(child);
      return new Promise((resolve, reject) => {
        child.once('message', () => resolve(child));
        child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
      });
    },
    /** Runs the load process once and answers what it counted. */
    load(job) {
      const child = spawn(process.execPath, [path.join(root, 'bench/load.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
      let out = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      child.stdin.end(JSON.stringify(job));
      return new Promise((resolve, reject) =>
        child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`load ended with ${code}`)))),
      );
    },
    freePort,
    async close() {
      await Promise.all(
        children.map((child) => {
          if (child.exitCode !== null || child.signalCode !== null) return undefined;
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), 5000).unref();
          return ended;
        }),
      );
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  return stage;
}

/** Floor, product, floor, product … so that a slow minute hits both. Each answers how much it did in a second. */
export async function interleave(rounds, floor, product) {
  const seen = { floor: [], product: [] };
  for (let round = 0; round < rounds; round += 1) {
    seen.floor.push(await floor(round));
    seen.product.push(await product(round));
  }
  return { floor: median(seen.floor), product: median(seen.product) };
}
