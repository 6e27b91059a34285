import type { Counting } from '../calendar/counted.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { lateTelling, noticeDeadline } from './common/notice-rows.js';
import { authoritiesAndHeads, recipientFacts, religiousRecipients, staffAndParents } from './common/recipients.js';
import { noNotice, tellingFacts } from './common/telling.js';
import { withReligiousBodies, type ReligiousBodies } from './common/versions.js';

type Weeks = ReligiousBodies & { weeks: number };

const lastDay = (facts: Facts, { figures, count }: Law<Weeks>): Counting | null =>
  facts.decision === null || facts.request === null ? null : count.weeksOf(facts.decision.on, figures.weeks, facts.bankHolidays);

/** Reg 30(8): whatever was decided, everybody told of the request is told in writing within a week of the decision. */
export const l8 = defineRule<Weeks>({
  id: 'L8',
  citation: 'SI 2012/1035 reg 30(8)',
  plain:
    'Whatever it decided, the board gives written notice of the decision within 1 week of it to everybody who had to be told of the request.',
  confidence: 'A',
  says: 'B',
  pivot: 'decision',
  versions: withReligiousBodies({ weeks: 1 }),
  reads: ['decision', 'request', 'relevantSchool', 'bankHolidays', 'asOf', ...tellingFacts, ...recipientFacts],
  guards: {
    told: (facts, law, event) =>
      noNotice('L8', facts, event) ??
      (event.data['of'] === 'decision'
        ? lateTelling(facts.decisionNotice, 'L8', lastDay(facts, law), event, 'The notice of the decision')
        : 'It is not a notice of the decision.'),
  },
  recipients: {
    decision: (facts, { figures }) => {
      if (facts.decision === null || facts.request === null || facts.relevantSchool === null) return [];
      return [
        ...authoritiesAndHeads(facts, facts.decision.on),
        ...religiousRecipients(facts.relevantSchool, figures),
        ...staffAndParents(facts.relevantSchool),
      ];
    },
  },
  deadlines: (facts, law) => {
    const counted = lastDay(facts, law);
    if (counted === null || facts.decisionNotice === null) return [];
    return [
      noticeDeadline(
        facts.decisionNotice,
        'L8',
        'Give written notice of the decision to everybody told of the request',
        counted,
        facts.asOf,
      ),
    ];
  },
});
