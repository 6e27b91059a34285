import { processes } from '#libs/law/index.js';
import type { ProcessId } from '#libs/law/types.js';
import { type Posted, typed } from './posted.js';

/** The process that was chosen, if it is one that can be run. */
export function processOf(posted: Posted): ProcessId | null {
  const chosen = typed(posted, 'process');
  return Object.hasOwn(processes, chosen) ? (chosen as ProcessId) : null;
}
