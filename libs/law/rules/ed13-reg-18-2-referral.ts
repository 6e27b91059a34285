import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { BOTH, each, late, limit, proposalsOf, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

/** SI 2013/3109 reg 18(2)-(3), SI 2013/3110 Sch 3 para 7(3): the authority refers within a week of a valid request, with the papers. */
export const ra21 = defineRule({
  id: 'RA-21',
  citation: 'Education and Inspections Act 2006 Sch 2 paras 14, 15(b), 17; SI 2013/3109 reg 18(2)-(3)',
  plain:
    'Within 1 week of a request the authority refers the proposals to the adjudicator, with its reasons, the objections, the minutes and the papers; the adjudicator decides afresh.',
  confidence: 'T',
  says: 'B',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3109 reg 18(2)-(3)'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-referred': (facts, { figures, count }, event) =>
      each(facts, event, ['new-school', 'closure'], ({ request, key, name }) => {
        if (event.data['because'] !== 'request' || request === null) return null;
        const afterTime = late(
          event.happenedOn,
          count.weeksOf(request.on, figures.weeks, facts.bankHolidays),
          `The reference of ${name}`,
          key,
        );
        const papers =
          event.data['papersSent'] === true
            ? []
            : [
                {
                  message: `It is not recorded that reasons, objections, minutes and papers went with the reference of ${name}.`,
                  about: key,
                  nextStep: 'Send them, and correct the record.',
                },
              ];
        return afterTime === null ? papers : [afterTime, ...papers];
      }),
  },
  deadlines: (facts, { figures, count }) =>
    proposalsOf(facts, 'new-school', 'closure').flatMap(({ request, key, name }) =>
      request === null
        ? []
        : [
            limit(count.weeksOf(request.on, figures.weeks, facts.bankHolidays), {
              part: key,
              title: `Refer ${name} to the adjudicator as asked`,
              startedBy: request.index,
              doneOn: request.referredOn,
              for: toAuthority(facts),
            }),
          ],
    ),
});
