import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { BOTH, each, sinceSchoolOrganisation } from './common/statutory-proposals.js';
import { unlawfulWithdrawal } from './common/withdrawal.js';

/** EIA 2006 Sch 2 para 16: withdrawal before determination. */
export const ra25 = defineRule({
  id: 'RA-25',
  citation: 'Education and Inspections Act 2006 Sch 2 para 16',
  plain:
    'Proposals are withdrawn by notice in writing to the authority, and to the adjudicator where they were referred, at any time before they are determined and not after.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'EIA 2006 Sch 2 para 16'),
  reads: [...matterFacts],
  guards: {
    'proposals-withdrawn': (facts, _law, event) => each(facts, event, ['new-school', 'closure'], (one) => unlawfulWithdrawal(one, event)),
  },
});
