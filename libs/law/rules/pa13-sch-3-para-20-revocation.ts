import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import {
  lateReference,
  revocationFigures,
  revocationRows,
  unlawfulDecision,
  unlawfulRevocation,
  type RevocationFigures,
} from './common/revocation.js';
import {
  authorityOf,
  authorityToo,
  copiesRow,
  each,
  ENLARGEMENT,
  lateCopies,
  listOf,
  proposalsOf,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';

const lastDay = (facts: Facts, { figures, count }: Law<RevocationFigures>) => {
  const list = listOf(facts, 'revocation');
  return list === undefined ? null : count.weeksOf(list.from, figures.copyWeeks, facts.bankHolidays);
};

/** SI 2013/3110 Sch 3 paras 20, 22: an approved change is given up only by revocation proposals. */
export const rb19 = defineRule<RevocationFigures>({
  id: 'RB-19',
  citation: 'SI 2013/3110 Sch 3 paras 20, 22(1)',
  plain:
    'An approved change is given up only by revocation proposals: website and newspaper, a governing body’s copy to the authority within 1 week, objections for 4 weeks, a decision within 2 months, otherwise a reference within 1 week; what the adjudicator decided first is referred within 2 weeks of the end of the objections.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...revocationFigures }, 'SI 2013/3110 Sch 3 para 20'),
  reads: [...matterFacts, 'reachedOn', 'missing', 'bankHolidays', 'notices'],
  guards: {
    'revocation-published': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], (one) => unlawfulRevocation(one, event, facts, figures, count)),
    'revocation-determined': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], (one) => unlawfulDecision(one, event, facts, figures, count)),
    'proposals-referred': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], (one) => lateReference(one, event, facts, figures, count)),
    told: (facts, law, event) => lateCopies(listOf(facts, 'revocation'), 'RB-19', lastDay(facts, law), event, 'The copy'),
  },
  recipients: {
    revocation: (facts) =>
      proposalsOf(facts, 'alteration').some(({ revocation, publication }) => revocation !== null && publication?.by === 'governing-body')
        ? [authorityToo(authorityOf(facts), 'The governing body gives it the revocation proposals.')]
        : [],
  },
  deadlines: (facts, law) => {
    const list = listOf(facts, 'revocation');
    const counted = lastDay(facts, law);
    const rows = proposalsOf(facts, 'alteration').flatMap((one) => revocationRows(one, facts, law.figures, law.count));
    if (list === undefined || counted === null || !list.rows.some(({ ruleId }) => ruleId === 'RB-19')) return rows;
    return [
      copiesRow(list, 'RB-19', undefined, 'Give the authority a copy of the revocation proposals', counted, 'governing-body'),
      ...rows,
    ];
  },
});
