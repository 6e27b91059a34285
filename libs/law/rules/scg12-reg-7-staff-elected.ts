import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { mustBe, ofCategory } from './common/members.js';

/** Reg 7: the staff governor. */
export const memS1 = defineInstrumentRule({
  id: 'MEM-S1',
  citation: 'SI 2012/1034 reg 7; SI 2012/1035 reg 15',
  plain: 'The staff governor is elected by and from those whom board or authority employ under a contract to work at the school.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 7', {}),
  appointment: ofCategory('staff', ({ way, by, employedAtSchool }) =>
    way !== 'elected' || (by && by !== 'staff')
      ? {
          message: 'The staff governor is elected by the staff.',
          field: way === 'elected' ? 'by' : 'way',
          nextStep: 'Hold an election among the staff.',
        }
      : mustBe(
          employedAtSchool,
          'employedAtSchool',
          'The staff governor must be employed under a contract to work at the school.',
          'Elect a member of staff.',
        ),
  ),
});
