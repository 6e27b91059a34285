import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { ENLARGEMENT, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 Sch 2 paras 9(2), 15, 19(4) name no proposals under section 19: a referred closure does not take the change with it. */
export const rb15 = defineRule({
  id: 'RB-15',
  citation: 'Education and Inspections Act 2006 Sch 2 paras 9(2), 15, 19(4)',
  plain:
    'A closure that goes to the adjudicator takes related closures and new schools with it, but no change to a school; what becomes of the change is for a lawyer to look at.',
  confidence: 'T',
  says: 'R',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'EIA 2006 Sch 2 paras 9(2), 15, 19(4)'),
  reads: [...matterFacts],
  tasks: (facts) => {
    const change = proposalsOf(facts, 'alteration')[0];
    const closure = proposalsOf(facts, 'closure').find(({ status }) => status === 'with-adjudicator');
    if (closure?.referral == null || change === undefined || change.status === 'with-adjudicator' || change.status === 'withdrawn')
      return [];
    return [
      {
        part: closure.key,
        title: `Ask a lawyer what becomes of ${change.name} while ${closure.name} is with the adjudicator`,
        why: 'The Act drags only proposals for new schools and closures along. Whether the change waits, is referred or is decided is not stated.',
        for: 'case-officer',
        openedOn: closure.referral.on,
        due: null,
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
