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
    this.options = { ...PATIENCE, ...options, logger: false };
    this.login = auth ?? null;
  }

  async send(mail: OutgoingMail): Promise<HandOver> {
    const composed = await compose(mail);
    return new Promise((resolve) => {
      const message = new ObservedMessage(composed);
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
      const failed = (error: SmtpError): void => settle(afterFailure(error, message.begun));
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
}

/** A server that answers has said what it did; one that does not may have taken a message it had begun to read. */
function afterFailure(error: SmtpError, begun: boolean): HandOver {
  if (error.responseCode !== undefined) {
    // a login that is refused is ours to mend, not the recipient's fate: the message waits
    const final = error.responseCode >= 500 && error.code !== 'EAUTH';
    return { outcome: final ? 'refused' : 'not-sent', code: String(error.responseCode) };
  }
  return { outcome: begun ? 'unknown' : 'not-sent', code: error.code ?? 'EFAULT' };
}

/** The message as the server reads it; nothing of it leaves before the server has asked for it. */
class ObservedMessage extends Readable {
  begun = false;
  private given = false;

  constructor(private readonly content: Buffer) {
    super({ highWaterMark: 0 });
  }

  override _read(): void {
    this.begun = true;
    if (this.given) return;
    this.given = true;
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
