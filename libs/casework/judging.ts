import { rulebookVersion } from '#libs/law/index.js';
import type { CaseInput, IsoDate, LawEvent } from '#libs/law/types.js';
import type { Days } from './calendars.js';
import type { CaseSubject, JudgedBy } from './types.js';
import type { CaseFields } from './validation/event-data.js';

/** Everything the law is told about a case: what was fixed at opening, the days in force, the events. */
export function caseInput(subject: CaseSubject, days: Days, events: readonly LawEvent[], asOf: IsoDate): CaseInput {
  return {
    process: subject.process,
    asOf,
    federation: subject.federation,
    schools: subject.schools.map((school) => {
      const { calendar: _, ...facts } = school;
      const calendar = days.calendarOf[school.key];
      return calendar === undefined ? facts : { ...facts, calendar };
    }),
    ...(subject.relevantSchool === undefined ? {} : { relevantSchool: subject.relevantSchool }),
    ...(subject.boards === undefined ? {} : { boards: subject.boards }),
    calendars: days.calendars,
    bankHolidays: days.bankHolidays,
    ...(subject.settings === undefined ? {} : { settings: subject.settings }),
    ...(days.policies.length === 0 ? {} : { policies: days.policies }),
    events: [...events],
  };
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
