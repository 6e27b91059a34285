import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { defineRule } from '../engine/rule.js';
import { arrangementOf, boardName, committeeWorks, reviewYears } from '../processes/collaboration/facts.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Reg 4(1): the governing bodies determine constitution, terms of reference and membership, and review them annually. */
export const co04 = defineRule({
  id: 'CO-04',
  citation: 'SI 2003/1962 reg 4(1)',
  plain:
    'The governing bodies settle constitution, terms of reference and membership of the joint committee, and each reviews them within 12 months of the last time.',
  confidence: 'T',
  says: 'B',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({ months: 12 }),
  reads: ['acts', 'boards', 'bankHolidays', 'asOf'],
  guards: {
    'annual-review-minuted': (facts, { figures, count }, { happenedOn, data }) => {
      if (!committeeWorks(arrangementOf(facts))) return 'There is no joint committee to review.';
      // The acts already hold the review itself; the year it belongs to is the one that was open before it.
      const year = reviewYears({ acts: facts.acts.slice(0, -1), boards: facts.boards }).at(-1);
      if (year === undefined) return 'Nothing is in force.';
      const counted = count.monthsOf(year.startsOn, figures.months, facts.bankHolidays);
      if (counted.date === null || happenedOn <= counted.date) return undefined;
      return {
        message: `The review by ${boardName(facts, String(data['board']))} is late: it was due by ${longDate(counted.date)}.`,
        figures: { months: figures.months },
        dates: { reviewedOn: happenedOn, due: counted.date },
        argument: argumentOf(counted),
        nextStep: 'Record why. The arrangement stands all the same.',
      };
    },
  },
  deadlines: (facts, { figures, count }) => {
    const arrangement = arrangementOf(facts);
    if (!committeeWorks(arrangement)) return [];
    return reviewYears(facts).map(({ startsOn, startedBy, doneOn }, year) => {
      const counted = count.monthsOf(startsOn, figures.months, facts.bankHolidays);
      return {
        part: String(year + 1),
        title: 'Every governing body reviews the joint committee',
        startedBy,
        startsOn,
        due: counted.date,
        argument: argumentOf(counted),
        doneOn,
        for: 'governing-body',
        findings:
          doneOn === null && counted.date !== null && facts.asOf > counted.date
            ? [
                {
                  message: `The yearly review was due by ${longDate(counted.date)}, and not every governing body has minuted it.`,
                  dates: { due: counted.date },
                  nextStep: 'Have each governing body review the arrangement at its next meeting.',
                },
              ]
            : [],
      };
    });
  },
  tasks: (facts) => {
    const arrangement = arrangementOf(facts);
    if (!committeeWorks(arrangement) || facts.acts.some(({ type }) => type === 'joint-committee-determined')) return [];
    return [
      {
        title: 'Settle constitution, terms of reference and membership of the joint committee',
        why: 'The agreement delegates functions to a joint committee, and it is not recorded that the governing bodies have settled it.',
        for: 'governing-body',
        openedOn: arrangement.inForce!.on,
        due: null,
        kind: 'do' as const,
        doneBy: 'joint-committee-determined',
      },
    ];
  },
});
