import path from 'node:path';
import type pg from 'pg';
import type { IsoDate } from '#libs/law/types.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { isDate } from '../calendars/days.js';
import type { ChangeKind, ImportReport } from '../types.js';
import { absentAuthorities, findMissing, findSchoolChanges, nameSuccessors, prepareChanges } from './changes.js';
import { readExtractFile, type ExtractFile } from './extract-file.js';
import { RegisterFileError } from './file-error.js';
import { addAuthorities, mergeGoverningBodies, mergeMemberships, mergeSchools } from './merge.js';
import { copyIn, findIncoming } from './staging.js';

/** Name of the unattended job in whose name the register is written. */
export const REGISTER_IMPORT = 'register-import';

/** Held through an import, so that two cannot cross. */
const IMPORT_LOCK = 2_012_1035;

/** The narrow identity that may write the register; `WorkerDatabase` is one. */
export interface SystemTransactions {
  transaction<T>(system: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
}

/** How far an import is. */
export interface ImportProgress {
  /** Bytes of the file read, of how many. */
  read(done: number, total: number): void;
  /** What is being done now, in words. */
  step(title: string): void;
}

export interface ImportRequest {
  file: string;
  /** Date of the extract: the register was so on that day. */
  asAt: IsoDate;
  /** Today in London; an extract cannot be of a later day. */
  today: IsoDate;
  progress?: ImportProgress;
}

export interface ImportOutcome {
  /** Null when the very same file of the same date was imported before and nothing has changed: then nothing at all was written. */
  importId: string | null;
  report: ImportReport;
}

/**
 * Takes one extract of the register in, in one transaction: all of it or, when anything in the file cannot be meant, nothing.
 * Rows that are as they are stored are not written. A school missing from the file stays as it is.
 *
 * Extracts go in by date. One older than the last is refused: it would overwrite what is newer, and who was in a federation when is
 * learnt from the order of the extracts. A second file of the same date is welcome (another part of the country, or a correction).
 *
 * Refusals: `register-file-refused` 422 (errors by line and column), `register-date-refused` 422, `register-import-running` 409.
 */
export async function importExtract(database: SystemTransactions, request: ImportRequest): Promise<Result<ImportOutcome>> {
  const wrong = wrongDate(request);
  if (wrong !== null) {
    return refuse({
      code: 'register-date-refused',
      status: 422,
      title: 'That is not the date of an extract',
      detail: wrong,
      nextStep: 'The date is in the name of the published file: edubasealldata20250718.csv is of 2025-07-18.',
    });
  }
  try {
    const file = await readExtractFile(request.file);
    return await database.transaction(REGISTER_IMPORT, (client) => importInto(client, file, request));
  } catch (error) {
    if (!(error instanceof RegisterFileError)) throw error;
    return refuse({
      code: 'register-file-refused',
      status: 422,
      title: 'The file was not imported',
      detail: error.message,
      errors: error.problems.map(({ line, column, value, expected }) => ({
        ...(column ? { field: column } : {}),
        message: `${line === null ? '' : `line ${line}: `}${value === null ? '' : `"${value}"; `}expected ${expected}`,
      })),
      nextStep:
        'Nothing was changed. Download the extract again ("Establishment fields CSV") and import it as it comes, without opening it in a spreadsheet.',
    });
  }
}

function wrongDate({ asAt, today }: ImportRequest): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asAt)) return `The extract's date must be written as YYYY-MM-DD, not "${asAt}".`;
  if (!isDate(asAt)) return `"${asAt}" is not a real date: the calendar has no such day.`;
  return asAt > today ? `The extract's date must be today (${today}) or earlier, not ${asAt}.` : null;
}

async function importInto(client: pg.PoolClient, file: ExtractFile, { asAt, progress }: ImportRequest): Promise<Result<ImportOutcome>> {
  const {
    rows: [lock],
  } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [IMPORT_LOCK]);
  if (!lock!.free) {
    return refuse({
      code: 'register-import-running',
      status: 409,
      title: 'Another import is running',
      detail: 'Two extracts cannot be imported at once.',
      nextStep: 'Wait until it has ended and try again.',
    });
  }
  const {
    rows: [last],
  } = await client.query<{ as_at: string | null }>('SELECT max(as_at)::text AS as_at FROM register_import');
  const since = last!.as_at;
  if (since !== null && asAt < since) {
    return refuse({
      code: 'register-date-refused',
      status: 422,
      title: 'A newer extract was imported already',
      detail: `The register is as at ${since}; an extract of ${asAt} would overwrite what is newer and put memberships of federations in the wrong order.`,
      nextStep: 'Import extracts in the order of their dates.',
    });
  }
  progress?.step('Reading the file');
  const { sha256, rows } = await copyIn(client, file, (done) => progress?.read(done, file.bytes));
  progress?.step('Comparing with the register');
  const incoming = await findIncoming(client, file, rows);
  await prepareChanges(client);
  let merged = { inserted: 0, updated: 0 };
  if (incoming > 0) {
    progress?.step(`Writing ${incoming} schools`);
    await findSchoolChanges(client, since);
    await addAuthorities(client);
    merged = await mergeSchools(client, file.kept, asAt);
    await mergeMemberships(client, asAt);
    await mergeGoverningBodies(client, asAt);
    await nameSuccessors(client);
  }
  const whole = await isWhole(client, rows);
  if (!whole) await findMissing(client, file.kept);
  const report: ImportReport = {
    asAt,
    fileName: path.basename(file.path),
    rows,
    columns: file.headers.length,
    ignoredColumns: file.ignored,
    ...merged,
    unchanged: rows - incoming,
    changes: await countChanges(client),
    firstSeenAuthorities: await firstSeen(client),
    absentAuthorities: whole ? [] : await absentAuthorities(client, file.kept),
  };
  progress?.step('Keeping the report');
  return ok({ importId: await keep(client, report, sha256), report });
}

/** Whether the file has every school the register knows: then none is missing. Every row of the file is in the register by now. */
async function isWhole(client: pg.PoolClient, rows: number): Promise<boolean> {
  const { rows: count } = await client.query<{ known: number }>('SELECT count(*) AS known FROM school');
  return Number(count[0]!.known) === rows;
}

async function countChanges(client: pg.PoolClient): Promise<ImportReport['changes']> {
  const { rows } = await client.query<{ kind: ChangeKind; number: number }>(
    'SELECT kind, count(*)::int AS number FROM register_found GROUP BY kind ORDER BY kind',
  );
  return Object.fromEntries(rows.map(({ kind, number }) => [kind, number]));
}

async function firstSeen(client: pg.PoolClient): Promise<ImportReport['firstSeenAuthorities']> {
  const { rows } = await client.query<{ code: string; name: string; schools: number }>(
    'SELECT f.code, a.name, f.schools FROM register_first_seen f JOIN authority a ON a.code = f.code ORDER BY f.code',
  );
  return rows;
}

async function keep(client: pg.PoolClient, report: ImportReport, sha256: Buffer): Promise<string | null> {
  if (report.inserted + report.updated === 0) {
    const again = await client.query('SELECT FROM register_import WHERE as_at = $1 AND file_sha256 = $2', [report.asAt, sha256]);
    if (again.rowCount) return null;
  }
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO register_import (as_at, file_name, file_sha256, columns, rows, inserted, updated, unchanged, report) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      report.asAt,
      report.fileName,
      sha256,
      report.columns,
      report.rows,
      report.inserted,
      report.updated,
      report.unchanged,
      JSON.stringify(report),
    ],
  );
  const id = rows[0]!.id;
  await client.query(
    `INSERT INTO register_change (import_id, kind, authority, urn, federation_uid, name, before, after)
     SELECT $1, kind, authority, urn, federation_uid, name, before, after FROM register_found ORDER BY at`,
    [id],
  );
  return id;
}
