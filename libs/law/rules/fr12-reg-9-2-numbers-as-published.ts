import { categoryNames, placeCategories } from '../constitution/places.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { EVERY, since2012 } from './common/instruments.js';

/** Reg 9(2): published proposals give size and numbers; a draft that differs says why. */
export const insX1 = defineInstrumentRule({
  id: 'INS-X-1',
  citation: 'SI 2012/1035 reg 9(2)',
  plain: 'The numbers are those that were published or approved, or a reason is given.',
  confidence: 'D',
  says: 'W',
  pivot: 'effective-date',
  of: EVERY,
  versions: since2012('SI 2012/1035 reg 9(2)', {}, 'D'),
  contents: ({ input: { places, publishedPlaces, publishedDifference } }) => {
    if (publishedPlaces === undefined || publishedPlaces === null || (publishedDifference ?? '').trim() !== '') return undefined;
    return placeCategories.flatMap((category) => {
      const [published, drafted] = [publishedPlaces[category], places[category]];
      if (published === undefined || drafted === undefined || published === drafted) return [];
      return [
        {
          message: `You consulted on ${published} ${categoryNames[category]}s; the draft says ${drafted}.`,
          field: `places.${category}`,
          figures: { published, drafted },
          nextStep: 'Give the reason for the difference, or return to the number published.',
        },
      ];
    });
  },
});
