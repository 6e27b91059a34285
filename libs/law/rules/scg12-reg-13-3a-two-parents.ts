import { defineInstrumentRule } from '../constitution/rule.js';
import { least, SCHOOL, since2012 } from './common/instruments.js';

/** Reg 13(3)(a): parent governors. */
export const con133a = defineInstrumentRule({
  id: 'CON-13-3a',
  citation: 'SI 2012/1034 reg 13(3)(a)',
  plain: 'At least 2 are parent governors.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 13(3)(a)', { parents: 2 }),
  demands: (_draft, { figures }) => [least('parent', figures.parents, `There must be at least ${figures.parents} parent governors.`)],
});
