import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, forNature, since2012 } from './common/instruments.js';

/** Reg 22: a mix that none of its paragraphs names. */
export const fed22g = defineInstrumentRule({
  id: 'FED-22-G',
  citation: 'SI 2012/1035 reg 22(1)-(3), (7)',
  plain:
    'For foundation schools of one category that differ in having a foundation, or in its qualifying, no paragraph of the regulation fits.',
  confidence: 'D',
  says: 'R',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: since2012('SI 2012/1035 reg 22', {}, 'D'),
  applies: forNature('no-paragraph'),
  contents: () => ({
    message: 'The regulations do not cover this mix. Get legal advice.',
    field: 'schools',
    nextStep: 'Record the advice and the numbers it leads to.',
  }),
});
