import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';

/** Names of authorities and colleagues, for pages that have only their codes and ids. */
@Injectable()
export class Directory {
  private known: Promise<Record<string, string>> | undefined;

  constructor(private readonly database: Database) {}

  /** Name by three-digit code. Read once: authorities do not change while the program runs. */
  authorities(actor: Actor): Promise<Record<string, string>> {
    this.known ??= this.database
      .transaction(actor, (client) => client.query<{ code: string; name: string }>('SELECT code, name FROM authority'))
      .then(({ rows }) => Object.fromEntries(rows.map(({ code, name }) => [code, name])));
    // A database that is away now may be back for the next page.
    this.known.catch(() => (this.known = undefined));
    return this.known;
  }

  /** Federations with a case that the actor may see, also those that have no school any more; by name. */
  async federationsWithCases(actor: Actor): Promise<{ uid: string; name: string }[]> {
    const { rows } = await this.database.transaction(actor, (client) =>
      client.query<{ uid: string; name: string }>(
        `SELECT f.uid, f.name FROM federation f
          WHERE EXISTS (SELECT FROM case_file c WHERE c.federation_uid = f.uid) ORDER BY f.search_name, f.uid`,
      ),
    );
    return rows;
  }

  /** Officers and managers of the actor's authority, by name. */
  async officers(actor: Actor): Promise<{ id: string; name: string }[]> {
    const { rows } = await this.database.transaction(actor, (client) =>
      client.query<{ id: string; name: string }>(
        "SELECT id, display_name AS name FROM person WHERE active AND role IN ('officer', 'manager') AND authority = app_authority() ORDER BY display_name, id",
      ),
    );
    return rows;
  }
}
