import type { ChainKind } from './format.js';
import type { LogFolder } from './log-folder.js';
import { witnessOf } from './witness.js';

/** One event as it leaves the building: the hashed text itself, and the personal fields with the salts that open their commitments. */
export interface ExportedEvent {
  sequence: number;
  previousHash: string;
  hash: string;
  canonical: string;
  personal?: Record<string, { value: string; salt: string } | { erased: true }>;
}

/** A text that an event names by its hash: a version of an instrument. */
export interface ExportedText {
  version: number;
  canonical: string;
}

export interface ExportedChain {
  kind: ChainKind;
  id: string;
  /** What people know it by. */
  about: { reference: string } & Record<string, string>;
  head: { sequence: number; hash: string };
  events: readonly ExportedEvent[];
  texts?: readonly ExportedText[];
}

/**
 * An export in JSON Lines that `tools/audit-verify.mjs` checks on any machine with Node: whose chain it is, its events, the texts they name,
 * the newest digest that witnessed it, and a last line that counts the lines.
 */
export function chainLines({ kind, id, about, head, events, texts = [] }: ExportedChain, log: LogFolder, exportedAt: string): string[] {
  const lines: object[] = [{ kind, format: 'msf-export/1', [kind]: id, ...about, exportedAt, head }];
  for (const event of events) lines.push({ kind: 'event', ...event });
  for (const text of texts) lines.push({ kind: 'version', ...text });
  const witness = witnessOf(log, id);
  if (witness) lines.push(witness);
  lines.push({ kind: 'end', lines: lines.length + 1 });
  return lines.map((line) => JSON.stringify(line));
}
