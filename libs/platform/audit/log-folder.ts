import { generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { ChainHead, Checkpoint } from './format.js';

/** A line of `heads.jsonl`: a chain whose head moved since the digest before, or that was removed at the end of its retention. Of a case or of an instrument. */
export interface HeadLine {
  digest: number;
  case?: string;
  instrument?: string;
  sequence: number;
  hash: string;
  removed?: string;
}

/** A line of `erasures.jsonl`: a personal field that was erased. The commitment stands in the chain and tells which text it was without saying it. */
export interface ErasureLine {
  case: string;
  sequence: number;
  field: string;
  commitment: string;
  erasedAt: string;
}

/** A line of `erased-names.jsonl`: the name of a member of a temporary governing body that was erased. A name is in no chain; the member's id says which it was. */
export interface ErasedNameLine {
  body: string;
  member: string;
  erasedAt: string;
}

const DIGESTS = 'digests.jsonl';
const HEADS = 'heads.jsonl';
const ERASURES = 'erasures.jsonl';
const ERASED_NAMES = 'erased-names.jsonl';
const PRIVATE_KEY = 'signing-key.pem';
export const PUBLIC_KEY = 'public-key.pem';

/**
 * The audit log where the database cannot reach it: a folder of append-only text files. Put it on a volume that the
 * database server does not mount; copy it away and a rebuilt database can no longer pass for the true one.
 */
export class LogFolder {
  constructor(readonly folder: string) {}

  private file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Makes the folder and its key pair when they are not there. */
  prepare(): void {
    mkdirSync(this.folder, { recursive: true });
    if (existsSync(this.file(PRIVATE_KEY))) return;
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(this.file(PRIVATE_KEY), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    writeFileSync(this.file(PUBLIC_KEY), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
  }

  signingKey(): string {
    return readFileSync(this.file(PRIVATE_KEY), 'utf8');
  }

  publicKey(): string | null {
    return existsSync(this.file(PUBLIC_KEY)) ? readFileSync(this.file(PUBLIC_KEY), 'utf8') : null;
  }

  checkpoints(): Checkpoint[] {
    return readLines<Checkpoint>(this.file(DIGESTS));
  }

  headLines(): HeadLine[] {
    return readLines<HeadLine>(this.file(HEADS));
  }

  /** Heads as the last complete digest saw them, by id. Lines of a digest that was never completed do not count. */
  heads(upTo = this.checkpoints().length): Map<string, ChainHead> {
    const heads = new Map<string, ChainHead>();
    for (const line of this.headLines()) {
      if (line.digest > upTo) continue;
      const head = headIn(line);
      if (line.removed) heads.delete(head.id);
      else heads.set(head.id, head);
    }
    return heads;
  }

  erasures(): ErasureLine[] {
    return readLines<ErasureLine>(this.file(ERASURES));
  }

  appendErasures(lines: readonly ErasureLine[]): void {
    mkdirSync(this.folder, { recursive: true });
    appendDurably(this.file(ERASURES), lines);
  }

  erasedNames(): ErasedNameLine[] {
    return readLines<ErasedNameLine>(this.file(ERASED_NAMES));
  }

  appendErasedNames(lines: readonly ErasedNameLine[]): void {
    mkdirSync(this.folder, { recursive: true });
    appendDurably(this.file(ERASED_NAMES), lines);
  }

  /**
   * Appends one digest: first the heads, then the checkpoint that makes them count, each forced to disk. A crash in
   * between leaves head lines without a checkpoint; the next digest has the same number, so it repeats and overrides them.
   */
  append(checkpoint: Checkpoint, lines: readonly HeadLine[]): void {
    appendDurably(this.file(HEADS), lines);
    appendDurably(this.file(DIGESTS), [checkpoint]);
  }
}

/** The line of a head in a digest. */
export const headLine = (digest: number, { of, id, sequence, hash }: ChainHead): HeadLine => ({
  digest,
  ...(of === 'case' ? { case: id } : { instrument: id }),
  sequence,
  hash,
});

/** @throws when the line names no chain: it was not written by this program */
function headIn({ case: caseId, instrument, sequence, hash }: HeadLine): ChainHead {
  if (caseId !== undefined) return { of: 'case', id: caseId, sequence, hash };
  if (instrument !== undefined) return { of: 'instrument', id: instrument, sequence, hash };
  throw new Error('A line of the log of heads names neither a case nor an instrument.');
}

function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  // a line without its line end was cut off by a crash and never counted
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Appends whole lines and forces them to disk; a last line that a crash cut off is taken away first. */
function appendDurably(file: string, lines: readonly unknown[]): void {
  const handle = openSync(file, existsSync(file) ? 'r+' : 'w+');
  try {
    let end = fstatSync(handle).size;
    const last = Buffer.alloc(1);
    while (end > 0) {
      readSync(handle, last, 0, 1, end - 1);
      if (last[0] === 0x0a) break;
      end -= 1;
    }
    ftruncateSync(handle, end);
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    if (text !== '') writeSync(handle, text, end);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
