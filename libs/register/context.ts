import type { Actor } from '#libs/platform/actor.js';

/** The first argument of the register's read functions: in whose name they look. */
export function contextOf(actor: Actor): string {
  return JSON.stringify({ authority: actor.authority, person: actor.personId, role: actor.role, federation: actor.federationUid ?? null });
}

/** The same for an unattended job. */
export function systemContext(system: string): string {
  return JSON.stringify({ system });
}
