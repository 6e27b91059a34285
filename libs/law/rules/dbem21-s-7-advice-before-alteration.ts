import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { adviceMissing } from './common/diocesan-advice.js';
import { each, ENLARGEMENT, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** Diocesan Boards of Education Measure 2021 s 7(2)(b), (3): advice before a Church of England school's board publishes a change. */
export const rb05 = defineRule({
  id: 'RB-05',
  citation: 'Diocesan Boards of Education Measure 2021 s 7(2)(b), (3)',
  plain:
    'The governing body of a Church of England foundation or voluntary school has the advice of its diocesan board of education before it publishes a change to the school.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Diocesan Boards of Education Measure 2021 s 7; the day it came into force was not read'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) => each(facts, event, ['alteration'], (one) => adviceMissing(facts, one, event)),
  },
});
