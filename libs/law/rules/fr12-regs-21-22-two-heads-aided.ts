import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, stretch } from './common/instruments.js';

/** Regs 21 and 22(5) together: two heads leave at least six others, whom foundation governors outnumber by two. */
export const fedD2 = defineInstrumentRule({
  id: 'FED-D-2',
  citation: 'SI 2012/1035 regs 21-22',
  plain: 'A federation of voluntary aided schools alone with 2 heads needs 14 places: 8 foundation governors against 6 others.',
  confidence: 'D',
  says: 'I',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: [stretch('2015-09-01', null, 'SI 2012/1035 regs 21-22', { heads: 2, places: 14, foundation: 8, others: 6 }, 'D')],
  derived: ({ heads, nature }, { figures }) =>
    nature === 'voluntary-aided' && heads === figures.heads
      ? `With two heads there are at least ${figures.others} others, so ${figures.foundation} foundation governors and ${figures.places} places.`
      : undefined,
});
