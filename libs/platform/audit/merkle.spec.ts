import { createHash } from 'node:crypto';
import {
  EMPTY_ROOT,
  consistencyProof,
  inclusionProof,
  leafHash,
  merkleRoot,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
} from './merkle.js';

const leavesOf = (n: number): Buffer[] => Array.from({ length: n }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));

describe('the tree of heads and the log of digests', () => {
  it('hashes the empty tree, one leaf and two leaves as RFC 6962 says', () => {
    expect(merkleRoot([])).toEqual(EMPTY_ROOT);
    const a = createHash('sha256')
      .update(Buffer.from([0, 97]))
      .digest();
    expect(leafHash(Buffer.from('a'))).toEqual(a);
    const b = leafHash(Buffer.from('b'));
    expect(merkleRoot([a, b])).toEqual(
      createHash('sha256')
        .update(Buffer.concat([Buffer.from([1]), a, b]))
        .digest(),
    );
  });

  it('splits a tree of three at two, so that a leaf never stands where a node could', () => {
    const [a, b, c] = leavesOf(3) as [Buffer, Buffer, Buffer];
    expect(merkleRoot([a, b, c])).toEqual(nodeHash(nodeHash(a, b), c));
  });

  it('proves every leaf of trees up to 33 leaves, and no other leaf or place', () => {
    for (let n = 1; n <= 33; n += 1) {
      const leaves = leavesOf(n);
      const root = merkleRoot(leaves);
      for (let i = 0; i < n; i += 1) {
        const path = inclusionProof(leaves, i);
        expect(verifyInclusion(leaves[i]!, i, n, path, root)).toBe(true);
        expect(verifyInclusion(leafHash(Buffer.from('another')), i, n, path, root)).toBe(false);
        if (n > 1) expect(verifyInclusion(leaves[i]!, (i + 1) % n, n, path, root)).toBe(false);
      }
    }
  });

  it('proves that a log only grew, and refuses a log whose past was changed', () => {
    for (let n = 1; n <= 20; n += 1) {
      const leaves = leavesOf(n);
      const root = merkleRoot(leaves);
      for (let m = 1; m <= n; m += 1) {
        const old = merkleRoot(leaves.slice(0, m));
        const proof = consistencyProof(leaves, m);
        expect(verifyConsistency(m, n, old, root, proof)).toBe(true);
        const forged = [...leaves];
        forged[m - 1] = leafHash(Buffer.from('rewritten'));
        expect(verifyConsistency(m, n, old, merkleRoot(forged), consistencyProof(forged, m))).toBe(false);
      }
    }
  });
});
