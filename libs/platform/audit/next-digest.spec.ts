import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkpointIsSigned, headLeaf, printedCheckpoint, type ChainHead } from './format.js';
import { LogFolder } from './log-folder.js';
import { inclusionProof, verifyInclusion } from './merkle.js';
import { headsRoot, inTreeOrder, nextDigest } from './next-digest.js';

const head = (n: number, sequence = 1): ChainHead => ({
  of: 'case',
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  sequence,
  hash: String(n * 100 + sequence).padStart(64, '0'),
});

function folder(): { log: LogFolder; where: string } {
  const where = mkdtempSync(path.join(tmpdir(), 'audit-log-'));
  const log = new LogFolder(where);
  log.prepare();
  return { log, where };
}

function write(log: LogFolder, now: ChainHead[], at: string): void {
  const { checkpoint, lines } = nextDigest(log.checkpoints(), log.heads(), now, at, log.signingKey());
  log.append(checkpoint, lines);
}

describe('digests of all cases, written where the database cannot reach', () => {
  it('writes a digest also when nothing happened, and only the heads that moved', () => {
    const { log } = folder();
    write(log, [head(2), head(1)], '2026-01-05T00:00:00.000Z');
    write(log, [head(1), head(2)], '2026-01-05T01:00:00.000Z');
    write(log, [head(1), head(2, 2), head(3)], '2026-01-05T02:00:00.000Z');
    expect(log.checkpoints().map((c) => [c.number, c.cases, c.changed])).toEqual([
      [1, 2, 2],
      [2, 2, 0],
      [3, 3, 2],
    ]);
    expect(log.heads().get(head(2).id)?.sequence).toBe(2);
    expect(log.heads(1).get(head(2).id)?.sequence).toBe(1);
  });

  it('signs every checkpoint, and a changed root no longer carries the signature', () => {
    const { log } = folder();
    write(log, [head(1)], '2026-01-05T00:00:00.000Z');
    const [checkpoint] = log.checkpoints();
    expect(checkpointIsSigned(checkpoint!, log.publicKey()!)).toBe(true);
    expect(checkpointIsSigned({ ...checkpoint!, logRoot: '0'.repeat(64) }, log.publicKey()!)).toBe(false);
    expect(printedCheckpoint(checkpoint!)).toMatch(/^Audit record 1 \([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\)$/);
  });

  it('keeps the old head of a case that vanished without a reason in the tree', () => {
    const { log } = folder();
    write(log, [head(1), head(2)], '2026-01-05T00:00:00.000Z');
    write(log, [head(1)], '2026-01-05T01:00:00.000Z');
    expect(log.heads().has(head(2).id)).toBe(true);
    expect(log.checkpoints()[1]!.headsRoot).toBe(log.checkpoints()[0]!.headsRoot);
  });

  it('leaves a case out after the end of its retention, with a line that says so', () => {
    const { log } = folder();
    write(log, [head(1), head(2)], '2026-01-05T00:00:00.000Z');
    const gone = new Map([[head(2).id, 'end of retention']]);
    const { checkpoint, lines } = nextDigest(log.checkpoints(), log.heads(), [head(1)], '2026-01-05T01:00:00.000Z', log.signingKey(), gone);
    log.append(checkpoint, lines);
    expect(log.heads().has(head(2).id)).toBe(false);
    expect(log.headLines().at(-1)).toMatchObject({ case: head(2).id, removed: 'end of retention' });
    expect(checkpoint.headsRoot).toBe(headsRoot([head(1)]));
  });

  it('ignores a line that a crash cut off, and goes on after it', () => {
    const { log, where } = folder();
    write(log, [head(1)], '2026-01-05T00:00:00.000Z');
    const file = path.join(where, 'digests.jsonl');
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"number":2,"at":"2026`);
    expect(log.checkpoints()).toHaveLength(1);
    write(log, [head(1, 2)], '2026-01-05T01:00:00.000Z');
    expect(log.checkpoints().map((c) => c.number)).toEqual([1, 2]);
  });

  it('proves that a head is in a digest', () => {
    const heads = inTreeOrder([head(3), head(1), head(2)]);
    const leaves = heads.map(headLeaf);
    const root = Buffer.from(headsRoot(heads), 'hex');
    expect(verifyInclusion(leaves[1]!, 1, 3, inclusionProof(leaves, 1), root)).toBe(true);
  });
});
