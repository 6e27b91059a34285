import { longDate } from '../calendar/civil-date.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Practice: an instrument that takes effect before it is made. The regulations are silent. */
export const insX2 = defineInstrumentRule({
  id: 'INS-X-2',
  citation: 'SI 2012/1034 reg 28',
  plain: 'An instrument takes effect on the day it is made or later.',
  confidence: 'C',
  says: 'R',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('Practice; SI 2012/1034 reg 28 does not say', {}, 'C'),
  contents: ({ input: { effectiveOn, madeOn } }) =>
    effectiveOn && madeOn && effectiveOn < madeOn
      ? {
          message: `Takes effect on ${longDate(effectiveOn)}, before it is made on ${longDate(madeOn)}: ask legal.`,
          field: 'effectiveOn',
          nextStep: 'Choose a later date, or record the legal advice.',
        }
      : undefined,
});
