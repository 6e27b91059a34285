import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from './actor.js';
import { canonicalText } from './canonical.js';
import { refuse } from './result.js';

/** What an idempotency key stands for: unique per principal, route and key, with a hash of the body. */
export interface KeyedRequest {
  principal: string;
  route: string;
  key: string;
  bodyHash: string;
  /** Answers given before this instant are forgotten. */
  notBefore: string;
}

/** How long an answer is found again by its key. */
const KEPT_HOURS = 24;

/**
 * What an idempotency key stands for; null when none was sent. The body is hashed as canonical JSON, so that the order of
 * members does not make it another.
 *
 * @param route Where the request went, with the case in it: "cases/335-2026-0001/events".
 */
export function keyedRequest(actor: Actor, route: string, key: string | undefined, body: object, now: string): KeyedRequest | null {
  if (key === undefined || key === '') return null;
  // undefined members are as good as absent; JSON leaves them out
  const plain: unknown = JSON.parse(JSON.stringify({ ...body, idempotencyKey: undefined }));
  return {
    principal: `${actor.via} ${actor.personId}`,
    route,
    key,
    bodyHash: createHash('sha256').update(canonicalText(plain)).digest('hex'),
    notBefore: Temporal.Instant.from(now).subtract({ hours: KEPT_HOURS }).toString({ fractionalSecondDigits: 3 }),
  };
}

/** The key was used within the last day for something else. */
export const idempotencyMismatch = (): ReturnType<typeof refuse> =>
  refuse({
    code: 'idempotency-mismatch',
    status: 422,
    title: 'This idempotency key was used for another request',
    detail: 'A request with the same Idempotency-Key and different content was answered within the last 24 hours.',
    nextStep: 'Use a new key for a new request.',
  });
