import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { NEW_SCHOOL, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2007/958 regs 5, 6: when a temporary governing body may be arranged for the new school, and with whom. */
export const ra27 = defineRule({
  id: 'RA-27',
  citation: 'SI 2007/958 regs 5, 6',
  plain:
    'Once its proposals are published a temporary governing body may be arranged for the new school, not while two or more rival sets are published; proposers of a voluntary controlled school are consulted, those of a voluntary aided or foundation school agree.',
  confidence: 'T',
  says: 'H',
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2007/958 regs 5, 6'),
  reads: [...matterFacts],
  guards: {
    'new-school-body-arranged': (facts, _law, { happenedOn, data }) => {
      const { proposals, vehicle } = matterOf(facts);
      const publication = proposals.find(({ kind }) => kind === 'new-school')?.publication ?? null;
      const bites: Bite[] = [];
      const say = (message: string, nextStep: string): void =>
        void bites.push({ message, nextStep, about: 'new-school', dates: { from: publication?.on ?? null } });
      if (publication === null || happenedOn < publication.on)
        say('A temporary governing body can be arranged only once the proposals for the new school are published.', 'Publish first.');
      if (data['rivalProposals'] === true)
        say(
          'While rival proposals are published no temporary governing body is arranged.',
          'Wait for the decision on the rival proposals.',
        );
      if (vehicle?.category === 'voluntary-controlled' && publication?.by !== 'authority' && data['proposersConsulted'] !== true)
        say('The proposers of a voluntary controlled school are consulted on the arrangements.', 'Consult them and record it.');
      const needsAgreement =
        vehicle?.category === 'voluntary-aided' || vehicle?.category === 'foundation' || vehicle?.category === 'foundation-special';
      if (needsAgreement && publication?.by !== 'authority' && data['proposersAgree'] !== true)
        say(
          'The arrangements for a voluntary aided or foundation school are agreed with the proposers.',
          'Agree them, foundation governors included, and record it.',
        );
      return bites;
    },
  },
});
