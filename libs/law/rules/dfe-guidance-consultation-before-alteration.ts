import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { consultationsOf } from './common/consultation.js';
import { each, ENLARGEMENT, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** Department guidance: consultation before a change is published is expected, and no statute asks for it. */
export const rb04 = defineRule({
  id: 'RB-04',
  citation: 'Department guidance on prescribed alterations',
  plain: 'Guidance expects that people are consulted before a change to a school is published; no statute makes it a duty.',
  confidence: 'C',
  says: 'W',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Department guidance', 'C'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) =>
      each(facts, event, ['alteration'], (one) =>
        consultationsOf(facts, one, event.happenedOn).length > 0
          ? null
          : {
              message: `No consultation about ${one.name} is recorded before it is published; guidance expects one.`,
              about: one.key,
              nextStep: 'Record the consultation there was, or note why there was none.',
            },
      ),
  },
});
