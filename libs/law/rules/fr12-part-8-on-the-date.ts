import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { daysOf, hasCome, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 40(2), 41(4), 44(3): it happens on the date itself, once. */
export const xDay = defineRule({
  id: 'X-day',
  citation: 'SI 2012/1035 regs 40(2), 41(4), 44(3)',
  plain:
    'A discontinuance takes effect on its own date, and the governing body ends on the dissolution date; neither happens before, nor after, nor on another day.',
  confidence: 'A',
  says: 'H',
  processes: part8,
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  guards: {
    'effective-date-reached': (facts, _law, { happenedOn }) => {
      const days = daysOf(facts);
      if (days.length === 0)
        return { message: 'No school of the federation is to close or convert.', nextStep: 'Record which school, and when.' };
      const open = days.filter((day) => !hasCome(facts, day));
      if (open.includes(happenedOn)) return undefined;
      const next = open[0] ?? null;
      return {
        message: days.includes(happenedOn)
          ? `It is recorded already that ${longDate(happenedOn)} has come.`
          : `Nothing happens on ${longDate(happenedOn)}${next === null ? '' : `; the next date is ${longDate(next)}`}.`,
        dates: { from: next },
        nextStep: next === null ? 'Every date of this case has come.' : 'It takes effect on that date.',
      };
    },
  },
});
