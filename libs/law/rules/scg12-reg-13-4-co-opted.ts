import { defineInstrumentRule } from '../constitution/rule.js';
import { coOptedStaffAmongCoOpted, least, SCHOOL, since2012 } from './common/instruments.js';

/** Reg 13(4): co-opted governors, as many as the board thinks necessary. */
export const con134 = defineInstrumentRule({
  id: 'CON-13-4',
  citation: 'SI 2012/1034 reg 13(4)',
  plain: 'Any number may be co-opted, if the other limits still work.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 13(4)', { fewest: 0 }),
  demands: (_draft, { figures }) => [
    least('coOpted', figures.fewest, 'Any number of co-opted governors, but not fewer than none.'),
    coOptedStaffAmongCoOpted,
  ],
});
