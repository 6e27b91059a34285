// The floor of the floor: pgbench with the same statements. A floor far below it was measured in a bad minute, and the run is void.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const SCRIPT = `\\set n random(1, 1500)
BEGIN;
SELECT id AS case_id, version FROM floor_case WHERE number = :n FOR UPDATE \\gset
WITH moved AS (
  UPDATE floor_case SET version = version + 1, head_sequence = head_sequence + 1,
    head_hash = sha256(convert_to('msf/event/1', 'UTF8') || head_hash || convert_to('{"type":"told","happenedOn":"2025-01-08"}', 'UTF8')), next_due = '2025-01-08'
  WHERE id = :case_id AND version = :version RETURNING id, version, head_sequence, head_hash),
event AS (
  INSERT INTO floor_event (case_id, sequence, type, happened_on, actor, data, canonical, hash)
  SELECT id, head_sequence, 'told', '2025-01-08', '00000000-0000-4000-8000-000000000001', '{"of":"request","role":"other","channel":"email"}', '{"type":"told"}', head_hash FROM moved),
cancelled AS (UPDATE floor_reminder SET state = 'cancelled' WHERE case_id = :case_id AND state = 'planned' AND deadline_key = 'L8:' || :version::text),
planned AS (
  INSERT INTO floor_reminder (case_id, deadline_key, kind, deadline, send_on, recipient, state)
  SELECT id, 'L8:' || :version::text, k, '2025-01-15', '2025-01-13', 'case-officer', 'planned' FROM moved, unnest(ARRAY['before', 'on']) AS k ON CONFLICT DO NOTHING)
SELECT version, head_sequence FROM moved;
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

/** Transactions in a second at 8 clients; null when pgbench cannot be had. */
export async function measurePgbench(stage, { seconds }) {
  const pgbench = findPgbench();
  if (!pgbench) return null;
  await stage.fill((client) =>
    client.query(
      `ALTER TABLE floor_case ADD COLUMN IF NOT EXISTS number int GENERATED ALWAYS AS IDENTITY; CREATE UNIQUE INDEX IF NOT EXISTS floor_case_number ON floor_case (number)`,
    ),
  );
  const script = path.join(stage.folder, 'floor.pgbench');
  writeFileSync(script, SCRIPT);
  const run = spawnSync(pgbench, ['-n', '-M', 'prepared', '-c', '8', '-j', '2', '-T', String(seconds), '-f', script, stage.superuser], {
    encoding: 'utf8',
  });
  const tps = /tps = ([\d.]+) \(without/.exec(run.stdout)?.[1] ?? /tps = ([\d.]+)/.exec(run.stdout)?.[1];
  if (!tps) throw new Error(`pgbench: ${run.stderr.slice(-500)}`);
  return Number(tps);
}
