/**
 * Gets the program ready to run: installs, generates, builds; each only when what it is made from has changed.
 * Needs nothing but Node, so that it works in a fresh clone. Run directly (`npm run build`) or used by start.mjs and test.mjs.
 */
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);

/** A reason not to go on that a person can act on, in one sentence. */
export class CannotGoOn extends Error {}

/** Prints one sentence and ends; anything that is not such a sentence is a fault and keeps its stack. */
export function endWith(error) {
  const sentence = fileSentence(error);
  console.error(sentence ?? error);
  process.exit(1);
}

function fileSentence(error) {
  if (error instanceof CannotGoOn) return error.message;
  const place = error?.path && error.path !== root ? path.dirname(error.path) : root;
  if (error?.code === 'ENOSPC' || error?.code === 'EDQUOT') return `The disk is full: free some space for ${place} and start again.`;
  if (['EROFS', 'EACCES', 'EPERM'].includes(error?.code))
    return `The folder ${place} cannot be written to: change its permissions or copy the project to a folder of your own and start again.`;
  return undefined;
}

/** The Node versions the program runs on, as package.json says: ^20.19 || >=22.12. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!good)
    throw new CannotGoOn(`Node ${version} is not supported: install Node 20.19 or later in its line, or 22.12 or later, and start again.`);
}

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/**
 * Whether node_modules holds what the lock file says. npm leaves out packages of other platforms and optional peers without marking
 * the latter, so a package that is missing counts only when it is one of our own dependencies.
 */
function isInstalled() {
  try {
    const wanted = readJson(at('package-lock.json')).packages;
    const found = readJson(at('node_modules/.package-lock.json')).packages;
    const own = Object.keys({ ...wanted[''].dependencies, ...wanted[''].devDependencies });
    const same = ([name, { version }]) => wanted[name]?.version === version;
    return (
      Object.entries(found).every(same) &&
      own.every((name) => found[`node_modules/${name}`] && fs.existsSync(at('node_modules', name, 'package.json')))
    );
  } catch {
    return false;
  }
}

/** Installs exactly what the lock file says, without running any package's own scripts. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the libraries (about half a minute) ...');
  const npmCli = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, all] = npmCli ? [process.execPath, [npmCli, ...args]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
  const { status, output } = await run(command, all, { shell: !npmCli && process.platform === 'win32' });
  if (status === 0) return;
  if (/ENOSPC|EDQUOT/.test(output)) throw Object.assign(new Error(output), { code: 'ENOSPC' });
  if (/EROFS|EACCES|EPERM/.test(output)) throw Object.assign(new Error(output), { code: 'EACCES' });
  if (/ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ECONNREFUSED|network/i.test(output)) {
    throw new CannotGoOn('The libraries could not be fetched: connect to the internet (or set up your npm registry) and start again.');
  }
  throw new CannotGoOn(`The libraries could not be installed: ${output.trim().split('\n').slice(-8).join('\n')}`);
}

function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function filesBelow(folder, wanted) {
  if (!fs.existsSync(at(folder))) return [];
  return fs
    .readdirSync(at(folder), { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((name) => wanted.test(name) && fs.statSync(at(name)).isFile());
}

function digest(files) {
  const hash = crypto.createHash('sha256').update(process.version);
  for (const file of [...files].sort())
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex');
}

/** Runs `make` unless `stamp` says that it was made from the same files. The stamp is written only after it worked. */
async function whenChanged(stamp, files, make) {
  const now = digest(files);
  try {
    if (fs.readFileSync(at(stamp), 'utf8') === now) return false;
  } catch {
    // Never made.
  }
  await make();
  fs.mkdirSync(path.dirname(at(stamp)), { recursive: true });
  fs.writeFileSync(at(stamp), now);
  return true;
}

/** Prisma's client, from the schema files. */
export async function ensureGenerated() {
  const files = [...filesBelow('prisma/schema', /\.prisma$/), 'tools/prisma.mjs', 'package-lock.json'];
  await whenChanged('libs/platform/database/generated/.made-from', files, async () => {
    const { status, output } = await run(process.execPath, [at('tools/prisma.mjs'), 'generate']);
    if (status !== 0) throw new CannotGoOn(`The database client could not be generated:\n${output.trim()}`);
  });
}

/** The program itself and what the browser loads. */
export async function ensureBuilt() {
  await ensureGenerated();
  const isProduct = /^(?!.*\.spec\.tsx?$).*\.tsx?$/;
  const files = [
    ...filesBelow('apps', isProduct),
    ...filesBelow('libs', isProduct),
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ];
  const forBrowsers = fs.existsSync(at('tools/build-web.mjs'))
    ? run(process.execPath, [at('tools/build-web.mjs')])
    : { status: 0, output: '' };
  await whenChanged('dist/.made-from', files, async () => {
    console.log('Building ...');
    const { status, output } = await run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
    if (status !== 0) throw new CannotGoOn(`The program could not be built:\n${output.trim().split('\n').slice(0, 40).join('\n')}`);
    await bundleLaw();
  });
  const web = await forBrowsers;
  if (web.status !== 0) throw new CannotGoOn(`The pages' style and script could not be built:\n${web.output.trim()}`);
}

/**
 * The law as a handful of files behind its doors. A rule is a file of its own, and opening several hundred of them one by one is a fifth of the time that
 * the program takes to start.
 */
async function bundleLaw() {
  const { build } = await import('esbuild');
  fs.rmSync(at('dist/libs/law/bundled'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['index', 'planning/index', 'cascade/index', 'calendar/civil-date', 'calendar/working-days'].map(
      (door) => `libs/law/${door}.ts`,
    ),
    outbase: 'libs/law',
    outdir: 'dist/libs/law',
    chunkNames: 'bundled/[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** Runs `work` while no other process of ours does so in this folder: two builds at once would take each other's files away. */
async function alone(work) {
  const lock = path.join(os.tmpdir(), `msf-build-${crypto.createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  const deadline = performance.now() + 300_000;
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') return work();
      if (!isRunning(lock) || performance.now() > deadline) fs.rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function isRunning(lock) {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    // Given up in this moment: look again.
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}

/** Everything `npm start` and `npm test` need first. */
export async function ensureReady() {
  checkNode();
  fs.accessSync(root, fs.constants.W_OK);
  await alone(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
}

/** Whether a command can be found on the PATH. */
export function hasCommand(name) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [name]).status === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) await ensureReady().catch(endWith);
