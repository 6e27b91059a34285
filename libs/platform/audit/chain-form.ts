import type { Tuple } from './copy-tuples.js';
import type { ChainKind } from './format.js';

/** Places of the columns that link the events of every chain, in the order the verifier asks for them; what else an event has follows. */
export const LINK = { id: 0, sequence: 1, previousHash: 2, hash: 3, canonical: 4 } as const;

/** How the events of one kind of chain are stored and hashed. */
export interface ChainForm {
  readonly kind: ChainKind;
  /** What the first event is linked to is the hash of this, a line end and the id. */
  readonly start: string;
  /** What an event is hashed with: this, a line end, the hash before and its text. */
  readonly tag: string;
  /** Columns of the events, the five of `LINK` first. */
  readonly columns: readonly string[];
  readonly table: string;
  /** Selects id, the name it is known by, sequence and hash of the last event, of every row whose chain it is. */
  readonly heads: string;
  /** Members of the hashed text by the words of a report. */
  readonly members: readonly (readonly [member: string, words: string])[];
  idOf(tuple: Tuple): string;
  /** The canonical text that an event must have been hashed as, put together from its columns. */
  expectedText(tuple: Tuple): string;
  /** Commitments to personal fields, canonical; "{}" where there are none. */
  commitmentsOf(tuple: Tuple): string;
}
