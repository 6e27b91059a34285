import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { consultationsOf } from './common/consultation.js';
import { BOTH, each, isSpecial, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 s 16(2): consultation before any other closure. */
export const ra05 = defineRule({
  id: 'RA-05',
  citation: 'Education and Inspections Act 2006 s 16(2)-(3)',
  plain: 'Before any other closure is published, those who seem appropriate are consulted, having regard to guidance.',
  confidence: 'T',
  says: 'W',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Education and Inspections Act 2006 s 16(2)'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) =>
      each(facts, event, ['closure'], (one) => {
        if (isSpecial(one) || one.school?.ruralPrimary === true || consultationsOf(facts, one, event.happenedOn).length > 0) return null;
        return {
          message: `No consultation about ${one.name} is recorded before it is published.`,
          about: one.key,
          nextStep: 'Record the consultation there was, or note why none seemed appropriate; a court may be asked about it.',
        };
      }),
  },
});
