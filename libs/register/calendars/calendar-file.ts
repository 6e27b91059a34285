import { ok, refuse, type Result } from '#libs/platform/result.js';
import type { CalendarDays, CalendarInput } from '../types.js';
import { checkDays } from './days.js';

/** One calendar of a file. */
export interface CalendarFileEntry extends CalendarInput, CalendarDays {
  name: string;
  source: string;
  demonstration: boolean;
}

/** One bank holiday. */
export interface BankHoliday {
  /** YYYY-MM-DD */
  date: string;
  title: string;
}

function unreadable(
  detail: string,
  errors?: { field?: string; message: string }[],
): { ok: false; refusal: import('#libs/platform/result.js').Refusal } {
  return refuse({
    code: 'calendar-file-refused',
    status: 422,
    title: 'The file was not imported',
    detail,
    ...(errors ? { errors } : {}),
    nextStep: 'Nothing was changed. Put the file right and import it again; docs/how-to/calendars.md shows its form.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a calendar file: `{ "calendars": [ { "ownerKind": "authority", "ownerKey": "335", "name", "source", "demonstration", "terms": [{ "from", "to" }],
 * "notSchoolDays": [{ "from", "to" } or "YYYY-MM-DD"] } ] }`. Refusal `calendar-file-refused` names the calendar and the date.
 */
export function readCalendarFile(text: string): Result<CalendarFileEntry[]> {
  const given = parsed(text) as { calendars?: unknown } | undefined;
  if (!given || !Array.isArray(given.calendars) || given.calendars.length === 0)
    return unreadable('The file must be JSON with a list "calendars".');
  const entries: CalendarFileEntry[] = [];
  for (const [at, one] of (given.calendars as Record<string, unknown>[]).entries()) {
    const place = `calendars[${at}]`;
    const errors: { field: string; message: string }[] = [];
    const field = (name: string, good: boolean, message: string): void => {
      if (!good) errors.push({ field: `${place}.${name}`, message });
    };
    field('ownerKind', one['ownerKind'] === 'authority' || one['ownerKind'] === 'school', 'must be "authority" or "school"');
    field(
      'ownerKey',
      typeof one['ownerKey'] === 'string' && (one['ownerKind'] === 'school' ? /^\d{6}$/ : /^\d{3}$/).test(one['ownerKey']),
      'must be a URN for a school, a three-digit code for an authority',
    );
    for (const name of ['name', 'source'])
      field(name, typeof one[name] === 'string' && (one[name] as string).trim() !== '', 'must be given');
    const days = checkDays({ terms: one['terms'], notSchoolDays: one['notSchoolDays'] ?? [] });
    if (!days.ok) errors.push(...(days.refusal.errors ?? []).map(({ field: name, message }) => ({ field: `${place}.${name}`, message })));
    if (errors.length > 0 || !days.ok) return unreadable(`${errors[0]!.field} ${errors[0]!.message}.`, errors);
    entries.push({
      ownerKind: one['ownerKind'] as 'authority' | 'school',
      ownerKey: one['ownerKey'] as string,
      name: (one['name'] as string).trim(),
      source: (one['source'] as string).trim(),
      demonstration: one['demonstration'] === true,
      ...days.value,
    });
  }
  return ok(entries);
}

/** Reads GOV.UK's bank-holidays.json and takes England's list from it, by date. */
export function readBankHolidayFile(text: string): Result<BankHoliday[]> {
  const given = parsed(text) as Record<string, { events?: { date?: unknown; title?: unknown }[] }> | undefined;
  const events = given?.['england-and-wales']?.events;
  if (!Array.isArray(events)) return unreadable('The file must be JSON as GOV.UK publishes it, with "england-and-wales" and its "events".');
  const holidays = events.map(({ date, title }) => ({ date: String(date), title: String(title ?? '') }));
  const bad = holidays.find(({ date }) => !checkDays({ terms: [{ from: date, to: date }], notSchoolDays: [] }).ok);
  if (bad) return unreadable(`"${bad.date}" is not a day of the calendar.`);
  return ok(holidays.sort((a, b) => (a.date < b.date ? -1 : 1)));
}
