import { defineRule } from '../engine/rule.js';
import type { Facts } from '../engine/facts.js';
import { sinceFederationRegulations } from './common/versions.js';

const goesOn = ({ route, decision }: Facts): undefined | string | { message: string; nextStep: string; about: string } => {
  if (route !== 'dissolution') return 'The federation goes on.';
  return {
    message:
      decision?.outcome === 'leave'
        ? 'One of two schools leaves, so the federation is dissolved: there is no federation of one, and no instrument of it to review or vary.'
        : 'The federation is dissolved: it has no instrument to review or vary.',
    nextStep: 'Each school needs a temporary governing body and an instrument of its own.',
    about: 'federation',
  };
};

/** Regs 31(2), 34(1)(b): where one of only two schools leaves, the federation is dissolved. */
export const d1b = defineRule({
  id: 'D1b',
  citation: 'SI 2012/1035 regs 31(2), 34(1)(b)',
  plain:
    'If the federation has only 2 schools when the board decides that one should leave, the federation is dissolved on that date; it cannot go on as a federation of one.',
  confidence: 'A',
  says: 'H',
  pivot: 'decision',
  versions: sinceFederationRegulations({ schools: 2 }),
  modifies: [{ ruleId: 'L7', how: 'replaces' }],
  reads: ['decision', 'route', 'request'],
  guards: {
    'instrument-made': (facts, _law, { data }) => (data['school'] === undefined ? goesOn(facts) : 'It is the instrument of a school.'),
    'instrument-review-opened': goesOn,
  },
  route: ({ request, decision }, { figures }) =>
    request !== null && decision?.outcome === 'leave' && decision.members.length <= figures.schools ? 'dissolution' : null,
  standing: ({ decision, route, request }, { figures }) => {
    if (request === null || decision?.outcome !== 'leave' || route !== 'dissolution') return [];
    return [
      {
        message: 'The federation had only two schools when the board decided that one should leave, so it is dissolved on the date fixed.',
        figures: { schools: figures.schools },
        dates: { effectiveOn: decision.effectiveOn },
        as: 'info',
        nextStep: 'Everybody of both schools is told; both schools get a temporary governing body and an instrument.',
      },
    ];
  },
});
