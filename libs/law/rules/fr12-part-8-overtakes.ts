import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { daysOf, dissolvedOn, hasCome, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** A leaving or dissolution that still runs is overtaken only when the discontinuance takes effect. */
export const xOvertakes = defineRule({
  id: 'X-overtakes',
  citation: 'SI 2012/1035 Part 8',
  plain:
    'A leaving or dissolution of the same federation goes on until the discontinuance takes effect; only then is it overtaken, or counts one school less.',
  confidence: 'I',
  says: 'T',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  tasks: (facts) =>
    daysOf(facts)
      .filter((day) => hasCome(facts, day))
      .map((day) => ({
        part: day,
        title: 'Look after other open cases of this federation',
        why:
          day === dissolvedOn(facts)
            ? `The governing body of the federation ended on ${longDate(day)}: a leaving or dissolution that is still open is overtaken.`
            : `Schools left the federation on ${longDate(day)}: cases still open count them no longer, and one about such a school is overtaken.`,
        for: 'case-officer',
        openedOn: day,
        due: null,
        kind: 'check' as const,
        doneBy: 'review-decided',
      })),
});
