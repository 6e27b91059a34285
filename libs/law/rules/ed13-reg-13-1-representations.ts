import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { representations } from './common/representations.js';
import { BOTH, each, limit, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3109 reg 13(1): anybody may object or comment, to the authority, within four weeks of publication. */
export const ra13 = defineRule({
  id: 'RA-13',
  citation: 'SI 2013/3109 reg 13(1)',
  plain:
    'Anybody may send objections or comments on a new school or a closure to the authority within 4 weeks of publication; what comes later is out of time.',
  confidence: 'T',
  says: 'I',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...representations }, 'SI 2013/3109 reg 13(1)'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'representations-received': (facts, { figures, count }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) => {
        const counted = one.publication === null ? null : count.weeksOf(one.publication.on, figures.weeks, facts.bankHolidays);
        if (counted?.date == null || event.happenedOn <= counted.date) return null;
        return {
          message: `Out of time for ${one.name}: the last day was ${longDate(counted.date)}.`,
          dates: { due: counted.date },
          argument: argumentOf(counted),
          about: one.key,
          nextStep: 'Keep it in the file as late. It does not change who decides or under which paragraph.',
        };
      }),
  },
  deadlines: (facts, { figures, count }) =>
    proposalsOf(facts, 'new-school', 'closure').flatMap((one) =>
      one.publication === null
        ? []
        : [
            {
              ...limit(count.weeksOf(one.publication.on, figures.weeks, facts.bankHolidays), {
                part: one.key,
                title: `Last day for objections and comments: ${one.name}`,
                startedBy: one.publication.index,
                doneOn: null,
                done: true,
                for: 'anybody',
                remind: false,
              }),
              ...(one.publication.closesOn > (count.weeksOf(one.publication.on, figures.weeks, facts.bankHolidays).date ?? '')
                ? {
                    findings: [
                      {
                        message: `The notice gave until ${longDate(one.publication.closesOn)}. The regulations’ own period still ends four weeks after publication, and the time to decide is counted from that.`,
                        dates: { closesOn: one.publication.closesOn },
                        nextStep: 'Hear what comes until the day the notice gave, and decide within two months of the earlier one.',
                      },
                    ],
                  }
                : {}),
            },
          ],
    ),
});
