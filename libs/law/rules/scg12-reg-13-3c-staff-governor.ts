import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, SCHOOL, since2012 } from './common/instruments.js';

/** Reg 13(3)(c): the staff governor. */
export const con133c = defineInstrumentRule({
  id: 'CON-13-3c',
  citation: 'SI 2012/1034 regs 7, 13(3)(c)',
  plain: 'There is exactly 1 staff governor besides the head.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 13(3)(c)', { staff: 1 }),
  demands: (_draft, { figures }) => [
    exactly('staff', figures.staff, 'There is one staff governor besides the head. Other staff can only be co-opted.'),
  ],
});
