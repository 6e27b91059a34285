import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { afreshTask, conditionAnswer, conditionMissing, conditionRow } from './common/lapse.js';
import { BOTH, each, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 Sch 2 para 22(2)-(4): what happens when a condition is not met in time. */
export const ra24 = defineRule({
  id: 'RA-24',
  citation: 'Education and Inspections Act 2006 Sch 2 para 22(2)-(4)',
  plain:
    'When the date of a condition passes and it is not met, the duty to carry the proposals out ends by itself, and whoever decided first considers them afresh.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'EIA 2006 Sch 2 para 22'),
  reads: [...matterFacts],
  guards: {
    'condition-met': (facts, _law, event) => each(facts, event, ['new-school', 'closure'], (one) => conditionAnswer(one, event)),
    'condition-lapsed': (facts, _law, event) => each(facts, event, ['new-school', 'closure'], (one) => conditionAnswer(one, event)),
  },
  deadlines: (facts) => proposalsOf(facts, 'new-school', 'closure').flatMap(conditionRow),
  missing: (facts) => proposalsOf(facts, 'new-school', 'closure').flatMap(conditionMissing),
  tasks: (facts) =>
    proposalsOf(facts, 'new-school', 'closure').flatMap((one) => afreshTask(one, lastAct(facts, 'condition-lapsed')?.happenedOn ?? '')),
});
