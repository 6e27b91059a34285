// `npm run bench`: the product against the least that could do the same work, side by side. Prints a table, writes JSON, and ends
// with an error when a must is missed twice.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureReady, root } from '../tools/build.mjs';
import { measureCaseList } from './measures/case-list.mjs';
import { measureRecordEvent } from './measures/record-event.mjs';
import { measureImport } from './measures/register-import.mjs';
import { measureStart } from './measures/start.mjs';
import { measureVerification } from './measures/verification.mjs';
import { prepareProduct } from './product.mjs';
import { openStage } from './stage.mjs';

const HELP = `Usage: npm run bench [-- --only start,import,verification,record,list] [--rounds 5] [--seconds 4] [--out bench/results.json]`;
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    out: { type: 'string', default: '.data/bench.json' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const settings = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
const KINDS = ['start', 'import', 'verification', 'record', 'list'];
const wanted = values.only?.split(',') ?? KINDS;
const unknown = wanted.filter((kind) => !KINDS.includes(kind));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. ${HELP}`);
  process.exit(2);
}

/** Each kind on a server of its own, so that none finds the other's rows in the cache or the log. */
async function measure(kind) {
  const stage = await openStage();
  try {
    if (kind === 'start') return await measureStart(stage, settings);
    if (kind === 'import') return await measureImport(stage, { rounds: Math.min(settings.rounds, 5) });
    if (kind === 'verification') return await measureVerification(stage, settings);
    const { product, floorUrl, template } = await prepareProduct(stage);
    if (kind === 'list') return await measureCaseList(stage, product, floorUrl, template, settings);
    return await measureRecordEvent(stage, product, floorUrl, template, settings);
  } finally {
    await stage.close();
  }
}

const number = (value) =>
  value === null || value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function print(rows) {
  const lines = [
    ['work', 'unit', 'floor', 'product', 'ratio', 'must', ''],
    ...rows.map((r) => [
      r.work,
      r.unit ?? '',
      number(r.floor),
      number(r.product),
      number(r.ratio),
      r.must,
      r.met === null ? '' : r.met ? 'met' : 'MISSED',
    ]),
  ];
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => String(line[i]).length)));
  for (const line of lines)
    console.log(line.map((cell, i) => (i > 1 && i < 5 ? String(cell).padStart(widths[i]) : String(cell).padEnd(widths[i]))).join('  '));
}

await ensureReady();
const results = [];
let missedTwice = 0;
for (const kind of wanted) {
  console.log(`\nMeasuring: ${kind}`);
  let rows = await measure(kind);
  print(rows);
  if (rows.some((row) => row.met === false)) {
    console.log('A must was missed; measuring it once more.');
    const again = await measure(kind);
    print(again);
    missedTwice += again.filter(
      (row) =>
        row.met === false &&
        rows.some((first) => first.met === false && first.must === row.must && first.work.slice(0, 20) === row.work.slice(0, 20)),
    ).length;
    rows = rows.map((row, i) => (row.met === false && again[i]?.met !== false ? (again[i] ?? row) : row));
  }
  results.push(...rows);
}
console.log('\nAll together:');
print(results);
const file = path.resolve(root, values.out);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify(
    results.map(({ work, ratio, must, met, floor, product, unit }) => ({ work, ratio, must, met, floor, product, unit })),
    null,
    2,
  )}\n`,
);
console.log(`\nWritten to ${path.relative(root, file)}`);
process.exitCode = missedTwice > 0 ? 1 : 0;
