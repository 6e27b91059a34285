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
  BOTH,
  copiesRow,
  each,
  inEffect,
  lateCopies,
  listOf,
  proposalsOf,
  secretaryOfStateToo,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';

const kinds = ['new-school', 'closure'] as const;

const lastDay = (facts: Facts, { figures, count }: Law<RevocationFigures>) => {
  const list = listOf(facts, 'revocation');
  return list === undefined ? null : count.weeksOf(list.from, figures.copyWeeks, facts.bankHolidays);
};

/** EIA 2006 Sch 2 para 21(3)-(4), SI 2013/3109 regs 21, 23: approved proposals are given up only by revocation. */
export const ra26 = defineRule<RevocationFigures>({
  id: 'RA-26',
  citation: 'Education and Inspections Act 2006 Sch 2 paras 21(3)-(4), 22(1); SI 2013/3109 regs 21, 23, Sch 3',
  plain:
    'Approved proposals are given up only by revocation proposals: published on a website and in a newspaper, copied within 1 week, open to objections for 4 weeks and decided within 2 months after; what the adjudicator decided first is referred within 2 weeks of the end of the objections. A case with approved proposals that were not carried out cannot simply be closed.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...revocationFigures }, 'SI 2013/3109 regs 21, 23'),
  reads: [...matterFacts, 'reachedOn', 'missing', 'bankHolidays', 'notices'],
  guards: {
    'revocation-published': (facts, { figures, count }, event) =>
      each(facts, event, kinds, (one) => unlawfulRevocation(one, event, facts, figures, count)),
    'revocation-determined': (facts, { figures, count }, event) =>
      each(facts, event, kinds, (one) => unlawfulDecision(one, event, facts, figures, count)),
    'proposals-referred': (facts, { figures, count }, event) =>
      each(facts, event, kinds, (one) => lateReference(one, event, facts, figures, count)),
    told: (facts, law, event) => lateCopies(listOf(facts, 'revocation'), 'RA-26', lastDay(facts, law), event, 'The copy'),
    'case-closed': (facts, _law, { data }) => {
      if (inEffect(facts) || data['because'] === 'opened-by-mistake') return 'Nothing approved waits to be carried out.';
      const approved = proposalsOf(facts, 'new-school', 'closure', 'alteration').filter(
        ({ status }) => status === 'approved' || status === 'conditional',
      );
      if (approved.length === 0) return undefined;
      return {
        message: `There is a duty to carry out ${approved.map(({ name }) => name).join(', ')}; closing the file does not end it.`,
        figures: { approved: approved.length },
        nextStep: 'Carry it out, or publish revocation proposals.',
        about: approved[0]!.key,
      };
    },
  },
  recipients: {
    revocation: (facts) => {
      const open = proposalsOf(facts, 'new-school', 'closure').filter(({ revocation }) => revocation !== null);
      if (open.length === 0) return [];
      const rows = [secretaryOfStateToo('The Secretary of State gets a copy of revocation proposals.')];
      return open.some(({ publication }) => publication?.by !== 'authority')
        ? [...rows, authorityToo(authorityOf(facts), 'Proposers give it their revocation proposals.')]
        : rows;
    },
  },
  deadlines: (facts, law) => {
    const list = listOf(facts, 'revocation');
    const counted = lastDay(facts, law);
    const rows = proposalsOf(facts, 'new-school', 'closure').flatMap((one) => revocationRows(one, facts, law.figures, law.count));
    if (list === undefined || counted === null || !list.rows.some(({ ruleId }) => ruleId === 'RA-26')) return rows;
    return [copiesRow(list, 'RA-26', undefined, 'Send copies of the revocation proposals', counted, 'case-officer'), ...rows];
  },
});
