import { longDate } from '../calendar/civil-date.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { yearsAfter } from './common/terms.js';

/** Reg 18(1): the usual term. */
export const memT1 = defineInstrumentRule({
  id: 'MEM-T1',
  citation: 'SI 2012/1034 reg 18(1)',
  plain: 'The term of a governor is 4 years from election or appointment, unless the instrument says otherwise.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 18(1)', { years: 4 }),
  appointment: ({ category, way, on, termYears, endsOn, instrumentTermYears, instrumentIndividualTerms }, { figures }) => {
    if (category === 'associate' || category === 'head' || way === 'ex-officio' || way === 'substitute') return undefined;
    if (typeof instrumentTermYears === 'number' || instrumentIndividualTerms === true) return undefined;
    const last = yearsAfter(on, figures.years);
    if (endsOn && endsOn !== last)
      return {
        message: `The term ends on ${longDate(last)}, ${figures.years} years from the appointment; the instrument sets no other.`,
        field: 'endsOn',
        figures: { years: figures.years },
        nextStep: 'Correct the last day.',
      };
    return typeof termYears === 'number' && termYears !== figures.years
      ? {
          message: `The term is ${figures.years} years; the instrument sets no other.`,
          field: 'termYears',
          figures: { years: termYears },
          nextStep: 'Correct the term, or vary the instrument first.',
        }
      : undefined;
  },
});
