import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { ofCategory } from './common/members.js';

/** Reg 6(1): who parent governors are. */
export const memP1 = defineInstrumentRule({
  id: 'MEM-P1',
  citation: 'SI 2012/1034 reg 6(1)',
  plain:
    'A parent governor is elected by parents of registered pupils and is one when elected; in a nursery school also by parents of children who use other provision there.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 6(1)', {}),
  appointment: ofCategory('parent', ({ way, by, parentOf, schoolCategory, board }) => {
    if (way !== 'elected') return undefined;
    if (by && by !== 'parents')
      return { message: 'Parent governors are elected by the parents.', field: 'by', nextStep: 'Hold an election among the parents.' };
    if (!parentOf) return { missing: 'parentOf', message: 'Say whose parent was elected.' };
    const eligible =
      parentOf === 'pupil' ||
      (parentOf === 'nursery-user' && schoolCategory === 'maintained-nursery') ||
      (parentOf === 'pupil-of-another-school' && board === 'federation');
    return eligible
      ? undefined
      : {
          message: 'Who is elected parent governor must be a parent of a registered pupil when elected.',
          field: 'parentOf',
          nextStep: 'Hold the election anew, or appoint where the schedule allows it.',
        };
  }),
});
