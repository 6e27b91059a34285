import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, roundedUntil2017, SCHOOL } from './common/instruments.js';

/** Reg 14(1): foundation schools without a foundation. */
export const con141 = defineInstrumentRule({
  id: 'CON-14-1',
  citation: 'SI 2012/1034 reg 14(1)',
  plain: 'A foundation school without a foundation has at least 2 partnership governors, who are at most a quarter of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  paragraph: true,
  versions: roundedUntil2017('SI 2012/1034 reg 14(1)', { fewest: 2, share: [1, 4] }),
  applies: forNature('no-foundation'),
  demands: (_draft, { figures }) => natureDemands.partnershipShare(figures),
});
