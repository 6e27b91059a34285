import type { Actor } from '#libs/platform/actor.js';
import { refuse, type Refusal } from '#libs/platform/result.js';

/** Refuses who may not change the authority's own data beside the register; row security would refuse them too, but less politely. */
export function refuseReader(actor: Actor, what: string): { ok: false; refusal: Refusal } | null {
  if (actor.role === 'officer' || actor.role === 'manager' || actor.role === 'administrator') return null;
  return refuse({
    code: 'not-permitted',
    status: 403,
    title: 'You may not do this',
    detail: `${what} are changed by officers, managers and administrators of a local authority.`,
    nextStep: 'Ask an officer of the local authority.',
  });
}

/** SQLSTATE of a unique constraint that would have been broken. */
export const UNIQUE_VIOLATION = '23505';

export function sqlState(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code;
}
