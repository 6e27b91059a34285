import type { IsoDate } from '#libs/law/types.js';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import { type FieldError, type Posted, typed } from './posted.js';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month typed as a number or by name ("9", "Sept", "september"). */
function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const index = text.length >= 3 ? monthNames.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return index + 1;
}

export interface DateParts {
  /** The date; null when nothing was typed or it is not a date. */
  date: IsoDate | null;
  empty: boolean;
  error: FieldError | null;
}

/**
 * Puts day, month and year together into the date the API takes. Nothing is moved or completed: 31 February is an error.
 * @param name name of the field; its parts are `name-day`, `name-month`, `name-year`
 * @param label how the message calls the field
 */
export function readDateParts(posted: Posted, name: string, label: string): DateParts {
  const day = typed(posted, `${name}-day`);
  const month = typed(posted, `${name}-month`);
  const year = typed(posted, `${name}-year`);
  if (!day && !month && !year) return { date: null, empty: true, error: null };
  const wrong = (message: string, part: string): DateParts => ({
    date: null,
    empty: false,
    error: { field: name, message: `${label} ${message}`, target: `${name}-${part}` },
  });

  const missing = [!day && 'day', !month && 'month', !year && 'year'].filter((part): part is string => Boolean(part));
  if (missing.length > 0) return wrong(`must include a ${missing.join(' and ')}`, missing[0]!);
  if (!/^\d{4}$/.test(year)) return wrong('must have a year of 4 numbers, like 2026', 'year');
  const date = `${year}-${String(monthNumber(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseIsoDate(date) !== null ? { date, empty: false, error: null } : wrong('must be a real date, like 27 3 2026', 'day');
}

/** What a date input shows for a date that is already known. */
export function datePartsOf(name: string, date: IsoDate | null | undefined): Posted {
  if (!date) return {};
  const [year, month, day] = date.split('-');
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
}
