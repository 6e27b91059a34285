import type { Counting } from '../calendar/counted.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { lateTelling, noticeDeadline } from './common/notice-rows.js';
import { secretaryOfState } from './common/recipients.js';
import { sinceFederationRegulations } from './common/versions.js';

type Weeks = { weeks: number };

const lastDay = (facts: Facts, { figures, count }: Law<Weeks>): Counting | null =>
  facts.decision === null || facts.request === null || facts.decision.outcome !== 'leave'
    ? null
    : count.weeksOf(facts.decision.on, figures.weeks, facts.bankHolidays);

/** Reg 30(9): only of a decision that the school should leave, the Secretary of State is told in writing within a week. */
export const l9 = defineRule<Weeks>({
  id: 'L9',
  citation: 'SI 2012/1035 reg 30(9)',
  plain: 'If the board decided that the school should leave, it gives the Secretary of State written notice within 1 week of the decision.',
  confidence: 'A',
  says: 'B',
  pivot: 'decision',
  versions: sinceFederationRegulations({ weeks: 1 }),
  reads: ['decision', 'request', 'decisionNotice', 'bankHolidays', 'asOf'],
  guards: {
    told: (facts, law, event) =>
      event.data['role'] === 'secretary-of-state' && event.data['of'] === 'decision'
        ? lateTelling(facts.decisionNotice, 'L9', lastDay(facts, law), event, 'The notice of the decision')
        : 'It is not a notice of the decision to the Secretary of State.',
  },
  recipients: {
    decision: ({ decision, request }) => {
      if (decision === null || request === null) return [];
      const leaves = decision.outcome === 'leave';
      return [
        secretaryOfState(
          leaves,
          leaves
            ? 'The board decided that the school should leave.'
            : 'Reg 30(9) asks for it only where the board decided that the school should leave.',
        ),
      ];
    },
  },
  deadlines: (facts, law) => {
    const counted = lastDay(facts, law);
    if (counted === null || facts.decisionNotice === null) return [];
    return [noticeDeadline(facts.decisionNotice, 'L9', 'Give the Secretary of State written notice of the decision', counted, facts.asOf)];
  },
});
