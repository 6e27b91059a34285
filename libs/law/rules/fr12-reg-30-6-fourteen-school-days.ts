import { argumentOf, type Counting } from '../calendar/counted.js';
import { longDate } from '../calendar/civil-date.js';
import { membersOn, type Facts } from '../engine/facts.js';
import { completeOn, named, unknownRows, untold } from '../engine/notices.js';
import { defineRule, type Bite, type Law } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

type SchoolDays = { schoolDays: number };

/** First lawful day of the decision, with the day that is safe by every school's calendar; null while a notice is missing. */
function firstDay(facts: Facts, { figures, count }: Law<SchoolDays>): { last: { on: string; index: number }; counted: Counting } | null {
  const last = facts.requestNotice === null ? null : completeOn(facts.requestNotice);
  const relevant = facts.relevantSchool;
  if (last === null || relevant === null) return null;
  const own = { school: relevant.name, calendar: facts.calendars[relevant.calendar ?? ''] };
  const others = membersOn(facts, last.on)
    .filter(({ key, calendar }) => key !== relevant.key && calendar !== relevant.calendar)
    .map(({ name, calendar }) => ({ school: name, calendar: facts.calendars[calendar ?? ''] }));
  const federation =
    others.length === 0 ? null : count.schoolDaysInFederation(last.on, figures.schoolDays, own, others, facts.bankHolidays);
  return { last, counted: federation ?? count.schoolDaysAfter(last.on, figures.schoolDays, own.calendar, facts.bankHolidays) };
}

/** Reg 30(6): the board considers the request and decides not less than fourteen school days after the last notice. */
export const l6 = defineRule<SchoolDays>({
  id: 'L6',
  citation: 'SI 2012/1035 reg 30(6)',
  plain:
    'The board decides not less than 14 school days after the last of the required notices of the request was given, and considers the request and all responses received.',
  confidence: 'A',
  says: 'H',
  pivot: 'receipt',
  versions: sinceFederationRegulations({ schoolDays: 14 }),
  reads: ['requestNotice', 'relevantSchool', 'calendars', 'bankHolidays', 'schools', 'departures', 'decision'],
  guards: {
    'meeting-called': (facts, law, { data }) => {
      const first = facts.decision === null ? firstDay(facts, law) : null;
      if (first === null) return 'A notice of the request is missing, or the board has decided.';
      const meetingOn = String(data['meetingOn']);
      if (first.counted.date === null || meetingOn >= first.counted.date) return undefined;
      return {
        message: `At the meeting on ${longDate(meetingOn)} the board may not decide yet: the first day is ${longDate(first.counted.date)}.`,
        dates: { meetingOn, from: first.counted.date },
        argument: argumentOf(first.counted),
        nextStep: `Call the meeting for ${longDate(first.counted.date)} or later.`,
        as: 'warning',
      };
    },
    'board-decided': (facts, law, event) => {
      const list = facts.requestNotice;
      if (list === null) return { message: 'There is no request that the board could decide.', nextStep: 'Record the request first.' };
      const bites: Bite[] = [];
      const first = firstDay(facts, law);
      if (first === null) {
        bites.push({
          message: `The ${law.figures.schoolDays} school days have not begun: not every required notice of the request is given (${named([...untold(list), ...unknownRows(list)])}).`,
          figures: { schoolDays: law.figures.schoolDays },
          dates: { from: null, cleanFrom: null },
          nextStep: 'Give the missing notices; the school days run from the last of them.',
          about: 'L6',
        });
      } else if (first.counted.date === null) {
        bites.push({
          message:
            `It cannot be said whether ${law.figures.schoolDays} school days have run. ${first.counted.findings.map(({ message }) => message).join(' ')}`.trim(),
          figures: { schoolDays: law.figures.schoolDays },
          dates: { lastNoticeOn: first.last.on, from: null, cleanFrom: null },
          nextStep: first.counted.findings[0]?.nextStep ?? 'Enter the term dates of the school.',
          about: 'L6',
        });
      } else if (event.happenedOn < first.counted.date) {
        bites.push({
          message: `Too early: ${law.figures.schoolDays} school days have not run since the last notice on ${longDate(first.last.on)}. The first day on which the board may decide is ${longDate(first.counted.date)}.`,
          figures: { schoolDays: law.figures.schoolDays },
          dates: {
            decidedOn: event.happenedOn,
            lastNoticeOn: first.last.on,
            from: first.counted.date,
            cleanFrom: first.counted.cleanFrom ?? null,
          },
          argument: argumentOf(first.counted),
          nextStep: `Decide on or after ${longDate(first.counted.date)}. If the board did decide on that day, it can be recorded as purported: it has no effect.`,
          about: 'L6',
        });
      }
      if (event.data['responsesConsidered'] === false)
        bites.push({
          message: 'The board must consider all responses received before it decides.',
          as: 'warning',
          nextStep: 'Have the board consider the responses and minute it.',
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
  deadlines: (facts, law) => {
    const first = firstDay(facts, law);
    if (first === null) return [];
    const { last, counted } = first;
    return [
      {
        title: 'First day on which the board may decide',
        startedBy: last.index,
        startsOn: last.on,
        earliest: counted.date,
        cleanFrom: counted.date === null ? null : (counted.cleanFrom ?? null),
        argument: argumentOf(counted),
        doneOn: facts.decision?.on ?? null,
        for: 'governing-body',
        remind: false,
        findings:
          counted.date === null
            ? counted.findings.map(({ message, nextStep }) => ({
                message,
                as: 'data' as const,
                ...(nextStep === undefined ? {} : { nextStep }),
              }))
            : [],
      },
    ];
  },
});
