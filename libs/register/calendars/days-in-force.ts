import type { Calendar, IsoDate, SchoolFacts } from '#libs/law/types.js';
import type { SchoolCalendars } from '../types.js';

/** One statement in a context of its own: `Database` and `WorkerDatabase` have it. */
export interface Reader {
  query<R extends Record<string, unknown>>(text: string, values?: unknown[], name?: string): Promise<R[]>;
}

interface StoredDays {
  calendars: {
    key: string;
    name: string;
    version: string;
    demonstration: boolean;
    terms?: Calendar['terms'];
    notSchoolDays?: NonNullable<Calendar['notSchoolDays']>;
  }[];
  bankHolidays: { version: string; holidays?: { date: IsoDate; title: string }[] } | null;
}

/** Version that stands for "no bank holidays were entered". */
export const NO_BANK_HOLIDAYS = 'none';

/** Versions kept in memory before all are let go: every authority, and many schools with days of their own. */
const KEPT = 1_000;

/** The key a calendar is asked for and stored with in what a decision was judged by. */
const isStoredKey = (key: string | undefined): boolean => key === undefined || /^(school:\d{6}|authority:\d{3})$/.test(key);

/**
 * The calendars and bank holidays in force, in one statement that always asks which version that is. What a version says never changes,
 * so it is fetched once and the very same object is handed out each time: the law keeps what it works out of a calendar by its identity.
 */
export class DaysInForce {
  private readonly calendars = new Map<string, Calendar>();
  private readonly holidays = new Map<string, IsoDate[]>();

  async calendarsFor(reader: Reader, context: string, schools: readonly SchoolFacts[]): Promise<SchoolCalendars> {
    const asking = schools.filter((school) => isStoredKey(school.calendar));
    const keys = new Set(
      asking.flatMap(({ urn, authority }) => [...(urn ? [`school:${urn}`] : []), ...(authority ? [`authority:${authority}`] : [])]),
    );
    const { calendars: stored } = await this.ask(reader, context, [...keys]);
    const found = new Map(stored.map(({ key, version }) => [key, version]));
    const answer: SchoolCalendars = { calendars: {}, versions: {}, schools: [] };
    for (const school of schools) {
      if (!isStoredKey(school.calendar)) {
        answer.schools.push(school);
        continue;
      }
      const key = [`school:${school.urn}`, `authority:${school.authority}`].find((candidate) => found.has(candidate));
      if (key) {
        answer.versions[key] = found.get(key)!;
        answer.calendars[key] = this.calendars.get(found.get(key)!)!;
      }
      answer.schools.push(key ? { ...school, calendar: key } : school);
    }
    return answer;
  }

  async bankHolidays(reader: Reader, context: string): Promise<{ holidays: IsoDate[]; version: string }> {
    const { bankHolidays } = await this.ask(reader, context, []);
    if (!bankHolidays) return { holidays: [], version: NO_BANK_HOLIDAYS };
    return { holidays: this.holidays.get(bankHolidays.version)!, version: bankHolidays.version };
  }

  private async ask(reader: Reader, context: string, keys: string[]): Promise<StoredDays> {
    if (this.calendars.size + this.holidays.size > KEPT) {
      this.calendars.clear();
      this.holidays.clear();
    }
    const days = await this.fetch(reader, context, keys, [...this.calendars.keys(), ...this.holidays.keys()]);
    const lost =
      days.calendars.some(({ version }) => !this.calendars.has(version)) ||
      (days.bankHolidays && !this.holidays.has(days.bankHolidays.version));
    // another request let go of what this one said it knew
    return lost ? this.fetch(reader, context, keys, []) : days;
  }

  private async fetch(reader: Reader, context: string, keys: string[], known: string[]): Promise<StoredDays> {
    const [row] = await reader.query<{ days: StoredDays }>(
      'SELECT register_days($1, $2, $3) AS days',
      [context, keys, known],
      'register_days',
    );
    const days = row!.days;
    for (const { name, version, demonstration, terms, notSchoolDays } of days.calendars) {
      if (!terms || this.calendars.has(version)) continue;
      this.calendars.set(version, {
        terms,
        notSchoolDays: notSchoolDays ?? [],
        version,
        name: demonstration && !/demonstration/i.test(name) ? `${name} (demonstration)` : name,
      });
    }
    if (days.bankHolidays?.holidays && !this.holidays.has(days.bankHolidays.version)) {
      this.holidays.set(
        days.bankHolidays.version,
        days.bankHolidays.holidays.map(({ date }) => date),
      );
    }
    return days;
  }
}
