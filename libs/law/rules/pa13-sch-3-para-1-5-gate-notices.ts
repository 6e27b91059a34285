import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { each, ENLARGEMENT, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 para 1(5): a governing body also posts notices at the school. */
export const rb07 = defineRule({
  id: 'RB-07',
  citation: 'SI 2013/3110 Sch 3 para 1(5)',
  plain:
    'A governing body that publishes a change also posts a notice in a conspicuous place on the premises and at or near every main entrance; the authority need not.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3110 Sch 3 para 1(5)'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) =>
      each(facts, event, ['alteration'], (one) =>
        event.data['by'] !== 'governing-body' || event.data['gateNotices'] === true
          ? null
          : {
              message: 'No notice on the premises and at every main entrance is recorded.',
              about: one.key,
              nextStep: 'Post the notices with the publication, and record it.',
            },
      ),
  },
});
