import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, forNature, natureDemands, roundedUntil2017 } from './common/instruments.js';

/** Reg 22(4): voluntary controlled schools. */
export const fed224 = defineInstrumentRule({
  id: 'FED-22-4',
  citation: 'SI 2012/1035 reg 22(4)',
  plain: 'A federation of voluntary controlled schools alone has at least 2 foundation governors, who are at most a quarter of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: roundedUntil2017('SI 2012/1035 reg 22(4)', { fewest: 2, share: [1, 4] }),
  applies: forNature('voluntary-controlled'),
  demands: (_draft, { figures }) => natureDemands.foundationShare(figures),
});
