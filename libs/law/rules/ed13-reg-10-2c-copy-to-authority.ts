import type { Counting } from '../calendar/counted.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import {
  authorityOf,
  authorityToo,
  copiesRow,
  lateCopies,
  listOf,
  NEW_SCHOOL,
  proposalsOf,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';

const lastDay = (facts: Facts, { figures, count }: Law<{ weeks: number }>): Counting | null => {
  const list = listOf(facts, 'statutory-proposals');
  return list === undefined ? null : count.weeksOf(list.from, figures.weeks, facts.bankHolidays);
};

/** SI 2013/3109 reg 10(2)(c): proposers submit a copy to the authority that would maintain the school. */
export const ra10 = defineRule<{ weeks: number }>({
  id: 'RA-10',
  citation: 'SI 2013/3109 reg 10(2)(c)',
  plain: 'Proposers of a new school give a copy to the authority that would maintain it within 1 week of the publication on the website.',
  confidence: 'T',
  says: 'B',
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3109 reg 10(2)(c)'),
  reads: [...matterFacts, 'notices', 'bankHolidays'],
  guards: {
    told: (facts, law, event) => lateCopies(listOf(facts, 'statutory-proposals'), 'RA-10', lastDay(facts, law), event, 'The copy'),
  },
  recipients: {
    'statutory-proposals': (facts) =>
      proposalsOf(facts, 'new-school').some(({ publication }) => publication?.by === 'proposers')
        ? [authorityToo(authorityOf(facts), 'It would maintain the new school, and others propose it.')]
        : [],
  },
  deadlines: (facts, law) => {
    const list = listOf(facts, 'statutory-proposals');
    const counted = lastDay(facts, law);
    if (list === undefined || counted === null || !list.rows.some(({ ruleId }) => ruleId === 'RA-10')) return [];
    return [copiesRow(list, 'RA-10', undefined, 'Proposers give the authority a copy', counted, 'proposers')];
  },
});
