import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { decideRow, tooEarly } from './common/decision-window.js';
import { decision, endOf, neverTheAuthoritys, paragraphOf } from './common/representations.js';
import { BOTH, each, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 Sch 2 para 8, SI 2013/3109 reg 14: the authority decides within two months of the end of the representations, not before it. */
export const ra16 = defineRule({
  id: 'RA-16',
  citation: 'Education and Inspections Act 2006 Sch 2 paras 8, 9; SI 2013/3109 reg 14',
  plain:
    'The authority decides proposals that are for it to consider after the representations have ended and within 2 months of their end; call-in does not stop the clock.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...decision }, 'EIA 2006 Sch 2 para 8; SI 2013/3109 reg 14'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, { count }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) =>
        event.data['by'] === 'authority' ? tooEarly(one, event.happenedOn, facts, count) : null,
      ),
  },
  deadlines: (facts, { count }) =>
    proposalsOf(facts, 'new-school', 'closure').flatMap((one) =>
      neverTheAuthoritys(one, facts) || endOf(one, facts, count) === null || paragraphOf(one, facts, count) === '19'
        ? []
        : (decideRow(one, facts, count) ?? []),
    ),
});
