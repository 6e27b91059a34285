import { isVoluntaryOrFoundation } from '../constitution/draft.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { SCHOOL, since2012 } from './common/instruments.js';

/** Reg 14 reserves no foundation places for parents. */
export const con14p = defineInstrumentRule({
  id: 'CON-14-P',
  citation: 'SI 2012/1034 reg 14',
  plain: 'No quota of foundation governors who are also parents is left in the regulations; a diocese may still ask for one.',
  confidence: 'T',
  says: 'I',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 14', {}),
  contents: ({ input, nature }) =>
    (nature === 'voluntary-aided' || nature === 'qualifying') &&
    isVoluntaryOrFoundation(input.schools[0]?.category) &&
    (input.foundationPlaces ?? []).some(({ basis }) => /parent/i.test(basis ?? ''))
      ? {
          message: 'Your diocese may reserve places for parents; the regulations do not.',
          field: 'foundationPlaces',
          nextStep: 'Keep the words if the diocese wants them.',
        }
      : undefined,
});
