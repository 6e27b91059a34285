import { fromDayNumber, toDayNumber, weekdayOf } from '../calendar/civil-date.js';
import { calendarProblems, compileCalendar } from '../calendar/school-days.js';
import type { Facts } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { concerned, matterFacts, matterOf, type MatterFacts } from '../processes/amalgamation/facts.js';
import { representations } from './common/representations.js';
import { BOTH, sinceSchoolOrganisation } from './common/statutory-proposals.js';
import type { FoldedEvent } from '../engine/facts.js';

/** School days and weekdays in a window, on the calendar of a school the act concerns; null where its terms are not entered for all of it. */
function inTerm(
  facts: MatterFacts & Pick<Facts, 'calendars' | 'bankHolidays'>,
  event: FoldedEvent,
  days: number,
): { school: number; weekdays: number } | null {
  const one = concerned(matterOf(facts).proposals, event).find(({ school }) => school !== null);
  const calendar = facts.calendars[one?.school?.calendar ?? ''];
  if (calendar === undefined || calendarProblems(calendar).length > 0) return null;
  const { schoolDays, firstKnown, lastKnown } = compileCalendar(calendar, facts.bankHolidays);
  const first = toDayNumber(event.happenedOn) + 1;
  const last = first + days - 1;
  if (first < firstKnown || last > lastKnown) return null;
  const weekdays = Array.from({ length: days }, (_, day) => weekdayOf(first + day)).filter((weekday) => weekday <= 5).length;
  return { school: schoolDays.filter((day) => day >= first && day <= last).length, weekdays };
}

/** Holidays count inside weeks (PC-10): publishing into them is lawful, and guidance expects term time. */
export const termTime = defineRule({
  id: 'PC-10',
  citation: 'Department guidance on school organisation proposals',
  plain:
    'School holidays count inside weeks and months; the program warns when less than half of the 4 weeks for representations is term time.',
  confidence: 'B',
  says: 'W',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...representations, least: { numerator: 1, denominator: 2 } }, 'Department guidance', 'B'),
  reads: [...matterFacts, 'calendars', 'bankHolidays'],
  guards: {
    'statutory-proposals-published': (facts, { figures, count }, event) => {
      const end = count.weeksOf(event.happenedOn, figures.weeks, facts.bankHolidays).date;
      if (end === null) return 'The weeks cannot be counted.';
      const days = toDayNumber(end) - toDayNumber(event.happenedOn);
      const found = inTerm(facts, event, days);
      if (found === null) return 'The terms are not entered for all of the four weeks.';
      if (found.school * figures.least.denominator >= found.weekdays * figures.least.numerator) return undefined;
      return {
        message: `Of the ${found.weekdays} weekdays in the ${figures.weeks} weeks for representations only ${found.school} are school days.`,
        figures: { schoolDays: found.school, weekdays: found.weekdays },
        dates: { from: event.happenedOn, to: fromDayNumber(toDayNumber(end)) },
        about: 'statutory-proposals-published',
        nextStep: 'It is lawful. Consider publishing in term time or giving longer, and note why not.',
      };
    },
  },
});
