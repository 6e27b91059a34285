import { isIsoDate } from '../calendar/civil-date.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 28(1)(h): the date on which the instrument takes effect. */
export const ins28h = defineInstrumentRule({
  id: 'INS-28-h',
  citation: 'SI 2012/1034 reg 28(1)(h)',
  plain: 'The instrument gives the full date on which it takes effect.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(h)', {}),
  contents: ({ input: { effectiveOn } }) => {
    const message = 'Give day, month and year of the date it takes effect.';
    if (effectiveOn === undefined || effectiveOn === null) return { missing: 'effectiveOn', message };
    return isIsoDate(effectiveOn) ? undefined : { message: `"${effectiveOn}" is no full date.`, field: 'effectiveOn', nextStep: message };
  },
});
