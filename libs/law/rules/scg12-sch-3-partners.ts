import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { mustBe, ofCategory } from './common/members.js';

/** Reg 10, Sch 3: partnership governors. */
export const memN1 = defineInstrumentRule({
  id: 'MEM-N1',
  citation: 'SI 2012/1034 reg 10, Sch 3, Sch 4 para 7',
  plain:
    'Partnership governors are nominated as the schedule says and appointed by the governing body for their skills; parents, staff, councillors and education officers cannot be.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 10, Sch 3', {}),
  appointment: ofCategory('partnership', ({ by, barredAsPartner, skills }) => {
    if (by && by !== 'governing-body')
      return {
        message: 'The governing body appoints partnership governors from those nominated.',
        field: 'by',
        nextStep: 'Put the nominations before the governing body.',
      };
    if (barredAsPartner === true)
      return {
        message: 'Parents, staff, councillors and education officers of the authority cannot be partnership governors.',
        field: 'barredAsPartner',
        nextStep: 'Appoint another nominee.',
      };
    return mustBe(skills, 'skills', 'The governing body must be satisfied of the skills of the nominee.', 'Appoint another nominee.');
  }),
});
