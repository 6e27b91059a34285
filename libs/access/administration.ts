import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Role } from '#libs/platform/actor.js';
import { SignInDatabase } from '#libs/platform/database/database.js';
import { Callers } from './callers.js';
import { scopes, type Scope } from './permissions.js';
import { hashOfSecret, inventSecret, inventToken } from './token-text.js';

export interface NewPerson {
  displayName: string;
  email: string;
  /** Three-digit code of an authority the register knows. */
  authority: string;
  role: Role;
  /** UID; for a board only, and always for a board. */
  federationUid?: string;
}

export interface KnownPerson extends Required<Omit<NewPerson, 'federationUid'>> {
  id: string;
  federationUid: string | null;
  active: boolean;
}

/**
 * What a person at the server does about people and keys: adding, tokens, links, ending rights. Called by commands and by the launcher,
 * never by a request; the database knows it as "administration" and writes down each act.
 */
@Injectable()
export class Administration {
  constructor(
    private readonly database: SignInDatabase,
    private readonly callers: Callers,
  ) {}

  /** Adds a person, or answers the id of the same one (address, authority, role, federation) added before; one who had left is back. */
  addPerson(person: NewPerson): Promise<string> {
    return this.run(async (client) => {
      const values = [person.displayName, person.email.trim().toLowerCase(), person.authority, person.role, person.federationUid ?? null];
      const known = await client.query<{ id: string; active: boolean }>(
        `SELECT id, active FROM person WHERE email = $1 AND authority = $2 AND role = $3 AND federation_uid IS NOT DISTINCT FROM $4`,
        values.slice(1),
      );
      if (known.rows[0]) {
        if (!known.rows[0].active) {
          await client.query('UPDATE person SET active = true WHERE id = $1', [known.rows[0].id]);
          await note(client, 'person-added', known.rows[0].id);
        }
        return known.rows[0].id;
      }
      const added = await client.query<{ id: string }>(
        'INSERT INTO person (display_name, email, authority, role, federation_uid) VALUES ($1, $2, $3, $4, $5) RETURNING id',
        values,
      );
      const { id } = added.rows[0]!;
      await note(client, 'person-added', id);
      return id;
    });
  }

  /** Everyone who may or might sign in, by authority and name. */
  people(): Promise<KnownPerson[]> {
    return this.run(async (client) => {
      const { rows } = await client.query<KnownPerson>(
        `SELECT id, display_name AS "displayName", email, authority, role, federation_uid AS "federationUid", active
           FROM person ORDER BY authority, display_name, id`,
      );
      return rows;
    });
  }

  /** A token for a person's program. Its text is shown this once and stored nowhere. */
  issueToken(personId: string, options: { name: string; scopes?: readonly Scope[]; validDays: number }): Promise<string> {
    const token = inventToken();
    return this.run(async (client) => {
      await client.query(
        `INSERT INTO api_token (id, person_id, name, secret_hash, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
        [token.id, personId, options.name, hashOfSecret(token.secret), options.scopes ?? scopes, options.validDays],
      );
      await note(client, 'token-issued', personId, token.id);
      return token.text;
    });
  }

  /** Ends a token: here at once, in other processes within seconds. False when there is none of that id in force. */
  async revokeToken(id: string): Promise<boolean> {
    const revoked = await this.run(async (client) => {
      const { rows } = await client.query<{ person_id: string }>(
        'UPDATE api_token SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING person_id',
        [id],
      );
      if (rows[0]) await note(client, 'token-revoked', rows[0].person_id, id);
      return rows.length > 0;
    });
    this.callers.forgetToken(id);
    return revoked;
  }

  /** Ends everything a person may do; what he or she did stays. */
  deactivate(personId: string): Promise<void> {
    return this.run(async (client) => {
      await client.query('UPDATE person SET active = false WHERE id = $1', [personId]);
      await note(client, 'person-deactivated', personId);
    });
  }

  /** Secret of a fresh one-time link; links made for this person before and not used end. */
  freshLink(personId: string, validHours: number): Promise<string> {
    const secret = inventSecret();
    return this.run(async (client) => {
      await client.query('DELETE FROM sign_in_link WHERE person_id = $1 AND used_at IS NULL', [personId]);
      await client.query('INSERT INTO sign_in_link (hash, person_id, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))', [
        hashOfSecret(secret),
        personId,
        validHours,
      ]);
      return secret;
    });
  }

  private run<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.database.transaction('administration', work);
  }
}

async function note(client: pg.PoolClient, kind: string, personId: string, tokenId: string | null = null): Promise<void> {
  await client.query(
    'INSERT INTO sign_in_event (kind, person_id, authority, token_id) SELECT $1, id, authority, $3 FROM person WHERE id = $2',
    [kind, personId, tokenId],
  );
}
