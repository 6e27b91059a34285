import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { afreshTask, conditionAnswer, conditionMissing, conditionRow } from './common/lapse.js';
import { each, ENLARGEMENT, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 para 22(2): what happens when the condition of a change is not met in time. */
export const rb21 = defineRule({
  id: 'RB-21',
  citation: 'SI 2013/3110 Sch 3 para 22(2)',
  plain: 'When the condition of a change is not met by its date the duty to carry it out ends, and it is considered afresh.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3110 Sch 3 para 22(2)'),
  reads: [...matterFacts],
  guards: {
    'condition-met': (facts, _law, event) => each(facts, event, ['alteration'], (one) => conditionAnswer(one, event)),
    'condition-lapsed': (facts, _law, event) => each(facts, event, ['alteration'], (one) => conditionAnswer(one, event)),
  },
  deadlines: (facts) => proposalsOf(facts, 'alteration').flatMap(conditionRow),
  missing: (facts) => proposalsOf(facts, 'alteration').flatMap(conditionMissing),
  tasks: (facts) =>
    proposalsOf(facts, 'alteration').flatMap((one) => afreshTask(one, lastAct(facts, 'condition-lapsed')?.happenedOn ?? '')),
});
