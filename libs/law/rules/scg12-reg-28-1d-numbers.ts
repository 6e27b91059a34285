import { defineInstrumentRule } from '../constitution/rule.js';
import { categoryNames } from '../constitution/places.js';
import { EVERY, since2012 } from './common/instruments.js';

/** Reg 28(1)(d)(i): the number of governors in each category. */
export const ins28d1 = defineInstrumentRule({
  id: 'INS-28-d1',
  citation: 'SI 2012/1034 reg 28(1)(d)(i)',
  plain: 'The instrument gives the number of governors in each category, as a whole number.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: EVERY,
  versions: since2012('SI 2012/1034 reg 28(1)(d)(i)', { fewest: 0 }),
  contents: ({ input, withoutNumber }, { figures }) => [
    ...withoutNumber.map((category) => ({ missing: `places.${category}`, message: `Give the number of ${categoryNames[category]}s.` })),
    ...Object.entries(input.places).flatMap(([category, number]) =>
      typeof number === 'number' && (!Number.isInteger(number) || number < figures.fewest)
        ? [
            {
              message: `${number} is no number of governors.`,
              field: `places.${category}`,
              figures: { number },
              nextStep: 'Give a whole number, 0 for none.',
            },
          ]
        : [],
    ),
  ],
});
