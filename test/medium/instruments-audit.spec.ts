import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { AuditDigest, LogFolder, verifyDatabase, type VerifyReport } from '#libs/casework/audit/index.js';
import { verifyInstruments } from '#libs/instruments/index.js';
import { Config, VerifierDatabase, WorkerDatabase } from '#libs/platform/index.js';
import { projectPath } from '#libs/platform/paths.js';
import { configOn } from '../support/sample-register.js';
import { instrumentWalk, junior, type InstrumentWalk, type Json } from './instruments-walk.js';

/** One instrument, made and sealed, whose history somebody with every right on the database then tries to change. */
let walk: InstrumentWalk;
let superuser: pg.Client;
let worker: WorkerDatabase;
let verifier: VerifierDatabase;
let config: Config;
let log: LogFolder;
let id = '';

beforeAll(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'instruments-audit-'));
  walk = await instrumentWalk('2025-09-08T09:00:00.000Z', { AUDIT_DIR: folder });
  config = configOn(walk.api.database, { AUDIT_DIR: folder });
  log = new LogFolder(folder);
  worker = new WorkerDatabase(config);
  verifier = new VerifierDatabase(config);
  superuser = new pg.Client({ connectionString: walk.api.database.url('superuser') });
  await superuser.connect();
  id = await sealed();
});
afterAll(async () => {
  await superuser.end();
  await Promise.all([worker, verifier].map((identity) => identity.onModuleDestroy()));
  await walk.api.close();
  rmSync(log.folder, { recursive: true });
});

async function sealed(): Promise<string> {
  const started = await walk.api.post('/instruments', {
    process: 'instrument-making',
    subject: { kind: 'school', key: junior },
    startFrom: 'sample',
    effectiveOn: '2026-01-05',
  });
  const matter = started.body.id as string;
  const version = await walk.draft(matter, (record) => ({
    ...record,
    governingBodyName: 'The Governing Body of Short Heath Junior School',
    schools: record['schools'].map((school: Json) => ({ ...school, hasFoundation: false })),
    coOptedStaff: 0,
  }));
  await walk.recorded(matter, 'draft-adopted', '2025-09-09', { version, adoptedBy: 'governing-body' });
  await walk.recorded(matter, 'submitted', '2025-09-10', { version });
  await walk.recorded(matter, 'check-begun', '2025-09-11');
  await walk.recorded(matter, 'authority-content', '2025-09-12', { guidanceConsidered: true });
  await walk.recorded(matter, 'making-approved', '2025-09-15', { version, anotherPerson: true, route: 'officer' }, 'helen');
  await walk.recorded(matter, 'made', '2025-09-16', { version });
  await walk.recorded(matter, 'sealed', '2025-09-17', { reference: '2025/9' });
  return matter;
}

const digest = async (): Promise<void> => void (await new AuditDigest(worker, walk.api.clock, config).write());
const audit = async (): Promise<Json> => (await walk.api.get(`/instruments/${id}/audit`, { as: 'daniel' })).body;
const exported = async (): Promise<string> => (await walk.api.get(`/instruments/${id}/audit/export`)).text;
const everything = (): Promise<VerifyReport> =>
  verifier.transaction('verifier', (client) => verifyDatabase(client, log, [verifyInstruments]));
const said = ({ problems }: VerifyReport): string[] => problems.map(({ where, message }) => `${where}: ${message}`);

function offline(content: string, ...options: string[]): { code: number | null; out: string } {
  const file = path.join(log.folder, 'export.jsonl');
  writeFileSync(file, content);
  const run = spawnSync(process.execPath, [projectPath('tools/audit-verify.mjs'), file, ...options], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout + run.stderr };
}

/** What the owner of the database can do: any statement, with every trigger off; afterwards all is as it was. */
async function tampered<T>(statements: string[], look: () => Promise<T>): Promise<T> {
  const tables = ['instrument', 'instrument_event', 'instrument_draft', 'instrument_made', 'instrument_document'];
  await superuser.query('SET session_replication_role = replica');
  for (const table of tables) await superuser.query(`CREATE TEMPORARY TABLE kept_${table} AS SELECT * FROM ${table}`);
  try {
    for (const statement of statements) await superuser.query(statement);
    return await look();
  } finally {
    for (const table of tables) {
      const { rows } = await superuser.query<{ names: string }>(
        `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
        [table],
      );
      await superuser.query(`DELETE FROM ${table}`);
      await superuser.query(`INSERT INTO ${table} (${rows[0]!.names}) SELECT ${rows[0]!.names} FROM kept_${table}`);
      await superuser.query(`DROP TABLE kept_${table}`);
    }
  }
}

describe('an instrument is proven as a case is', () => {
  test('nobody can tell before a digest outside the database has seen it; afterwards it is intact', async () => {
    expect(await audit()).toMatchObject({ verdict: 'cannot tell', versions: 1, witnessed: null, problems: [] });
    expect(offline(await exported())).toMatchObject({ code: 2 });
    await digest();
    const { body } = await walk.api.get(`/instruments/${id}`);
    expect(await audit()).toMatchObject({ verdict: 'intact', witnessed: body.history.length, events: body.history.length, problems: [] });
    expect(log.heads().get(id)).toMatchObject({ of: 'instrument', sequence: body.history.length });
    expect(await everything()).toMatchObject({ verdict: 'intact', checked: { instruments: 1, texts: 4, heads: 1 }, problems: [] });
  });

  test('the history names the files that were sealed, by their hash', async () => {
    const { body } = await walk.api.get(`/instruments/${id}`);
    const { data } = body.history.find(({ type }: Json) => type === 'sealed');
    const file = await fetch(`${await walk.api.app.getUrl()}/api/v1/instruments/${id}/documents/pdf`, {
      headers: { authorization: `Bearer ${walk.api.people.olivia.token}` },
    });
    expect(data).toMatchObject({
      reference: '2025/9',
      hashOfPdf: createHash('sha256')
        .update(Buffer.from(await file.arrayBuffer()))
        .digest('hex'),
      hashOfWord: body.made.documents.find(({ format }: Json) => format === 'docx').sha256,
    });
  });

  test('its export is checked with nothing but Node, and whatever is changed in it is found', async () => {
    const answer = await walk.api.get(`/instruments/${id}/audit/export`, { as: 'daniel' });
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/jsonl; charset=utf-8' } });
    const text = answer.text;
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ kind: 'instrument', instrument: id, reference: '335-2025-I0001' });
    const good = offline(text, '--log', log.folder, '--key', path.join(log.folder, 'public-key.pem'));
    expect(good.out).toMatch(/^INTACT — checked: 1 instruments, \d+ events, 1 texts, 1 witnesses, 2 anchors/m);
    expect(good.code).toBe(0);
    const without = (kind: string): string =>
      text
        .split('\n')
        .filter((line) => !line.startsWith(`{"kind":"${kind}"`))
        .join('\n');
    for (const [altered, found] of [
      [text.replace('2025/9', '2025/8'), 'its text is not the text that was hashed'],
      [
        text.replace(/^\{"kind":"version".*$/m, (line) => line.replace('\\"parent\\":2', '\\"parent\\":3')),
        'version 1 is not what was kept',
      ],
      [without('version'), 'version 1 is missing'],
      [text.replaceAll('"instrument"', '"case"'), 'ALTERED'],
      [text.replace(/"headIndex":0/, '"headIndex":1'), 'is not in the digest it is said to be in'],
    ] as const) {
      const { code, out } = offline(altered);
      expect(out).toContain(found);
      expect(code).toBe(1);
    }
    expect((await walk.api.get(`/instruments/${id}/audit/export`, { as: 'rosa' })).status).toBe(403);
    expect((await walk.api.get(`/instruments/${id}/audit/export`, { as: 'priya' })).status).toBe(404);
  });

  test('whoever goes around every guard of the database is found, by the officer and by the verification of everything', async () => {
    const own = `instrument_id = '${id}'`;
    const last = `(SELECT max(sequence) FROM instrument_event WHERE ${own})`;
    const text = `replace(canonical, '"parent":2', '"parent":3')`;
    const cases: [statements: string[], officer: string | null, verifier: string][] = [
      [
        [`UPDATE instrument_event SET canonical = replace(canonical, '2025/9', '2025/8') WHERE ${own}`],
        'is not the text that was recorded.',
        'its text is not the text that was hashed',
      ],
      [
        [`UPDATE instrument_event SET happened_on = '2025-09-01' WHERE ${own} AND type = 'made'`],
        null,
        'its date is not what was recorded',
      ],
      [
        [
          `DELETE FROM instrument_event WHERE ${own} AND sequence = ${last}`,
          `UPDATE instrument SET (head_sequence, head_hash) = (SELECT sequence, hash FROM instrument_event WHERE ${own} AND sequence = ${last})`,
        ],
        'is not the one that was witnessed outside the database.',
        'its last events are gone',
      ],
      [
        [`UPDATE instrument_draft SET canonical = ${text}, hash = sha256(convert_to(${text}, 'UTF8'))`],
        'Version 1 is not what was kept.',
        'Version 1 is not what was kept.',
      ],
      [
        [`UPDATE instrument_made SET canonical = ${text}, content_hash = sha256(convert_to(${text}, 'UTF8'))`],
        'The made text is not the version that was made.',
        'The made text is not the version that was made.',
      ],
      [
        [`UPDATE instrument_made SET made_on = '2025-09-01'`],
        'The day it was made is not the one in its history.',
        'The day it was made is not the one in its history.',
      ],
      [
        [`UPDATE instrument_made SET effective_on = '2025-12-01'`],
        'The day it takes effect is not the one in its text.',
        'The day it takes effect is not the one in its text.',
      ],
      [
        [`UPDATE instrument_made SET commenced = true, sealed_on = NULL`],
        'The day it was sealed is not the one in its history.',
        'Whether it has taken effect is not what its history says.',
      ],
      [
        [`UPDATE instrument_document SET content = 'x', sha256 = sha256('x') WHERE format = 'pdf'`],
        'The PDF is not what was sealed.',
        'The PDF is not what was sealed.',
      ],
    ];
    for (const [statements, officer, whole] of cases)
      await tampered(statements, async () => {
        const { verdict, problems } = await audit();
        if (officer !== null) expect([verdict, problems.join('\n')]).toEqual(['altered', expect.stringContaining(officer)]);
        const report = await everything();
        expect([report.verdict, said(report).join('\n')]).toEqual(['altered', expect.stringContaining(`instrument ${id}`)]);
        expect(said(report).join('\n')).toContain(whole);
      });
    const gone = ['instrument_document', 'instrument_made', 'instrument_draft', 'instrument_event', 'instrument'];
    await tampered(
      gone.map((table) => `DELETE FROM ${table}`),
      async () => expect(said(await everything()).join('\n')).toMatch(/was witnessed up to event \d+ and is gone/),
    );
    expect(await everything()).toMatchObject({ verdict: 'intact', problems: [] });
    expect((await audit())['verdict']).toBe('intact');
  });
});
