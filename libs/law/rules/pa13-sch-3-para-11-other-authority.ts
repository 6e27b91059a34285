import { actsOf, type Facts } from '../engine/facts.js';
import { defineRule, type Bite, type Law } from '../engine/rule.js';
import { matterFacts, matterOf, type Proposal } from '../processes/amalgamation/facts.js';
import { endOf } from './common/representations.js';
import { BOTH, each, late, limit, proposalsOf, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

type Weeks = { weeks: number };

/** The other authority in whose area the school will stand; null where it stays. */
function elsewhere(facts: Facts, kind: Proposal['kind']): string | null {
  const { vehicle, changes } = matterOf(facts);
  if (kind === 'new-school') return vehicle?.otherAuthority ?? null;
  const authority = changes?.data['otherAuthority'];
  return typeof authority === 'string' ? authority : null;
}

const due = (one: Proposal, facts: Facts, { figures, count }: Law<Weeks>) => {
  const end = endOf(one, facts, count);
  return end?.date == null ? null : count.weeksOf(end.date, figures.weeks, facts.bankHolidays);
};

const did = (facts: Facts, authority: string, step: string): string | null =>
  actsOf(facts, 'other-authority-asked').find(({ data }) => data['authority'] === authority && data['step'] === step)?.happenedOn ?? null;

/** SI 2013/3110 Sch 3 para 11, SI 2013/3109 reg 24, Sch 4: a school that will stand in another authority's area. */
export const rb22 = defineRule<Weeks>({
  id: 'RB-22',
  citation: 'SI 2013/3110 Sch 3 para 11; SI 2013/3109 reg 24, Sch 4',
  plain:
    'Where the school will stand in another authority’s area, the proposals, objections and comments go to that authority within 1 week of the end of the representations, and its recommendation is sought before the decision; the two months still run.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3110 Sch 3 para 11'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, _law, event) =>
      each(facts, event, ['alteration', 'new-school'], (one) => {
        const authority = elsewhere(facts, one.kind);
        if (authority === null || event.data['by'] !== 'authority' || did(facts, authority, 'sent') !== null) return null;
        return {
          message: `The recommendation of local authority ${authority}, in whose area the school will stand, was not sought.`,
          about: one.key,
          nextStep: 'Send it everything and ask for its recommendation first.',
        };
      }),
    'other-authority-asked': (facts, law, event) => {
      if (event.data['step'] !== 'sent') return 'It answered.';
      const bites = proposalsOf(facts, 'alteration', 'new-school').flatMap((one): Bite[] => {
        const bite =
          elsewhere(facts, one.kind) === event.data['authority']
            ? late(event.happenedOn, due(one, facts, law), 'What went to the other authority', one.key)
            : null;
        return bite === null ? [] : [bite];
      });
      return bites.length === 0 ? undefined : bites;
    },
  },
  deadlines: (facts, law) =>
    proposalsOf(facts, 'alteration', 'new-school').flatMap((one) => {
      const authority = elsewhere(facts, one.kind);
      const counted = authority === null ? null : due(one, facts, law);
      if (counted === null || authority === null) return [];
      return [
        limit(counted, {
          part: one.key,
          title: `Send the proposals and objections to local authority ${authority}`,
          startedBy: one.publication!.index,
          doneOn: did(facts, authority, 'sent'),
          for: toAuthority(facts),
        }),
      ];
    }),
});
