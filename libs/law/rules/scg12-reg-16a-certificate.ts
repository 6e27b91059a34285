import { addDays, longDate } from '../calendar/civil-date.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, stretch } from './common/instruments.js';

/** Reg 16A: the certificate of criminal records. */
export const memD1 = defineInstrumentRule({
  id: 'MEM-D1',
  citation: 'SI 2012/1034 reg 16A',
  plain:
    'For a governor without an enhanced criminal record certificate the governing body applies for one within 21 days of the election or appointment.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: [stretch('2016-03-18', null, 'SI 2012/1034 reg 16A as inserted by SI 2016/204', { days: 21 })],
  appointment: ({ category, on, holdsCertificate, certificateAppliedOn, asOf }, { figures }) => {
    if (category === 'associate' || holdsCertificate === true) return undefined;
    // Days "after" the appointment: the day itself is not counted.
    const last = addDays(on, figures.days);
    if (certificateAppliedOn) {
      return certificateAppliedOn <= last
        ? undefined
        : {
            message: `The certificate was applied for on ${longDate(certificateAppliedOn)}, after the last day, ${longDate(last)}.`,
            field: 'certificateAppliedOn',
            figures: { days: figures.days },
            nextStep: 'Record why it was late.',
          };
    }
    if (holdsCertificate === undefined || holdsCertificate === null)
      return { missing: 'holdsCertificate', message: 'Say whether the governor holds an enhanced criminal record certificate.' };
    return asOf && asOf > last
      ? {
          message: `The certificate should have been applied for by ${longDate(last)}.`,
          field: 'certificateAppliedOn',
          figures: { days: figures.days },
          nextStep: 'Apply at once.',
        }
      : { missing: 'certificateAppliedOn', message: `Apply for the certificate by ${longDate(last)}.` };
  },
});
