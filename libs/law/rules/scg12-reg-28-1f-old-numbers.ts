import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 21(1) stands where reg 23(2) of the regulations of 2007 stood. */
export const ins28f4 = defineInstrumentRule({
  id: 'INS-28-f4',
  citation: 'SI 2012/1034 regs 21(1), 28(1)(f)(iii)',
  plain: 'Removal of an ex officio governor is now under regulation 21(1); papers that say 23(2) use an old number.',
  confidence: 'T',
  says: 'W',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 21(1)', { now: '21(1)', formerly: '23(2)' }),
  contents: ({ input: { exOfficioPlaces = [] } }, { figures }) =>
    exOfficioPlaces.flatMap(({ citedRegulation }, place) =>
      (citedRegulation ?? '').replaceAll(' ', '').includes(figures.formerly)
        ? [
            {
              message: `Regulation number out of date: ${figures.formerly} is now ${figures.now}.`,
              field: `exOfficioPlaces[${place}].citedRegulation`,
              nextStep: `Cite regulation ${figures.now}.`,
            },
          ]
        : [],
    ),
});
