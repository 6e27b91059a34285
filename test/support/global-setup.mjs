/** One embedded PostgreSQL for the whole run, with one migrated database that every spec file clones (see database.ts). */
import { transform } from '@swc/core';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureOwnedDatabase, startEmbeddedPostgres } from '../../tools/embedded-postgres.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const template = 'msf_template';

/** Jest runs this file outside its own compiler, so the few files that prepare a database are compiled here. */
async function loadPrepare() {
  const source = path.join(root, 'libs/platform/database');
  const target = path.join(root, 'node_modules/.cache/msf', `prepare-${process.pid}`);
  fs.mkdirSync(target, { recursive: true });
  fs.writeFileSync(path.join(target, 'package.json'), '{ "type": "module" }');
  for (const name of ['check', 'logins', 'migrate', 'prepare']) {
    const { code } = await transform(fs.readFileSync(path.join(source, `${name}.ts`), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    fs.writeFileSync(path.join(target, `${name}.js`), code);
  }
  const prepare = await import(pathToFileURL(path.join(target, 'prepare.js')).href);
  const logins = await import(pathToFileURL(path.join(target, 'logins.js')).href);
  fs.rmSync(target, { recursive: true, force: true });
  return { ...prepare, ...logins };
}

/** Tests of the law alone need no database and should not wait for one. */
function needsDatabase({ testPathPatterns }) {
  const wanted = testPathPatterns?.patterns ?? [];
  return wanted.length === 0 || !wanted.every((pattern) => pattern.includes('libs/law'));
}

/** Servers of runs that were killed: stopped and their folders removed. */
function sweepAbandoned() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const match = /^msf-test-(\d+)$/.exec(name);
    if (!match) continue;
    try {
      process.kill(Number(match[1]), 0);
      continue;
    } catch (error) {
      if (error.code === 'EPERM') continue;
    }
    const folder = path.join(os.tmpdir(), name);
    try {
      const postmaster = Number(fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
      if (postmaster > 1 && fs.readFileSync(`/proc/${postmaster}/cmdline`, 'utf8').includes(folder)) process.kill(postmaster, 'SIGQUIT');
    } catch {
      // It had already ended.
    }
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(`${folder}.owner`, { force: true });
  }
}

export default async function setup(globalConfig) {
  if (!needsDatabase(globalConfig)) return;
  sweepAbandoned();
  const secret = crypto.randomBytes(16).toString('hex');
  const server = await startEmbeddedPostgres({
    dataDir: path.join(os.tmpdir(), `msf-test-${process.pid}`),
    password: secret,
    ephemeral: true,
  });
  globalThis.__msfTestServer = server;
  try {
    await ensureOwnedDatabase(server.superuserUrl, { owner: 'msf_owner', password: secret, database: template });
    const { prepareDatabase, loginUrls } = await loadPrepare();
    const at = (user) => `postgresql://${user}:${secret}@127.0.0.1:${server.port}/${template}`;
    const logins = loginUrls(at('federations'));
    await prepareDatabase({ ownerUrl: at('msf_owner'), logins, migrations: path.join(root, 'prisma/migrations'), queueInDatabase: true });
    process.env.MSF_TEST_DATABASE = JSON.stringify({ superuser: server.superuserUrl, owner: at('msf_owner'), ...logins });
  } catch (error) {
    await server.stop();
    throw error;
  }
}
