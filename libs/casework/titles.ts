import { eventDescription } from '#libs/law/index.js';
import type { ProcessId } from '#libs/law/types.js';
import { CASE_OPENED } from './stored-case.js';
import type { CaseLink } from './types.js';

/** Entries of the chain that are no events of the law. */
const ownTitles: Record<string, string> = {
  [CASE_OPENED]: 'Case opened',
  'note-added': 'Note added',
  'case-linked': 'Linked with another case',
  'officer-assigned': 'Case officer assigned',
  'personal-data-erased': 'Personal data erased',
  'delivery-failed': 'Email could not be delivered',
};

/** What an entry of the history is called. */
export function entryTitle(process: ProcessId, type: string, corrects: number | null): string {
  if (corrects !== null) return `Correction of entry ${corrects}`;
  return ownTitles[type] ?? eventDescription(process, type)?.title ?? type;
}

/** What a link is called on the side of one of its cases. */
export function linkTitle({ kind, outgoing }: Pick<CaseLink, 'kind' | 'outgoing'>): string {
  switch (kind) {
    case 'follows-from':
      return outgoing ? 'Follows from' : 'Is followed by';
    case 'replaces':
      return outgoing ? 'Replaces' : 'Is replaced by';
    case 'same-act':
      return 'About the same act as';
  }
}
