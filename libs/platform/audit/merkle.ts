import { createHash } from 'node:crypto';

/**
 * Merkle trees as RFC 6962 (section 2.1) defines them: leaves are hashed with a 0x00 byte in front, nodes with 0x01,
 * and a tree of n leaves splits at the largest power of two below n. Two uses: the sorted tree of all case heads
 * (one digest) and the append-only log whose leaves are the digests.
 */

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Hash of the empty tree: SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/** Hash of one leaf's bytes. */
export function leafHash(data: Buffer): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest();
}

/** Hash of a node over its two children. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

function splitPoint(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** Root over leaf hashes `[from, to)`. */
export function merkleRoot(leaves: readonly Buffer[], from = 0, to = leaves.length): Buffer {
  const size = to - from;
  if (size === 0) return EMPTY_ROOT;
  if (size === 1) return leaves[from]!;
  const k = splitPoint(size);
  return nodeHash(merkleRoot(leaves, from, from + k), merkleRoot(leaves, from + k, to));
}

/** Audit path of leaf `index` in the tree over `leaves` (RFC 6962, 2.1.1), nearest sibling first. */
export function inclusionProof(leaves: readonly Buffer[], index: number, from = 0, to = leaves.length): Buffer[] {
  const size = to - from;
  if (index < 0 || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  if (size === 1) return [];
  const k = splitPoint(size);
  return index < k
    ? [...inclusionProof(leaves, index, from, from + k), merkleRoot(leaves, from + k, to)]
    : [...inclusionProof(leaves, index - k, from + k, to), merkleRoot(leaves, from, from + k)];
}

/** True if the path leads from the leaf to the root of a tree of `size` leaves (RFC 9162, 2.1.3.2). */
export function verifyInclusion(leaf: Buffer, index: number, size: number, path: readonly Buffer[], root: Buffer): boolean {
  if (index < 0 || index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && hash.equals(root);
}

/** Proof that the tree over the first `oldSize` leaves is a prefix of the tree over all of them (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: readonly Buffer[], oldSize: number): Buffer[] {
  if (oldSize < 1 || oldSize > leaves.length) throw new RangeError(`no tree of ${oldSize} within ${leaves.length}`);
  const sub = (m: number, from: number, to: number, complete: boolean): Buffer[] => {
    const n = to - from;
    if (m === n) return complete ? [] : [merkleRoot(leaves, from, to)];
    const k = splitPoint(n);
    return m <= k
      ? [...sub(m, from, from + k, complete), merkleRoot(leaves, from + k, to)]
      : [...sub(m - k, from + k, to, false), merkleRoot(leaves, from, from + k)];
  };
  return sub(oldSize, 0, leaves.length, true);
}

/** True if the proof shows that the log with `newRoot` only grew from the log with `oldRoot` (RFC 9162, 2.1.4.2). */
export function verifyConsistency(oldSize: number, newSize: number, oldRoot: Buffer, newRoot: Buffer, proof: readonly Buffer[]): boolean {
  if (oldSize < 1 || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && oldRoot.equals(newRoot);
  const power = (oldSize & (oldSize - 1)) === 0;
  const path = power ? [oldRoot, ...proof] : [...proof];
  if (path.length === 0) return false;
  let fn = oldSize - 1;
  let sn = newSize - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let fr = path[0]!;
  let sr = path[0]!;
  for (const c of path.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr);
      sr = nodeHash(c, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      sr = nodeHash(sr, c);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && fr.equals(oldRoot) && sr.equals(newRoot);
}
