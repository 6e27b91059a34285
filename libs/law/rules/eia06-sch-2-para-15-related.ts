import type { Facts, FoldedEvent } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { matterFacts, matterOf, type Proposal } from '../processes/amalgamation/facts.js';
import { endOf, leaderToAdjudicator, mustBeReferred } from './common/representations.js';
import { BOTH, capital, each, late, limit, proposalsOf, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

type Weeks = { weeks: number };

/** Where several periods apply the latest counts (reg 19(2)). */
function referBy(facts: Facts, { figures, count }: Law<Weeks>) {
  const ends = proposalsOf(facts, 'new-school', 'closure').flatMap((one) => endOf(one, facts, count)?.date ?? []);
  const latest = ends.sort().at(-1);
  return latest === undefined ? null : count.weeksOf(latest, figures.weeks, facts.bankHolidays);
}

function splits(facts: Facts, one: Proposal, event: FoldedEvent): boolean {
  return event.data['by'] === 'authority' && one.status === 'published' && leaderToAdjudicator(facts) !== null;
}

/** EIA 2006 Sch 2 paras 9(2), 15, SI 2013/3109 reg 19: what is related goes to the adjudicator together. */
export const ra15 = defineRule<Weeks>({
  id: 'RA-15',
  citation: 'Education and Inspections Act 2006 Sch 2 paras 9(2), 15; SI 2013/3109 reg 19',
  plain:
    'Closures related to a new school that goes to the adjudicator are referred with it, within 2 weeks of the latest end of the representations; the authority does not decide them apart.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 2 }, 'EIA 2006 Sch 2 para 15; SI 2013/3109 reg 19'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, _law, event) =>
      each(facts, event, ['closure'], (one) =>
        splits(facts, one, event)
          ? {
              message: `${capital(one.name)} is related to the new school, which the adjudicator decides; one decision-maker decides both.`,
              about: one.key,
              nextStep: 'Refer the closures together with the new school.',
            }
          : null,
      ),
    'proposals-referred': (facts, law, event) =>
      each(facts, event, ['closure'], (one) =>
        (event.data['because'] !== 'own-proposals' && event.data['because'] !== 'related') || leaderToAdjudicator(facts) === null
          ? null
          : late(event.happenedOn, referBy(facts, law), `The reference of ${one.name}`, one.key),
      ),
  },
  deadlines: (facts, law) => {
    const first = matterOf(facts).proposals.find(({ kind }) => kind === 'new-school');
    const counted = first !== undefined && mustBeReferred(first, facts) ? referBy(facts, law) : null;
    if (counted === null) return [];
    return proposalsOf(facts, 'closure')
      .filter(({ publication, status }) => publication !== null && status !== 'withdrawn')
      .map((one) =>
        limit(counted, {
          part: one.key,
          title: `Refer ${one.name} with the new school`,
          startedBy: one.publication!.index,
          doneOn: one.referral?.on ?? null,
          for: toAuthority(facts),
        }),
      );
  },
});
