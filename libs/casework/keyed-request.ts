import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#libs/platform/actor.js';
import { canonicalText } from '#libs/platform/canonical.js';
import type { KeyedRequest } from './store.js';

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
