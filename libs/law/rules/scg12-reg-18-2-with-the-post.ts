import { longDate } from '../calendar/civil-date.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 18(2): head and ex officio governors. */
export const memT4 = defineInstrumentRule({
  id: 'MEM-T4',
  citation: 'SI 2012/1034 reg 18(2)',
  plain: 'A head and an ex officio foundation governor are governors no longer than they hold the post.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 18(2)', {}),
  appointment: ({ category, way, endsOn, postEndedOn, asOf }) => {
    if (category !== 'head' && way !== 'ex-officio') return undefined;
    const still = postEndedOn && (endsOn ? endsOn > postEndedOn : asOf && asOf > postEndedOn);
    return still
      ? {
          message: `The post ended on ${longDate(postEndedOn)}, and the place with it.`,
          field: 'endsOn',
          nextStep: 'End the place on that day.',
        }
      : undefined;
  },
});
