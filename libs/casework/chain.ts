import { createHash, randomBytes } from 'node:crypto';
import type { Finding, IsoDate } from '#libs/law/types.js';
import { canonicalText } from '#libs/platform/canonical.js';
import type { JudgedBy } from './types.js';

/** Version of the layout of an event's data and of the members below; older ones are read through upcasters. */
export const SCHEMA_VERSION = 1;

/** Actor of what the program itself records: no person. */
export const THE_PROGRAM = '00000000-0000-0000-0000-000000000000';

/** Everything of an event that is hashed. Absent members are null; nothing in it is personal. */
export interface ChainedEvent {
  case: string;
  sequence: number;
  type: string;
  schemaVersion: number;
  happenedOn: IsoDate;
  /** UTC instant with milliseconds and Z. */
  recordedAt: string;
  actor: string;
  onBehalfOf: string | null;
  data: Record<string, unknown>;
  effect: 'accepted' | 'purported' | 'note';
  reason: string | null;
  findings: Finding[];
  judgedBy: JudgedBy;
  corrects: number | null;
  correctionKind: 'clerical' | 'factual' | null;
  stateBearing: boolean;
  /** Field -> commitment, hex. */
  personal: Record<string, string>;
}

/** A personal field beside its event, with the salt that opens its commitment. Hex. */
export interface PersonalField {
  field: string;
  value: string;
  salt: string;
}

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What the first event of a case is linked to: binds the chain to its case. */
export function genesis(caseId: string): Buffer {
  return sha256(`msf/case/1\n${caseId}`);
}

/** The canonical text of an event and its place in the chain: SHA-256("msf/event/1\n" || previous hash || text). */
export function link(previousHash: Buffer, event: ChainedEvent): { canonical: string; hash: Buffer } {
  const canonical = canonicalText(event);
  return { canonical, hash: sha256('msf/event/1\n', previousHash, Buffer.from(canonical, 'utf8')) };
}

/**
 * Commits to personal fields, each with its own random salt: the chain proves what was recorded as long as value and salt
 * are kept, and says nothing about it once they are erased.
 */
export function commit(
  personal: Record<string, string>,
  salt: () => Buffer = () => randomBytes(32),
): { commitments: Record<string, string>; fields: PersonalField[] } {
  const commitments: Record<string, string> = {};
  const fields = Object.entries(personal).map(([field, value]) => {
    const own = salt();
    commitments[field] = commitmentOf(own, value);
    return { field, value, salt: own.toString('hex') };
  });
  return { commitments, fields };
}

/** SHA-256("msf/personal/1\n" || salt || value), hex. */
export function commitmentOf(salt: Buffer, value: string): string {
  // a text that is not well formed would be stored otherwise than it was committed to
  canonicalText(value);
  return sha256('msf/personal/1\n', salt, Buffer.from(value, 'utf8')).toString('hex');
}
