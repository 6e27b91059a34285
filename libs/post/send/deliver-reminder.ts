import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, Config, WorkerDatabase } from '#libs/platform/index.js';
import { ContactBook } from '#libs/register/index.js';
import { addresseeOf } from '../render/addressee.js';
import { letterhead, messageIdOf, reminderEmail, type PrintRecord } from '../render/reminder-email.js';
import type { ClaimedReminder, OutgoingMail } from '../types.js';
import { PostHours, REMINDERS } from './hours.js';
import { nextAttempt } from './retry.js';
import type { HandOver, NetworkTransport, Transport } from './transport.js';

/** Token of the transport that the configuration asks for. */
export const TRANSPORT = Symbol('transport');

export const PRINT_RECORD = Symbol('print-record');

/** Delivers one reminder: claims its row, writes the email, hands it over, settles the row. Safe to call any number of times. */
@Injectable()
export class DeliverReminder {
  private readonly logger = new Logger('post');
  private readonly worker = randomUUID();
  /** Why the mail server takes no mail, as far as it was last heard of. */
  private away: string | null = null;

  constructor(
    private readonly db: WorkerDatabase,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly contacts: ContactBook,
    private readonly hours: PostHours,
    @Inject(TRANSPORT) private readonly transport: Transport,
    @Inject(PRINT_RECORD) private readonly printRecord: PrintRecord,
  ) {}

  async deliver(reminderId: string): Promise<HandOver['outcome'] | 'nothing-to-do' | 'no-address'> {
    // a wake-up call may have waited for hours in a queue
    if (!(await this.hours.areOpen())) return 'nothing-to-do';
    const reminder = await this.claim(reminderId);
    if (!reminder) return 'nothing-to-do';
    const messageId = messageIdOf(reminder.id, this.config.mailFrom);
    const mail = await this.write(reminder).catch((error: unknown) => {
      this.logger.error(`reminder ${reminder.id} cannot be written: ${error instanceof Error ? error.name : 'fault'}`);
      return 'fault' as const;
    });
    if (mail === 'fault') {
      await this.settle(reminder, 'planned', 'not-sent', 'fault', messageId, nextAttempt(this.clock.now(), reminder.attempts));
      return 'not-sent';
    }
    if (!mail) {
      await this.settle(reminder, 'failed', 'no-address', 'no-address', messageId, null);
      return 'no-address';
    }
    return this.transport.kind === 'local' ? this.deliverHere(reminder, mail) : this.handOver(reminder, mail, this.transport);
  }

  /** The email, or null when nobody's address is known. */
  private async write(reminder: ClaimedReminder): Promise<OutgoingMail | null> {
    const addressee = await addresseeOf(reminder, (question) => this.contacts.resolveContact(REMINDERS, question));
    if (!addressee) return null;
    const { to, insteadOf } = addressee;
    return reminderEmail(reminder, to, { ...letterhead(this.config, reminder, this.clock.today(), this.printRecord), insteadOf });
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

  private async deliverHere(reminder: ClaimedReminder, mail: OutgoingMail): Promise<'sent' | 'withdrawn'> {
    const { transport } = this;
    if (transport.kind !== 'local') throw new Error('only a local transport delivers inside a transaction');
    const at = this.clock.now();
    return this.db.transaction(REMINDERS, async (client) => {
      const { rows } = await client.query<{ held: boolean }>(SETTLE, [
        reminder.id,
        this.worker,
        'sent',
        'sent',
        'tray',
        mail.messageId,
        at,
        null,
      ]);
      if (rows[0]?.held !== true) return 'withdrawn';
      await transport.deliver(client, reminder.id, reminder.authority, mail, at);
      return 'sent';
    });
  }

  private async handOver(reminder: ClaimedReminder, mail: OutgoingMail, transport: NetworkTransport): Promise<HandOver['outcome']> {
    const answer = await transport.send(mail, () => this.begin(reminder, mail.messageId));
    if (answer.outcome === 'withdrawn') return 'withdrawn';
    const state = { sent: 'sent', refused: 'failed', unknown: 'unknown', 'not-sent': 'planned' }[answer.outcome];
    const again = answer.outcome === 'not-sent' ? nextAttempt(this.clock.now(), reminder.attempts) : null;
    await this.settle(reminder, state, answer.outcome, answer.code, mail.messageId, again);
    this.tell(reminder, answer);
    return answer.outcome;
  }

  /** A server that is away is said once and not for every reminder that waits for it. */
  private tell(reminder: ClaimedReminder, { outcome, code }: HandOver): void {
    if (outcome === 'unknown' || outcome === 'refused')
      this.logger.warn(`reminder ${reminder.id}: ${outcome} (${code}), attempt ${reminder.attempts}`);
    if (outcome === 'unknown') return;
    const away = outcome === 'not-sent' ? code : null;
    if (away !== null && away !== this.away) this.logger.warn(`the mail server takes no mail (${away}); reminders wait`);
    if (outcome === 'sent' && this.away !== null) this.logger.log('the mail server takes mail again');
    this.away = away;
  }

  /** Notes that a mail server is about to have the message: from then on, no answer means that nobody knows. */
  private begin(reminder: ClaimedReminder, messageId: string): Promise<boolean> {
    return this.db.transaction(REMINDERS, async (client) => {
      const { rows } = await client.query<{ begun: boolean }>('SELECT begin_hand_over($1, $2, $3, $4, $5) AS begun', [
        reminder.id,
        this.worker,
        messageId,
        this.clock.now(),
        `${this.config.reminderLeaseSeconds} seconds`,
      ]);
      return rows[0]?.begun === true;
    });
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

const SETTLE = 'SELECT settle_reminder($1, $2, $3, $4, $5, $6, $7, $8) AS held';
const SETTLE_ATTEMPTS = 60;
const SETTLE_PAUSE_MILLISECONDS = 1000;
