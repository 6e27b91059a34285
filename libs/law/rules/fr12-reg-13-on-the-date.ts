import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 13(1): on the federation date, on no other. */
export const f11Day = defineRule({
  id: 'F11-day',
  citation: 'SI 2012/1035 regs 5, 13(1)',
  plain: 'Schools federate on the very federation date, neither before it nor after.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['effectiveOn'],
  guards: {
    'effective-date-reached': ({ effectiveOn }, _law, { happenedOn }) => {
      if (effectiveOn === null)
        return { message: 'There is no one federation date.', nextStep: 'The governing bodies that proceed fix the same date.' };
      if (happenedOn === effectiveOn) return undefined;
      return {
        message: `The federation date is ${longDate(effectiveOn)}.`,
        dates: { effectiveOn, from: effectiveOn },
        nextStep: 'It takes effect on that date.',
      };
    },
  },
});
