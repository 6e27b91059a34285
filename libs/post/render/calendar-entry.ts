import type { IsoDate } from '#libs/law/types.js';

/** A deadline to put into a diary: one day, the same entry again when its date moves. */
export interface CalendarEntry {
  /** The same for every email about this deadline, so that a moved date replaces the old entry. */
  uid: string;
  /** Rises with the date, so that the later one wins. */
  sequence: number;
  day: IsoDate;
  title: string;
  description: string;
  url: string;
}

/** iCalendar text of an all-day entry. The library is loaded when the first one is written. */
export async function calendarText(entry: CalendarEntry): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator');
  const calendar = ical({
    prodId: { company: 'manage-school-federations', product: 'deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    // an all-day entry has a date and no time; the time of writing is the day's own, so that the same entry gives the same text
    stamp: `${entry.day}T00:00:00.000Z`,
    start: `${entry.day}T00:00:00.000Z`,
    allDay: true,
    summary: entry.title,
    description: entry.description,
    url: entry.url,
  });
  return calendar.toString();
}
