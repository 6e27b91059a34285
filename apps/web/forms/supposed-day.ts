import { addMonths } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { FormState } from './controls.js';
import { datePartsOf, readDateParts } from './date-parts.js';
import type { Posted } from './posted.js';

/** The day an act is shown for while nobody has fixed one: the next 1 September that leaves four months to prepare. */
export function supposedDay(today: IsoDate): IsoDate {
  const prepared = addMonths(today, 4);
  const year = Number(prepared.slice(0, 4));
  const september = `${year}-09-01`;
  return september >= prepared ? september : `${year + 1}-09-01`;
}

/** The day a page asks about in its three parts, else the one above; and the form that asks for it. */
export function readSupposedDay(asked: Posted, today: IsoDate): { on: IsoDate; state: FormState } {
  const { date, empty, error } = readDateParts(asked, 'on', 'The day');
  const on = date ?? supposedDay(today);
  return { on, state: { posted: empty ? { ...asked, ...datePartsOf('on', on) } : asked, errors: error ? [error] : [] } };
}
