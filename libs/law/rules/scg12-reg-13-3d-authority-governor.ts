import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, SCHOOL, since2012 } from './common/instruments.js';

/** Reg 13(3)(d): the local authority governor. */
export const con133d = defineInstrumentRule({
  id: 'CON-13-3d',
  citation: 'SI 2012/1034 reg 13(3)(d)',
  plain: 'There is exactly 1 local authority governor.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 13(3)(d)', { authorityGovernors: 1 }),
  demands: (_draft, { figures }) => [
    exactly('la', figures.authorityGovernors, 'There must be one, and only one, local authority governor.'),
  ],
});
