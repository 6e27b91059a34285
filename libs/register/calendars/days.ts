import { Temporal } from 'temporal-polyfill';
import type { DateRange, IsoDate } from '#libs/law/types.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import type { CalendarDays } from '../types.js';

/** Longest a term may be: half a year. A longer one is a slip of the year. */
const LONGEST_TERM_DAYS = 184;

/** Whether a text is a day of the Gregorian calendar, `YYYY-MM-DD`. */
export function isDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** First day of the school year a date is in, 1 September. */
export function schoolYear(date: IsoDate): number {
  return date.slice(5) >= '09-01' ? Number(date.slice(0, 4)) : Number(date.slice(0, 4)) - 1;
}

/**
 * Checks days as they came in and puts them in order: terms must not overlap, days without school lie in a term.
 * Refusal `fields-invalid` names each field.
 */
export function checkDays(given: { terms: unknown; notSchoolDays: unknown }): Result<CalendarDays> {
  const errors: { field: string; message: string }[] = [];
  const terms: DateRange[] = [];
  const notSchoolDays: (DateRange | IsoDate)[] = [];
  if (!Array.isArray(given.terms) || given.terms.length === 0) errors.push({ field: 'terms', message: 'Enter at least one term' });
  else {
    for (const [at, term] of given.terms.entries()) {
      const range = asRange(term, `terms[${at}]`, errors);
      if (!range) continue;
      if (Temporal.PlainDate.from(range.from).until(range.to).days >= LONGEST_TERM_DAYS)
        errors.push({ field: `terms[${at}].to`, message: `A term from ${range.from} to ${range.to} is longer than half a year` });
      terms.push(range);
    }
  }
  terms.sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [at, term] of terms.entries()) {
    const before = terms[at - 1];
    if (before && term.from <= before.to)
      errors.push({ field: 'terms', message: `The term from ${term.from} begins before the term from ${before.from} has ended` });
  }
  if (!Array.isArray(given.notSchoolDays)) errors.push({ field: 'notSchoolDays', message: 'Must be a list' });
  else {
    for (const [at, day] of given.notSchoolDays.entries()) {
      const field = `notSchoolDays[${at}]`;
      const range = typeof day === 'string' ? asRange({ from: day, to: day }, field, errors) : asRange(day, field, errors);
      if (!range) continue;
      if (!terms.some((term) => term.from <= range.to && range.from <= term.to)) {
        errors.push({ field, message: `${range.from === range.to ? range.from : `${range.from} to ${range.to}`} is in no term` });
      }
      notSchoolDays.push(range.from === range.to ? range.from : range);
    }
  }
  if (errors.length > 0) {
    return refuse({
      code: 'fields-invalid',
      status: 422,
      title: 'There is a problem with the dates',
      detail: errors.map(({ message }) => message).join('. '),
      errors,
      nextStep: 'Put the dates right and save again.',
    });
  }
  return ok({ terms, notSchoolDays: notSchoolDays.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)) });
}

function asRange(given: unknown, field: string, errors: { field: string; message: string }[]): DateRange | null {
  const { from, to } = (typeof given === 'object' && given !== null ? given : {}) as { from?: unknown; to?: unknown };
  if (!isDate(from) || !isDate(to)) {
    const wrong = isDate(from) ? to : from;
    errors.push({
      field,
      message: `${wrong === undefined ? 'a date that is missing' : JSON.stringify(wrong)} is not a day of the calendar (YYYY-MM-DD)`,
    });
    return null;
  }
  if (to < from) {
    errors.push({ field, message: `The last day ${to} is before the first day ${from}` });
    return null;
  }
  return { from, to };
}

/** First day of a range or the day itself. */
export function firstDay(day: DateRange | IsoDate): IsoDate {
  return typeof day === 'string' ? day : day.from;
}

/** The days given, and of the older ones those of school years the given ones do not touch. */
export function keepOtherYears(given: CalendarDays, older: CalendarDays): CalendarDays {
  const years = new Set(given.terms.map((term) => schoolYear(term.from)));
  const other = (day: DateRange | IsoDate): boolean => !years.has(schoolYear(firstDay(day)));
  return {
    terms: [...older.terms.filter(other), ...given.terms].sort((a, b) => (a.from < b.from ? -1 : 1)),
    notSchoolDays: [...older.notSchoolDays.filter(other), ...given.notSchoolDays].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)),
  };
}
