import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';

/** Where a page of the case list ended: the order of the list is open before closed, then what is due first, then the id. */
export interface CaseCursor {
  closed: boolean;
  due: IsoDate;
  id: string;
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const writeCaseCursor = ({ closed, due, id }: CaseCursor): string =>
  Buffer.from(JSON.stringify([closed, due, id])).toString('base64url');

/** Null for a text that is no cursor of this list. */
export function readCaseCursor(text: string): CaseCursor | null {
  try {
    const [closed, due, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown, unknown];
    if (typeof closed === 'boolean' && typeof due === 'string' && isIsoDate(due) && typeof id === 'string' && UUID.test(id))
      return { closed, due, id };
  } catch {
    // not a cursor of ours
  }
  return null;
}
