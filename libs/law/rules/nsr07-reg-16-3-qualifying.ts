import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 16(3): as at a school, and without rounding. */
export const tgb163 = defineInstrumentRule({
  id: 'TGB-16-3',
  citation: 'SI 2007/958 reg 16(3)',
  plain: 'At a qualifying foundation school its temporary foundation governors outnumber all the others by 1 or 2.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  paragraph: true,
  versions: since2015('SI 2007/958 reg 16(3)', { by: [1, 2] }),
  applies: forNature('qualifying'),
  demands: (_draft, { figures }) => natureDemands.majority(figures.by),
});
