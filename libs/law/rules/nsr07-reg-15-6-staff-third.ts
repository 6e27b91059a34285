import { defineInstrumentRule } from '../constitution/rule.js';
import { coOptedStaffAmongCoOpted, staffShare, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 15(6)-(7): how many may be staff. */
export const tgb154 = defineInstrumentRule({
  id: 'TGB-15-4',
  citation: 'SI 2007/958 reg 15(6)-(7)',
  plain: 'Head, temporary staff governor and co-opted members who could be staff governors are at most a third of the body.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 15(6)-(7)', { share: [1, 3] }),
  demands: (_draft, { figures }) => [staffShare(figures.share, { heads: true, staff: true }), coOptedStaffAmongCoOpted],
});
