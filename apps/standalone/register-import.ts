/** `npm run register:import -- FILE.csv --as-at DATE`: takes an extract of the national register in and prints what changed. */
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { SystemClock } from '#libs/platform/clock.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { commandConfig } from '#libs/platform/running.js';
import { importExtract, loadAuthorities, printReport, readChanges, REGISTER_IMPORT, type ImportProgress } from '#libs/register/index.js';
import { endWith, REFUSED } from './ending.js';

interface Options {
  asAt?: string;
  lines: string;
}

const command = new Command('npm run register:import --')
  .description(
    'Imports an extract of the register of schools ("Establishment fields CSV" of Get Information about Schools) as it was published.\n' +
      'It is one transaction: a file with anything in it that cannot be meant changes nothing, and the line, column and value are named.\n' +
      'Schools that are missing from the file stay as they are. Extracts go in by their dates, oldest first.',
  )
  .argument('<file>', 'the extract, for example edubasealldata20250718.csv')
  .option('--as-at <date>', 'date of the extract, YYYY-MM-DD; may be left out when the name of the file has it')
  .option('--lines <number>', 'how many changes of each kind to print', '50')
  .showHelpAfterError();

async function main(): Promise<void> {
  command.parse();
  const { asAt: given, lines } = command.opts<Options>();
  const file = command.args[0]!;
  const asAt = given ?? dateInName(file);
  if (asAt === null) return refused(`The name ${path.basename(file)} has no date: add --as-at and the date of the extract, YYYY-MM-DD.`);
  const most = Number(lines);
  if (!Number.isInteger(most) || most < 0) return refused(`--lines must be a whole number, not "${lines}".`);
  const database = new WorkerDatabase(commandConfig());
  const progress = process.stderr.isTTY ? bar() : lineByLine();
  try {
    await database.transaction(REGISTER_IMPORT, loadAuthorities);
    const answer = await importExtract(database, { file, asAt, today: new SystemClock().today(), progress });
    progress.end();
    if (!answer.ok) return refused(`${answer.refusal.title}.\n${answer.refusal.detail}\n${answer.refusal.nextStep ?? ''}`);
    const { importId, report } = answer.value;
    if (importId === null) console.log('This very file was imported before, and nothing has changed since: nothing was written.\n');
    console.log(printReport(report, importId === null ? [] : await readChanges(database, importId), most));
  } finally {
    progress.end();
    await database.onModuleDestroy();
  }
}

/** edubasealldata20250718.csv is of 2025-07-18. */
function dateInName(file: string): string | null {
  const found = /(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(path.basename(file));
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

function refused(sentences: string): void {
  console.error(sentences.trim());
  process.exitCode = REFUSED;
}

type Shown = ImportProgress & { end(): void };

/** For a person at a terminal: a bar while the file is read, then what is being done. */
function bar(): Shown {
  let current: SingleBar | null = null;
  const end = (): void => {
    current?.stop();
    current = null;
  };
  return {
    read(done, total) {
      if (!current) {
        current = new SingleBar({ format: 'Reading the file [{bar}] {percentage} %', hideCursor: true, stream: process.stderr });
        current.start(total, 0);
      }
      current.update(Math.min(done, total));
    },
    step(title) {
      end();
      if (title !== 'Reading the file') process.stderr.write(`${title} ...\n`);
    },
    end,
  };
}

/** For a log: a line a step and a line each quarter of the file. */
function lineByLine(): Shown {
  let quarters = 0;
  return {
    read(done, total) {
      const reached = Math.floor((4 * done) / total);
      if (reached > quarters) process.stderr.write(`Reading the file: ${25 * reached} %\n`);
      quarters = Math.max(quarters, reached);
    },
    step: (title) => void process.stderr.write(`${title} ...\n`),
    end: () => undefined,
  };
}

main().catch(endWith);
