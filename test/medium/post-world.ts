import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { Database, FixedClock, WorkerDatabase, type Actor } from '#libs/platform/index.js';
import { Post } from '#libs/post/index.js';
import { DeliverReminder } from '#libs/post/send/deliver-reminder.js';
import { PostHours } from '#libs/post/send/hours.js';
import { ReminderQueue } from '#libs/post/send/reminder-queue.js';
import { SmtpTransport } from '#libs/post/send/smtp-transport.js';
import { Sweep } from '#libs/post/send/sweep.js';
import type { Transport } from '#libs/post/send/transport.js';
import { ContactBook } from '#libs/register/index.js';
import { testConfig, testDatabase } from '../support/database.js';
import { SmtpSink } from '../support/smtp-sink.js';

// failures are what these tests are about; their warnings would hide those of others
Logger.overrideLogger(false);

/** A Monday in term. */
export const MONDAY = '2026-01-12';
const NINE_O_CLOCK = `${MONDAY}T09:00:00.000Z`;

export const officer: Actor = {
  personId: '00000000-0000-4000-8000-00000000a001',
  displayName: 'Priya Shah',
  authority: '335',
  role: 'officer',
  via: 'session',
};

/** One worker process as far as post is concerned. */
export interface PostWorker {
  deliver: DeliverReminder;
  queue: ReminderQueue;
  sweep: Sweep;
}

export interface Planned {
  deadlineKey: string;
  recipient?: string;
  kind?: string;
  deadline?: string;
  sendOn?: string;
}

/** A database with one case, a mail server, a clock that stands still, and as many workers as a test wants. */
export async function postWorld(environment: Record<string, string | undefined> = {}) {
  const database = await testDatabase();
  const config = testConfig(database, {
    MAIL_FROM: 'School federations <federations@council.example>',
    BASE_URL: 'https://federations.example',
    ...environment,
  });
  const clock = new FixedClock(NINE_O_CLOCK);
  const sink = new SmtpSink();
  const smtp = new SmtpTransport(`${await sink.listen()}/?socketTimeout=500&connectionTimeout=500&greetingTimeout=500`);
  const app = new Database(config);
  const workerDatabase = new WorkerDatabase(config);
  const superuser = new pg.Pool({ connectionString: database.url('superuser'), max: 1 });
  const caseId = randomUUID();
  await superuser.query(`INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true)`);
  await superuser.query(
    `INSERT INTO person (id, display_name, email, authority, role) VALUES ($1, 'Priya Shah', 'priya.shah@council.example', '335', 'officer')`,
    [officer.personId],
  );
  await superuser.query(`INSERT INTO bank_holiday_version (version, holidays, source) VALUES (1, '["2026-04-03", "2026-04-06"]', 'test')`);
  await superuser.query(
    `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, subject, opened_on, state, state_title, version, head_sequence, head_hash, judged_by, judged_as_of, officer_id)
     VALUES ($1, '335-2026-0001', 'leaving', '335', '17615', 'The Lighthouse Federation', '{"schools": []}', '2026-01-05', 'consulting', 'Consulting', 0, 0, sha256('x'), '{}', '2026-01-05', $2)`,
    [caseId, officer.personId],
  );
  const queues: ReminderQueue[] = [];

  return {
    clock,
    sink,
    app,
    post: new Post(app, clock, config),
    superuser,
    caseId,
    /** Another worker, which consumes nothing until it is told to. */
    worker(transport: Transport = smtp): PostWorker {
      const hours = new PostHours(workerDatabase, clock, config);
      const queue = new ReminderQueue(config);
      queues.push(queue);
      const printed = (record: { number: number }) => `Audit record ${record.number}`;
      return {
        deliver: new DeliverReminder(workerDatabase, clock, config, new ContactBook(workerDatabase), hours, transport, printed),
        queue,
        sweep: new Sweep(workerDatabase, clock, hours, queue),
      };
    },
    /** What the law plans now, as recording an event would leave it. */
    async plan(...rows: Planned[]): Promise<void> {
      const full = rows.map((row) => ({
        ruleId: 'L3',
        kind: 'on',
        deadline: MONDAY,
        sendOn: MONDAY,
        recipient: 'case-officer',
        title: 'Tell the heads of the request',
        past: false,
        ...row,
      }));
      await app.transaction(officer, (client) => client.query('SELECT plan_reminders($1, $2, $3)', [caseId, '335', JSON.stringify(full)]));
    },
    async ids(): Promise<string[]> {
      const { rows } = await superuser.query<{ id: string }>('SELECT id FROM reminder ORDER BY deadline_key');
      return rows.map(({ id }) => id);
    },
    async states(): Promise<Record<string, number>> {
      const { rows } = await superuser.query<{ state: string; n: number }>('SELECT state, count(*)::int AS n FROM reminder GROUP BY state');
      return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    },
    async ledger(): Promise<string[]> {
      const { rows } = await superuser.query<{ outcome: string }>('SELECT outcome FROM delivery ORDER BY id');
      return rows.map(({ outcome }) => outcome);
    },
    /** As if nothing had ever been planned; only the superuser can, and only by leaving the ledger's guard aside. */
    async forget(): Promise<void> {
      await superuser.query(
        `SET session_replication_role = replica; DELETE FROM mail_tray; DELETE FROM delivery; DELETE FROM reminder; DELETE FROM contact; SET session_replication_role = origin`,
      );
      sink.received.length = 0;
      sink.script = 'accept';
      clock.set(NINE_O_CLOCK);
    },
    async close(): Promise<void> {
      await Promise.all(queues.map((queue) => queue.onModuleDestroy()));
      await Promise.all([app.onModuleDestroy(), workerDatabase.onModuleDestroy(), sink.close(), superuser.end()]);
      await database.close();
    },
  };
}

export type PostWorld = Awaited<ReturnType<typeof postWorld>>;
