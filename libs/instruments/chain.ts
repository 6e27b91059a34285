import { createHash } from 'node:crypto';
import type { Finding, IsoDate } from '#libs/law/index.js';
import { canonicalText } from '#libs/platform/canonical.js';

/** Version of the layout of an event's data and of the members below. */
export const SCHEMA_VERSION = 1;

/** Actor of what the program itself records: no person. */
export const THE_PROGRAM = '00000000-0000-0000-0000-000000000000';

/** Everything of an event that is hashed. Nothing in it is personal. */
export interface ChainedEvent {
  instrument: string;
  sequence: number;
  type: string;
  schemaVersion: number;
  happenedOn: IsoDate;
  /** UTC instant with milliseconds and Z. */
  recordedAt: string;
  actor: string;
  data: Record<string, unknown>;
  /** A note changes no state: a version was kept, a file added, a link issued. */
  effect: 'accepted' | 'purported' | 'note';
  reason: string | null;
  findings: Finding[];
  judgedBy: JudgedBy;
}

/** Versions of what an event was judged by. */
export interface JudgedBy {
  rules: string;
  bankHolidays: string;
}

/** SHA-256 of texts and bytes one after the other. */
export const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Tags of what is hashed: they keep a chain of one kind from passing for one of another. */
export const START = 'msf/instrument/1';
export const TAG = 'msf/instrument-event/1';

/** What the first event of a matter is linked to: binds the chain to its matter. */
export const genesis = (instrumentId: string): Buffer => sha256(`${START}\n${instrumentId}`);

/** The canonical text of an event and its place in the chain: SHA-256("msf/instrument-event/1\n" || previous hash || text). */
export function link(previousHash: Buffer, event: ChainedEvent): { canonical: string; hash: Buffer } {
  const canonical = canonicalText(event);
  return { canonical, hash: sha256(`${TAG}\n`, previousHash, Buffer.from(canonical, 'utf8')) };
}
