/**
 * Where the embedded PostgreSQL finds its programs and keeps its data, whoever runs it: root, below closed folders, with install
 * scripts left out. Used by embedded-postgres.mjs alone.
 */
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** A reason not to start that a person can act on; its message is one sentence. */
export class CannotStart extends Error {}

/** Turns "no space", "read-only" and "not permitted" into a sentence that names the folder; other errors pass unchanged. */
export function explainFileError(error, folder) {
  const full = `The disk is full: free some space for ${folder} and start again.`;
  const sentence = {
    ENOSPC: full,
    // PostgreSQL's own code for it.
    53100: full,
    EDQUOT: `The disk quota is used up: free some space for ${folder} and start again.`,
    EROFS: `The folder ${folder} is read-only: choose a folder that can be written to (DATA_DIR) and start again.`,
    EACCES: `The folder ${folder} cannot be written to by this user: change its permissions or choose another one (DATA_DIR) and start again.`,
    EPERM: `The folder ${folder} cannot be written to by this user: change its permissions or choose another one (DATA_DIR) and start again.`,
  }[error?.code];
  return sentence ? new CannotStart(sentence, { cause: error }) : error;
}

export function binariesFolder() {
  const platform = { win32: 'windows' }[process.platform] ?? process.platform;
  let entry;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server and start again.`,
    );
  }
  return path.resolve(path.dirname(entry), '..', 'native');
}

/** The package makes these links in its install script, which `npm ci --ignore-scripts` leaves out. */
export function makeLibraryLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST' && !(error.code === 'EROFS' && fs.existsSync(link))) throw error;
    }
  }
}

/** PostgreSQL refuses to run as root; then it runs as "postgres" or "nobody". Empty for everyone else. */
export function serverAccount() {
  if (process.platform === 'win32' || process.getuid() !== 0) return {};
  const id = (flag, name) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
  };
  for (const name of ['postgres', 'nobody']) {
    const uid = id('-u', name);
    if (uid) return { uid, gid: id('-g', name) };
  }
  throw new CannotStart('PostgreSQL does not run as root and this machine has no other account for it: start as an ordinary user.');
}

/** Below /root (mode 0700) the other account cannot reach the binaries: then a copy is made where it can. */
export function reachableBinaries(native, account) {
  if (account.uid === undefined) return native;
  const canRun = spawnSync(path.join(native, 'bin', 'initdb'), ['--version'], { ...account, cwd: '/' }).status === 0;
  if (canRun) return native;
  const version = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const copy = path.join('/var/tmp', `msf-postgres-${version}-${process.arch}`);
  const complete = path.join(copy, '.complete');
  if (fs.existsSync(complete) && fs.statSync(copy).uid === process.getuid()) return copy;
  const partial = `${copy}.${process.pid}`;
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(partial, 0o755);
  fs.writeFileSync(path.join(partial, '.complete'), '');
  fs.rmSync(copy, { recursive: true, force: true });
  fs.renameSync(partial, copy);
  return copy;
}

/**
 * Makes the data folder for that account; when a parent folder is closed to it, one of its own under /var/tmp, whose name is kept
 * beside the folder wanted: whoever deletes that starts afresh.
 */
export function reachableDataFolder(wanted, account) {
  const folder = path.resolve(wanted);
  if (account.uid === undefined) {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
  const give = (target) => {
    fs.mkdirSync(target, { recursive: true, mode: 0o700 });
    fs.chownSync(target, account.uid, account.gid);
    return target;
  };
  const location = `${folder}.location`;
  if (fs.existsSync(location)) return give(fs.readFileSync(location, 'utf8').trim());
  give(folder);
  if (spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0) return folder;
  fs.rmdirSync(folder);
  const elsewhere = path.join('/var/tmp', `msf-data-${crypto.randomUUID()}`);
  fs.writeFileSync(location, `${elsewhere}\n`, { mode: 0o600 });
  return give(elsewhere);
}
