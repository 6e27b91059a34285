import { eventDescription } from '#libs/law/index.js';
import type { ProcessId } from '#libs/law/types.js';
import { CASE_OPENED } from './stored-case.js';

/** Entries of the chain that are no events of the law. */
const ownTitles: Record<string, string> = {
  [CASE_OPENED]: 'Case opened',
  'note-added': 'Note added',
  'officer-assigned': 'Case officer assigned',
  'personal-data-erased': 'Personal data erased',
  'delivery-failed': 'Email could not be delivered',
};

/** What an entry of the history is called. */
export function entryTitle(process: ProcessId, type: string, corrects: number | null): string {
  if (corrects !== null) return `Correction of entry ${corrects}`;
  return ownTitles[type] ?? eventDescription(process, type)?.title ?? type;
}
