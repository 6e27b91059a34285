import type { Counting } from '../calendar/counted.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { matterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import { endOf, mustBeReferred } from './common/representations.js';
import { each, late, limit, NEW_SCHOOL, proposalsOf, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

type Weeks = { weeks: number };

export const referBy = (one: Proposal, facts: Facts, { figures, count }: Law<Weeks>): Counting | null => {
  const end = endOf(one, facts, count);
  return end?.date == null ? null : count.weeksOf(end.date, figures.weeks, facts.bankHolidays);
};

/** EIA 2006 Sch 2 para 10, SI 2013/3109 reg 17(1): the authority's own new school is for the adjudicator. */
export const ra14 = defineRule<Weeks>({
  id: 'RA-14',
  citation: 'Education and Inspections Act 2006 Sch 2 para 10; SI 2013/3109 regs 13(2)-(3), 17(1), 20(4)',
  plain:
    'Proposals for a new school that the authority made, or in whose foundation it is involved, are not the authority’s to decide: within 2 weeks of the end of the representations they go to the schools adjudicator with the objections.',
  confidence: 'T',
  says: 'H',
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 2 }, 'EIA 2006 Sch 2 para 10; SI 2013/3109 reg 17(1)'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, law, event) =>
      each(facts, event, ['new-school'], (one) => {
        if (event.data['by'] !== 'authority' || !mustBeReferred(one, facts)) return null;
        const due = referBy(one, facts, law)?.date ?? null;
        return {
          message:
            'The authority made these proposals, or is involved in the foundation, and cannot decide them: they go to the schools adjudicator.',
          dates: { due },
          about: one.key,
          nextStep: 'Refer them, with the related closures, within two weeks of the end of the representations.',
        };
      }),
    'proposals-referred': (facts, law, event) =>
      each(facts, event, ['new-school'], (one) =>
        event.data['because'] === 'own-proposals' && mustBeReferred(one, facts)
          ? late(event.happenedOn, referBy(one, facts, law), 'The reference to the adjudicator', one.key)
          : null,
      ),
  },
  deadlines: (facts, law) =>
    proposalsOf(facts, 'new-school').flatMap((one) => {
      const counted = mustBeReferred(one, facts) && one.status !== 'withdrawn' ? referBy(one, facts, law) : null;
      if (counted === null) return [];
      return [
        limit(counted, {
          title: 'Refer the new-school proposals to the adjudicator',
          startedBy: one.publication!.index,
          doneOn: one.referral?.on ?? null,
          for: toAuthority(facts),
        }),
      ];
    }),
});
