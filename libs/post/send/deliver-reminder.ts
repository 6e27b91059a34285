import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, Config, WorkerDatabase } from '#libs/platform/index.js';
import { ContactBook } from '#libs/register/index.js';
import { messageIdOf, reminderEmail } from '../render/reminder-email.js';
import type { ClaimedReminder, OutgoingMail } from '../types.js';
import { nextAttempt } from './retry.js';
import type { HandOver, NetworkTransport, Transport } from './transport.js';

/** Name of the unattended job in whose name post is read and written. */
export const REMINDERS = 'reminders';

/** Token of the transport that the configuration asks for. */
export const TRANSPORT = Symbol('transport');

/** How a mail's record is printed: made by the audit room, handed in so that post needs to know nothing of it. */
export type PrintRecord = (record: { number: number; logRoot: string }) => string;
export const PRINT_RECORD = Symbol('print-record');

/** Delivers one reminder: claims its row, writes the email, hands it over, settles the row. Safe to call any number of times. */
@Injectable()
export class DeliverReminder {
  private readonly logger = new Logger('post');
  private readonly worker = randomUUID();

  constructor(
    private readonly db: WorkerDatabase,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly contacts: ContactBook,
    @Inject(TRANSPORT) private readonly transport: Transport,
    @Inject(PRINT_RECORD) private readonly printRecord: PrintRecord,
  ) {}

  async deliver(reminderId: string): Promise<'nothing-to-do' | HandOver['outcome'] | 'no-address'> {
    const reminder = await this.claim(reminderId);
    if (!reminder) return 'nothing-to-do';
    const to = await this.addressOf(reminder);
    const messageId = messageIdOf(reminder.id, this.config.mailFrom);
    if (!to) {
      await this.settle(reminder, 'failed', 'no-address', 'no-address', messageId, null);
      return 'no-address';
    }
    const mail = await reminderEmail(reminder, to, {
      council: this.config.council.name,
      from: this.config.mailFrom,
      baseUrl: this.config.baseUrl,
      auditRecord: reminder.auditRecord ? this.printRecord(reminder.auditRecord) : null,
    });
    return this.transport.kind === 'local' ? this.deliverHere(reminder, mail) : this.handOver(reminder, mail, this.transport);
  }

  private claim(id: string): Promise<ClaimedReminder | null> {
    return this.db.transaction(REMINDERS, async (client) => {
      const { rows } = await client.query<{ claimed: ClaimedReminder | null }>('SELECT claim_reminder($1, $2, $3, $4, $5) AS claimed', [
        id,
        this.worker,
        this.clock.today(),
        this.clock.now(),
        `${this.config.reminderLeaseSeconds} seconds`,
      ]);
      return rows[0]?.claimed ?? null;
    });
  }

  /** The case officer as a person; every other recipient is an office whose contact the authority keeps. */
  private async addressOf(reminder: ClaimedReminder): Promise<OutgoingMail['to'] | null> {
    const { recipient, officerName, officerEmail } = reminder;
    if (recipient === 'case-officer' && officerName && officerEmail) return { name: officerName, address: officerEmail };
    const asked = recipient === 'case-officer' ? `local-authority:${reminder.authority}` : recipient;
    const contact = await this.contacts.resolveContact(REMINDERS, {
      authority: reminder.authority,
      recipient: asked,
      federationUid: reminder.federationUid,
      school: reminder.school,
    });
    return contact ? { name: contact.name, address: contact.email } : null;
  }

  private async deliverHere(reminder: ClaimedReminder, mail: OutgoingMail): Promise<'sent'> {
    const { transport } = this;
    if (transport.kind !== 'local') throw new Error('only a local transport delivers inside a transaction');
    const at = this.clock.now();
    await this.db.transaction(REMINDERS, async (client) => {
      await transport.deliver(client, reminder.id, reminder.authority, mail, at);
      await client.query(SETTLE, [reminder.id, this.worker, 'sent', 'sent', 'tray', mail.messageId, at, null]);
    });
    return 'sent';
  }

  private async handOver(
    reminder: ClaimedReminder,
    mail: OutgoingMail,
    transport: NetworkTransport,
  ): Promise<HandOver['outcome'] | 'nothing-to-do'> {
    const begun = await this.db.transaction(REMINDERS, async (client) => {
      const { rows } = await client.query<{ begun: boolean }>('SELECT begin_hand_over($1, $2, $3, $4, $5) AS begun', [
        reminder.id,
        this.worker,
        mail.messageId,
        this.clock.now(),
        `${this.config.reminderLeaseSeconds} seconds`,
      ]);
      return rows[0]?.begun === true;
    });
    if (!begun) return 'nothing-to-do';
    const answer = await transport.send(mail);
    const state = { sent: 'sent', refused: 'failed', unknown: 'unknown', 'not-sent': 'planned' }[answer.outcome];
    const again = answer.outcome === 'not-sent' ? nextAttempt(this.clock.now(), reminder.attempts) : null;
    await this.settle(reminder, state, answer.outcome, answer.code, mail.messageId, again);
    if (answer.outcome !== 'sent')
      this.logger.warn(`reminder ${reminder.id}: ${answer.outcome} (${answer.code}), attempt ${reminder.attempts}`);
    return answer.outcome;
  }

  /** The answer of a mail server is worth waiting for a database: while the lease lasts, writing it down is tried again. */
  private async settle(
    reminder: ClaimedReminder,
    state: string,
    outcome: string,
    code: string,
    messageId: string,
    again: string | null,
  ): Promise<void> {
    const values = [reminder.id, this.worker, state, outcome, code, messageId, this.clock.now(), again];
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.db.transaction(REMINDERS, (client) => client.query(SETTLE, values));
        return;
      } catch (error) {
        if (attempt >= SETTLE_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, SETTLE_PAUSE_MILLISECONDS));
      }
    }
  }
}

const SETTLE = 'SELECT settle_reminder($1, $2, $3, $4, $5, $6, $7, $8)';
const SETTLE_ATTEMPTS = 60;
const SETTLE_PAUSE_MILLISECONDS = 1000;
