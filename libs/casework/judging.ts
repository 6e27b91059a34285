import { rulebookVersion } from '#libs/law/index.js';
import type { CaseInput, IsoDate, LawEvent, SchoolFacts } from '#libs/law/types.js';
import type { Days } from './calendars.js';
import type { CaseSubject, JudgedBy } from './types.js';
import type { CaseFields } from '#libs/platform/fields/event-data.js';

/** Everything the law is told about a case: what was fixed at opening, the days in force, the events. */
export function caseInput(subject: CaseSubject, days: Days, events: readonly LawEvent[], asOf: IsoDate): CaseInput {
  return {
    process: subject.process,
    asOf,
    federation: subject.federation,
    schools: schoolsAsCounted(subject, days),
    ...(subject.relevantSchool === undefined ? {} : { relevantSchool: subject.relevantSchool }),
    ...(subject.boards === undefined ? {} : { boards: subject.boards }),
    calendars: days.calendars,
    bankHolidays: days.bankHolidays,
    ...(subject.settings === undefined ? {} : { settings: subject.settings }),
    ...(days.policies.length === 0 ? {} : { policies: days.policies }),
    events: [...events],
  };
}

/** By the days they are counted by: a case that is worked on is judged with the same days many times. */
const counted = new WeakMap<Days, { of: CaseSubject['schools']; schools: SchoolFacts[] }>();

/** The schools of a case, each with the calendar that counts for it. */
function schoolsAsCounted({ schools }: CaseSubject, days: Days): SchoolFacts[] {
  const known = counted.get(days);
  if (known?.of === schools) return known.schools;
  const answer = schools.map(({ calendar: _, ...facts }) => {
    const calendar = days.calendarOf[facts.key];
    return calendar === undefined ? facts : { ...facts, calendar };
  });
  counted.set(days, { of: schools, schools: answer });
  return answer;
}

/** The versions a judgement of today is made by, as every event carries them. */
export function judgedByNow(subject: CaseSubject, days: Days): JudgedBy {
  return {
    rulebook: rulebookVersion,
    bankHolidays: days.versions.bankHolidays,
    registerAsAt: subject.federation.registerAsAt ?? null,
    calendars: days.versions.calendars,
    ...(days.versions.policies === undefined ? {} : { policies: days.versions.policies }),
  };
}

/** What fields of a case's events may point at. */
export const pointsOf = (subject: CaseSubject, events: readonly { sequence: number }[]): CaseFields => ({
  schools: subject.schools.map(({ key }) => key),
  events: events.map(({ sequence }) => sequence),
  ...(subject.boards === undefined ? {} : { boards: subject.boards.map(({ key }) => key) }),
});
