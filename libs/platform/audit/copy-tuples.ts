/** Start of COPY's binary form: its signature, flags, and the length of what else the header has. */
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const HEADER_BYTES = SIGNATURE.length + 8;

/** One row in COPY's binary form: where in `bytes` each column begins and ends. Handed over again for the next row. */
export interface Tuple {
  bytes: Buffer;
  /** -1 for a column that is null. */
  readonly from: number[];
  readonly to: number[];
}

/**
 * Reads COPY's binary form row by row. The cheapest form for both sides: the database prints no hex and no times, and what is hashed stands here as
 * it was stored.
 *
 * @throws When the stream is not in that form, or stops in the middle of a row.
 */
export async function forEachCopyTuple(stream: AsyncIterable<Buffer>, row: (tuple: Tuple) => void): Promise<void> {
  const tuple: Tuple = { bytes: Buffer.alloc(0), from: [], to: [] };
  let begun = false;
  let ended = false;
  for await (const chunk of stream) {
    const bytes: Buffer = tuple.bytes.length === 0 ? chunk : Buffer.concat([tuple.bytes, chunk]);
    tuple.bytes = bytes;
    let at = 0;
    if (!begun) {
      if (bytes.length < HEADER_BYTES) continue;
      if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('the database did not answer in the binary form of COPY');
      at = HEADER_BYTES + bytes.readInt32BE(HEADER_BYTES - 4);
      begun = true;
    }
    for (;;) {
      const next = readTuple(tuple, at);
      if (next === INCOMPLETE) break;
      at = next;
      if (tuple.from.length === 0) {
        ended = true;
        break;
      }
      row(tuple);
    }
    tuple.bytes = bytes.subarray(at);
  }
  if (!ended) throw new Error('the database stopped in the middle of a row');
}

const INCOMPLETE = -1;

/** Finds the columns of the row that begins at a place, none at the end of all; answers where the next one begins. */
function readTuple({ bytes, from, to }: Tuple, start: number): number {
  const { length } = bytes;
  if (start + 2 > length) return INCOMPLETE;
  const columns = bytes.readInt16BE(start);
  from.length = to.length = Math.max(0, columns);
  let at = start + 2;
  for (let i = 0; i < columns; i += 1) {
    if (at + 4 > length) return INCOMPLETE;
    const size = bytes.readInt32BE(at);
    at += 4;
    from[i] = size < 0 ? -1 : at;
    if (size > 0) at += size;
    to[i] = at;
    if (at > length) return INCOMPLETE;
  }
  return at;
}
