import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 16(1): as at a school, and without rounding. */
export const tgb161 = defineInstrumentRule({
  id: 'TGB-16-1',
  citation: 'SI 2007/958 reg 16(1)',
  plain: 'At a foundation school without a foundation it has at least 2 temporary partnership governors, who are at most a quarter.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  paragraph: true,
  versions: since2015('SI 2007/958 reg 16(1)', { fewest: 2, share: [1, 4], nearestWhole: false }),
  applies: forNature('no-foundation'),
  demands: (_draft, { figures }) => natureDemands.partnershipShare(figures),
});
