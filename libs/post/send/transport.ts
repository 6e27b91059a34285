import type pg from 'pg';
import type { OutgoingMail } from '../types.js';

/**
 * How handing a message over ended.
 * - sent: somebody has taken responsibility for it.
 * - not-sent: certainly nobody has; it may be tried again.
 * - refused: certainly nobody has, and trying again is no use.
 * - unknown: the message was given away and no answer came. It may have been delivered; only a person can find out.
 * - withdrawn: it was not given away, because it no longer should be.
 */
export interface HandOver {
  outcome: 'sent' | 'not-sent' | 'refused' | 'unknown' | 'withdrawn';
  /** Answer code of the server ("550"), or a short name of the failure; never a text that could hold an address. */
  code: string;
}

/** Takes messages over the network; its answer can be lost. */
export interface NetworkTransport {
  readonly kind: 'network';
  /**
   * @param mayGive asked once, when the server is ready to read and nothing of the message has left: the last moment at which it is
   *   certain that nobody has it. With false, or when it fails, the message is not given.
   */
  send(mail: OutgoingMail, mayGive: () => Promise<boolean>): Promise<HandOver>;
  close(): void;
}

/** Takes messages inside the transaction that settles the row: exactly once, by itself. */
export interface LocalTransport {
  readonly kind: 'local';
  deliver(client: pg.ClientBase, reminderId: string, authority: string, mail: OutgoingMail, at: string): Promise<void>;
}

export type Transport = NetworkTransport | LocalTransport;
