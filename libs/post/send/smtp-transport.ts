import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { OutgoingMail } from '../types.js';
import type { HandOver, NetworkTransport } from './transport.js';

/** How long a server may take, in milliseconds, before it counts as gone. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 } as const;

/**
 * Hands messages to a mail server, one recipient and one connection each.
 *
 * Nodemailer's pool cannot tell a connection that broke before the message from one that broke after it, and the two need opposite
 * treatment: the first may be tried again, the second may not. Here the message is a stream that notes when the server begins to read it.
 */
export class SmtpTransport implements NetworkTransport {
  readonly kind = 'network';
  private readonly options: SMTPConnectionOptions;
  private readonly login: { user: string; pass: string } | null;
  private readonly open = new Set<SMTPConnection>();

  constructor(url: string) {
    const { auth, ...options } = parseConnectionUrl(url) as SMTPConnectionOptions & { auth?: { user: string; pass: string } };
    // a password goes over an encrypted connection or not at all
    this.options = { ...PATIENCE, requireTLS: auth !== undefined && !options.secure, ...options, logger: false };
    this.login = auth ?? null;
  }

  async send(mail: OutgoingMail, mayGive: () => Promise<boolean>): Promise<HandOver> {
    const composed = await compose(mail);
    return new Promise((resolve) => {
      const message = new ObservedMessage(composed, mayGive);
      const connection = new SMTPConnection(this.options);
      this.open.add(connection);
      let settled = false;
      const settle = (answer: HandOver): void => {
        if (settled) return;
        settled = true;
        this.open.delete(connection);
        if (answer.outcome === 'sent') connection.quit();
        else connection.close();
        resolve(answer);
      };
      const failed = (error: SmtpError): void => settle(message.withdrawn ? WITHDRAWN : afterFailure(error, message.begun));
      connection.on('error', failed);
      connection.on('end', () => failed({ code: 'ECONNECTION' }));
      const send = (): void =>
        connection.send({ from: addressOf(mail.from), to: [mail.to.address] }, message, (error) => {
          if (error) failed(error);
          else settle({ outcome: 'sent', code: '250' });
        });
      connection.connect((error) => {
        if (error) failed(error);
        else if (this.login && !connection.authenticated)
          connection.login({ credentials: this.login } as never, (refused) => (refused ? failed(refused) : send()));
        else send();
      });
    });
  }

  close(): void {
    for (const connection of this.open) connection.close();
  }
}

interface SmtpError {
  code?: string | undefined;
  responseCode?: number | undefined;
  /** What the server answered to. */
  command?: string | undefined;
}

const WITHDRAWN: HandOver = { outcome: 'withdrawn', code: 'withdrawn' };
/** Answers to these are about this recipient and this message. */
const ABOUT_THE_MESSAGE = ['RCPT TO', 'DATA'];

/** A server that answers has said what it did; one that does not may have taken a message it had begun to read. */
function afterFailure(error: SmtpError, begun: boolean): HandOver {
  if (error.responseCode !== undefined) {
    // refused greetings, logins and senders are ours to mend and no fate of the message: it waits
    const final = error.responseCode >= 500 && ABOUT_THE_MESSAGE.includes(error.command ?? '');
    return { outcome: final ? 'refused' : 'not-sent', code: String(error.responseCode) };
  }
  return { outcome: begun ? 'unknown' : 'not-sent', code: error.code ?? 'EFAULT' };
}

/** The message as the server reads it. Nobody reads it before the server has asked for it, and nothing of it leaves before `mayGive` agrees. */
class ObservedMessage extends Readable {
  begun = false;
  withdrawn = false;
  private asked = false;

  constructor(
    private readonly content: Buffer,
    private readonly mayGive: () => Promise<boolean>,
  ) {
    super({ highWaterMark: 0 });
  }

  override _read(): void {
    if (this.asked) return;
    this.asked = true;
    void this.give();
  }

  private async give(): Promise<void> {
    try {
      this.withdrawn = !(await this.mayGive());
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error('fault'));
      return;
    }
    if (this.withdrawn) this.destroy(new Error('withdrawn'));
    // the connection may have ended while the question was asked
    if (this.destroyed) return;
    this.begun = true;
    this.push(this.content);
    this.push(null);
  }
}

function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

function compose(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: mail.messageId,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.calendar === null ? {} : { icalEvent: { method: 'PUBLISH', filename: 'deadline.ics', content: mail.calendar } }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) =>
    composer
      .compile()
      .build((error, message) => (error || !message ? reject(error ?? new Error('no message was made')) : resolve(message))),
  );
}
