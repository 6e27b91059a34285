import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 18(4)(a): a term the instrument sets for a category. */
export const memT2 = defineInstrumentRule({
  id: 'MEM-T2',
  citation: 'SI 2012/1034 reg 18(4)(a)',
  plain: 'The instrument may set a term of 1 to 4 years for a category, and it then binds everybody in it.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 18(4)(a)', { fewest: 1, most: 4 }),
  appointment: ({ category, way, termYears, instrumentTermYears }, { figures }) => {
    if (
      typeof instrumentTermYears !== 'number' ||
      category === 'associate' ||
      category === 'head' ||
      way === 'ex-officio' ||
      way === 'substitute'
    )
      return undefined;
    if (instrumentTermYears < figures.fewest || instrumentTermYears > figures.most)
      return {
        message: `An instrument can set a term of ${figures.fewest} to ${figures.most} years, not of ${instrumentTermYears}.`,
        field: 'instrumentTermYears',
        figures: { years: instrumentTermYears },
        nextStep: 'Vary the instrument.',
      };
    return typeof termYears === 'number' && termYears !== instrumentTermYears
      ? {
          message: `The instrument sets ${instrumentTermYears} years for this category.`,
          field: 'termYears',
          figures: { years: termYears },
          nextStep: 'Correct the term.',
        }
      : undefined;
  },
});
