import { defineInstrumentRule } from '../constitution/rule.js';
import { coOptedStaffAmongCoOpted, FEDERATION, staffShare, stretch, type Share } from './common/instruments.js';

/** Reg 21(5): how many may be staff; until September 2015 only the co-opted were counted. */
export const fed215 = defineInstrumentRule<{ share: Share; countsHeadsAndStaff: boolean }>({
  id: 'FED-21-5',
  citation: 'SI 2012/1035 reg 21(5) as replaced by SI 2014/1257',
  plain: 'All heads, the staff governor and co-opted staff together are at most a third of the board.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: [
    stretch('2012-09-01', '2015-09-01', 'SI 2012/1035 reg 21(5) as made', { share: [1, 3], countsHeadsAndStaff: false }),
    stretch('2015-09-01', null, 'SI 2012/1035 reg 21(5) as replaced by SI 2014/1257 reg 3(8)', {
      share: [1, 3],
      countsHeadsAndStaff: true,
    }),
  ],
  demands: (_draft, { figures }) => [
    staffShare(figures.share, { heads: figures.countsHeadsAndStaff, staff: figures.countsHeadsAndStaff }),
    coOptedStaffAmongCoOpted,
  ],
});
