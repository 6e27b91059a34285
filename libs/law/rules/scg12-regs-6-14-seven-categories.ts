import { defineInstrumentRule } from '../constitution/rule.js';
import { categoryNames, categoryOfLabel, placeCategories } from '../constitution/places.js';
import { EVERY, since2012 } from './common/instruments.js';

/** Regs 6 to 14: only seven categories of governor exist. */
export const con136 = defineInstrumentRule({
  id: 'CON-13-6',
  citation: 'SI 2012/1034 regs 6-14',
  plain: 'Only 7 categories of governor exist; community, sponsor, teacher and minor authority governors are none of them.',
  confidence: 'D',
  says: 'H',
  pivot: 'effective-date',
  of: EVERY,
  versions: since2012('SI 2012/1034 regs 6-14', { categories: placeCategories.length }, 'D'),
  contents: ({ input }) =>
    (input.otherPlaces ?? []).flatMap(({ label, number }, place) => {
      const meant = categoryOfLabel(label);
      const field = `otherPlaces[${place}]`;
      if (number <= 0) return [];
      if (meant !== null)
        return [
          {
            message: `"${label}" are ${categoryNames[meant]}s in the words of the regulations, and are not counted among them yet.`,
            field,
            figures: { number },
            nextStep: `Add ${number} to the number of ${categoryNames[meant]}s and take this line out.`,
            as: 'data' as const,
          },
        ];
      return [
        {
          message: `${label.replace(/\s*governors?$/i, '')} governors no longer exist in law.`,
          field,
          figures: { number },
          nextStep: 'Give their places to one of the seven categories, for example to co-opted governors.',
        },
      ];
    }),
});
