import { addDays, longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { hasCome, namesOf, planFacts, plansOf } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** What ends a school is decided elsewhere: the day comes whether or not it was confirmed here, and somebody must look. */
export const xProvisional = defineRule({
  id: 'X-provisional',
  citation: 'SI 2012/1035 reg 40(2)',
  plain:
    'The discontinuance date is fixed by the proposals, notice, direction or academy arrangements, not in this case. A provisional date is confirmed or moved before it comes; when it comes all the same, it takes effect, and somebody checks that the school really was discontinued.',
  confidence: 'I',
  says: 'W',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}, 'I'),
  reads: planFacts.filter((fact) => fact !== 'departures'),
  guards: {
    'effective-date-reached': (facts, _law, { happenedOn }) => {
      const open = plansOf(facts).filter(({ on, provisional }) => provisional && on === happenedOn);
      if (open.length === 0) return undefined;
      return {
        message: `${longDate(happenedOn)} came while it was provisional for ${namesOf(open.map(({ school }) => school))}.`,
        dates: { discontinuedOn: happenedOn },
        nextStep: 'Check that it happened on that day. If not, correct the record.',
        about: happenedOn,
      };
    },
  },
  tasks: (facts) =>
    plansOf(facts)
      .filter(({ provisional, on }) => provisional && !hasCome(facts, on))
      .map(({ school, on, plannedOn }) => ({
        part: school.key,
        title: `Confirm the date of ${school.name}, or move it`,
        why: `${longDate(on)} is provisional, and everything else is counted from it.`,
        for: 'case-officer',
        openedOn: plannedOn,
        due: addDays(on, -1),
        kind: 'do' as const,
        doneBy: 'discontinuance-date-changed',
      })),
});
