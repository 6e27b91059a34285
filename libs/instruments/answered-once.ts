import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { idempotencyMismatch, type KeyedRequest } from '#libs/platform/keyed-request.js';
import { ok, type Result } from '#libs/platform/result.js';

/** What finds an answer again. */
export interface Answered {
  /** Matter that was started, or in which an event was recorded. */
  instrument?: string;
  /** Entry, and version and state of the matter after it. */
  sequence?: number;
  version?: number;
  state?: string;
  /** Instrument that was taken in from paper. */
  made?: string;
}

/** Requests with an idempotency key: each is carried out once, and sent again it gets the answer of the first. */
@Injectable()
export class AnsweredOnce {
  constructor(private readonly database: Database) {}

  /** What the key was answered with before; null when it is new or there is none. Refused with `idempotency-mismatch` when the content differs. */
  async earlier(actor: Actor, keyed: KeyedRequest | null): Promise<Result<Answered> | null> {
    if (keyed === null) return null;
    const found = await this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<{ same: boolean; answer: Answered }>(
        `SELECT body_hash = decode($4, 'hex') AS same, answer FROM instrument_idempotency
          WHERE principal = $1 AND route = $2 AND key = $3 AND created_at > $5`,
        [keyed.principal, keyed.route, keyed.key, keyed.bodyHash, keyed.notBefore],
      );
      return rows[0];
    });
    if (!found) return null;
    return found.same ? ok(found.answer) : idempotencyMismatch();
  }

  /**
   * Takes the key for an answer, at the beginning of the transaction that brings it about: another request with the key waits for its end. False when the key
   * was taken meanwhile; nothing may be written then.
   */
  async take(client: pg.PoolClient, actor: Actor, keyed: KeyedRequest | null, answer: Answered, now: string): Promise<boolean> {
    if (keyed === null) return true;
    const { principal, route, key, bodyHash, notBefore } = keyed;
    const own = [principal, route, key];
    await client.query('DELETE FROM instrument_idempotency WHERE principal = $1 AND route = $2 AND key = $3 AND created_at <= $4', [
      ...[...own, notBefore],
    ]);
    const { rowCount } = await client.query(
      `INSERT INTO instrument_idempotency (principal, route, key, person, body_hash, answer, created_at)
       VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, $7) ON CONFLICT DO NOTHING`,
      [...own, actor.personId, bodyHash, JSON.stringify(answer), now],
    );
    return rowCount === 1;
  }
}
