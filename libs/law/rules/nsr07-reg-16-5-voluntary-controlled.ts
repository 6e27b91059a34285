import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 16(5): as at a school, and without rounding. */
export const tgb165 = defineInstrumentRule({
  id: 'TGB-16-5',
  citation: 'SI 2007/958 reg 16(5)',
  plain: 'At a voluntary controlled school it has at least 2 temporary foundation governors, who are at most a quarter.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  paragraph: true,
  versions: since2015('SI 2007/958 reg 16(5)', { fewest: 2, share: [1, 4], nearestWhole: false }),
  applies: forNature('voluntary-controlled'),
  demands: (_draft, { figures }) => natureDemands.foundationShare(figures),
});
