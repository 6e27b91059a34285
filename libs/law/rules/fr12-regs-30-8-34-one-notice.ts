import { longDate } from '../calendar/civil-date.js';
import type { Counting } from '../calendar/counted.js';
import type { Facts, NoticeList } from '../engine/facts.js';
import { completeOn, everyoneTold } from '../engine/notices.js';
import { argumentOf } from '../calendar/counted.js';
import { defineRule, type Law } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

type Weeks = { weeks: number };

const both = ({ route, request, decision }: Facts): boolean => route === 'dissolution' && request !== null && decision !== null;

const lastDay = (facts: Facts, { figures, count }: Law<Weeks>): Counting | null =>
  both(facts) ? count.weeksOf(facts.decision!.on, figures.weeks, facts.bankHolidays) : null;

/** The later of the two lists' last telling; null while either is incomplete. */
function doneOn(first: NoticeList, second: NoticeList): string | null {
  const one = completeOn(first)?.on;
  const two = completeOn(second)?.on;
  return one === undefined || two === undefined ? null : one > two ? one : two;
}

/** Regs 30(8)-(9), 34: where a request ends in a dissolution both notices are due, and one letter covers them. */
export const d2x = defineRule<Weeks>({
  id: 'D2x',
  citation: 'SI 2012/1035 regs 30(8)-(9), 34',
  plain:
    'Where a request ends in a dissolution, the notice of the decision and the notice of dissolution are both due within 1 week; one written notice to everybody on the longer list, with the decision and the date, covers both.',
  confidence: 'A',
  says: 'B',
  pivot: 'decision',
  versions: sinceFederationRegulations({ weeks: 1 }),
  reads: ['route', 'request', 'decision', 'decisionNotice', 'dissolutionNotice', 'bankHolidays'],
  guards: {
    told: (facts, law, event) => {
      const counted = lastDay(facts, law);
      if (event.data['of'] !== 'decision' || counted?.date == null)
        return 'No request ended in a dissolution, or it is not a notice of the decision.';
      const reached = [facts.decisionNotice, facts.dissolutionNotice].some((list) =>
        list?.rows.some(({ via, toldOn }) => via === event.index && toldOn !== null && toldOn > counted.date!),
      );
      if (!reached) return undefined;
      return {
        message: `The one notice that covers both lists was late: the last day was ${longDate(counted.date)}.`,
        dates: { due: counted.date },
        argument: argumentOf(counted),
        nextStep: 'Nothing becomes void by it. Note the reason for the file.',
      };
    },
  },
  standing: (facts) =>
    both(facts)
      ? [
          {
            message:
              'One written notice to the longer list, stating the decision and the date, covers the notice of the decision and the notice of dissolution.',
            as: 'info',
          },
        ]
      : [],
  deadlines: (facts, law) => {
    const counted = lastDay(facts, law);
    if (counted === null || facts.decisionNotice === null || facts.dissolutionNotice === null) return [];
    return [
      {
        title: 'One written notice of the decision and the date covers both lists',
        startedBy: facts.decision!.index,
        startsOn: facts.decision!.on,
        due: counted.date,
        argument: argumentOf(counted),
        doneOn: doneOn(facts.decisionNotice, facts.dissolutionNotice),
        done: everyoneTold(facts.decisionNotice) && everyoneTold(facts.dissolutionNotice),
        for: 'governing-body',
        // The two notices have their own rows, which are late or missed, and their own reminders.
        informs: true,
        remind: false,
      },
    ];
  },
});
