import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, SCHOOL, since2012 } from './common/instruments.js';

/** Reg 14(3): qualifying foundation schools. */
export const con143 = defineInstrumentRule({
  id: 'CON-14-3',
  citation: 'SI 2012/1034 reg 14(3)',
  plain: 'In a qualifying foundation school the foundation governors outnumber all the others by 1 or 2.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  paragraph: true,
  versions: since2012('SI 2012/1034 reg 14(3)', { by: [1, 2] }),
  applies: forNature('qualifying'),
  demands: (_draft, { figures }) => natureDemands.majority(figures.by),
});
