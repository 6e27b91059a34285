import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';

/** A colleague, as lists show one. */
export interface PersonListed {
  id: string;
  name: string;
  role: Role;
}

/** The people of an authority, as its own people see them. */
@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** Active officers and managers of the actor's authority, by name: those a case can be given to. */
  officers(actor: Actor): Promise<PersonListed[]> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<PersonListed>(
        `SELECT id, display_name AS name, role FROM person
          WHERE active AND role IN ('officer', 'manager') AND authority = app_authority() ORDER BY display_name, id`,
      );
      return rows;
    });
  }
}
