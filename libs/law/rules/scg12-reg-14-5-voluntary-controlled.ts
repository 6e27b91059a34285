import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, roundedUntil2017, SCHOOL } from './common/instruments.js';

/** Reg 14(5): voluntary controlled schools. */
export const con145 = defineInstrumentRule({
  id: 'CON-14-5',
  citation: 'SI 2012/1034 reg 14(5)',
  plain: 'A voluntary controlled school has at least 2 foundation governors, who are at most a quarter of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  paragraph: true,
  versions: roundedUntil2017('SI 2012/1034 reg 14(5)', { fewest: 2, share: [1, 4] }),
  applies: forNature('voluntary-controlled'),
  demands: (_draft, { figures }) => natureDemands.foundationShare(figures),
});
