import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { adviceMissing } from './common/diocesan-advice.js';
import { BOTH, each, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** Diocesan Boards of Education Measure 2021 s 7(2)-(3): advice before the governing body of a Church of England school publishes its own closure. */
export const ra02 = defineRule({
  id: 'RA-02',
  citation: 'Diocesan Boards of Education Measure 2021 s 7(2)-(3)',
  plain:
    'The governing body of a Church of England foundation or voluntary school has the advice of its diocesan board of education before it publishes the closure of the school.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Diocesan Boards of Education Measure 2021 s 7; the day it came into force was not read'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) => each(facts, event, ['closure'], (one) => adviceMissing(facts, one, event)),
  },
});
