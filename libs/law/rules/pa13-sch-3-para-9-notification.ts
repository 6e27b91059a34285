import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import {
  adjudicatorToo,
  boardToo,
  copiesRow,
  dioceses,
  each,
  ENLARGEMENT,
  isSpecial,
  late,
  lateCopies,
  limit,
  listOf,
  parentsToo,
  proposalsOf,
  sinceSchoolOrganisation,
  trusteesToo,
} from './common/statutory-proposals.js';

type Weeks = { weeks: number };
const lastDay = (facts: Facts, { figures, count }: Law<Weeks>) => {
  const list = listOf(facts, 'alteration-outcome');
  return list === undefined ? null : count.weeksOf(list.from, figures.weeks, facts.bankHolidays);
};

/** SI 2013/3110 Sch 3 para 9: the decision on a change is published and notified within a week. */
export const rb12 = defineRule<Weeks>({
  id: 'RB-12',
  citation: 'SI 2013/3110 Sch 3 para 9',
  plain:
    'Within 1 week of deciding a change the authority publishes the decision and its reasons where the proposals stood, and notifies the adjudicator, the governing body, any trustees, the dioceses of the area and, for a special school, every parent; the Secretary of State is not on the list.',
  confidence: 'T',
  says: 'B',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3110 Sch 3 para 9'),
  reads: [...matterFacts, 'notices', 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, _law, event) =>
      each(facts, event, ['alteration'], (one) =>
        event.data['by'] !== 'authority' || event.data['reasonsGiven'] === true
          ? null
          : {
              message: `No reasons are recorded for the decision on ${one.name}; it is published and notified with its reasons.`,
              about: one.key,
              nextStep: 'Record the reasons with the decision before it is published.',
            },
      ),
    'decision-published': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], ({ determination, name, key }) =>
        determination === null
          ? null
          : late(
              event.happenedOn,
              count.weeksOf(determination.on, figures.weeks, facts.bankHolidays),
              `The publication of the decision on ${name}`,
              key,
            ),
      ),
    told: (facts, law, event) =>
      lateCopies(listOf(facts, 'alteration-outcome'), 'RB-12', lastDay(facts, law), event, 'The notice of the decision'),
  },
  recipients: {
    'alteration-outcome': (facts) =>
      proposalsOf(facts, 'alteration').flatMap((one) => [
        adjudicatorToo('Of every decision on a change.'),
        boardToo(one, 'Its school changes.'),
        ...[trusteesToo(one)].filter(({ applies }) => applies !== false),
        ...dioceses('Of every decision on a change, whatever the school’s character.'),
        ...(isSpecial(one) ? [parentsToo(one)] : []),
      ]),
  },
  deadlines: (facts, law) => {
    const list = listOf(facts, 'alteration-outcome');
    const counted = lastDay(facts, law);
    if (list === undefined || counted === null) return [];
    return [
      copiesRow(list, 'RB-12', undefined, 'Notify those named of the decision on the change and its reasons', counted, 'case-officer'),
      ...proposalsOf(facts, 'alteration').flatMap(({ determination, key, name, decisionPublishedOn }) =>
        determination === null
          ? []
          : [
              limit(counted, {
                part: `website:${key}`,
                title: `Publish the decision on ${name} and its reasons on the website`,
                startedBy: determination.index,
                doneOn: decisionPublishedOn,
                for: 'case-officer',
              }),
            ],
      ),
    ];
  },
});
