import { Injectable } from '@nestjs/common';
import type { Calendar, CaseInput, IsoDate, Policy, SchoolFacts } from '#libs/law/types.js';
import type { CalendarVersions } from './stored-case.js';
import type { Door } from './store.js';
import type { JudgedBy } from './types.js';

/** Days as the law reads them and what authorities ask beyond it, and the versions they came from. */
export interface Days {
  calendars: CaseInput['calendars'];
  bankHolidays: IsoDate[];
  /** School key -> calendar key. */
  calendarOf: Record<string, string>;
  /** Of the authorities of the schools. */
  policies: readonly Policy[];
  versions: Pick<JudgedBy, 'bankHolidays' | 'calendars' | 'policies'>;
}

interface VersionRows {
  calendars:
    | {
        id: string;
        name: string;
        demonstration: boolean;
        terms: Calendar['terms'];
        notSchoolDays: NonNullable<Calendar['notSchoolDays']>;
      }[]
    | null;
  bankHolidays: (IsoDate | { date: IsoDate })[] | null;
}

/** Policies of one authority as they stood in a version. */
interface PolicyVersion {
  id: string;
  authority: string;
  policies: Omit<Policy, 'authority'>[];
}

/** In `JudgedBy` where no list of bank holidays was stored. */
const NO_BANK_HOLIDAYS = 'none';

const NO_POLICIES: readonly Policy[] = [];

/** Enough for every authority and a good many schools with days of their own. */
const KEPT = 1_000;

/**
 * Calendars, bank holidays and policies by stored version. A version never changes, so it is read once; the law keeps what it works
 * out of a calendar by the identity of the object, so the same object is handed out each time.
 */
@Injectable()
export class CalendarShelf {
  private readonly calendars = new Map<string, Calendar>();
  private readonly policies = new Map<string, readonly Policy[]>();
  private readonly bankHolidays = new Map<string, IsoDate[]>([[NO_BANK_HOLIDAYS, []]]);

  /** By the very object that names the versions: a case that is remembered keeps it, and its schools, from event to event. */
  private readonly handedOut = new WeakMap<CalendarVersions, { schools: readonly SchoolFacts[]; days: Days }>();

  /** Days of the versions in force for a case's schools. */
  async inForce(door: Door, schools: readonly SchoolFacts[], versions: CalendarVersions): Promise<Days> {
    const known = this.handedOut.get(versions);
    if (known?.schools === schools) return known.days;
    const days = await this.days(door, schools, {
      bankHolidays: versions.bankHolidays ?? NO_BANK_HOLIDAYS,
      calendars: versions.calendars ?? {},
      ...(versions.policies ? { policies: versions.policies } : {}),
    });
    this.handedOut.set(versions, { schools, days });
    return days;
  }

  /** Days of the versions an earlier judgement was made by: for a cold replay. */
  asJudged(door: Door, schools: readonly SchoolFacts[], judgedBy: JudgedBy): Promise<Days> {
    return this.days(door, schools, judgedBy);
  }

  /** A school's own calendar goes before its authority's; only those that count for a school are handed out. */
  private async days(door: Door, schools: readonly SchoolFacts[], versions: Days['versions']): Promise<Days> {
    const missing = Object.values(versions.calendars).filter((version) => !this.calendars.has(version));
    if (missing.length > 0 || !this.bankHolidays.has(versions.bankHolidays)) await this.fetch(door, missing, versions.bankHolidays);
    const calendarOf: Record<string, string> = {};
    const counted: Record<string, string> = {};
    const calendars: Record<string, Calendar> = {};
    for (const school of schools) {
      const key = [`school:${school.urn ?? school.key}`, `authority:${school.authority ?? ''}`].find(
        (candidate) => versions.calendars[candidate] !== undefined,
      );
      if (key === undefined) continue;
      calendarOf[school.key] = key;
      counted[key] = versions.calendars[key]!;
      calendars[key] = this.calendars.get(counted[key])!;
    }
    return {
      calendars,
      bankHolidays: this.bankHolidays.get(versions.bankHolidays)!,
      calendarOf,
      policies: versions.policies === undefined ? NO_POLICIES : await this.policiesOf(door, Object.values(versions.policies)),
      versions: {
        bankHolidays: versions.bankHolidays,
        calendars: counted,
        ...(versions.policies === undefined ? {} : { policies: versions.policies }),
      },
    };
  }

  /** Policies of two authorities may have one name: in a case each goes by its authority and its name. */
  private async policiesOf(door: Door, versions: string[]): Promise<readonly Policy[]> {
    const missing = versions.filter((version) => !this.policies.has(version));
    if (missing.length > 0) {
      const [row] = await door.sender.query<{ found: PolicyVersion[] | null }>(
        'SELECT read_policy_versions($1, $2) AS found',
        [JSON.stringify(door.context), missing],
        'read_policy_versions',
      );
      if (this.policies.size > KEPT) this.policies.clear();
      for (const { id, authority, policies } of row!.found ?? [])
        this.policies.set(
          id,
          policies.map((policy) => ({ ...policy, id: `${authority}-${policy.id}`, authority })),
        );
    }
    return versions.flatMap((version) => {
      const policies = this.policies.get(version);
      if (policies === undefined) throw new Error(`Version ${version} of an authority's policies cannot be read.`);
      return policies;
    });
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
      this.calendars.set(id, {
        terms,
        notSchoolDays,
        version: id,
        name: demonstration && !/demonstration/i.test(name) ? `${name} (demonstration)` : name,
      });
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
