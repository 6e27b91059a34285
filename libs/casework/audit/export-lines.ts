import type { LogFolder } from './log-folder.js';
import { witnessOf } from './witness.js';

/** One event as it leaves the building: the hashed text itself, and the personal fields with the salts that open their commitments. */
export interface ExportedEvent {
  sequence: number;
  previousHash: string;
  hash: string;
  canonical: string;
  personal: Record<string, { value: string; salt: string } | { erased: true }>;
}

export interface ExportedCase {
  caseId: string;
  reference: string;
  leadAuthority: string;
  head: { sequence: number; hash: string };
  events: ExportedEvent[];
}

/**
 * An export in JSON Lines that `tools/audit-verify.mjs` checks on any machine with Node: the case, its events, the newest
 * digest that witnessed it, and a last line that counts the lines.
 */
export function exportLines(exported: ExportedCase, log: LogFolder, exportedAt: string): string[] {
  const { caseId, reference, leadAuthority, head, events } = exported;
  const lines: object[] = [{ kind: 'case', format: 'msf-export/1', case: caseId, reference, leadAuthority, exportedAt, head }];
  for (const event of events) lines.push({ kind: 'event', ...event });
  const witness = witnessOf(log, caseId);
  if (witness) lines.push(witness);
  lines.push({ kind: 'end', lines: lines.length + 1 });
  return lines.map((line) => JSON.stringify(line));
}
