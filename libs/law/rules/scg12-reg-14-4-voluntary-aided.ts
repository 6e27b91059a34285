import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, SCHOOL, since2012 } from './common/instruments.js';

/** Reg 14(4): voluntary aided schools. */
export const con144 = defineInstrumentRule({
  id: 'CON-14-4',
  citation: 'SI 2012/1034 reg 14(4)',
  plain: 'In a voluntary aided school the foundation governors outnumber all the others by exactly 2.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  paragraph: true,
  versions: since2012('SI 2012/1034 reg 14(4)', { by: [2, 2] }),
  applies: forNature('voluntary-aided'),
  demands: (_draft, { figures }) => natureDemands.majority(figures.by),
});
