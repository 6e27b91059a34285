import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, leastTotal, since2012 } from './common/instruments.js';

/** Reg 21(2): the smallest total. */
export const fed212 = defineInstrumentRule({
  id: 'FED-21-2',
  citation: 'SI 2012/1035 reg 21(2)',
  plain: 'The governing body of a federation has at least 7 places.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: since2012('SI 2012/1035 reg 21(2)', { places: 7 }),
  demands: (_draft, { figures }) => [
    leastTotal(
      figures.places,
      (total) => `A federated governing body needs at least ${figures.places} places. Yours adds up to ${total}.`,
      'Add places; co-opted governors are free to choose.',
    ),
  ],
});
