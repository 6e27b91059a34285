import { Injectable } from '@nestjs/common';
import type { Calendar, CaseInput, IsoDate, SchoolFacts } from '#libs/law/types.js';
import type { CalendarVersions } from './stored-case.js';
import type { Door } from './store.js';
import type { JudgedBy } from './types.js';

/** Days as the law reads them, and the versions they came from. */
export interface Days {
  calendars: CaseInput['calendars'];
  bankHolidays: IsoDate[];
  /** School key -> calendar key. */
  calendarOf: Record<string, string>;
  versions: Pick<JudgedBy, 'bankHolidays' | 'calendars'>;
}

interface VersionRows {
  calendars: { id: string; name: string; demonstration: boolean; terms: Calendar['terms']; notSchoolDays: NonNullable<Calendar['notSchoolDays']> }[] | null;
  bankHolidays: (IsoDate | { date: IsoDate })[] | null;
}

/** In `JudgedBy` where no list of bank holidays was stored. */
const NO_BANK_HOLIDAYS = 'none';

/** Enough for every authority and a good many schools with days of their own. */
const KEPT = 1_000;

/**
 * Calendars and bank holidays by stored version. A version never changes, so it is read once; the law keeps what it works
 * out of a calendar by the identity of the object, so the same object is handed out each time.
 */
@Injectable()
export class CalendarShelf {
  private readonly calendars = new Map<string, Calendar>();
  private readonly bankHolidays = new Map<string, IsoDate[]>([[NO_BANK_HOLIDAYS, []]]);

  /** Days of the versions in force for a case's schools. */
  async inForce(door: Door, versions: CalendarVersions): Promise<Days> {
    const calendarOf: Record<string, string> = {};
    const ofCalendar: Record<string, string> = {};
    for (const [school, { calendar, version }] of Object.entries(versions.schools ?? {})) {
      calendarOf[school] = calendar;
      ofCalendar[calendar] = version;
    }
    return this.days(door, { bankHolidays: versions.bankHolidays ?? NO_BANK_HOLIDAYS, calendars: ofCalendar }, calendarOf);
  }

  /** Days of the versions an earlier judgement was made by: for a cold replay. */
  async asJudged(door: Door, judgedBy: JudgedBy, schools: readonly SchoolFacts[]): Promise<Days> {
    const calendarOf: Record<string, string> = {};
    for (const school of schools) {
      const own = `school:${school.urn ?? school.key}`;
      const ofAuthority = `authority:${school.authority ?? ''}`;
      if (judgedBy.calendars[own]) calendarOf[school.key] = own;
      else if (judgedBy.calendars[ofAuthority]) calendarOf[school.key] = ofAuthority;
    }
    return this.days(door, judgedBy, calendarOf);
  }

  private async days(door: Door, versions: Days['versions'], calendarOf: Record<string, string>): Promise<Days> {
    const missing = Object.values(versions.calendars).filter((version) => !this.calendars.has(version));
    if (missing.length > 0 || !this.bankHolidays.has(versions.bankHolidays)) await this.fetch(door, missing, versions.bankHolidays);
    const calendars: Record<string, Calendar> = {};
    for (const [calendar, version] of Object.entries(versions.calendars)) calendars[calendar] = this.calendars.get(version)!;
    return {
      calendars,
      bankHolidays: this.bankHolidays.get(versions.bankHolidays)!,
      calendarOf,
      versions: { bankHolidays: versions.bankHolidays, calendars: versions.calendars },
    };
  }

  private async fetch(door: Door, versions: string[], bankHolidays: string): Promise<void> {
    const wanted = bankHolidays === NO_BANK_HOLIDAYS ? null : bankHolidays;
    const [row] = await door.sender.query<{ found: VersionRows }>(
      'SELECT read_calendar_versions($1, $2, $3) AS found',
      [JSON.stringify(door.context), versions, wanted],
      'read_calendar_versions',
    );
    if (this.calendars.size > KEPT) this.calendars.clear();
    for (const { id, name, demonstration, terms, notSchoolDays } of row!.found.calendars ?? []) {
      this.calendars.set(id, { terms, notSchoolDays, version: id, name: demonstration && !/demonstration/i.test(name) ? `${name} (demonstration)` : name });
    }
    const lost = versions.find((version) => !this.calendars.has(version));
    if (lost) throw new Error(`Calendar version ${lost} cannot be read.`);
    if (wanted) {
      if (!row!.found.bankHolidays) throw new Error(`Bank holiday version ${wanted} cannot be read.`);
      this.bankHolidays.set(
        wanted,
        row!.found.bankHolidays.map((day) => (typeof day === 'string' ? day : day.date)),
      );
    }
  }
}
