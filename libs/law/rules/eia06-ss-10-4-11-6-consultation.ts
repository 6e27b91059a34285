import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { consultationsOf } from './common/consultation.js';
import { each, NEW_SCHOOL, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 ss 10(4), 11(6): consultation before a new school is published. */
export const ra03 = defineRule({
  id: 'RA-03',
  citation: 'Education and Inspections Act 2006 ss 10(4), 11(6)',
  plain:
    'Before proposals for a new school are published, those who seem appropriate are consulted, having regard to guidance; no length is set.',
  confidence: 'T',
  says: 'H',
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Education and Inspections Act 2006 ss 10(4), 11(6)'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) =>
      each(facts, event, ['new-school'], (one) =>
        consultationsOf(facts, one, event.happenedOn).length > 0
          ? null
          : {
              message: 'No consultation about the new school is recorded before its proposals are published.',
              about: one.key,
              nextStep: 'Consult those who seem appropriate, record it, and publish then.',
            },
      ),
  },
});
