import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { mustBe, ofCategory } from './common/members.js';

/** Reg 8: the authority nominates, the governing body appoints. */
export const memL1 = defineInstrumentRule({
  id: 'MEM-L1',
  citation: 'SI 2012/1034 reg 8',
  plain:
    'The local authority governor is nominated by the authority and appointed by the governing body, which looks at skills and its own criteria.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 8', {}),
  appointment: ofCategory('la', ({ nominatedBy, by, skills }) => {
    if (nominatedBy && nominatedBy !== 'local-authority')
      return {
        message: 'The local authority governor is nominated by the local authority.',
        field: 'nominatedBy',
        nextStep: 'Ask the authority for a nomination.',
      };
    if (by && by !== 'governing-body')
      return {
        message: 'The governing body appoints whom the authority nominates; the authority cannot appoint.',
        field: 'by',
        nextStep: 'Put the nomination before the governing body.',
      };
    return mustBe(
      skills,
      'skills',
      'The governing body must be satisfied of the skills of the person nominated.',
      'Ask for another nomination.',
    );
  }),
});
