import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { closesTooEarly } from './common/publication.js';
import { endOf, representations } from './common/representations.js';
import { each, ENLARGEMENT, limit, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 para 2: the representations start on the day of publication and end four weeks later. */
export const rb09 = defineRule({
  id: 'RB-09',
  citation: 'SI 2013/3110 Sch 3 para 2',
  plain:
    'Anybody may object or comment on a change to the authority from the day of publication until 4 weeks later; no earlier last day may be given.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...representations }, 'SI 2013/3110 Sch 3 para 2'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'statutory-proposals-published': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], (one) => closesTooEarly(event, one.name, one.key, figures.weeks, count, facts.bankHolidays)),
  },
  deadlines: (facts, { count }) =>
    proposalsOf(facts, 'alteration').flatMap((one) => {
      const end = endOf(one, facts, count);
      return end === null || one.publication === null
        ? []
        : [
            limit(end, {
              part: one.key,
              title: `Last day for objections and comments: ${one.name}`,
              startedBy: one.publication.index,
              doneOn: null,
              done: true,
              for: 'anybody',
              remind: false,
            }),
          ];
    }),
});
