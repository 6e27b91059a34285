import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/platform/actor.js';
import { SignInDatabase } from '#libs/platform/database/database.js';
import { Callers } from './callers.js';
import { scopes as allScopes, type Scope } from './permissions.js';
import { hashOfSecret, inventSecret, inventToken } from './token-text.js';

const ADMINISTRATION = 'administration';

export interface NewPerson {
  /** Given only where the same person must come back under the same id. */
  id?: string;
  displayName: string;
  email: string;
  authority: string;
  role: Role;
  federationUid?: string;
}

/** People and tokens, as the command line and the launcher administer them. Every change leaves a trace in `sign_in_event`. */
@Injectable()
export class Administration {
  constructor(
    private readonly database: SignInDatabase,
    private readonly callers: Callers,
  ) {}

  /** Adds a person unless somebody with that address is there in the same role; answers the id. */
  async addPerson(person: NewPerson): Promise<string> {
    const { displayName, email, authority, role } = person;
    const federation = person.federationUid ?? null;
    return this.database.transaction(ADMINISTRATION, async (client) => {
      const known = `SELECT id FROM person WHERE email = lower($1) AND authority = $2 AND role = $3 AND coalesce(federation_uid, '') = coalesce($4, '')`;
      const found = await client.query<{ id: string }>(known, [email, authority, role, federation]);
      if (found.rows[0]) return found.rows[0].id;
      const added = await client.query<{ id: string }>(
        `INSERT INTO person (id, display_name, email, authority, role, federation_uid) VALUES (coalesce($1::uuid, gen_random_uuid()), $2, lower($3), $4, $5, $6) RETURNING id`,
        [person.id ?? null, displayName, email, authority, role, federation],
      );
      const id = added.rows[0]!.id;
      await client.query(`INSERT INTO sign_in_event (kind, person_id, authority) VALUES ('person-added', $1, $2)`, [id, authority]);
      return id;
    });
  }

  /** A token for a person; its text is answered here and can never be had again. Without scopes given it has all. */
  async issueToken(personId: string, name: string, days: number, scopes: readonly Scope[] = allScopes): Promise<{ id: string; text: string }> {
    const token = inventToken();
    await this.database.transaction(ADMINISTRATION, async (client) => {
      await client.query(`INSERT INTO api_token (id, person_id, name, secret_hash, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`, [
        token.id,
        personId,
        name,
        hashOfSecret(token.secret),
        scopes,
        days,
      ]);
      await client.query(`INSERT INTO sign_in_event (kind, person_id, authority, token_id) SELECT 'token-issued', id, authority, $2 FROM person WHERE id = $1`, [personId, token.id]);
    });
    return { id: token.id, text: token.text };
  }

  /** Ends a token's life; false when there is no such token in force. */
  async revokeToken(tokenId: string): Promise<boolean> {
    const revoked = await this.database.transaction(ADMINISTRATION, async (client) => {
      const { rows } = await client.query<{ person_id: string }>(`UPDATE api_token SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING person_id`, [tokenId]);
      if (!rows[0]) return false;
      await client.query(`INSERT INTO sign_in_event (kind, person_id, authority, token_id) SELECT 'token-revoked', id, authority, $2 FROM person WHERE id = $1`, [rows[0].person_id, tokenId]);
      return true;
    });
    this.callers.forgetToken(tokenId);
    return revoked;
  }

  /** A sign-in link that can be used again and again, for the invented people of the embedded default; earlier ones end. */
  async demonstrationLink(personId: string, days: number): Promise<string> {
    const secret = inventSecret();
    await this.database.transaction(ADMINISTRATION, async (client) => {
      await client.query('DELETE FROM sign_in_link WHERE person_id = $1 AND reusable', [personId]);
      await client.query(`INSERT INTO sign_in_link (hash, person_id, expires_at, reusable) VALUES ($1, $2, now() + make_interval(days => $3), true)`, [hashOfSecret(secret), personId, days]);
    });
    return secret;
  }
}
