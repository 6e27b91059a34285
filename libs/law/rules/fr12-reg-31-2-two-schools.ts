import { defineRule } from '../engine/rule.js';
import { membersOn, type Facts } from '../engine/facts.js';
import { sinceFederationRegulations } from './common/versions.js';

const goesOn = ({ route, decision }: Facts): undefined | string | { message: string; nextStep: string; about: string } => {
  if (route !== 'dissolution') return 'The federation goes on.';
  return {
    message:
      decision?.outcome === 'leave' && decision.members.length > 1
        ? 'One of two schools leaves, so the federation is dissolved: there is no federation of one, and no instrument of it to review or vary.'
        : 'The federation is dissolved: it has no instrument to review or vary.',
    nextStep: 'Each school needs a temporary governing body and an instrument of its own.',
    about: 'federation',
  };
};

/** One school alone: on the day of the decision, or today while there is none. */
const isOne = (facts: Facts): boolean => (facts.decision?.members.length ?? membersOn(facts, facts.asOf).length) === 1;

/** Education Act 2002 s 24(1): a federation is of two schools or more, so one school alone is a fault in what was entered, or a case of another kind. */
const noFederation = {
  message:
    'The case names one school only, and a federation has at least two. The register may be out of date, or every other school has left, closed or become an academy; then nothing is left that it could leave.',
  nextStep:
    'Check the schools of the federation in the register. If the others have gone, ask how the federation ended; record what was found by deciding the review.',
  about: 'federation',
} as const;

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
  reads: ['asOf', 'decision', 'route', 'request', 'schools', 'departures', 'reviewed'],
  guards: {
    'instrument-made': (facts, _law, { data }) =>
      data['federation'] === true && data['school'] === undefined ? goesOn(facts) : 'It is the instrument of a school.',
    'instrument-review-opened': goesOn,
  },
  route: ({ request, decision }, { figures }) =>
    request !== null && decision?.outcome === 'leave' && decision.members.length <= figures.schools ? 'dissolution' : null,
  standing: (facts, { figures }) => {
    const { decision, route, request, reviewed } = facts;
    if (isOne(facts)) return reviewed.has('D1b:size') ? [] : [{ ...noFederation, as: 'review' }];
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
  tasks: (facts) => {
    const openedOn = facts.request?.on ?? facts.decision?.on;
    if (openedOn === undefined || !isOne(facts)) return [];
    return [
      {
        part: 'size',
        title: 'Find out whether there is a federation: the case names one school only',
        why: noFederation.message,
        for: 'case-officer',
        openedOn,
        due: null,
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
