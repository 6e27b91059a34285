import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { printedCheckpoint, type ChainHead, type Checkpoint } from '#libs/platform/audit/format.js';
import { LogFolder } from '#libs/platform/audit/log-folder.js';
import { nextDigest } from '#libs/platform/audit/next-digest.js';
import { Clock, Config, Database, WorkerDatabase, type Actor } from '#libs/platform/index.js';

/** Key of the advisory lock that lets one process at a time write a digest. */
const DIGEST_LOCK = 7_270_001;

/**
 * Writes digests: first to the log outside the database, then the database's own copy, so that a crash in between loses
 * nothing (the next run copies what is missing).
 */
@Injectable()
export class AuditDigest {
  constructor(
    private readonly db: WorkerDatabase,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Writes one digest, also when nothing happened; null when another process is at it. */
  async write(): Promise<Checkpoint | null> {
    return this.db.transaction(
      'audit',
      async (client) => {
        const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [DIGEST_LOCK]);
        if (!rows[0]?.mine) return null;
        const log = new LogFolder(this.config.auditDir);
        log.prepare();
        const checkpoints = log.checkpoints();
        await copyMissing(client, checkpoints);
        const { checkpoint, lines } = nextDigest(
          checkpoints,
          log.heads(checkpoints.length),
          await headsNow(client),
          this.clock.now(),
          log.signingKey(),
        );
        log.append(checkpoint, lines);
        await insertCopy(client, checkpoint);
        return checkpoint;
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ',
    );
  }

  /** True when the newest digest is older than the configured interval, or there is none. */
  isDue(): boolean {
    const newest = new LogFolder(this.config.auditDir).checkpoints().at(-1);
    if (!newest) return true;
    return Date.parse(this.clock.now()) - Date.parse(newest.at) >= this.config.digestMinutes * 60_000;
  }
}

/** The newest audit record, as printed on emails, documents and exports; null before the first digest. */
@Injectable()
export class AuditRecord {
  constructor(private readonly db: Database) {}

  async newest(actor: Actor): Promise<string | null> {
    return this.db.transaction(actor, newestIn);
  }
}

/** The newest audit record within a transaction of any identity that may read it. */
export async function newestIn(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ number: number; logRoot: string }>(
    `SELECT number, encode(log_root, 'hex') AS "logRoot" FROM audit_digest ORDER BY number DESC LIMIT 1`,
  );
  return rows[0] ? printedCheckpoint(rows[0]) : null;
}

/** Every chain there is: of cases, and of the matters of instruments. One log witnesses both. */
async function headsNow(client: pg.ClientBase): Promise<ChainHead[]> {
  const { rows } = await client.query<ChainHead>(
    `SELECT 'case' AS "of", id, head_sequence AS sequence, encode(head_hash, 'hex') AS hash FROM case_file
     UNION ALL SELECT 'instrument', id, head_sequence, encode(head_hash, 'hex') FROM instrument`,
  );
  return rows;
}

async function copyMissing(client: pg.ClientBase, checkpoints: readonly Checkpoint[]): Promise<void> {
  const { rows } = await client.query<{ newest: number }>('SELECT coalesce(max(number), 0) AS newest FROM audit_digest');
  for (const checkpoint of checkpoints.slice(rows[0]!.newest)) await insertCopy(client, checkpoint);
}

async function insertCopy(client: pg.ClientBase, c: Checkpoint): Promise<void> {
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  await client.query(
    `INSERT INTO audit_digest (number, at, cases, changed, heads_root, log_root, signature, key_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [c.number, c.at, c.cases, c.changed, bytes(c.headsRoot), bytes(c.logRoot), bytes(c.signature), c.keyId],
  );
}
