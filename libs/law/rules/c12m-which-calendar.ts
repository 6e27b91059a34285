import { addDays, shortDate } from '../calendar/civil-date.js';
import type { CountedDate, Counting, NotCounted } from '../calendar/counted.js';
import type { Calendar, Finding, IsoDate, RuleDescription } from '../types.js';
import { c11, notLessThanSchoolDaysAfter } from './c11-school-days-after.js';

/** Rule C12m: whose school days count in a federation. */
export const c12m = {
  id: 'C12m',
  citation: 'SI 2012/1035 reg 30(6) (does not say)',
  plain:
    "The relevant school's calendar decides whether 14 school days have run; where another school of the federation reaches them later there is a warning, and the latest of them is the safe date.",
  confidence: 'I',
  enforcement: 'warning',
  pivot: 'The day the last required notice was given.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { schoolDays: 14 },
  testedIn: ['libs/law/calendar/counting-school-days.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/** One school and the calendar it keeps, if one is entered. */
export interface SchoolCalendar {
  school: string;
  calendar: Calendar | null | undefined;
}

/** The relevant school's date, with what the other schools' calendars add to it. */
export type FederationCounting =
  | (CountedDate & { bySchool: { school: string; date: IsoDate | null }[]; findings: Finding[]; latest: IsoDate })
  | (NotCounted & { bySchool: { school: string; date: IsoDate | null }[] });

/**
 * School days in a federation (C11 by C12m). `earliest` and `warnOn` follow the relevant school; `latest` is the latest of all schools' dates
 * and `cleanFrom` the day after it. A school that comes later, or whose date is not known, adds a warning and nothing else.
 */
export function schoolDaysInFederation(
  after: IsoDate,
  relevant: SchoolCalendar,
  others: readonly SchoolCalendar[],
  bankHolidays?: readonly IsoDate[],
  schoolDays: number = c11.figures.schoolDays,
): FederationCounting {
  const count = ({ school, calendar }: SchoolCalendar): { school: string; counting: Counting } => ({
    school,
    counting: notLessThanSchoolDaysAfter(after, calendar, bankHolidays, schoolDays),
  });
  const own = count(relevant);
  const rest = others.map(count);
  const bySchool = [own, ...rest].map(({ school, counting }) => ({ school, date: counting.date }));
  if (own.counting.date === null) return { ...own.counting, bySchool };
  const ownDate = own.counting.date;
  const later = rest.filter(({ counting }) => counting.date !== null && counting.date > ownDate);
  const unknown = rest.filter(({ counting }) => counting.date === null).map(({ school }) => school);
  const latest = later.reduce((date, { counting }) => (counting.date! > date ? counting.date! : date), ownDate);
  const findings = [
    ...(own.counting.findings ?? []),
    ...later.map(({ school, counting }) => laterElsewhere(after, school, counting.date!, ownDate, latest)),
  ];
  if (unknown.length > 0) findings.push(calendarsUnknown(after, unknown));
  const cleanFrom = addDays(latest, 1);
  const safe =
    latest === ownDate ? '' : `; by the other schools' calendars the safe date is ${shortDate(latest)}, clean from ${shortDate(cleanFrom)}`;
  return { ...own.counting, cleanFrom, latest, bySchool, findings, sum: own.counting.sum + safe };
}

function laterElsewhere(after: IsoDate, school: string, date: IsoDate, relevantDate: IsoDate, latest: IsoDate): Finding {
  return {
    ruleId: 'C12m',
    enforcement: 'warning',
    message: `By the calendar of ${school} the school days have run only on ${shortDate(date)}, later than ${shortDate(relevantDate)} by the relevant school's.`,
    citation: c12m.citation,
    figures: { schoolDays: c12m.figures.schoolDays },
    dates: { startsOn: after, date, relevantDate, latest },
    nextStep: `To be safe, do not decide before ${shortDate(latest)}.`,
  };
}

function calendarsUnknown(after: IsoDate, schools: readonly string[]): Finding {
  return {
    ruleId: 'C12m',
    enforcement: 'warning',
    message: `School days could not be counted for ${schools.join(', ')}: the safe date leaves ${schools.length === 1 ? 'it' : 'them'} out.`,
    citation: c12m.citation,
    figures: { schools: schools.length },
    dates: { startsOn: after },
    nextStep: 'Enter the term dates of every school in the federation.',
  };
}
