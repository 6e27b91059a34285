// Importing an extract of the register's full size against COPY into an unlogged table and a typed merge by set.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { root } from '../../tools/build.mjs';
import { built, median } from '../stage.mjs';

const ROWS = 52_000;
const SAMPLE = path.join(root, 'data/register/edubasealldata20250718.csv');

/** Real rows again and again under other URNs, up to as many as the whole country has. */
function enlarge(folder) {
  const [header, ...rows] = fs.readFileSync(SAMPLE, 'latin1').split('\r\n').filter(Boolean);
  const file = path.join(folder, 'edubasealldata20250718.csv');
  const out = [header];
  for (let n = 0; n < ROWS; n += 1) out.push(rows[n % rows.length].replace(/^"?\d{6}"?/, String(200_000 + n)));
  fs.writeFileSync(file, `${out.join('\r\n')}\r\n`, 'latin1');
  return { file, headers: header.split(',').map((name) => name.replaceAll('"', '')) };
}

/**
 * The floor merges the same columns, with the same types, into a table with the same constraints and indexes; it does not check
 * values, tell what changed, or know federations and governing bodies.
 */
async function floorImport(client, { file, headers }) {
  const { extractColumns } = await built('libs/register/import/columns.js');
  const kept = extractColumns.filter(({ header, stagedOnly }) => !stagedOnly && headers.includes(header));
  const staged = ({ header }) => `c${headers.indexOf(header)}`;
  const columns = kept.map(({ column }) => column);
  await client.query('BEGIN');
  await client.query(`CREATE UNLOGGED TABLE floor_staging (${headers.map((_, i) => `c${i} text`).join(', ')})`);
  const copy = client.query(copyFrom(`COPY floor_staging FROM STDIN WITH (FORMAT csv, HEADER true, ENCODING 'WIN1252')`));
  await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 18 }), copy);
  await client.query(
    `INSERT INTO floor_school AS f (${columns.join(', ')}, changed_as_at, row_hash)
     SELECT ${kept.map((column) => column.value(`coalesce(${staged(column)}, '')`)).join(', ')}, current_date,
            sha256(convert_to(concat_ws(E'\\x1f', ${kept.map(staged).join(', ')}), 'UTF8')) FROM floor_staging
     ON CONFLICT (urn) DO UPDATE SET ${columns
       .slice(1)
       .map((c) => `${c} = excluded.${c}`)
       .join(', ')}, row_hash = excluded.row_hash WHERE f.row_hash <> excluded.row_hash`,
  );
  await client.query('DROP TABLE floor_staging');
  await client.query('COMMIT');
}

const floorTable = 'CREATE TABLE IF NOT EXISTS floor_school (LIKE school INCLUDING ALL)';

const timed = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** @returns rows of the results table */
export async function measureImport(stage, { rounds }) {
  const extract = enlarge(stage.folder);
  const { Config, WorkerDatabase } = await built('libs/platform/index.js');
  const { importExtract } = await built('libs/register/import/import-extract.js');
  const worker = new WorkerDatabase(new Config(stage.environment()));
  const empty = () =>
    stage.fill((client) =>
      client.query(
        'TRUNCATE register_change, register_import, federation_membership, governing_body, federation, school CASCADE; TRUNCATE floor_school',
      ),
    );
  const imported = async (asAt) => {
    const answer = await importExtract(worker, { file: extract.file, asAt, today: '2026-11-24' });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value;
  };
  await stage.fill((client) => client.query(floorTable));
  await empty();
  const rowsWritten = () =>
    stage.fill(async (client) =>
      Number(
        (await client.query(`SELECT n_tup_ins + n_tup_upd + n_tup_del AS n FROM pg_stat_user_tables WHERE relname = 'school'`)).rows[0].n,
      ),
    );
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1200));

  const first = { floor: [], product: [] };
  const again = { floor: [], product: [] };
  let written = 0;
  for (let round = 0; round < rounds; round += 1) {
    await empty();
    first.floor.push(await timed(() => stage.fill((client) => floorImport(client, extract))));
    first.product.push(await timed(() => imported('2025-07-18')));
    again.floor.push(await timed(() => stage.fill((client) => floorImport(client, extract))));
    await settle();
    const before = await rowsWritten();
    again.product.push(await timed(() => imported('2025-07-19')));
    await settle();
    written += (await rowsWritten()) - before;
  }
  await worker.onModuleDestroy();
  const row = (work, { floor, product }, limit, met) => {
    const ratio = median(product) / median(floor);
    return { work, unit: 's', floor: median(floor), product: median(product), ratio, must: `<= ${limit}`, met: met && ratio <= limit };
  };
  return [
    row(`register import, ${ROWS} schools`, first, 2, true),
    row(`register import again, nothing changed (${written} rows of schools written)`, again, 1.5, written === 0),
  ];
}
