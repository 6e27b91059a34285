// Two thousand reminders while the worker, PostgreSQL, Redis and the mail server are killed at random moments. Prints one line of JSON.
// Usage: node test/large/faults/reminder-soak.mjs postgres|redis [--seed N] [--reminders N] [--seconds N]
import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { root } from '../../../tools/build.mjs';
import { ensureOwnedDatabase, freePort, startEmbeddedPostgres } from '../../../tools/embedded-postgres.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20120901' },
    reminders: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '30' },
    verbose: { type: 'boolean' },
  },
});
const backend = positionals[0];
if (backend !== 'postgres' && backend !== 'redis') {
  console.error('Say which queue: postgres or redis.');
  process.exit(2);
}
const COUNT = Number(values.reminders);
const SECRET = 'soak-only-5be07c1f';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'msf-soak-'));
fs.chmodSync(folder, 0o755);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const say = (text) => values.verbose && console.error(text);

/** Seeded, so that a run can be had again. */
let state = Number(values.seed) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const kills = { worker: 0, postgres: 0, redis: 0, sink: 0 };
const ports = { postgres: await freePort(), redis: await freePort(), sink: await freePort() };
const sinkFile = path.join(folder, 'sink.txt');
const dataDir = path.join(folder, 'postgres');
const running = {};

const start = {
  async postgres() {
    running.postgres = await startEmbeddedPostgres({ dataDir, password: SECRET, port: ports.postgres });
  },
  async redis() {
    if (backend !== 'redis') return;
    const child = spawn(
      process.env.REDIS_SERVER ?? 'redis-server',
      ['--port', String(ports.redis), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
      { stdio: 'ignore' },
    );
    running.redis = child;
    await pause(300);
  },
  async sink() {
    running.sink = fork(path.join(root, 'test/large/faults/sink-process.mjs'), [String(ports.sink), sinkFile, '55'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await pause(150);
  },
  async worker() {
    const errors = values.verbose ? 'inherit' : 'ignore';
    running.worker = fork(path.join(root, 'dist/apps/standalone/worker.js'), [], {
      env: environment,
      stdio: ['ignore', errors, errors, 'ipc'],
      execArgv: [],
    });
  },
};

const kill = {
  async postgres() {
    process.kill(running.postgres.pid, 'SIGKILL');
    await running.postgres.closed;
  },
  redis: () => killChild(running.redis),
  sink: () => killChild(running.sink),
  worker: () => killChild(running.worker),
};

async function killChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

const at = (user, database = 'federations') => `postgresql://${user}:${SECRET}@127.0.0.1:${ports.postgres}/${database}`;
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  EMBEDDED: '1',
  DATABASE_WORKER_URL: at('federations_worker'),
  DATABASE_VERIFIER_URL: at('federations_verifier'),
  SMTP_URL: `smtp://127.0.0.1:${ports.sink}`,
  DATA_DIR: path.join(folder, 'data'),
  MAIL_FROM: 'School federations <federations@council.example>',
  REMINDER_LEASE_SECONDS: '8',
  ...(backend === 'redis' ? { REDIS_URL: `redis://127.0.0.1:${ports.redis}` } : {}),
};
for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_SIGNIN_URL']) delete environment[name];

async function sql(text, parameters = []) {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: running.postgres.superuserUrl.replace(/\/postgres$/, '/federations') });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query(text, parameters)).rows;
    } catch (error) {
      if (attempt > 40) throw error;
      await pause(250);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

async function prepare() {
  await ensureOwnedDatabase(running.postgres.superuserUrl, { owner: 'federations_owner', password: SECRET, database: 'federations' });
  const { prepareDatabase } = await import(pathToFileURL(path.join(root, 'dist/libs/platform/database/prepare.js')).href);
  const logins = {
    app: at('federations_app'),
    worker: at('federations_worker'),
    verifier: at('federations_verifier'),
    signin: at('federations_signin'),
  };
  await prepareDatabase({
    ownerUrl: at('federations_owner'),
    logins,
    migrations: path.join(root, 'prisma/migrations'),
    queueInDatabase: true,
  });
  // A Tuesday in a year without bank holidays entered: only weekends matter, and the hour does not in a demonstration.
  const today = Math.floor(Date.now() / 86_400_000);
  const toTuesday = (2 - new Date().getUTCDay() + 7) % 7;
  await sql('INSERT INTO demo_clock (id, offset_days) VALUES (true, $1) ON CONFLICT (id) DO UPDATE SET offset_days = $1', [toTuesday]);
  await sql(`INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true)`);
  const officer = randomUUID();
  await sql(
    `INSERT INTO person (id, display_name, email, authority, role) VALUES ($1, 'Priya Shah', 'priya.shah@council.example', '335', 'officer')`,
    [officer],
  );
  await sql(
    `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, subject, opened_on, state, state_title, version, head_sequence, head_hash, judged_by, judged_as_of, officer_id)
     SELECT gen_random_uuid(), '335-2026-' || lpad(n::text, 4, '0'), 'leaving', '335', '17615', 'The Lighthouse Federation', '{"schools": []}', '2026-01-05', 'consulting', 'Consulting', 0, 0,
            sha256(n::text::bytea), '{}', '2026-01-05', $1 FROM generate_series(1, 20) AS n`,
    [officer],
  );
  await sql(
    `INSERT INTO reminder (case_id, authority, federation_uid, deadline_key, rule_id, kind, deadline, send_on, recipient, title)
     SELECT c.id, '335', '17615', 'L3:' || n, 'L3', 'on', to_timestamp($1::bigint * 86400)::date, to_timestamp($1::bigint * 86400)::date, 'case-officer', 'Tell the heads of the request'
       FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k FROM case_file) c JOIN generate_series(1, $2::int) AS n ON n % 20 = c.k`,
    [today, COUNT],
  );
}

const counts = async () =>
  Object.fromEntries((await sql('SELECT state, count(*)::int AS n FROM reminder GROUP BY state')).map((row) => [row.state, row.n]));

async function chaos() {
  const names = backend === 'redis' ? ['worker', 'postgres', 'redis', 'sink'] : ['worker', 'postgres', 'sink'];
  const until = Date.now() + Number(values.seconds) * 1000;
  // each once, whatever chance says, then at random
  const first = [...names];
  while (Date.now() < until || first.length > 0) {
    await pause(600 + random() * 1800);
    const name = first.shift() ?? names[Math.floor(random() * names.length)];
    say(`kill ${name}`);
    await kill[name]();
    kills[name] += 1;
    await pause(random() * 900);
    await start[name]();
  }
}

/** After the storm: retries wait for their time, so the demonstration's day is moved on, Tuesday to Wednesday to Thursday. */
async function drain() {
  for (let round = 0; round < 60; round += 1) {
    const now = await counts();
    say(JSON.stringify(now));
    if ((now.planned ?? 0) + (now.claimed ?? 0) === 0) return;
    if (round % 3 === 2) await sql('UPDATE demo_clock SET offset_days = offset_days + 7');
    await pause(1500);
  }
}

async function judge() {
  const sink = fs.readFileSync(sinkFile, 'utf8').split('\n').filter(Boolean);
  const inSink = new Set(sink);
  const sent = new Set((await sql(`SELECT message_id FROM delivery WHERE outcome = 'sent'`)).map((row) => row.message_id));
  const unknown = (
    await sql(`SELECT DISTINCT ON (r.id) d.message_id FROM reminder r JOIN delivery d ON d.reminder_id = r.id WHERE r.state = 'unknown'`)
  ).map((row) => row.message_id);
  const states = await counts();
  const unknownSet = new Set(unknown);
  return {
    backend,
    seed: Number(values.seed),
    reminders: COUNT,
    kills,
    states,
    sink: sink.length,
    ledger: sent.size,
    twice: sink.length - inSink.size,
    sentButNotInSink: [...sent].filter((id) => !inSink.has(id)).length,
    inSinkButNeitherSentNorUnknown: [...inSink].filter((id) => !sent.has(id) && !unknownSet.has(id)).length,
    lost: COUNT - (states.sent ?? 0) - (states.unknown ?? 0),
    unknown: unknown.length,
    unknownThatArrived: unknown.filter((id) => inSink.has(id)).length,
  };
}

try {
  await start.postgres();
  await prepare();
  await start.redis();
  await start.sink();
  await start.worker();
  await chaos();
  await drain();
  console.log(JSON.stringify(await judge()));
} finally {
  for (const name of ['worker', 'sink', 'redis']) if (running[name]) await killChild(running[name]);
  await running.postgres?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
