import type { Counting } from '../calendar/counted.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { lateTelling, noticeDeadline } from './common/notice-rows.js';
import { authoritiesAndHeads, recipientFacts } from './common/recipients.js';
import { noNotice, tellingFacts } from './common/telling.js';
import { sinceFederationRegulations } from './common/versions.js';

type Weeks = { weeks: number };

const lastDay = (facts: Facts, { figures, count }: Law<Weeks>): Counting | null =>
  facts.request === null ? null : count.weeksBeginningWith(facts.request.on, figures.weeks, facts.bankHolidays);

/** Reg 30(3)(a)-(b), (4): authorities and heads hear of the request within a week beginning with its receipt. */
export const l3 = defineRule<Weeks>({
  id: 'L3',
  citation: 'SI 2012/1035 reg 30(3)(a)-(b), (4)',
  plain:
    'The board tells every relevant local authority, the head of the federation and the head of each school of the request within 1 week beginning with the day it was received.',
  confidence: 'A',
  says: 'B',
  pivot: 'receipt',
  versions: sinceFederationRegulations({ weeks: 1 }),
  reads: ['request', 'bankHolidays', 'asOf', ...tellingFacts, ...recipientFacts],
  guards: {
    told: (facts, law, event) =>
      noNotice('L3', facts, event) ??
      (event.data['of'] === 'request'
        ? lateTelling(facts.requestNotice, 'L3', lastDay(facts, law), event, 'The notice of the request')
        : 'It is not a notice of the request.'),
  },
  recipients: { request: (facts) => (facts.request === null ? [] : authoritiesAndHeads(facts, facts.request.on)) },
  deadlines: (facts, law) => {
    const counted = lastDay(facts, law);
    if (counted === null || facts.requestNotice === null) return [];
    return [noticeDeadline(facts.requestNotice, 'L3', 'Tell the local authorities and heads of the request', counted, facts.asOf)];
  },
  standing: (facts) => {
    if (facts.request === null || facts.federation.hasHeadOfFederation != null) return [];
    return [
      {
        message:
          'It is not known whether the federation has a head of its own, who would have to be told besides the heads of its schools.',
        as: 'data',
        nextStep: 'Record it under "Facts about a school established".',
      },
    ];
  },
});
