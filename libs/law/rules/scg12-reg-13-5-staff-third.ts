import { defineInstrumentRule } from '../constitution/rule.js';
import { SCHOOL, since2012, staffShare } from './common/instruments.js';

/** Reg 13(5): how many may be staff. */
export const con135 = defineInstrumentRule({
  id: 'CON-13-5',
  citation: 'SI 2012/1034 reg 13(5)',
  plain: 'Head, staff governor and co-opted staff together are at most a third of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 13(5)', { share: [1, 3] }),
  demands: (_draft, { figures }) => [staffShare(figures.share, { heads: true, staff: true })],
});
