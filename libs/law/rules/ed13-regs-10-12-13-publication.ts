import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { closesTooEarly, publicityMissing } from './common/publication.js';
import { representations } from './common/representations.js';
import { BOTH, each, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3109 regs 10, 12, 13: how proposals are published, and the least time for representations. */
export const ra08 = defineRule({
  id: 'RA-08',
  citation: 'SI 2013/3109 regs 10(1)-(3), 12(1)-(2), 13(1)',
  plain:
    'Proposals stand in full on a website with a notice in a local newspaper, and say how to get copies, that anybody may object or comment, the authority’s address and a last day not less than 4 weeks after the later of the two.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...representations }, 'SI 2013/3109 regs 10, 12, 13'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'statutory-proposals-published': (facts, { figures, count }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) => {
        const early = closesTooEarly(event, one.name, one.key, figures.weeks, count, facts.bankHolidays);
        return [...publicityMissing(event, one), ...(early === null ? [] : [early])];
      }),
  },
});
