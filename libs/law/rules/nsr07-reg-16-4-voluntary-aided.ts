import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 16(4): as at a school, and without rounding. */
export const tgb164 = defineInstrumentRule({
  id: 'TGB-16-4',
  citation: 'SI 2007/958 reg 16(4)',
  plain: 'At a voluntary aided school its temporary foundation governors outnumber all the others by exactly 2.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  paragraph: true,
  versions: since2015('SI 2007/958 reg 16(4)', { by: [2, 2] }),
  applies: forNature('voluntary-aided'),
  demands: (_draft, { figures }) => natureDemands.majority(figures.by),
});
