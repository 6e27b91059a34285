import { digestLeaf, headLeaf, type ChainHead, type Checkpoint } from './format.js';
import type { LogFolder } from './log-folder.js';
import { inclusionProof } from './merkle.js';
import { inTreeOrder } from './next-digest.js';

/** The newest checkpoint's testimony about one chain: its head then, and the two paths that prove it was in that digest and log. */
export interface Witness {
  kind: 'witness';
  checkpoint: Checkpoint;
  head: { sequence: number; hash: string };
  headIndex: number;
  headPath: string[];
  logPath: string[];
  publicKey: string;
}

/** Null when no digest has seen the chain of this id yet or there is no log here. */
export function witnessOf(log: LogFolder, id: string): Witness | null {
  const checkpoints = log.checkpoints();
  const checkpoint = checkpoints.at(-1);
  const publicKey = log.publicKey();
  if (!checkpoint || !publicKey) return null;
  const heads: ChainHead[] = inTreeOrder(log.heads().values());
  const headIndex = heads.findIndex((head) => head.id === id);
  if (headIndex === -1) return null;
  const { sequence, hash } = heads[headIndex]!;
  const hexes = (path: Buffer[]): string[] => path.map((node) => node.toString('hex'));
  return {
    kind: 'witness',
    checkpoint,
    head: { sequence, hash },
    headIndex,
    headPath: hexes(inclusionProof(heads.map(headLeaf), headIndex)),
    logPath: hexes(inclusionProof(checkpoints.map(digestLeaf), checkpoint.number - 1)),
    publicKey,
  };
}
