import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, forNature, natureDemands, since2012 } from './common/instruments.js';

/** Reg 22(3): qualifying foundation schools. */
export const fed223 = defineInstrumentRule({
  id: 'FED-22-3',
  citation: 'SI 2012/1035 reg 22(3)',
  plain: 'In a federation of qualifying foundation schools alone the foundation governors outnumber all the others by 1 or 2.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: since2012('SI 2012/1035 reg 22(3)', { by: [1, 2] }),
  applies: forNature('qualifying'),
  demands: (_draft, { figures }) => natureDemands.majority(figures.by),
});
