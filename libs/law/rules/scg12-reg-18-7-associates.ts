import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 18(7): associate members. */
export const memT6 = defineInstrumentRule({
  id: 'MEM-T6',
  citation: 'SI 2012/1034 reg 18(7)',
  plain: 'An associate member’s term is 4 years, or a shorter one of at least 1 year set at the appointment.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 18(7)', { fewest: 1, most: 4 }),
  appointment: ({ category, termYears }, { figures }) =>
    category === 'associate' && typeof termYears === 'number' && (termYears < figures.fewest || termYears > figures.most)
      ? {
          message: `An associate member’s term is ${figures.fewest} to ${figures.most} years.`,
          field: 'termYears',
          figures: { years: termYears },
          nextStep: 'Set another term.',
        }
      : undefined,
});
