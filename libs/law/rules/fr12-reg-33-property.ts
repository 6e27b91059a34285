import { defineRule } from '../engine/rule.js';
import { sharedItemsOpen, sharedItemsTask } from './common/shared-items.js';
import { sinceFederationRegulations } from './common/versions.js';

const split = 'What was held for the leaving school passes to it by law; what was held for the federation as a whole is split by no rule.';

/** Reg 33: what was held for the school passes to it on the date; what is shared must be agreed. */
export const l14 = defineRule({
  id: 'L14',
  citation: 'SI 2012/1035 reg 33; Education Reform Act 1988 s 198, Sch 10',
  plain:
    'On the date, land, property, rights and liabilities held for the purposes of the leaving school pass to its new governing body; shared assets, contracts and federation-wide staff are not split by the regulations and must be agreed first.',
  confidence: 'A',
  says: 'R',
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'decision', 'reviewed'],
  standing: (facts) => (facts.route === 'leave' ? sharedItemsOpen(facts, 'L14', split) : []),
  tasks: (facts) => (facts.route === 'leave' ? sharedItemsTask(facts, 'L14', split) : []),
});
