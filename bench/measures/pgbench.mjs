// The floor of the floor: pgbench with the same statements. A floor far below it was measured in a bad minute, and the run is void.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACTOR, canonicalOf, READ, RECORD } from '../floor-statements.mjs';
import { FACT } from './fact.mjs';

/** Values that do not change from one transaction to the next; read_ names are what the read answered. */
const SAME = {
  canonical: canonicalOf('00000000-0000-4000-8000-000000000000', 10, FACT),
  happened_on: FACT.happenedOn,
  type: FACT.type,
  actor: ACTOR,
  data: JSON.stringify(FACT.data),
};
const TAKEN = { case: ':read_id', version: ':read_version', state: ':read_state', deadline_key: "('L8:' || :read_version)" };

/** The statement with pgbench's variables, which it sends as parameters. */
const withVariables = ({ text, parameters }) => text.replace(/\$(\d)/g, (_, n) => TAKEN[parameters[n - 1]] ?? `:${parameters[n - 1]}`);

const SCRIPT = `\\set number random(1, 1500)
BEGIN;
${READ.text.replace('c.id = $1', 'c.number = :number')} \\gset read_
${withVariables(RECORD)};
COMMIT;
`;

/** Where Debian puts it, or on the PATH; null when there is none. */
function findPgbench() {
  const found = spawnSync('sh', ['-c', 'command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -n 1'], {
    encoding: 'utf8',
  }).stdout.trim();
  if (found) return found;
  if (process.getuid?.() !== 0) return null;
  spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql-contrib'], { stdio: 'ignore' });
  return (
    spawnSync('sh', ['-c', 'command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -n 1'], {
      encoding: 'utf8',
    }).stdout.trim() || null
  );
}

/** Makes pgbench ready. @returns a run of `seconds` at 8 clients that answers transactions in a second; null when pgbench cannot be had */
export async function preparePgbench(stage, { seconds }) {
  const pgbench = findPgbench();
  if (!pgbench) return null;
  await stage.fill((client) =>
    client.query(
      `ALTER TABLE floor_case ADD COLUMN number int GENERATED ALWAYS AS IDENTITY; CREATE UNIQUE INDEX floor_case_number ON floor_case (number);
       ANALYZE floor_case`,
    ),
  );
  const script = path.join(stage.folder, 'floor.pgbench');
  writeFileSync(script, SCRIPT);
  return () => {
    const values = Object.entries(SAME).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const options = ['-n', '-M', 'prepared', '-c', '8', '-j', '2', '-T', String(seconds), ...values, '-f', script];
    const run = spawnSync(pgbench, [...options, stage.superuser], { encoding: 'utf8' });
    const tps = /tps = ([\d.]+) \(without/.exec(run.stdout)?.[1] ?? /tps = ([\d.]+)/.exec(run.stdout)?.[1];
    if (!tps || run.status !== 0) throw new Error(`pgbench: ${run.stderr.slice(-500)}`);
    return Number(tps);
  };
}
