import { defineRule } from '../engine/rule.js';
import { sharedItemsOpen, sharedItemsTask } from './common/shared-items.js';
import { sinceFederationRegulations } from './common/versions.js';

const homeless =
  'What was held for each school passes to it by law; what was held for the federation as a whole has no stated destination.';

/** Reg 39: what was held for each school passes to it; the rest has no destination. */
export const d6 = defineRule({
  id: 'D6',
  citation: 'SI 2012/1035 reg 39; Education Reform Act 1988 s 198, Sch 10',
  plain:
    'On the date of dissolution, property, rights and liabilities held for the purposes of each school pass to its new governing body; items held for the federation as a whole have no stated destination and must be settled first.',
  confidence: 'A',
  says: 'R',
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'decision', 'reviewed'],
  standing: (facts) => (facts.route === 'dissolution' ? sharedItemsOpen(facts, 'D6', homeless) : []),
  tasks: (facts) => (facts.route === 'dissolution' ? sharedItemsTask(facts, 'D6', homeless) : []),
});
