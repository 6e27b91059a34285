import { addDays, shortDate } from '../calendar/civil-date.js';
import type { Facts } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { closingsOf, federationsLeft, matterFacts, type Closing } from '../processes/amalgamation/facts.js';
import { sinceFederationRegulations } from './common/versions.js';
import { BOTH } from './common/statutory-proposals.js';

const going = (facts: Facts): { federation: string; closes: Closing }[] =>
  federationsLeft(facts).flatMap(({ federation, left }) => {
    const closes = closingsOf(facts, federation)[0];
    return left.length > 1 && closes !== undefined ? [{ federation, closes }] : [];
  });

/** SI 2012/1035 reg 44: where two or more schools of a federation are left, it goes on and reviews its instrument first. */
export const rf02 = defineRule({
  id: 'RF-02',
  citation: 'SI 2012/1035 reg 44; Education Act 2002 Sch 1 para 5(1A)',
  plain:
    'Where the closures leave two or more schools of a federation, it goes on: its governing body reviews its instrument before the closure, and what it held for the closing school passes to the authority, except on an academy conversion.',
  confidence: 'A',
  says: 'B',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  reads: [...matterFacts, 'reviewOpened'],
  guards: {
    'instrument-review-opened': (facts, _law, { happenedOn }) => {
      const late = going(facts).filter(({ closes }) => happenedOn >= closes.on);
      return late.length === 0
        ? undefined
        : late.map(({ closes }) => ({
            message: 'The instrument of the federation is reviewed before the school closes.',
            dates: { due: addDays(closes.on, -1), doneOn: happenedOn },
            about: 'federation',
            nextStep: 'Nothing becomes void by it. Review it now.',
          }));
    },
  },
  deadlines: (facts) =>
    going(facts).map(({ federation, closes }) => ({
      part: federation,
      title: 'The federation reviews its instrument',
      startedBy: closes.startedBy,
      startsOn: null,
      due: addDays(closes.on, -1),
      argument: { counting: null, sum: `before ${shortDate(closes.on)}, on which its school closes`, skipped: [] },
      doneOn: facts.reviewOpened?.on ?? null,
      for: 'governing-body',
    })),
});
