import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { SignInDatabase } from '#libs/platform/database/database.js';
import { actorOf, type PersonRow } from './actors.js';
import { hashOfSecret, inventSecret } from './token-text.js';

/** How long a link that was asked for can be used. */
export const LINK_VALID_MINUTES = 15;

/** A link to send: the secret goes into the address and is stored nowhere. */
export interface LinkToSend {
  email: string;
  displayName: string;
  secret: string;
}

/** Signing in by one-time link. The link's page shows a button, because mail scanners open links; only its POST consumes. */
@Injectable()
export class SignIn {
  constructor(private readonly database: SignInDatabase) {}

  /** Uses a link up. `null` when it is unknown, used or expired: the caller says the same in all three cases. */
  async consumeLink(secret: string): Promise<Actor | null> {
    const [row] = await this.database.query<PersonRow>('SELECT * FROM consume_sign_in_link($1)', [hashOfSecret(secret)]);
    return row ? actorOf(row, 'session') : null;
  }

  /**
   * Links for everybody who has this address: one person of each board for a clerk of several; none when it is unknown.
   * The caller answers the same whether there are any, and does not wait for the sending.
   */
  async linksFor(email: string): Promise<LinkToSend[]> {
    const people = await this.database.query<{ person_id: string }>('SELECT * FROM people_by_email($1)', [email.trim()]);
    const links: LinkToSend[] = [];
    for (const { person_id } of people) {
      const secret = inventSecret();
      const [sent] = await this.database.query<{ email: string; display_name: string }>(
        'SELECT * FROM create_sign_in_link($1, $2, $3::interval)',
        [person_id, hashOfSecret(secret), `${LINK_VALID_MINUTES} minutes`],
      );
      if (sent) links.push({ email: sent.email, displayName: sent.display_name, secret });
    }
    return links;
  }

  /** Leaves a trace that the person left by the sign-out button; the session itself is the caller's to destroy. */
  async noteSignOut(personId: string): Promise<void> {
    await this.database.query('SELECT note_sign_out($1)', [personId]);
  }
}
