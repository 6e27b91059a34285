import type { Facts } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { federationsLeft, matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { BOTH } from './common/statutory-proposals.js';
import { sinceFederationRegulations } from './common/versions.js';

/** What the closures leave of the federations, in words. */
function outcome(facts: Facts): Bite[] {
  return federationsLeft(facts).flatMap(({ left, closing }): Bite[] => {
    if (left.length > 1) return [];
    return [
      {
        message:
          left.length === 0
            ? `All schools of the federation close (${closing.map(({ name }) => name).join(', ')}): its governing body is dissolved with them.`
            : `${left[0]!.name} is the only school of its federation that is left, so the federation is dissolved; its governing body does not simply go on.`,
        figures: { left: left.length, closing: closing.length },
        as: 'info',
        about: 'federation',
        nextStep:
          left.length === 0
            ? 'Nothing of the federation is left to review.'
            : 'Tell the Secretary of State two months before, and set up a governing body for the school left.',
      },
    ];
  });
}

const refuse = (facts: Facts): Bite | undefined | string => {
  if (!federationsLeft(facts).some(({ left }) => left.length < 2)) return 'The federation goes on.';
  return {
    message: 'The federation is dissolved by the closures: it has no instrument to review or vary.',
    figures: { schools: matterOf(facts).closing.length },
    about: 'federation',
    nextStep: 'The school that is left gets a temporary governing body and an instrument of its own.',
  };
};

/** SI 2012/1035 regs 41, 44: two federated schools that merge and leave no third dissolve the federation. */
export const rf04 = defineRule({
  id: 'RF-04',
  citation: 'SI 2012/1035 regs 41, 44; Education Act 2002 Sch 1 para 5',
  plain:
    'When schools of one federation merge and fewer than 2 are left in it, the federation is dissolved; its governing body does not simply go on as the board of one school.',
  confidence: 'A',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceFederationRegulations({ schools: 2 }),
  reads: [...matterFacts],
  guards: {
    'instrument-review-opened': refuse,
    'instrument-made': (facts, _law, { data }) => (data['school'] === undefined ? refuse(facts) : 'It is the instrument of a school.'),
  },
  standing: outcome,
});
