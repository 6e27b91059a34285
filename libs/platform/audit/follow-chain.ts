import { createHash } from 'node:crypto';
import type { ChainForm } from './chain-form.js';
import type { ChainHead } from './format.js';

/** One chain as it is stored. */
export interface StoredChain {
  id: string;
  head: { sequence: number; hash: string };
  events: readonly { sequence: number; previousHash: string; hash: string; canonical: string }[];
}

/**
 * Recomputes every fingerprint of one chain, in the words people read. What only the database's owner can do to the columns beside the hashed text
 * is found by the verification of everything.
 *
 * @param seen the head that the newest digest outside the database witnessed
 */
export function chainProblems(
  { kind, start, tag }: Pick<ChainForm, 'kind' | 'start' | 'tag'>,
  { id, head, events }: StoredChain,
  seen: ChainHead | undefined,
): string[] {
  const wrong: string[] = [];
  let previous = createHash('sha256').update(`${start}\n${id}`).digest('hex');
  events.forEach((event, index) => {
    const hash = createHash('sha256').update(`${tag}\n`).update(Buffer.from(previous, 'hex')).update(event.canonical, 'utf8').digest('hex');
    if (event.sequence !== index + 1) wrong.push(`Entry ${index + 1} is missing.`);
    if (event.previousHash !== previous) wrong.push(`Entry ${event.sequence} does not follow from the one before.`);
    if (event.hash !== hash) wrong.push(`Entry ${event.sequence} is not the text that was recorded.`);
    previous = event.hash;
  });
  if (previous !== head.hash || events.length !== head.sequence) wrong.push(`The last entry is not the one the ${kind} names as its last.`);
  if (seen && events[seen.sequence - 1]?.hash !== seen.hash)
    wrong.push(`Entry ${seen.sequence} is not the one that was witnessed outside the database.`);
  return wrong;
}
