import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { WorkerDatabase } from '#libs/platform/database/database.js';
import type { Refusal } from '#libs/platform/result.js';
import { importExtract, type ImportOutcome, type RegisterChange } from '#libs/register/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { registerFile, workerOn } from '../support/sample-register.js';

export const NOVEMBER = registerFile('edubasealldata20241119.csv');
export const JULY = registerFile('edubasealldata20250718.csv');
export const QUIRKS = registerFile('quirk-rows-20250718.csv');
export const TODAY = '2026-01-05';

let db: TestDatabase;
let everything: pg.Client;
export let worker: WorkerDatabase;
export let folder: string;

/** An empty register before each test of a file. */
export function anEmptyRegister(): void {
  jest.setTimeout(30_000);
  beforeEach(async () => {
    db = await testDatabase();
    worker = workerOn(db);
    everything = new pg.Client({ connectionString: db.url('superuser') });
    await everything.connect();
    folder = await mkdtemp(path.join(os.tmpdir(), 'register-'));
  });
  afterEach(async () => {
    await everything.end();
    await worker.onModuleDestroy();
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
}

/** Superuser's view of the database: what is there, whoever may see it. */
export const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await everything.query<T>(sql, values)).rows;
export const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => Object.values((await rows(sql, values))[0]!)[0] as T;

export async function take(file: string, asAt: string): Promise<ImportOutcome> {
  const answer = await importExtract(worker, { file, asAt, today: TODAY });
  if (!answer.ok) throw new Error(answer.refusal.detail);
  return answer.value;
}

export async function refused(file: string, asAt = '2025-07-18'): Promise<Refusal> {
  const answer = await importExtract(worker, { file, asAt, today: TODAY });
  if (answer.ok) throw new Error('the file was imported');
  return answer.refusal;
}

/** The extract with changes to its text, byte for byte otherwise. */
export async function altered(source: string, change: (text: string) => string): Promise<string> {
  const file = path.join(folder, 'altered.csv');
  await writeFile(file, change(await readFile(source, 'latin1')), 'latin1');
  return file;
}

/** Physical place and writing transaction of every row: the same only if no row was written. */
const TABLES = ['school', 'federation', 'federation_membership', 'governing_body', 'authority', 'register_import', 'register_change'];
export async function written(): Promise<string[]> {
  const states: string[] = [];
  for (const table of TABLES) {
    states.push(
      await one<string>(
        `SELECT '${table} ' || count(*) || ' ' || coalesce(md5(string_agg(ctid::text || xmin::text || xmax::text, ' ' ORDER BY ctid)), 'empty') FROM ${table}`,
      ),
    );
  }
  return states;
}

export const changes = async (importId: string | null): Promise<RegisterChange[]> =>
  rows<RegisterChange>(
    'SELECT kind, authority, urn, federation_uid AS "federationUid", name, before, after FROM register_change WHERE import_id = $1 ORDER BY id',
    [importId],
  );

/** Raw fields of a line, quotes and all; every blank is published as "". */
export function fields(line: string): string[] {
  return line.match(/"(?:[^"]|"")*"|[^,"]+/g)!;
}

export function lineOf(text: string, urn: string): number {
  return text.split('\r\n').findIndex((line) => line.startsWith(`${urn},`)) + 1;
}

/** The extract with other values in one school's row. */
export function withValues(text: string, urn: string, values: Record<string, string>): string {
  const lines = text.split('\r\n');
  const headers = lines[0]!.split(',').map((name) => name.slice(1, -1));
  const at = lines.findIndex((line) => line.startsWith(`${urn},`));
  const row = fields(lines[at]!);
  for (const [name, value] of Object.entries(values)) row[headers.indexOf(name)] = `"${value}"`;
  lines[at] = row.join(',');
  return lines.join('\r\n');
}

/** Runs SQL that must fail, or that puts something in place. */
export const run = (sql: string): Promise<unknown> => everything.query(sql);
