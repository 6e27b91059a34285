import type { CaseHead, Checkpoint, Digest } from './format.js';
import { digestLeaf, headLeaf, signCheckpoint } from './format.js';
import type { HeadLine } from './log-folder.js';
import { merkleRoot } from './merkle.js';

/** Heads in the order of the tree: by case id, which is the order PostgreSQL gives a uuid's text in. */
export function inTreeOrder(heads: Iterable<CaseHead>): CaseHead[] {
  return [...heads].sort((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
}

/** Root of the sorted tree of heads, hex. */
export function headsRoot(heads: Iterable<CaseHead>): string {
  return merkleRoot(inTreeOrder(heads).map(headLeaf)).toString('hex');
}

/** Root of the log of digests, hex. */
export function logRoot(digests: readonly Digest[]): string {
  return merkleRoot(digests.map(digestLeaf)).toString('hex');
}

/**
 * The next line of the log from the heads as they are now and as the last digest saw them.
 * A case that was there and is not any more is only left out when `removed` says why (end of retention); otherwise its
 * old head stays in the tree, so that the verifier finds it missing.
 */
export function nextDigest(
  log: readonly Checkpoint[],
  before: ReadonlyMap<string, CaseHead>,
  now: readonly CaseHead[],
  at: string,
  privateKeyPem: string,
  removed: ReadonlyMap<string, string> = new Map(),
): { checkpoint: Checkpoint; lines: HeadLine[] } {
  const number = log.length + 1;
  const lines: HeadLine[] = [];
  const after = new Map(before);
  for (const head of now) {
    const old = before.get(head.caseId);
    if (old && old.sequence === head.sequence && old.hash === head.hash) continue;
    after.set(head.caseId, head);
    lines.push({ digest: number, case: head.caseId, sequence: head.sequence, hash: head.hash });
  }
  for (const [caseId, reason] of removed) {
    const old = after.get(caseId);
    if (!old || now.some((head) => head.caseId === caseId)) continue;
    after.delete(caseId);
    lines.push({ digest: number, case: caseId, sequence: old.sequence, hash: old.hash, removed: reason });
  }
  const digest: Digest = { number, at, cases: after.size, headsRoot: headsRoot(after.values()) };
  const root = logRoot([...log, digest]);
  return { checkpoint: { ...digest, changed: lines.length, logRoot: root, ...signCheckpoint(number, root, privateKeyPem) }, lines };
}
