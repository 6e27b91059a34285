import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { AuditDigest, LogFolder, verifyDatabase, type VerifyReport } from '#libs/casework/audit/index.js';
import { commit, genesis, link, SCHEMA_VERSION, type ChainedEvent } from '#libs/casework/chain.js';
import { Config, Database, FixedClock, VerifierDatabase, WorkerDatabase, type Actor } from '#libs/platform/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const officer: Actor = {
  personId: '00000000-0000-4000-8000-00000000a001',
  displayName: 'Priya Shah',
  authority: '335',
  role: 'officer',
  via: 'session',
};
const JUDGED = { rulebook: 'r1', bankHolidays: 'b1', registerAsAt: '2024-11-19', calendars: {} };

let db: TestDatabase;
let config: Config;
let app: Database;
let worker: WorkerDatabase;
let verifier: VerifierDatabase;
let log: LogFolder;
const clock = new FixedClock('2026-01-05T09:00:00.000Z');

beforeEach(async () => {
  db = await testDatabase();
  log = new LogFolder(mkdtempSync(path.join(tmpdir(), 'audit-db-')));
  config = new Config({
    DATABASE_URL: db.url('app'),
    DATABASE_WORKER_URL: db.url('worker'),
    DATABASE_VERIFIER_URL: db.url('verifier'),
    DATABASE_SIGNIN_URL: db.url('signin'),
    AUDIT_DIR: log.folder,
  });
  app = new Database(config);
  worker = new WorkerDatabase(config);
  verifier = new VerifierDatabase(config);
  await tamper(`INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true) ON CONFLICT DO NOTHING`);
});

afterEach(async () => {
  await Promise.all([app, worker, verifier].map((identity) => identity.onModuleDestroy()));
  await db.close();
});

/** What a database administrator can do: any statement, with every trigger off. */
async function tamper(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: db.url('superuser') });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Events of a case from `after` on, linked to it. */
function events(caseId: string, after: { sequence: number; hash: Buffer }, types: string[], data: Record<string, unknown> = {}) {
  let { sequence, hash } = after;
  return types.map((type) => {
    const { commitments, fields } = commit({ requesterName: 'Ola Nowak' });
    const event: ChainedEvent = {
      case: caseId,
      sequence: (sequence += 1),
      type,
      schemaVersion: SCHEMA_VERSION,
      happenedOn: '2026-01-05',
      recordedAt: '2026-01-05T09:00:00.000Z',
      actor: officer.personId,
      onBehalfOf: null,
      data,
      effect: 'accepted',
      reason: null,
      findings: [],
      judgedBy: JUDGED,
      corrects: null,
      correctionKind: null,
      stateBearing: true,
      personal: commitments,
    };
    const previousHash = hash;
    const linked = link(previousHash, event);
    hash = linked.hash;
    return { event, fields, previousHash, ...linked };
  });
}

type Linked = ReturnType<typeof events>;

async function insert(client: pg.ClientBase, linked: Linked): Promise<void> {
  for (const { event: e, fields, previousHash, hash, canonical } of linked) {
    await client.query(
      `INSERT INTO case_event (case_id, sequence, authority, federation_uid, type, schema_version, happened_on, recorded_at, actor, data, effect, findings,
         judged_by, state_bearing, personal_commitments, previous_hash, hash, canonical)
       VALUES ($1, $2, '335', '17615', $3, $4, $5, $6, $7, $8, $9, '[]', $10, true, $11, $12, $13, $14)`,
      [
        e.case,
        e.sequence,
        e.type,
        e.schemaVersion,
        e.happenedOn,
        e.recordedAt,
        e.actor,
        e.data,
        e.effect,
        e.judgedBy,
        e.personal,
        previousHash,
        hash,
        canonical,
      ],
    );
    for (const { field, value, salt } of fields) {
      await client.query(
        `INSERT INTO case_event_personal (case_id, sequence, field, authority, federation_uid, private, value, salt) VALUES ($1, $2, $3, '335', '17615', true, $4, $5)`,
        [e.case, e.sequence, field, value, Buffer.from(salt, 'hex')],
      );
    }
  }
}

let made = 0;
/** A case with so many events, written by the app's own identity. */
async function caseWith(count: number): Promise<{ id: string; linked: Linked }> {
  const id = randomUUID();
  const linked = events(
    id,
    { sequence: 0, hash: genesis(id) },
    Array.from({ length: count }, () => 'told'),
  );
  const last = linked.at(-1)!;
  made += 1;
  const reference = `335-2026-${String(made).padStart(4, '0')}`;
  await app.transaction(officer, async (client) => {
    await client.query(
      `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, subject, opened_on, state, state_title, version,
         head_sequence, head_hash, judged_by, judged_as_of)
       VALUES ($1, $2, 'leaving', '335', '17615', 'The Lighthouse Federation', '{}', '2026-01-05', 'request', 'Request', $3, $3, $4, $5, '2026-01-05')`,
      [id, reference, last.event.sequence, last.hash, JUDGED],
    );
    await insert(client, linked);
  });
  return { id, linked };
}

const digest = async (): Promise<void> => void (await new AuditDigest(worker, clock, config).write());
const verify = (folder: LogFolder = log): Promise<VerifyReport> =>
  verifier.transaction('verifier', (client) => verifyDatabase(client, folder));
const said = (report: VerifyReport): string => report.problems.map((p) => `${p.where} ${p.message}`).join('\n');

describe('the whole database against the log outside it', () => {
  it('is intact as it was written, before and after further events and digests', async () => {
    const first = await caseWith(4);
    await digest();
    await caseWith(2);
    expect((await verify()).verdict).toBe('intact');
    await digest();
    const report = await verify();
    expect(said(report)).toBe('');
    expect(report).toMatchObject({ verdict: 'intact', checked: { cases: 2, events: 6, personal: 6, digests: 2, heads: 2 } });
    expect(log.heads().get(first.id)?.sequence).toBe(4);
  });

  it('cannot tell when there is no log to compare with', async () => {
    await caseWith(1);
    expect((await verify(new LogFolder(mkdtempSync(path.join(tmpdir(), 'audit-none-'))))).verdict).toBe('cannot tell');
  });

  it('is altered when one byte of an event is flipped, in its text or in a column', async () => {
    const { id } = await caseWith(3);
    await digest();
    await tamper(
      `UPDATE case_event SET canonical = replace(canonical, '2026-01-05"', '2026-01-06"') WHERE case_id = '${id}' AND sequence = 2`,
    );
    expect(said(await verify())).toContain(`case ${id} event 2 its text is not the text that was hashed`);
    await tamper(
      `UPDATE case_event SET canonical = replace(canonical, '2026-01-06"', '2026-01-05"') WHERE case_id = '${id}' AND sequence = 2`,
      `UPDATE case_event SET happened_on = '2026-01-04' WHERE case_id = '${id}' AND sequence = 2`,
    );
    expect(said(await verify())).toBe(`case ${id} event 2 its date is not what was recorded`);
  });

  it('is altered when the last events are dropped and the case row put back to match', async () => {
    const { id, linked } = await caseWith(4);
    await digest();
    await tamper(
      `DELETE FROM case_event_personal WHERE case_id = '${id}' AND sequence > 2`,
      `DELETE FROM case_event WHERE case_id = '${id}' AND sequence > 2`,
      `UPDATE case_file SET version = 2, head_sequence = 2, head_hash = '\\x${linked[1]!.hash.toString('hex')}' WHERE id = '${id}'`,
    );
    expect(said(await verify())).toBe(`case ${id} ends at event 2, but event 4 was witnessed: its last events are gone`);
  });

  it('is altered when a whole chain is rebuilt so that it agrees with itself', async () => {
    const { id } = await caseWith(3);
    await digest();
    const rebuilt = events(id, { sequence: 0, hash: genesis(id) }, ['told', 'told', 'told'], { channel: 'hand' });
    await tamper(`DELETE FROM case_event_personal WHERE case_id = '${id}'`, `DELETE FROM case_event WHERE case_id = '${id}'`);
    const client = new pg.Client({ connectionString: db.url('superuser') });
    await client.connect();
    await insert(client, rebuilt);
    await client.end();
    await tamper(`UPDATE case_file SET head_hash = '\\x${rebuilt[2]!.hash.toString('hex')}' WHERE id = '${id}'`);
    expect(said(await verify())).toBe(`case ${id} event 3 is not the event that was witnessed there: the chain was rebuilt`);
  });

  it('is altered when a case vanishes, and when the whole database is put back to yesterday', async () => {
    const { id } = await caseWith(2);
    await digest();
    await digest();
    await tamper(
      `DELETE FROM audit_digest WHERE number = 2`,
      `DELETE FROM case_event_personal`,
      `DELETE FROM case_event`,
      `DELETE FROM case_file`,
    );
    expect(said(await verify())).toContain(`case ${id} was witnessed up to event 2 and is gone`);
    await tamper(`DELETE FROM audit_digest`);
    expect(said(await verify())).toContain('it was put back to an earlier state');
  });

  it('is altered when the log itself was changed or signed with another key', async () => {
    await caseWith(1);
    await digest();
    const file = path.join(log.folder, 'digests.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"cases":1', '"cases":2'));
    expect(said(await verify())).toContain('its root is not the root of the log up to it');
  });

  it('is intact after an erasure, and altered when a personal field is changed or just taken out', async () => {
    const { id } = await caseWith(2);
    await digest();
    await tamper(`UPDATE case_event_personal SET value = NULL, salt = NULL, erased_at = now() WHERE case_id = '${id}' AND sequence = 1`);
    expect(await verify()).toMatchObject({ verdict: 'intact', checked: { erased: 1, personal: 1 } });
    await tamper(`UPDATE case_event_personal SET value = 'Eve Nowak' WHERE case_id = '${id}' AND sequence = 2`);
    expect(said(await verify())).toContain('the personal field "requesterName" is not what was recorded');
    await tamper(`DELETE FROM case_event_personal WHERE case_id = '${id}' AND sequence = 2`);
    expect(said(await verify())).toContain('is missing without an erasure');
  });

  it('copies a digest into the database that only the log had when the power went', async () => {
    await caseWith(1);
    await digest();
    await tamper(`DELETE FROM audit_digest`);
    await digest();
    expect(await verify()).toMatchObject({ verdict: 'intact', checked: { digests: 2 } });
  });
});
