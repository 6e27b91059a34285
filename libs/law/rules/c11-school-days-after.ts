import { addDays, shortDate } from '../calendar/civil-date.js';
import { countOf, type Counting } from '../calendar/counted.js';
import { calendarProblems, compileCalendar, nthSchoolDayAfter } from '../calendar/school-days.js';
import { skippedInWords } from '../calendar/skipped.js';
import type { Calendar, Finding, IsoDate, RuleDescription } from '../types.js';

/** Rule C11: not less than 14 school days after a day. */
export const c11 = {
  id: 'C11',
  citation: 'SI 2012/1035 regs 5, 30(6); Education Act 1996 s 579',
  plain:
    'Not less than 14 school days must have run after the last required notice, which is not counted itself: before the 14th school day is too early, on it is lawful with a warning, and after it is clean.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day the last required notice was given.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { schoolDays: 14 },
  testedIn: [
    'libs/law/calendar/counting-school-days.spec.ts',
    'libs/law/calendar/counting.property.spec.ts',
    'libs/law/calendar/dates.spec.ts',
  ],
} as const satisfies RuleDescription;

/**
 * First day not less than so many school days after a day (C11), by one school's calendar: before `earliest` the law refuses, on `warnOn` it may be
 * argued about, from `cleanFrom` it may not, school day or not. Without a calendar, with a faulty one or one that does not reach: no date, and a finding.
 * @param schoolDays whole days, at least 1.
 * @param bankHolidays days on which no school has a session, besides those the calendar names itself.
 */
export function notLessThanSchoolDaysAfter(
  after: IsoDate,
  calendar: Calendar | null | undefined,
  bankHolidays?: readonly IsoDate[],
  schoolDays: number = c11.figures.schoolDays,
): Counting {
  const startsOn = after;
  const notCounted = (findings: Finding[], skipped: Counting['skipped'] = []): Counting => {
    const sum = `${countOf(schoolDays, 'school day')} after ${shortDate(after)} cannot be counted by what is entered`;
    return { date: null, counting: c11.id, startsOn, findings, sum, skipped };
  };
  if (calendar === null || calendar === undefined) return notCounted([calendarMissing(after, schoolDays)]);
  const problems = calendarProblems(calendar);
  if (problems.length > 0) return notCounted(problems.map(({ message }) => calendarFaulty(after, calendar, message)));
  const compiled = compileCalendar(calendar, bankHolidays);
  const found = nthSchoolDayAfter(after, schoolDays, compiled);
  if (found.date === null) return notCounted(found.findings, found.skipped);
  const cleanFrom = addDays(found.date, 1);
  const left = skippedInWords(found.skipped);
  const sum =
    `${shortDate(after)} is not counted; by ${compiled.name} school day 1 is ${shortDate(found.first)} and school day ${schoolDays} is ${shortDate(found.date)}` +
    `${left === '' ? '' : `, leaving out ${left}`}; clean from ${shortDate(cleanFrom)}`;
  const counted = {
    date: found.date,
    earliest: found.date,
    warnOn: found.date,
    cleanFrom,
    counting: c11.id,
    startsOn,
    sum,
    skipped: found.skipped,
  };
  return found.findings.length === 0 ? counted : { ...counted, findings: found.findings };
}

function calendarMissing(after: IsoDate, schoolDays: number): Finding {
  return {
    ruleId: 'C12',
    enforcement: 'data',
    message: `The ${countOf(schoolDays, 'school day')} after ${shortDate(after)} cannot be counted: no term dates are entered for the school.`,
    citation: 'SI 2012/1035 reg 5; Education Act 1996 s 579',
    figures: { schoolDays },
    dates: { startsOn: after },
    nextStep: "Enter the school's term dates and days without a session, or say which calendar it keeps.",
  };
}

function calendarFaulty(after: IsoDate, calendar: Calendar, message: string): Finding {
  return {
    ruleId: 'C12',
    enforcement: 'data',
    message: `School days cannot be counted by ${calendar.name ?? 'the calendar given'}: ${message}`,
    citation: 'SI 2012/1035 reg 5; Education Act 1996 s 579',
    figures: {},
    dates: { startsOn: after },
    nextStep: 'Correct the calendar.',
  };
}
