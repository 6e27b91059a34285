import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 16(2): as at a school, and without rounding. */
export const tgb162 = defineInstrumentRule({
  id: 'TGB-16-2',
  citation: 'SI 2007/958 reg 16(2)',
  plain:
    'At a foundation school with a foundation that does not qualify it has at least 2 temporary foundation governors, who are at most 45%.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  paragraph: true,
  versions: since2015('SI 2007/958 reg 16(2)', { fewest: 2, share: [9, 20], nearestWhole: false }),
  applies: forNature('not-qualifying'),
  demands: (_draft, { figures }) => natureDemands.foundationShare(figures),
});
