import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { Clock, Config, Database, ok, refuse, type Actor, type Refusal, type Result } from '#libs/platform/index.js';
import { findContact } from '#libs/register/index.js';
import { addresseeOf } from './render/addressee.js';
import { letterhead, reminderEmail } from './render/reminder-email.js';
import type { ClaimedReminder, Letter, PostRow, TrayMessage, TrayRow } from './types.js';

/** Columns of one line of post, whoever asks. */
const ROW = `r.id, r.case_id AS "caseId", c.reference AS "caseReference", c.school_name AS "schoolName", c.federation_name AS "federationName",
  r.deadline_key AS "deadlineKey", r.rule_id AS "ruleId", r.kind, r.deadline, r.send_on AS "sendOn", r.recipient, r.title, r.state, r.attempts,
  CASE WHEN r.recipient LIKE 'board:%' THEN (SELECT b ->> 'name' FROM jsonb_array_elements(c.subject -> 'boards') AS b WHERE r.recipient = 'board:' || (b ->> 'key')) END
    AS "boardName",
  r.last_code AS "lastCode", r.settled_at AS "settledAt",
  (SELECT d.message_id FROM delivery d WHERE d.reminder_id = r.id ORDER BY d.id DESC LIMIT 1) AS "messageId"
  FROM reminder r JOIN case_file c ON c.id = r.case_id`;

const PAGE = 50;

/** The post of an authority as its officers see it. */
@Injectable()
export class Post {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What is planned for the coming days, soonest first; what could not be sent yet stands at the top. */
  async upcoming(actor: Actor, { days = 30, limit = 200 }: { days?: number; limit?: number } = {}): Promise<PostRow[]> {
    return this.rows(
      actor,
      `${ROW} WHERE r.state IN ('planned', 'claimed') AND r.send_on <= $1 ORDER BY r.send_on, c.reference, r.id LIMIT $2`,
      [addDays(this.clock.today(), days), limit],
    );
  }

  /** All post of one case, by the day it goes out. */
  async ofCase(actor: Actor, caseId: string): Promise<PostRow[]> {
    return this.rows(
      actor,
      `${ROW} WHERE ${isId(caseId) ? 'r.case_id = $1' : 'c.reference = $1'} ORDER BY r.send_on, r.deadline_key, r.kind, r.recipient`,
      [caseId],
    );
  }

  /**
   * The emails behind planned rows, with the words they will have and the address they would go to now. An audit
   * record is named only on what really goes out. Rows the actor may not see, or that are not planned, are left
   * out; the others come in the order asked for.
   */
  async letters(actor: Actor, ids: readonly string[]): Promise<Letter[]> {
    return this.db.transaction(actor, async (client) => {
      const { rows } = await client.query<{ sendOn: string; letter: ClaimedReminder }>(
        `SELECT r.send_on AS "sendOn", reminder_letter(r.id) AS letter FROM reminder r WHERE r.id = ANY ($1::uuid[]) AND r.state = 'planned' ORDER BY array_position($1::uuid[], r.id)`,
        [ids.filter(isId)],
      );
      const letters: Letter[] = [];
      const today = this.clock.today();
      for (const { sendOn, letter } of rows) {
        const addressee = await addresseeOf(letter, (question) => findContact(client, question));
        const to = addressee?.to ?? null;
        const mail = await reminderEmail(letter, to ?? { name: '', address: '' }, {
          ...letterhead(this.config, letter, sendOn > today ? sendOn : today, null),
          insteadOf: addressee?.insteadOf ?? null,
        });
        letters.push({ id: letter.id, sendOn, to, subject: mail.subject, text: mail.text });
      }
      return letters;
    });
  }

  /**
   * What a person has to look at: messages nobody knows the fate of, those that could not be delivered, and those a mail server has not
   * taken since before today.
   */
  async needsAttention(actor: Actor): Promise<PostRow[]> {
    return this.rows(
      actor,
      `${ROW} WHERE r.state IN ('unknown', 'failed') OR (r.state IN ('planned', 'claimed') AND r.attempts > 0 AND r.send_on < $1)
       ORDER BY r.settled_at DESC NULLS LAST, r.id LIMIT 200`,
      [this.clock.today()],
    );
  }

  /**
   * Says what became of a message: it arrived, or it is to be sent again (under the same Message-ID). One of unknown fate takes either
   * answer; one that failed can be sent again, once its address has been put right. A message that is no longer needed is not sent
   * again. Refused with `not-permitted`, `post-not-found`, `post-not-unknown`.
   */
  async resolveUnknown(actor: Actor, reminderId: string, arrived: boolean): Promise<Result<{ state: Resolved }>> {
    if (actor.role !== 'officer' && actor.role !== 'manager') return refuse(NOT_PERMITTED);
    if (!isId(reminderId)) return refuse(NOT_FOUND);
    return this.db.transaction(actor, async (client) => {
      const found = await client.query<{ state: string; withdrawn: Resolved | null }>(
        'SELECT state, withdrawn FROM reminder WHERE id = $1 FOR UPDATE',
        [reminderId],
      );
      const row = found.rows[0];
      if (!row) return refuse(NOT_FOUND);
      if (row.state !== 'unknown' && (row.state !== 'failed' || arrived)) return refuse(known(row.state));
      const state: Resolved = arrived ? 'sent' : (row.withdrawn ?? 'planned');
      await client.query(
        `UPDATE reminder SET state = $2, withdrawn = NULL, settled_at = CASE WHEN $2 <> 'planned' THEN $3::timestamptz END, enqueued_at = NULL, next_attempt_at = NULL
          WHERE id = $1`,
        [reminderId, state, this.clock.now()],
      );
      await client.query(
        `INSERT INTO delivery (reminder_id, case_id, authority, federation_uid, attempt, message_id, outcome, resolved_by, at)
         SELECT r.id, r.case_id, r.authority, r.federation_uid, r.attempts, (SELECT d.message_id FROM delivery d WHERE d.reminder_id = r.id ORDER BY d.id DESC LIMIT 1), $2, $3, $4
           FROM reminder r WHERE r.id = $1`,
        [reminderId, arrived ? 'resolved-sent' : 'resolved-again', actor.personId, this.clock.now()],
      );
      return ok({ state });
    });
  }

  /** Emails of the embedded default's tray, newest first. `after` is the id of the last one seen: after one that is not there nothing comes. */
  async mailTray(
    actor: Actor,
    { after, limit = PAGE }: { after?: string; limit?: number } = {},
  ): Promise<{ rows: TrayRow[]; next: string | null }> {
    if (after !== undefined && !isId(after)) return { rows: [], next: null };
    const rows = await this.db.transaction(actor, async (client) => {
      const before = after ? 'WHERE (m.at, m.id) < (SELECT l.at, l.id FROM mail_tray l WHERE l.id = $2)' : '';
      const found = await client.query<TrayRow>(
        `SELECT m.id, m.to_address AS "to", m.subject, m.at FROM mail_tray m ${before} ORDER BY m.at DESC, m.id DESC LIMIT $1`,
        after ? [limit + 1, after] : [limit + 1],
      );
      return found.rows;
    });
    return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : null };
  }

  /** One email of the tray, or null. */
  async mailTrayMessage(actor: Actor, id: string): Promise<TrayMessage | null> {
    if (!isId(id)) return null;
    return this.db.transaction(actor, async (client) => {
      const { rows } = await client.query<TrayMessage>(
        `SELECT id, from_address AS "from", to_address AS "to", message_id AS "messageId", subject, body_text AS text, body_html AS html, calendar, at FROM mail_tray WHERE id = $1`,
        [id],
      );
      return rows[0] ?? null;
    });
  }

  private rows(actor: Actor, select: string, values: unknown[]): Promise<PostRow[]> {
    return this.db.transaction(actor, async (client: pg.PoolClient) => (await client.query<PostRow>(`SELECT ${select}`, values)).rows);
  }
}

/** What a message whose fate a person decided is then; no longer needed, it is not sent again. */
export type Resolved = 'sent' | 'planned' | 'superseded' | 'cancelled';

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const NOT_PERMITTED: Refusal = {
  code: 'not-permitted',
  status: 403,
  title: 'You may not decide this',
  detail: 'An officer or manager says what became of a message.',
};
const NOT_FOUND: Refusal = {
  code: 'post-not-found',
  status: 404,
  title: 'There is no such message',
  detail: 'It does not exist or belongs to another authority.',
};
const known = (state: string): Refusal => ({
  code: 'post-not-unknown',
  status: 409,
  title: 'Its fate is known',
  detail: `The message is "${state}" by now.`,
  nextStep: 'Open the post of the case again.',
});
