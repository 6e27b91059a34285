import { defineRule, type Bite } from '../engine/rule.js';
import { agreementOf, parties } from '../processes/federating/facts.js';
import { namesOf, proposing, stranger } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 9(1), (3): all of them publish one set of proposals together. */
export const f3 = defineRule({
  id: 'F3',
  citation: 'SI 2012/1035 reg 9(1), (3)',
  plain: 'Proposals are published jointly by all governing bodies that propose to federate, and each must have agreed to it for itself.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  guards: {
    'board-agreed-to-propose': (facts, _law, event) => stranger(facts, event) ?? undefined,
    'board-withdrew': (facts, _law, event) => stranger(facts, event) ?? undefined,
    'proposals-published': (facts, _law, { happenedOn, data }) => {
      const bites: Bite[] = [];
      const missing = parties(facts).filter((board) => {
        const act = agreementOf(facts, board);
        return act === null || act.happenedOn > happenedOn;
      });
      if (data['jointly'] !== true)
        bites.push({
          message: 'One governing body cannot publish proposals for another; all must do so jointly.',
          nextStep: 'All governing bodies send the same proposals together.',
        });
      if (missing.length > 0)
        bites.push({
          message: `It is not recorded that these agreed by that day to propose: ${namesOf(missing)}.`,
          figures: { missing: missing.length },
          nextStep: 'Record the resolution of each governing body, with its day.',
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
});
