import type { DateRange, IsoDate } from '#libs/law/types.js';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';

export interface DateLines {
  ranges: (DateRange | IsoDate)[];
  /** What is wrong, line by line, numbered as a person counts. */
  errors: string[];
}

/** A day typed as 2026-03-27 or 27/3/2026; null when it is no day of the calendar. */
function readDay(text: string): IsoDate | null {
  const british = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(text);
  const date = british ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}` : text;
  return parseIsoDate(date) !== null ? date : null;
}

/**
 * Reads days and periods, one a line: `2026-01-06 to 2026-03-27`, or one day alone. Empty lines do not count.
 * @param what how a message calls the box, such as "Terms"
 */
export function readDateLines(text: string, what: string): DateLines {
  const result: DateLines = { ranges: [], errors: [] };
  text.split(/\r?\n/).forEach((line, index) => {
    const trimmed = line.trim().replace(/,$/, '');
    if (!trimmed) return;
    const at = `${what}, line ${index + 1}`;
    const [first, last, ...more] = trimmed.split(/\s+(?:to|until)\s+|\s*[–—]\s*|\s+-\s+/).map((part) => part.trim());
    const from = readDay(first ?? '');
    const to = last === undefined ? from : readDay(last);
    if (!from || !to || more.length > 0)
      result.errors.push(`${at}: “${trimmed}” must be a day or two days with “to” between them, like 2026-01-06 to 2026-03-27`);
    else if (to < from) result.errors.push(`${at}: the last day is before the first`);
    else result.ranges.push(last === undefined ? from : { from, to });
  });
  return result;
}

/** The lines of a list of days and periods, as a person would type them. */
export const dateLinesOf = (ranges: readonly (DateRange | IsoDate)[]): string =>
  ranges.map((range) => (typeof range === 'string' ? range : `${range.from} to ${range.to}`)).join('\n');
