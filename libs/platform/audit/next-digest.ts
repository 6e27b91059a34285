import type { ChainHead, Checkpoint, Digest } from './format.js';
import { digestLeaf, headLeaf, signCheckpoint } from './format.js';
import { headLine, type HeadLine } from './log-folder.js';
import { merkleRoot } from './merkle.js';

/** Heads in the order of the tree: by id, which is the order PostgreSQL gives a uuid's text in. */
export function inTreeOrder(heads: Iterable<ChainHead>): ChainHead[] {
  return [...heads].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Root of the sorted tree of heads, hex. */
export function headsRoot(heads: Iterable<ChainHead>): string {
  return merkleRoot(inTreeOrder(heads).map(headLeaf)).toString('hex');
}

/** Root of the log of digests, hex. */
export function logRoot(digests: readonly Digest[]): string {
  return merkleRoot(digests.map(digestLeaf)).toString('hex');
}

/**
 * The next line of the log from the heads as they are now and as the last digest saw them.
 * A chain that was there and is not any more is only left out when `removed` says why (end of retention); otherwise its
 * old head stays in the tree, so that the verifier finds it missing.
 */
export function nextDigest(
  log: readonly Checkpoint[],
  before: ReadonlyMap<string, ChainHead>,
  now: readonly ChainHead[],
  at: string,
  privateKeyPem: string,
  removed: ReadonlyMap<string, string> = new Map(),
): { checkpoint: Checkpoint; lines: HeadLine[] } {
  const number = log.length + 1;
  const lines: HeadLine[] = [];
  const after = new Map(before);
  for (const head of now) {
    const old = before.get(head.id);
    if (old && old.sequence === head.sequence && old.hash === head.hash) continue;
    after.set(head.id, head);
    lines.push(headLine(number, head));
  }
  for (const [id, reason] of removed) {
    const old = after.get(id);
    if (!old || now.some((head) => head.id === id)) continue;
    after.delete(id);
    lines.push({ ...headLine(number, old), removed: reason });
  }
  const digest: Digest = { number, at, cases: after.size, headsRoot: headsRoot(after.values()) };
  const root = logRoot([...log, digest]);
  return { checkpoint: { ...digest, changed: lines.length, logRoot: root, ...signCheckpoint(number, root, privateKeyPem) }, lines };
}
