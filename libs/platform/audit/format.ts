import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { leafHash } from './merkle.js';

/** What has a chain of events of its own: a case, and a matter in which an instrument is made or varied. */
export type ChainKind = 'case' | 'instrument';

/** Where one chain ended when a digest was made. */
export interface ChainHead {
  of: ChainKind;
  /** Id of the case or of the matter. */
  id: string;
  sequence: number;
  /** SHA-256 of the last link, hex. */
  hash: string;
}

/** One line of the log: what all chains together looked like at one moment. */
export interface Digest {
  number: number;
  /** UTC instant, ISO with milliseconds. */
  at: string;
  /** Chains in the tree. The name is part of what is signed, and older than the chains of instruments. */
  cases: number;
  /** Root of the sorted tree of heads, hex. */
  headsRoot: string;
}

/** The signed state of the log after a digest: its size is the digest's number. */
export interface Checkpoint extends Digest {
  changed: number;
  /** Root of the log of digests 1 … number, hex. */
  logRoot: string;
  /** Ed25519 over `checkpointText`, hex. */
  signature: string;
  keyId: string;
}

const HEAD_TAGS: Readonly<Record<ChainKind, string>> = { case: 'msf/head/1', instrument: 'msf/instrument-head/1' };

/** Leaf of the sorted tree of heads. The tag keeps a case from passing for an instrument. */
export function headLeaf({ of, id, sequence, hash }: ChainHead): Buffer {
  return leafHash(Buffer.from(`${HEAD_TAGS[of]}\n${id}\n${sequence}\n${hash}`, 'utf8'));
}

/** Leaf of the append-only log. */
export function digestLeaf(digest: Digest): Buffer {
  const { number, at, cases, headsRoot } = digest;
  return leafHash(Buffer.from(`msf/digest/1\n${canonicalize({ number, at, cases, headsRoot })}`, 'utf8'));
}

/** The bytes that are signed: what the log was, how long, with which root. */
export function checkpointText(size: number, logRoot: string): Buffer {
  return Buffer.from(`msf/checkpoint/1\n${size}\n${logRoot}\n`, 'utf8');
}

/** Sixteen hex digits that name a public key. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

/** Signs the state of the log with an Ed25519 key in PEM form. */
export function signCheckpoint(size: number, logRoot: string, privateKeyPem: string): { signature: string; keyId: string } {
  const key = createPrivateKey(privateKeyPem);
  return { signature: sign(null, checkpointText(size, logRoot), key).toString('hex'), keyId: keyIdOf(createPublicKey(key)) };
}

/** True if the checkpoint was signed by the holder of the key. */
export function checkpointIsSigned(checkpoint: Checkpoint, publicKeyPem: string): boolean {
  const key = createPublicKey(publicKeyPem);
  return (
    keyIdOf(key) === checkpoint.keyId &&
    verify(null, checkpointText(checkpoint.number, checkpoint.logRoot), key, Buffer.from(checkpoint.signature, 'hex'))
  );
}

/** How a checkpoint is printed where people read it: "Audit record 128 (4f3a 91bc 02de)". */
export function printedCheckpoint(checkpoint: Pick<Checkpoint, 'number' | 'logRoot'>): string {
  const short = checkpoint.logRoot.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
  return `Audit record ${checkpoint.number} (${short})`;
}
