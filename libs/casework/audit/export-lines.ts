import { chainLines, type ExportedEvent } from '#libs/platform/audit/export-lines.js';
import type { LogFolder } from '#libs/platform/audit/log-folder.js';

export type { ExportedEvent };

export interface ExportedCase {
  caseId: string;
  reference: string;
  leadAuthority: string;
  head: { sequence: number; hash: string };
  events: ExportedEvent[];
}

/** The export of a case: who leads it, its events, and the newest digest that witnessed it. */
export function exportLines(
  { caseId, reference, leadAuthority, head, events }: ExportedCase,
  log: LogFolder,
  exportedAt: string,
): string[] {
  return chainLines({ kind: 'case', id: caseId, about: { reference, leadAuthority }, head, events }, log, exportedAt);
}
