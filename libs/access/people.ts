import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';

/** A person of an authority, as officers see colleagues. */
export interface Person {
  id: string;
  displayName: string;
  role: Role;
  federationUid: string | null;
  active: boolean;
}

/** Looks people up, in the name of somebody who may see them. */
@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** Everybody of the actor's authority whom row security lets the actor see, by name. */
  async ofAuthority(actor: Actor): Promise<Person[]> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<Person>(
        `SELECT id, display_name AS "displayName", role, federation_uid AS "federationUid", active FROM person WHERE authority = $1 ORDER BY display_name, id`,
        [actor.authority],
      );
      return rows;
    });
  }

  /** Those who can be given a case. */
  async officers(actor: Actor): Promise<Person[]> {
    return (await this.ofAuthority(actor)).filter(({ role, active }) => active && (role === 'officer' || role === 'manager'));
  }
}
