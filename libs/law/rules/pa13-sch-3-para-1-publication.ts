import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { publicityMissing } from './common/publication.js';
import { each, ENLARGEMENT, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 para 1(1)-(2): how a change is published. */
export const rb06 = defineRule({
  id: 'RB-06',
  citation: 'SI 2013/3110 Sch 3 para 1(1)-(2)',
  plain:
    'The proposals for a change stand in full on a website with a notice in a local newspaper, and say how to get copies, that anybody may object or comment, the authority’s address and the last day.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3110 Sch 3 para 1'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) => each(facts, event, ['alteration'], (one) => publicityMissing(event, one)),
  },
});
