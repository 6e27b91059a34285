import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, forNature, natureDemands, roundedUntil2017 } from './common/instruments.js';

/** Reg 22(2): foundations that do not qualify. */
export const fed222 = defineInstrumentRule({
  id: 'FED-22-2',
  citation: 'SI 2012/1035 reg 22(2)',
  plain:
    'A federation of foundation schools alone, whose foundations do not qualify, has at least 2 foundation governors, who are at most 45% of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: roundedUntil2017('SI 2012/1035 reg 22(2)', { fewest: 2, share: [9, 20] }),
  applies: forNature('not-qualifying'),
  demands: (_draft, { figures }) => natureDemands.foundationShare(figures),
});
