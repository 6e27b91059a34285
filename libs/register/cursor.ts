import type { PageRequest } from './types.js';

const MOST = 100;
const USUAL = 25;

/** The order values of the last row of a page, as an opaque text. */
export function toCursor(values: readonly string[] | null): string | null {
  return values === null ? null : Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Forms the last value of a cursor can have: what tells rows apart that come alike in the order. */
export const LAST_IS = { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, number: /^[0-9]{1,15}$/, text: /^/ };

/** What a cursor holds; a text that is none of ours begins at the beginning. */
export function fromCursor(cursor: string | null | undefined, length: number, lastIs: RegExp = LAST_IS.text): string[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(values) || values.length !== length) return null;
    const good = values.every((value) => typeof value === 'string' && !value.includes('\0')) && lastIs.test(values.at(-1) as string);
    return good ? (values as string[]) : null;
  } catch {
    return null;
  }
}

/** Whether a text is a cursor of one of the lists of the register; the API refuses what is none. */
export const isCursorOf = {
  names: (text: string): boolean => fromCursor(text, 2) !== null,
  namesAndIds: (text: string): boolean => fromCursor(text, 2, LAST_IS.uuid) !== null,
};

/** Rows of a page: 25 unless asked otherwise, never more than 100. */
export function pageSize({ limit }: PageRequest): number {
  return Math.min(MOST, Math.max(1, Math.trunc(limit ?? USUAL)));
}
