import type pg from 'pg';
import type { OutgoingMail } from '../types.js';
import type { LocalTransport } from './transport.js';

/** The embedded default's own mail tray: a message is there exactly when its row says sent. */
export class TrayTransport implements LocalTransport {
  readonly kind = 'local';

  async deliver(client: pg.ClientBase, reminderId: string, authority: string, mail: OutgoingMail, at: string): Promise<void> {
    await client.query(
      `INSERT INTO mail_tray (id, authority, message_id, from_address, to_address, subject, body_text, body_html, calendar, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        reminderId,
        authority,
        mail.messageId,
        mail.from,
        `${mail.to.name} <${mail.to.address}>`,
        mail.subject,
        mail.text,
        mail.html,
        mail.calendar,
        at,
      ],
    );
  }
}
