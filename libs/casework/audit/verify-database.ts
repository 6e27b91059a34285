import { createHash } from 'node:crypto';
import type pg from 'pg';
import { checkLog, compareCopies } from '#libs/platform/audit/check-log.js';
import type { ChainHead } from '#libs/platform/audit/format.js';
import type { LogFolder } from '#libs/platform/audit/log-folder.js';
import { beginEvents, copyRows, verifyChains } from '#libs/platform/audit/verify-chains.js';
import { ReportBuilder, type VerifyReport } from '#libs/platform/audit/verify-report.js';
import { caseChains } from './event-columns.js';

/** Verifies what another room keeps in chains of its own. */
export type VerifyOthers = (client: pg.ClientBase, heads: ReadonlyMap<string, ChainHead>, report: ReportBuilder) => Promise<void>;

/**
 * Verifies every case in the database: each chain link by link, the columns against the hashed text, personal fields
 * against their commitments, each case row against the end of its chain, and all of it against the log outside.
 * The client must be in a transaction opened as the verifier, at REPEATABLE READ so that one moment is looked at.
 */
export async function verifyDatabase(client: pg.ClientBase, log: LogFolder, others: readonly VerifyOthers[] = []): Promise<VerifyReport> {
  const report = new ReportBuilder();
  const copies = await client.query<{ number: number; log_root: string; at: string }>(
    `SELECT number, encode(log_root, 'hex') AS log_root, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM audit_digest ORDER BY number`,
  );
  // The database begins to read while the log is looked at.
  const events = beginEvents(client, caseChains);
  const { checkpoints, heads } = checkLog(log, report);
  compareCopies(
    checkpoints,
    copies.rows.map((row) => ({ number: row.number, logRoot: row.log_root, at: row.at })),
    report,
  );
  const { commitments } = await verifyChains(client, caseChains, events, heads, report);
  await comparePersonal(client, commitments, report);
  for (const verify of others) await verify(client, heads, report);
  return report.finish();
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
