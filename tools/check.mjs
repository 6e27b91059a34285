/**
 * What a machine checks besides the tests.
 *
 *   npm run check:fast    for every commit: format of changed files, lint, import directions, types, small tests
 *   npm run check         everything: format of all files, lint, import directions, types, generated files, lock file
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { checkNode, endWith, ensureGenerated, ensureInstalled, root } from './build.mjs';

const fast = process.argv.includes('--fast');
const bin = (file) => path.join(root, 'node_modules', file);
const FORMATTED = /\.(ts|tsx|mjs|cjs|js|json|css|scss)$/;

function run(title, args, { quiet = false } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(args[0], args.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ title, good: false, output: String(error) }));
    child.on('close', (status) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)`);
      resolve({ title, good: status === 0, output: status === 0 && quiet ? '' : output });
    });
  });
}

/** Files that differ from the last commit, and files git does not know yet. */
function changedFiles() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout ?? '';
  const names = `${git('diff', '--name-only', '--diff-filter=d', 'HEAD')}\n${git('ls-files', '--others', '--exclude-standard')}`;
  return [...new Set(names.split('\n'))].filter((name) => FORMATTED.test(name) && fs.existsSync(path.join(root, name)));
}

function formatCheck() {
  const files = fast ? changedFiles() : ['.'];
  if (files.length === 0) return undefined;
  return run('format', [process.execPath, bin('prettier/bin/prettier.cjs'), '--check', '--ignore-unknown', '--log-level=warn', ...files]);
}

const typescript = ['-p', 'tsconfig.json', '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/msf/check.tsbuildinfo'];
/** Not the random histories: they take minutes and belong to `npm test`. */
const smallTests = ['--testPathPatterns', 'libs/', 'apps/', 'tools/', '--testPathIgnorePatterns', 'histories', '/dist/', '/node_modules/'];

/** Committed files that are made from others, with the command that says whether they are up to date. */
const generated = [
  ['wrappers of govuk-frontend', 'tools/build-web.mjs'],
  ['OpenAPI description', 'tools/openapi.mjs'],
  ['pages of the rules and processes', 'tools/law-pages.mjs'],
].filter(([, file]) => fs.existsSync(path.join(root, file)));

async function main() {
  checkNode();
  process.chdir(root);
  await ensureInstalled();
  await ensureGenerated();
  const results = [];
  const together = async (...checks) => results.push(...(await Promise.all(checks.filter(Boolean))));

  await together(
    formatCheck(),
    run(
      'import directions',
      [
        process.execPath,
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err',
        'apps',
        'libs',
      ],
      { quiet: true },
    ),
  );
  await together(
    run('lint', [process.execPath, bin('eslint/bin/eslint.js'), '--max-warnings=0', '.']),
    run('types', [process.execPath, bin('typescript/bin/tsc'), ...typescript]),
  );
  if (fast) await together(run('small tests', [process.execPath, bin('jest/bin/jest.js'), ...smallTests], { quiet: true }));
  else {
    await together(...generated.map(([title, file]) => run(title, [process.execPath, file, '--check'])));
    await together(
      run('lock file', ['npm', 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true }),
    );
  }

  const bad = results.filter((result) => !result.good);
  for (const { title, output } of bad) console.log(`\n--- ${title}\n${output.trim()}`);
  console.log(bad.length === 0 ? '\nAll checks passed.' : `\n${bad.length} of ${results.length} checks failed.`);
  process.exit(bad.length === 0 ? 0 : 1);
}

await main().catch(endWith);
