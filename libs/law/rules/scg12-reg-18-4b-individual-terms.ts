import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, stretch } from './common/instruments.js';

/** Reg 18(1A), (4)(b): terms set governor by governor. */
export const memT3 = defineInstrumentRule<{ fewest: number; most: number }>({
  id: 'MEM-T3',
  citation: 'SI 2012/1034 reg 18(1A), (4)(b)',
  plain:
    'Where the instrument says so, those who appoint may set a term of 1 to 4 years governor by governor, for people elected or appointed since September 2015.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: [
    stretch('2012-09-01', '2015-09-01', 'SI 2012/1034 reg 18 as made', { fewest: 4, most: 4 }),
    stretch('2015-09-01', null, 'SI 2012/1034 reg 18(1A), (4)(b) as inserted by SI 2014/1257', { fewest: 1, most: 4 }),
  ],
  appointment: ({ category, way, termYears, instrumentIndividualTerms }, { figures }) => {
    if (
      instrumentIndividualTerms !== true ||
      typeof termYears !== 'number' ||
      category === 'associate' ||
      category === 'head' ||
      way === 'ex-officio' ||
      way === 'substitute'
    )
      return undefined;
    if (termYears >= figures.fewest && termYears <= figures.most) return undefined;
    return {
      message: `The term must be ${figures.fewest === figures.most ? figures.most : `${figures.fewest} to ${figures.most}`} years, not ${termYears}.`,
      field: 'termYears',
      figures: { years: termYears },
      nextStep: 'Set another term.',
    };
  },
});
