/**
 * `npm test`: gets everything ready, then runs every test there is; CI calls the same. Ends with one line: `N passed, N failed`.
 *
 *   npm test                     everything
 *   npm test -- --only small     one size: small, medium or large
 *
 * What cannot run on this machine is counted loudly; in CI (CI=true) it is a failure.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNode, endWith, ensureReady, hasCommand, root } from './build.mjs';

const inCi = ['1', 'true'].includes(process.env.CI ?? '');
const sizes = ['small', 'medium', 'large'];

/** Every spec file on disk, found without Jest, so that a file Jest does not find is noticed. */
function specFiles() {
  const below = (folder) =>
    fs.existsSync(path.join(root, folder))
      ? fs
          .readdirSync(path.join(root, folder), { recursive: true })
          .filter((name) => /\.spec\.tsx?$/.test(name))
          .map((name) => path.join(folder, name))
      : [];
  const all = ['libs', 'apps', 'tools', 'test', 'bench'].flatMap(below).sort();
  const sizeOf = (file) =>
    file.startsWith(`test${path.sep}large`) ? 'large' : file.startsWith(`test${path.sep}medium`) ? 'medium' : 'small';
  return all.map((file) => ({
    file,
    size: sizeOf(file),
    needsRedis: /support\/redis\.js/.test(fs.readFileSync(path.join(root, file), 'utf8')),
  }));
}

/** A redis-server: the one named, the one on the PATH, or one installed now where that is possible (Debian as root). */
function findRedis() {
  const named = process.env.REDIS_SERVER;
  if (named) return spawnSync(named, ['--version']).status === 0 ? named : undefined;
  if (hasCommand('redis-server')) return 'redis-server';
  if (process.platform === 'linux' && process.getuid() === 0 && hasCommand('apt-get')) {
    console.log('Installing redis-server with apt-get ...');
    // A start-up script must not start a server of its own here.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
    if (
      apt('install', '-y', '--no-install-recommends', 'redis-server') ||
      (apt('update') && apt('install', '-y', '--no-install-recommends', 'redis-server'))
    )
      return 'redis-server';
  }
  return undefined;
}

/** How many spec files of a group run side by side: faults and starts want the machine to themselves, two visitors in browsers wait more than they work. */
function sideBySide(group) {
  if (group === 'large') return 1;
  const most = Math.max(1, Math.min(4, os.availableParallelism()));
  return group === 'browser' ? Math.min(2, most) : most;
}

function runJest(files, group) {
  const report = path.join(os.tmpdir(), `msf-jest-${process.pid}-${group}.json`);
  const workers = sideBySide(group) === 1 ? ['--runInBand'] : [`--maxWorkers=${sideBySide(group)}`];
  const args = [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${report}`,
    ...workers,
    '--runTestsByPath',
    ...files,
  ];
  return new Promise((resolve) => {
    // With --json Jest prints the report to stdout too; people read stderr.
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: process.env });
    child.on('close', (status) => {
      let result;
      try {
        result = JSON.parse(fs.readFileSync(report, 'utf8'));
      } catch {
        result = undefined;
      }
      fs.rmSync(report, { force: true });
      resolve({ status, result });
    });
  });
}

function chosenSizes(args) {
  const at = args.indexOf('--only');
  if (at === -1) return sizes;
  const wanted = args[at + 1];
  if (!sizes.includes(wanted)) throw new Error(`--only takes one of ${sizes.join(', ')}, not "${wanted}"`);
  return [wanted];
}

async function main() {
  checkNode();
  process.chdir(root);
  const wanted = chosenSizes(process.argv.slice(2));
  await ensureReady();
  const files = specFiles().filter((spec) => wanted.includes(spec.size));

  const redis = files.some((spec) => spec.needsRedis) ? findRedis() : undefined;
  if (redis) process.env.REDIS_SERVER = redis;
  const cannotRun = redis ? [] : files.filter((spec) => spec.needsRedis).map((spec) => spec.file);
  const toRun = files.filter((spec) => !cannotRun.includes(spec.file));

  let passed = 0;
  let failed = 0;
  let ran = 0;
  const wrong = [];
  const groupOf = ({ file, size }) => (size !== 'large' ? 'medium' : path.basename(file).startsWith('browser-') ? 'browser' : 'large');
  for (const group of ['medium', 'browser', 'large']) {
    const chosen = toRun.filter((spec) => groupOf(spec) === group);
    if (chosen.length === 0) continue;
    const { status, result } = await runJest(
      chosen.map((spec) => spec.file),
      group,
    );
    if (!result) {
      wrong.push(`Jest ended with code ${status} and without a result`);
      continue;
    }
    passed += result.numPassedTests;
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    ran += result.testResults.length;
    if (result.numPendingTests + result.numTodoTests > 0)
      wrong.push(`${result.numPendingTests + result.numTodoTests} tests are switched off; a test runs or is deleted`);
    if (status !== 0 && result.success) wrong.push(`Jest ended with code ${status} although its tests passed`);
  }

  if (ran !== toRun.length) wrong.push(`${toRun.length} spec files are on disk and ${ran} were run`);
  if (cannotRun.length > 0) {
    console.log(
      `\n*** ${cannotRun.length} SPEC FILES COULD NOT RUN: there is no redis-server on this machine and it could not be installed ***`,
    );
    for (const file of cannotRun) console.log(`    ${file}`);
    if (inCi) wrong.push(`${cannotRun.length} spec files could not run, which in CI is a failure`);
  }
  for (const sentence of wrong) console.log(`\n${sentence}`);
  failed += wrong.length;
  console.log(`\n${ran} of ${files.length} spec files run`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

await main().catch(endWith);
