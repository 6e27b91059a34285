import { checkpointIsSigned, digestLeaf, type ChainHead, type Checkpoint } from './format.js';
import type { LogFolder } from './log-folder.js';
import { merkleRoot } from './merkle.js';
import { headsRoot } from './next-digest.js';
import type { ReportBuilder } from './verify-report.js';

/**
 * The log against itself: numbers without a gap, every root the root of what stands before it, every checkpoint signed,
 * and the head lines giving the tree each digest names.
 */
export function checkLog(log: LogFolder, report: ReportBuilder): { checkpoints: Checkpoint[]; heads: Map<string, ChainHead> } {
  const checkpoints = log.checkpoints();
  const publicKey = log.publicKey();
  const leaves: Buffer[] = [];
  for (const checkpoint of checkpoints) {
    const where = `audit record ${checkpoint.number}`;
    leaves.push(digestLeaf(checkpoint));
    report.checked.digests += 1;
    if (checkpoint.number !== leaves.length) report.wrong(where, `stands where record ${leaves.length} should stand`);
    if (merkleRoot(leaves).toString('hex') !== checkpoint.logRoot) report.wrong(where, 'its root is not the root of the log up to it');
    if (!publicKey) report.note('the log has no public key: signatures were not checked');
    else if (!checkpointIsSigned(checkpoint, publicKey)) report.wrong(where, 'is not signed with the key of the log');
  }
  const heads = log.heads(checkpoints.length);
  const last = checkpoints.at(-1);
  if (last && headsRoot(heads.values()) !== last.headsRoot)
    report.wrong(`audit record ${last.number}`, 'its heads are not the heads listed in the log');
  return { checkpoints, heads };
}

/** The database's own copy of the digests against the log. A digest only one of them has is a problem either way. */
export function compareCopies(
  log: readonly Checkpoint[],
  copies: readonly { number: number; logRoot: string; at: string }[],
  report: ReportBuilder,
): void {
  for (const copy of copies) {
    const known = log[copy.number - 1];
    const where = `audit record ${copy.number}`;
    if (!known) report.wrong(where, 'is in the database but not in the log outside it');
    else if (known.logRoot !== copy.logRoot || known.at !== copy.at)
      report.wrong(where, 'differs between the database and the log outside it');
  }
  const newest = copies.at(-1)?.number ?? 0;
  if (log.length > newest + 1)
    report.wrong(
      `audit record ${newest + 1}`,
      `the database ends at record ${newest}, the log outside it at ${log.length}: it was put back to an earlier state`,
    );
}
