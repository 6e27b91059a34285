import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { mustBe, ofCategory } from './common/members.js';

/** Reg 9(a): foundation governors. */
export const memF1 = defineInstrumentRule({
  id: 'MEM-F1',
  citation: 'SI 2012/1034 reg 9(a)',
  plain:
    'A foundation governor is appointed by somebody other than the authority, to keep the character and the foundation documents, with the capability and the skills for it.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 9(a)', {}),
  appointment: ofCategory('foundation', ({ way, by, skills, achievesPurposes }) => {
    if (by === 'local-authority')
      return {
        message: 'The local authority cannot appoint a foundation governor.',
        field: 'by',
        nextStep: 'The appointer named in the instrument appoints.',
      };
    // Who holds the office is foundation governor without being chosen.
    if (way === 'ex-officio') return undefined;
    return (
      mustBe(skills, 'skills', 'The appointer must be satisfied of the skills.', 'Appoint somebody with the skills.') ??
      mustBe(
        achievesPurposes,
        'achievesPurposes',
        'The appointer must think the person capable of achieving the purposes of the appointment.',
        'Appoint somebody else.',
      )
    );
  }),
});
