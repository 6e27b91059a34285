import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 31(4), 38: it happens on the date the board fixed, on no other. */
export const l13Day = defineRule({
  id: 'L13-day',
  citation: 'SI 2012/1035 regs 31(4), 38',
  plain: 'A school leaves, or a federation ends, on the very date the board fixed, neither before it nor after.',
  confidence: 'A',
  says: 'H',
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['decision'],
  guards: {
    'effective-date-reached': ({ decision }, _law, { happenedOn }) => {
      if (decision?.effectiveOn == null) return { message: 'The board has fixed no date.', nextStep: 'Nothing takes effect without one.' };
      if (happenedOn === decision.effectiveOn) return undefined;
      return {
        message: `The date the board fixed is ${longDate(decision.effectiveOn)}.`,
        dates: { effectiveOn: decision.effectiveOn, from: decision.effectiveOn },
        nextStep: 'It takes effect on that date.',
      };
    },
  },
});
