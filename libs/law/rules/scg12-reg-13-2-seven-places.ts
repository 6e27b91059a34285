import { defineInstrumentRule } from '../constitution/rule.js';
import { leastTotal, SCHOOL, since2012 } from './common/instruments.js';

/** Reg 13(2): the smallest total. */
export const con132 = defineInstrumentRule({
  id: 'CON-13-2',
  citation: 'SI 2012/1034 reg 13(2)',
  plain: 'A governing body has at least 7 places, with no maximum.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 13(2)', { places: 7 }),
  demands: (_draft, { figures }) => [
    leastTotal(
      figures.places,
      (total) => `A governing body needs at least ${figures.places} places. Yours adds up to ${total}.`,
      'Add places; co-opted governors are free to choose.',
    ),
  ],
});
