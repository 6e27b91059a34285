import { defineInstrumentRule } from '../constitution/rule.js';
import { EVERY, since2012 } from './common/instruments.js';

/** Reg 28(1)(d)(ii): the total membership. */
export const ins28d2 = defineInstrumentRule({
  id: 'INS-28-d2',
  citation: 'SI 2012/1034 reg 28(1)(d)(ii)',
  plain: 'The total membership that the instrument gives is the sum of the categories.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: EVERY,
  versions: since2012('SI 2012/1034 reg 28(1)(d)(ii)', {}),
  contents: ({ input: { totalPlaces }, numbers }) => {
    if (totalPlaces === undefined || totalPlaces === null) return { missing: 'totalPlaces', message: 'Give the total membership.' };
    if (numbers === null || numbers.total === totalPlaces) return undefined;
    return {
      message: `Categories add to ${numbers.total}; total says ${totalPlaces}.`,
      field: 'totalPlaces',
      figures: { sum: numbers.total, total: totalPlaces },
      nextStep: 'Put right the total or one of the categories.',
    };
  },
});
