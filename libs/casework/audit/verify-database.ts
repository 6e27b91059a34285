import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ChainChecker } from './check-chain.js';
import { checkLog, compareCopies } from './check-log.js';
import { forEachCopyRow } from './copy-rows.js';
import { forEachCopyTuple } from './copy-tuples.js';
import { EVENT_COLUMNS } from './event-columns.js';
import type { CaseHead } from './format.js';
import type { LogFolder } from './log-folder.js';
import { ReportBuilder, type VerifyReport } from './verify-report.js';

/**
 * Verifies every case in the database: each chain link by link, the columns against the hashed text, personal fields
 * against their commitments, each case row against the end of its chain, and all of it against the log outside.
 * The client must be in a transaction opened as the verifier, at REPEATABLE READ so that one moment is looked at.
 */
export async function verifyDatabase(client: pg.ClientBase, log: LogFolder): Promise<VerifyReport> {
  const report = new ReportBuilder();
  const copies = await client.query<{ number: number; log_root: string; at: string }>(
    `SELECT number, encode(log_root, 'hex') AS log_root, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM audit_digest ORDER BY number`,
  );
  // The database begins to read while the log is looked at.
  const events = client.query(
    copyTo(`COPY (SELECT ${EVENT_COLUMNS.join(', ')} FROM case_event ORDER BY case_id, sequence) TO STDOUT (FORMAT binary)`),
  );
  const { checkpoints, heads } = checkLog(log, report);
  compareCopies(
    checkpoints,
    copies.rows.map((row) => ({ number: row.number, logRoot: row.log_root, at: row.at })),
    report,
  );
  const chains = new ChainChecker(heads, report);
  await forEachCopyTuple(events, (tuple) => chains.event(tuple));
  chains.finish();
  await compareCaseRows(client, chains.ends, report);
  await comparePersonal(client, chains.commitments, report);
  return report.finish();
}

async function copyRows(client: pg.ClientBase, select: string, row: (columns: (string | null)[]) => void): Promise<void> {
  await forEachCopyRow(client.query(copyTo(`COPY (${select}) TO STDOUT`)), row);
}

/** The case row's own head must be the end of its chain: lists and the next event are built on it. */
async function compareCaseRows(client: pg.ClientBase, ends: ReadonlyMap<string, CaseHead>, report: ReportBuilder): Promise<void> {
  let rows = 0;
  await copyRows(client, `SELECT id, reference, head_sequence, head_hash FROM case_file`, ([id, reference, sequence, hash]) => {
    rows += 1;
    const end = ends.get(id!);
    if (!end) report.wrong(`case ${reference}`, 'has no events');
    else if (end.sequence !== Number(sequence) || end.hash !== hash!.slice(2))
      report.wrong(`case ${reference}`, 'its row does not end where its chain ends');
  });
  if (rows !== ends.size) report.wrong('the case list', `has ${rows} cases, the chains are of ${ends.size}`);
}

async function comparePersonal(client: pg.ClientBase, commitments: number, report: ReportBuilder): Promise<void> {
  let held = 0;
  const select = `SELECT p.case_id, p.sequence, p.field, p.value, p.salt, p.erased_at, e.personal_commitments ->> p.field
                  FROM case_event_personal p LEFT JOIN case_event e ON e.case_id = p.case_id AND e.sequence = p.sequence`;
  await copyRows(client, select, ([caseId, sequence, field, value, salt, erasedAt, commitment]) => {
    const where = `case ${caseId} event ${sequence}`;
    if (commitment !== null) held += 1;
    if (erasedAt !== null) {
      report.checked.erased += 1;
      if (value !== null) report.wrong(where, `the personal field "${field}" is marked as erased and is still there`);
      return;
    }
    const committed = createHash('sha256')
      .update('msf/personal/1\n')
      .update(Buffer.from((salt ?? '').slice(2), 'hex'))
      .update(value ?? '', 'utf8')
      .digest('hex');
    if (committed !== commitment) report.wrong(where, `the personal field "${field}" is not what was recorded`);
    else report.checked.personal += 1;
  });
  if (held === commitments) return;
  const missing = await client.query<{ case_id: string; sequence: number; field: string }>(
    `SELECT e.case_id, e.sequence, c.field FROM case_event e CROSS JOIN LATERAL jsonb_object_keys(e.personal_commitments) AS c(field)
     WHERE e.personal_commitments <> '{}' AND NOT EXISTS
       (SELECT FROM case_event_personal p WHERE p.case_id = e.case_id AND p.sequence = e.sequence AND p.field = c.field)`,
  );
  for (const row of missing.rows)
    report.wrong(`case ${row.case_id} event ${row.sequence}`, `the personal field "${row.field}" is missing without an erasure`);
}
