import { addMonths } from '../../calendar/civil-date.js';
import type { IsoDate } from '../../types.js';

/** The day on which a term of whole years from a day has ended: the same day so many years on (29 February: the 28th). */
export const yearsAfter = (day: IsoDate, years: number): IsoDate => addMonths(day, 12 * years);
