import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { dateColumn, isWrong, MAPPING } from './columns.js';
import { lineOfRecord, type ExtractFile, type PlacedColumn } from './extract-file.js';
import { RegisterFileError, type BadValue } from './file-error.js';

/** How many bad values are named before the rest is left unread. */
const NAMED = 10;

/** No-break spaces are published at the ends and inside of names and addresses; nothing in a school's particulars needs them. */
const clean = (x: string): string => `btrim(replace(${x}, E'\\u00a0', ' '))`;

/** The text, cleaned where a person typed it, and a date beside its text. */
function incomingColumns(column: PlacedColumn, x: string): string {
  const text = `${column.typed ? clean(x) : x} AS ${column.column}`;
  return column.sqlType === 'date' ? `${text}, ${column.value(x)} AS ${dateColumn(column.column)}` : text;
}

const staged = (column: PlacedColumn): string => `c${column.position}`;

/** Copies the file into a temporary table, a text column for each of its columns. Answers the file's SHA-256 and its number of rows. */
export async function copyIn(
  client: pg.PoolClient,
  file: ExtractFile,
  onBytes: (done: number) => void,
): Promise<{ sha256: Buffer; rows: number }> {
  const names = file.headers.map((_, at) => `c${at}`);
  await client.query(
    `CREATE TEMPORARY TABLE register_staging (record int GENERATED ALWAYS AS IDENTITY (START 2 CACHE 1000), ${names.map((name) => `${name} text`).join(', ')}) ON COMMIT DROP`,
  );
  const list = names.join(', ');
  const copy = client.query(
    copyFrom(
      `COPY register_staging (${list}) FROM STDIN WITH (FORMAT csv, HEADER true, ENCODING '${file.encoding}', FORCE_NOT_NULL (${list}))`,
    ),
  );
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file.path, { highWaterMark: 1 << 18 }), tap(hash, onBytes), copy);
  } catch (error) {
    throw await copyProblem(error, file);
  }
  return { sha256: hash.digest(), rows: copy.rowCount ?? 0 };
}

function tap(hash: Hash, onBytes: (done: number) => void): Transform {
  let done = 0;
  return new Transform({
    highWaterMark: 1 << 18,
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      done += chunk.length;
      onBytes(done);
      next(null, chunk);
    },
  });
}

/** PostgreSQL says where a file broke ("COPY register_staging, line 7, column c3: ..."); said again in the file's own words. */
async function copyProblem(error: unknown, file: ExtractFile): Promise<unknown> {
  const { code, message, where } = error as { code?: string; message: string; where?: string };
  const isData = code === '22P04' || code === '22P05' || code === '22021' || code === '57014';
  const at = /line (\d+)/.exec(where ?? '');
  if (!isData || !at) return error;
  const line = await lineOfRecord(file.path, Number(at[1]));
  if (code !== '22P04') {
    return new RegisterFileError([
      {
        line,
        column: null,
        value: /0x[0-9a-f ]+/.exec(message)?.[0].trim() ?? null,
        expected: `text in ${file.encoding === 'UTF8' ? 'UTF-8' : 'windows-1252'}`,
      },
    ]);
  }
  const value = /missing data/.test(message) ? 'too few values' : /extra data/.test(message) ? 'too many values' : message;
  return new RegisterFileError([{ line, column: null, value, expected: `${file.headers.length} values, as many as the header has` }]);
}

/**
 * Works out which rows are not as they are stored, by a hash over the published text of the kept columns, and puts those alone
 * into `register_incoming`, cleaned but still text. Answers how many of the file's rows differ.
 * @throws RegisterFileError naming line, column and value of what cannot be meant.
 */
export async function findIncoming(client: pg.PoolClient, file: ExtractFile, rows: number): Promise<number> {
  if (rows === 0) throw new RegisterFileError([], `${file.path} has a header and no schools.`);
  const urn = staged(file.kept.find((column) => column.column === 'urn')!);
  const salt = `${MAPPING}:${file.kept.map((column) => column.column).join(',')}`;
  const { rowCount: incoming } = await client.query(
    `CREATE TEMPORARY TABLE register_incoming ON COMMIT DROP AS
     SELECT t.record, t.row_hash, s.urn IS NULL AS is_new, ${file.kept.map((column) => incomingColumns(column, `t.${staged(column)}`)).join(', ')}
       FROM (SELECT *, sha256(convert_to(concat_ws(E'\\x1f', ${literal(salt)}, ${file.kept.map(staged).join(', ')}), 'UTF8')) AS row_hash FROM register_staging) t
       LEFT JOIN school s ON s.urn = t.${urn}
      WHERE s.urn IS NULL OR s.row_hash IS DISTINCT FROM t.row_hash`,
  );
  const { rows: distinct } = await client.query<{ urns: number }>(
    `SELECT count(*) AS urns FROM (SELECT FROM register_staging GROUP BY ${urn}) AS once`,
  );
  if (Number(distinct[0]!.urns) < rows) throw await duplicates(client, file, urn);
  if (incoming) await refuseBadValues(client, file);
  return incoming ?? 0;
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

async function duplicates(client: pg.PoolClient, file: ExtractFile, urn: string): Promise<RegisterFileError> {
  const found = await client.query<{ urn: string; first: number; again: number }>(
    `SELECT ${urn} AS urn, min(record) AS first, max(record) AS again FROM register_staging GROUP BY 1 HAVING count(*) > 1 ORDER BY 3 LIMIT ${NAMED}`,
  );
  const problems: BadValue[] = [];
  for (const row of found.rows) {
    const first = await lineOfRecord(file.path, row.first);
    problems.push({
      line: await lineOfRecord(file.path, row.again),
      column: 'URN',
      value: row.urn,
      expected: `each school once (line ${first} has it too)`,
    });
  }
  return new RegisterFileError(problems);
}

async function refuseBadValues(client: pg.PoolClient, file: ExtractFile): Promise<void> {
  const checked = file.kept.filter((column) => isWrong(column) !== null);
  const values = checked.map((column, at) => `(${at}, ${column.column}, ${isWrong(column)})`).join(', ');
  const { rows } = await client.query<{ record: number; at: number; value: string }>(
    `SELECT i.record, v.at, v.value FROM (SELECT * FROM register_incoming WHERE ${checked.map(isWrong).join(' OR ')} ORDER BY record LIMIT ${NAMED}) i
       CROSS JOIN LATERAL (VALUES ${values}) AS v (at, value, bad) WHERE v.bad ORDER BY i.record, v.at LIMIT ${NAMED}`,
  );
  if (rows.length === 0) return;
  const problems: BadValue[] = [];
  for (const { record, at, value } of rows) {
    problems.push({ line: await lineOfRecord(file.path, record), column: checked[at]!.header, value, expected: checked[at]!.expected });
  }
  throw new RegisterFileError(problems);
}
