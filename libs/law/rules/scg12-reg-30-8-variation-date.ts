import { isIsoDate } from '../calendar/civil-date.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 30(8): an instrument that is varied sets out the date on which the variation takes effect. */
export const insX3 = defineInstrumentRule({
  id: 'INS-X-3',
  citation: 'SI 2012/1034 reg 30(8)',
  plain: 'A variation gives the date on which it takes effect itself.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 30(8)', {}),
  contents: ({ input: { variation } }) => {
    if (variation === undefined || variation === null) return undefined;
    const { effectiveOn } = variation;
    if (effectiveOn && isIsoDate(effectiveOn)) return undefined;
    return {
      message: 'Date the variation: an instrument that is varied says from when.',
      field: 'variation.effectiveOn',
      nextStep: 'Give day, month and year.',
    };
  },
});
