import type { Facts } from '../engine/facts.js';
import { defineRule, type Law, type RecipientSpec } from '../engine/rule.js';
import { matterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import { paragraphOf, paragraphs } from './common/representations.js';
import {
  adjudicatorToo,
  boardToo,
  BOTH,
  copiesRow,
  dioceses,
  each,
  late,
  lateCopies,
  limit,
  listOf,
  proposalsOf,
  secretaryOfStateToo,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';

type Weeks = { weeks: number };

/** Decisions of the authority on a new school or a closure; those of the adjudicator are the adjudicator's to notify (reg 20(5)). */
const decided = (facts: Facts): Proposal[] =>
  proposalsOf(facts, 'new-school', 'closure').filter(({ determination }) => determination?.by === 'authority');

const lastDay = (facts: Facts, { figures, count }: Law<Weeks>) => {
  const list = listOf(facts, 'outcome');
  return list === undefined ? null : count.weeksOf(list.from, figures.weeks, facts.bankHolidays);
};

/** SI 2013/3109 reg 20: the decision is published within a week and sent to those named. */
export const ra19 = defineRule<Weeks>({
  id: 'RA-19',
  citation: 'SI 2013/3109 reg 20(1)-(3)',
  plain:
    'A decision under paragraph 8 stands on the authority’s website with its reasons within 1 week, and the adjudicator, the proposers, the Secretary of State, the diocesan boards and bishops of the area are notified; of a determination under paragraph 19 the governing body and the Secretary of State are. For the notices no time is set; the program asks for the same week.',
  confidence: 'T',
  says: 'B',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1, ...paragraphs }, 'SI 2013/3109 reg 20'),
  reads: [...matterFacts, 'notices', 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, { count }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) =>
        event.data['by'] !== 'authority' || event.data['reasonsGiven'] === true || paragraphOf(one, facts, count) === '19'
          ? null
          : {
              message: `No reasons are recorded for the decision on ${one.name}; it is published and notified with its reasons.`,
              about: one.key,
              nextStep: 'Record the reasons with the decision before it is published.',
            },
      ),
    'decision-published': (facts, { figures, count }, event) =>
      each(facts, event, ['new-school', 'closure'], ({ determination, name, key }) =>
        determination?.by === 'authority'
          ? late(
              event.happenedOn,
              count.weeksOf(determination.on, figures.weeks, facts.bankHolidays),
              `The publication of the decision on ${name}`,
              key,
            )
          : null,
      ),
    told: (facts, law, event) => lateCopies(listOf(facts, 'outcome'), 'RA-19', lastDay(facts, law), event, 'The notice of the decision'),
  },
  recipients: {
    outcome: (facts, { count }) => {
      const all = decided(facts);
      const nineteen = all.filter((one) => paragraphOf(one, facts, count) === '19');
      const eight = all.filter((one) => !nineteen.includes(one));
      const rows: RecipientSpec[] = [secretaryOfStateToo('Of every decision on a new school or a closure.')];
      if (eight.length > 0) {
        rows.push(adjudicatorToo('Of every decision under paragraph 8.'), ...dioceses('Of every decision under paragraph 8.'));
        if (eight.some(({ publication }) => publication?.by !== 'authority'))
          rows.push({ ...adjudicatorToo('They made the proposals.'), role: 'proposers', label: 'The proposers' });
      }
      return [...rows, ...nineteen.map((one) => boardToo(one, 'Its school is closed under paragraph 19.'))];
    },
  },
  deadlines: (facts, law) => {
    const list = listOf(facts, 'outcome');
    const counted = lastDay(facts, law);
    if (list === undefined || counted === null || list.rows.length === 0) return [];
    return [
      copiesRow(list, 'RA-19', undefined, 'Notify those named of the decision and its reasons', counted, 'case-officer'),
      ...decided(facts)
        .filter((one) => paragraphOf(one, facts, law.count) === '8')
        .map((one) =>
          limit(law.count.weeksOf(one.determination!.on, law.figures.weeks, facts.bankHolidays), {
            part: `website:${one.key}`,
            title: `Publish the decision on ${one.name} and its reasons on the website`,
            startedBy: one.determination!.index,
            doneOn: one.decisionPublishedOn,
            for: 'case-officer',
          }),
        ),
    ];
  },
});
