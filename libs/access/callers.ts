import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { SignInDatabase } from '#libs/platform/database/database.js';
import { actorOf, type PersonRow } from './actors.js';
import { BriefCache } from './brief-cache.js';
import { readTokenText, sameSecret } from './token-text.js';

/** How long a right that was withdrawn in another process may still be used here. */
const KNOWN_FOR_MILLISECONDS = 3_000;

interface KnownToken {
  secretHash: Buffer;
  actor: Actor;
}

/** Finds out who calls: from a token, or from the person a session belongs to. */
@Injectable()
export class Callers {
  private readonly tokens = new BriefCache<KnownToken>(KNOWN_FOR_MILLISECONDS);
  private readonly people = new BriefCache<Actor>(KNOWN_FOR_MILLISECONDS);

  constructor(private readonly database: SignInDatabase) {}

  /** The bearer of a token; `null` when it is not one, not ours, revoked, expired, or its person is no longer active. */
  async byToken(text: string): Promise<Actor | null> {
    const token = readTokenText(text);
    if (!token) return null;
    const known = await this.tokens.get(token.id, () => this.findToken(token.id));
    return known && sameSecret(token.secret, known.secretHash) ? known.actor : null;
  }

  /** The person of a session; `null` when he or she is no longer active. */
  bySession(personId: string): Promise<Actor | null> {
    return this.people.get(personId, async () => {
      const [row] = await this.database.query<PersonRow>('SELECT * FROM find_person($1)', [personId], 'find_person');
      return row ? actorOf(row, 'session') : null;
    });
  }

  /** Forgets what is known of a token, so that revoking it here takes effect at once. */
  forgetToken(id: string): void {
    this.tokens.forget(id);
  }

  private async findToken(id: string): Promise<KnownToken | null> {
    const [row] = await this.database.query<PersonRow & { secret_hash: Buffer; scopes: string[] }>(
      'SELECT * FROM find_token($1)',
      [id],
      'find_token',
    );
    if (!row) return null;
    await this.database.query('SELECT note_token_use($1)', [id], 'note_token_use');
    return { secretHash: row.secret_hash, actor: actorOf(row, `token:${id}`, row.scopes) };
  }
}
