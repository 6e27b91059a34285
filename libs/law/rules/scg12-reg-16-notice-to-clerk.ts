import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 16: whoever appoints or nominates writes to the clerk. */
export const memN2 = defineInstrumentRule({
  id: 'MEM-N2',
  citation: 'SI 2012/1034 reg 16',
  plain: 'Whoever appoints or nominates a governor writes the name and usual place of residence to the clerk.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 16', {}),
  appointment: ({ way, category, by, noticeOn, noticeWithNameAndResidence }) => {
    // What the governing body itself decides needs no letter to its clerk, and nobody appoints who is elected.
    if (
      way === 'elected' ||
      way === 'ex-officio' ||
      category === 'associate' ||
      (by === 'governing-body' && category !== 'la' && category !== 'partnership')
    )
      return undefined;
    if (!noticeOn) return { missing: 'noticeOn', message: 'Record the day on which the clerk was written to.' };
    return noticeWithNameAndResidence === false
      ? {
          message: 'The notice must give the name and usual place of residence.',
          field: 'noticeWithNameAndResidence',
          nextStep: 'Ask for a complete notice.',
        }
      : undefined;
  },
});
