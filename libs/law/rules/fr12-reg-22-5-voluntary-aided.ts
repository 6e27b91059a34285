import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, forNature, natureDemands, since2012 } from './common/instruments.js';

/** Reg 22(5): voluntary aided schools. */
export const fed225 = defineInstrumentRule({
  id: 'FED-22-5',
  citation: 'SI 2012/1035 reg 22(5)',
  plain: 'In a federation of voluntary aided schools alone the foundation governors outnumber all the others by exactly 2.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: since2012('SI 2012/1035 reg 22(5)', { by: [2, 2] }),
  applies: forNature('voluntary-aided'),
  demands: (_draft, { figures }) => natureDemands.majority(figures.by),
});
