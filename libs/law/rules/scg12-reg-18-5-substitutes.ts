import { longDate } from '../calendar/civil-date.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { yearsAfter } from './common/terms.js';

/** Reg 18(5): the end of a substitute's term. */
export const memT5 = defineInstrumentRule({
  id: 'MEM-T5',
  citation: 'SI 2012/1034 reg 18(5)',
  plain:
    'A substitute governor’s term ends after 4 years, or when the original gives notice of acting again, or when another takes the office.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 18(5)', { years: 4 }),
  appointment: ({ way, on, endsOn, originalActsAgainOn, postEndedOn, asOf }, { figures }) => {
    if (way !== 'substitute') return undefined;
    const last = [yearsAfter(on, figures.years), originalActsAgainOn, postEndedOn].filter((day) => typeof day === 'string').toSorted()[0]!;
    const until = endsOn ?? asOf;
    return until && until > last
      ? {
          message: `The substitute’s term ended on ${longDate(last)}.`,
          field: 'endsOn',
          figures: { years: figures.years },
          nextStep: 'End the place on that day.',
        }
      : undefined;
  },
});
