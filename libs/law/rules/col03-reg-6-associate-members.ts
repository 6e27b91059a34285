import { addDays, longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { actsOf } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { changedIn2015 } from './common/collaboration.js';

type Associates = {
  months: number;
  monthsAtMost: number;
  age: number;
  appointedBy: string;
  closedTopics: readonly string[];
};

const by: Record<string, string> = { 'governing-bodies': 'the governing bodies', committee: 'the joint committee' };

/** Reg 6: appointment, term and votes of associate members; changed on 1 September 2015. */
export const co11 = defineRule<Associates>({
  id: 'CO-11',
  citation: 'SI 2003/1962 reg 6; SI 2015/883 reg 2(4)',
  plain:
    'The governing bodies (as the rule was first made, the joint committee) appoint associate members for at least 12 and at most 48 months; nobody disqualified from being a governor, and no vote for anybody not over 18.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: changedIn2015<Associates>(
    { months: 12, monthsAtMost: 48, age: 18, appointedBy: 'committee', closedTopics: ['admissions', 'discipline', 'budget'] },
    { months: 12, monthsAtMost: 48, age: 18, appointedBy: 'governing-bodies', closedTopics: [] },
  ),
  reads: ['acts', 'bankHolidays'],
  guards: {
    'associate-member-appointed': (facts, { figures, count }, { happenedOn, data }) => {
      const bites: Bite[] = [];
      const until = String(data['until']);
      const least = count.monthsOf(happenedOn, figures.months, facts.bankHolidays);
      const most = count.monthsOf(happenedOn, figures.monthsAtMost, facts.bankHolidays);
      // A term from 1 September runs a full year whether it is said to end on 31 August or on the day a year later.
      const first = least.date === null ? null : addDays(least.date, -1);
      if (first !== null && until < first)
        bites.push({
          message: `The term is too short: it must last ${figures.months} months, until ${longDate(first)} or later.`,
          figures: { months: figures.months },
          dates: { until, earliest: first },
          argument: argumentOf(least),
          nextStep: 'Appoint for a year or more. The governing bodies may remove an associate member at any time.',
        });
      if (most.date !== null && until > most.date)
        bites.push({
          message: `The term is too long: it must end within ${figures.monthsAtMost} months, by ${longDate(most.date)}.`,
          figures: { months: figures.monthsAtMost },
          dates: { until, latest: most.date },
          argument: argumentOf(most),
          nextStep: 'Appoint for a shorter term; the person can be appointed again.',
        });
      const appointedBy = String(data['appointedBy']);
      if (appointedBy !== figures.appointedBy)
        bites.push({
          message: `Associate members are appointed by ${by[figures.appointedBy]}, not by ${by[appointedBy] ?? appointedBy}.`,
          nextStep: `Have ${by[figures.appointedBy]} appoint.`,
        });
      if (data['disqualified'] === true)
        bites.push({
          message: 'Whoever is disqualified from being a governor cannot be an associate member.',
          nextStep: 'Appoint somebody else.',
        });
      if (data['mayVote'] === true && data['adult'] === false)
        bites.push({
          message: `An associate member who is not over ${figures.age} cannot be given a vote.`,
          figures: { age: figures.age },
          nextStep: 'Appoint without a vote.',
        });
      return bites;
    },
    'joint-committee-met': (_facts, { figures }, { data }) => {
      const about = String(data['about']);
      if (data['associatesVoted'] !== true || !figures.closedTopics.includes(about)) return undefined;
      return {
        message: 'Associate members could not vote on this before September 2015.',
        figures: { about },
        nextStep: 'Count the votes without theirs.',
      };
    },
  },
  deadlines: (facts) =>
    actsOf(facts, 'associate-member-appointed').map(({ index, happenedOn, data }) => ({
      part: String(index),
      title: `Term of an associate member ends`,
      startedBy: index,
      startsOn: happenedOn,
      due: String(data['until']),
      doneOn: null,
      done: facts.acts.some(
        (act) => act.index > index && act.type === 'associate-member-appointed' && act.happenedOn >= String(data['until']),
      ),
      for: 'governing-body',
    })),
});
