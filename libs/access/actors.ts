import type { Actor, Role } from '#libs/platform/actor.js';

/** A person as the sign-in functions of the database answer. */
export interface PersonRow {
  person_id: string;
  display_name: string;
  authority: string;
  role: Role;
  federation_uid: string | null;
}

/** The person as the actor of everything that is done through this door. */
export function actorOf(row: PersonRow, via: string, scopes?: readonly string[]): Actor {
  return Object.freeze({
    personId: row.person_id,
    displayName: row.display_name,
    authority: row.authority,
    role: row.role,
    federationUid: row.federation_uid,
    via,
    ...(scopes ? { scopes: Object.freeze([...scopes]) } : {}),
  });
}
