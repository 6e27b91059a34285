import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the scripted server does with the next message. */
export type Script =
  | 'accept'
  | 'refuse-greeting'
  | 'refuse-sender'
  | 'refuse-recipient'
  | 'defer-recipient'
  | 'refuse-message'
  | 'silent-after-data'
  | 'break-after-data'
  | 'break-before-data';

export interface Received {
  messageId: string;
  to: string;
  raw: string;
}

/** A mail server of the test's own: it answers by script and keeps what it accepted. */
export class SmtpSink {
  script: Script = 'accept';
  readonly received: Received[] = [];
  /** Passwords it was told. */
  readonly passwords: string[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      // a password in the open is accepted, so that a test sees one that should not have been sent
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onConnect: (session, done) =>
        this.script === 'refuse-greeting' ? done(Object.assign(new Error('not here'), { responseCode: 554 })) : done(),
      onAuth: (auth, session, done) => {
        this.passwords.push(auth.password ?? '');
        done(null, { user: auth.username });
      },
      onMailFrom: (address, session, done) =>
        this.script === 'refuse-sender' ? done(Object.assign(new Error('not you'), { responseCode: 550 })) : done(),
      onRcptTo: (address, session, done) => {
        if (this.script === 'refuse-recipient') return done(Object.assign(new Error('no such person'), { responseCode: 550 }));
        if (this.script === 'defer-recipient') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        if (this.script === 'break-before-data') return this.breakAll();
        done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.script === 'refuse-message') return done(Object.assign(new Error('no'), { responseCode: 554 }));
          const raw = Buffer.concat(chunks).toString('utf8');
          this.received.push({ messageId: messageIdIn(raw), to: session.envelope.rcptTo[0]!.address, raw });
          if (this.script === 'silent-after-data') return undefined;
          if (this.script === 'break-after-data') return this.breakAll();
          done();
        });
      },
    });
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    this.server.on('error', () => undefined);
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.breakAll();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private breakAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}

export function messageIdIn(raw: string): string {
  return /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '';
}

/** Message-IDs a sink process has written down, one on a line (see smtp-sink-process.mjs). */
export function messageIdsIn(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
