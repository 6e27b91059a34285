import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, forNature, natureDemands, roundedUntil2017 } from './common/instruments.js';

/** Reg 22(1): foundation schools without a foundation. */
export const fed221 = defineInstrumentRule({
  id: 'FED-22-1',
  citation: 'SI 2012/1035 reg 22(1)',
  plain:
    'A federation of foundation schools alone, none of which has a foundation, has at least 2 partnership governors, who are at most a quarter of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: roundedUntil2017('SI 2012/1035 reg 22(1)', { fewest: 2, share: [1, 4] }),
  applies: forNature('no-foundation'),
  demands: (_draft, { figures }) => natureDemands.partnershipShare(figures),
});
