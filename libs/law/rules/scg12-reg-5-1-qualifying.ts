import { isFoundationKind } from '../constitution/draft.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { EVERY, since2012 } from './common/instruments.js';

/** Reg 5(1) and SSFA 1998 s.23A: how the foundation came decides whether it qualifies. It is the authority's recorded decision, not a sum. */
export const con51 = defineInstrumentRule({
  id: 'CON-5-1',
  citation: 'SI 2012/1034 reg 5(1); SSFA 1998 s.23A',
  plain: 'A foundation qualifies by the way the school came by it: by proposals, or by a change from voluntary aided.',
  confidence: 'T',
  says: 'DATA',
  pivot: 'effective-date',
  of: EVERY,
  versions: since2012('SI 2012/1034 reg 5(1)', {}),
  contents: ({ input }) =>
    input.schools.flatMap((school, place) => {
      const { category, qualifying, foundationBy } = school;
      if (!isFoundationKind(category) || typeof qualifying !== 'boolean' || foundationBy === undefined || foundationBy === null) return [];
      if (qualifying === (foundationBy !== 'otherwise')) return [];
      return [
        {
          message: qualifying
            ? `${school.name} is said to qualify, but not to have come by its foundation in a way that qualifies.`
            : `${school.name} is said not to qualify, although it came by its foundation in a way that qualifies.`,
          field: `schools[${place}].qualifying`,
          nextStep: 'Ask the authority for its recorded decision; it changes the numbers.',
        },
      ];
    }),
});
