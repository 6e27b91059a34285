import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, stretch } from './common/instruments.js';

/** Reg 4: instruments on the pattern of 2003 and 2007 had to be replaced by 1 September 2015. */
export const reg2 = defineInstrumentRule({
  id: 'REG-2',
  citation: 'SI 2012/1034 reg 4; SI 2014/1257 reg 2(2)-(3)',
  plain:
    'An instrument on the earlier pattern, with categories such as community or sponsor governors, is an unlawful constitution since September 2015.',
  confidence: 'D',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: [stretch('2015-09-01', null, 'SI 2014/1257 reg 2(2)-(3)', {}, 'D')],
  contents: ({ input }) =>
    (input.otherPlaces ?? []).some(
      ({ label, number }) => number > 0 && /\b(community|sponsor|minor authority|teacher)\b/i.test(label) && !/head/i.test(label),
    )
      ? {
          message: 'This is an instrument of the earlier pattern, which has been unlawful since 1 September 2015.',
          field: 'otherPlaces',
          nextStep: 'The governing body prepares a new instrument on the present pattern.',
        }
      : undefined,
});
