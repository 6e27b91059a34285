import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, FEDERATION, forNature, least, since2012 } from './common/instruments.js';

/** Reg 22(6): voluntary controlled schools together with community kinds. */
export const fed226 = defineInstrumentRule({
  id: 'FED-22-6',
  citation: 'SI 2012/1035 reg 22(6)',
  plain:
    'A federation of voluntary controlled schools with community, community special or nursery schools has at least 1 foundation governor, with no upper limit.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: since2012('SI 2012/1035 reg 22(6)', { fewest: 1 }),
  applies: forNature('controlled-and-community'),
  demands: (_draft, { figures }) => [
    least('foundation', figures.fewest, 'There must be at least one foundation governor.'),
    exactly('partnership', 0, 'Only schools without a foundation have partnership governors.'),
  ],
});
