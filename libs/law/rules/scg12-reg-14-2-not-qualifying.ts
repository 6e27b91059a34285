import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, roundedUntil2017, SCHOOL } from './common/instruments.js';

/** Reg 14(2): foundation schools whose foundation does not qualify. */
export const con142 = defineInstrumentRule({
  id: 'CON-14-2',
  citation: 'SI 2012/1034 reg 14(2)',
  plain:
    'A foundation school with a foundation that does not qualify has at least 2 foundation governors, who are at most 45% of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  paragraph: true,
  versions: roundedUntil2017('SI 2012/1034 reg 14(2)', { fewest: 2, share: [9, 20] }),
  applies: forNature('not-qualifying'),
  demands: (_draft, { figures }) => natureDemands.foundationShare(figures),
});
