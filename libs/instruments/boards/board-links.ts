import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database, SignInDatabase } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { noteEntry } from '../judging.js';
import { Matters } from '../matters.js';
import { refuseUnlessStaff } from '../permissions.js';
import { fieldsInvalid, notFound } from '../refusals.js';
import { append, isUuid } from '../store.js';
import type { BoardLink, IssuedBoardLink, OpenedBoardLink } from '../types.js';

/** How long a link lets its bearer work, in days, unless the officer says otherwise. */
const DAYS = 28;
const MOST_DAYS = 180;

const inventSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const COLUMNS = `id, instrument_id AS "instrumentId", label, email, issued_by AS "issuedById", instant_text(issued_at) AS "issuedAt",
  instant_text(expires_at) AS "expiresAt", instant_text(opened_at) AS "openedAt", instant_text(revoked_at) AS "revokedAt"`;

/**
 * Links for boards: whoever opens one, once, may work on that one matter as its board until the link expires or is revoked, and sees nothing else. The secret
 * goes into the address and is stored nowhere. On the pages it is opened like every sign-in link; a program gets a token for it.
 */
@Injectable()
export class BoardLinks {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignInDatabase,
    private readonly clock: Clock,
    private readonly matters: Matters,
  ) {}

  async issue(
    actor: Actor,
    id: string,
    { label, email, days = DAYS }: { label: string; email: string; days?: number },
  ): Promise<Result<IssuedBoardLink>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const { matter, around } = found.value;
    const refused = refuseUnlessStaff(actor, matter);
    if (refused) return refused;
    const errors = wrongLink(label, email, days);
    if (errors.length > 0) return fieldsInvalid(errors);
    const secret = inventSecret();
    const linkId = randomUUID();
    const entry = noteEntry(around, 'board-link-issued', { link: linkId });
    const issued = await this.database.transaction(actor, async (client) => {
      if ((await append(client, matter, actor.personId, this.clock.now(), entry)) === null) return null;
      const { rows } = await client.query<BoardLink>(
        `INSERT INTO instrument_link (id, instrument_id, authority, label, email, hash, issued_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) RETURNING ${COLUMNS}`,
        [linkId, id, matter.authority, label.trim(), email.trim().toLowerCase(), hashOf(secret), actor.personId, days],
      );
      return rows[0]!;
    });
    return issued ? ok({ ...issued, secret }) : this.issue(actor, id, { label, email, days });
  }

  async list(actor: Actor, id: string): Promise<Result<BoardLink[]>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const refused = refuseUnlessStaff(actor, found.value.matter);
    if (refused) return refused;
    return ok(
      await this.database.transaction(actor, async (client) => {
        const { rows } = await client.query<BoardLink>(
          `SELECT ${COLUMNS} FROM instrument_link WHERE instrument_id = $1 ORDER BY issued_at DESC, id`,
          [id],
        );
        return rows;
      }),
    );
  }

  /** What was opened with it closes within seconds. */
  async revoke(actor: Actor, id: string, linkId: string): Promise<Result<BoardLink>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const { matter, around } = found.value;
    const refused = refuseUnlessStaff(actor, matter);
    if (refused) return refused;
    if (!isUuid(linkId)) return notFound('link', 'There is no such link.');
    const revoked = await this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<BoardLink>(
        `UPDATE instrument_link SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1 AND instrument_id = $2 RETURNING ${COLUMNS}`,
        [linkId, id],
      );
      const entry = noteEntry(around, 'board-link-revoked', { link: linkId });
      if (rows[0] && (await append(client, matter, actor.personId, this.clock.now(), entry)) === null) return 'moved';
      return rows[0];
    });
    // it is revoked at once; that the history moved meanwhile must not keep it from being said there
    if (revoked === 'moved') return this.revoke(actor, id, linkId);
    return revoked ? ok(revoked) : notFound('link', 'There is no such link.');
  }

  /** Uses a link up for a program. The same answer for one that is unknown, used, revoked or expired. */
  async open(secret: string): Promise<Result<OpenedBoardLink>> {
    const token = inventSecret();
    const [opened] = await this.signIn.query<{ link: string; instrument: string; expires: string }>(
      'SELECT link, instrument, instant_text(expires) AS expires FROM open_instrument_link($1, $2)',
      [hashOf(secret), hashOf(token)],
    );
    if (!opened)
      return refuse({
        code: 'link-not-accepted',
        status: 403,
        title: 'This link cannot be used',
        detail: 'It is unknown, was used before, was revoked or has expired.',
        nextStep: 'Ask the officer of the authority for another one.',
      });
    return ok({ token: `msf_${opened.link.replaceAll('-', '')}_${token}`, instrumentId: opened.instrument, until: opened.expires });
  }
}

function wrongLink(label: unknown, email: unknown, days: number): { field: string; message: string }[] {
  const errors: { field: string; message: string }[] = [];
  if (typeof label !== 'string' || label.trim() === '' || label.length > 200)
    errors.push({ field: 'label', message: 'Say for which governing body the link is, in at most 200 characters' });
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email.trim()) || email.length > 200)
    errors.push({ field: 'email', message: 'Give the email address to which the link goes' });
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    errors.push({ field: 'days', message: `The link must be good for 1 to ${MOST_DAYS} days` });
  return errors;
}
