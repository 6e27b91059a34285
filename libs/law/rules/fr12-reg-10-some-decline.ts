import { defineRule } from '../engine/rule.js';
import { decliners, determinationOf, proceeding, resolutionOf, standing } from '../processes/federating/facts.js';
import { namesOf, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 10(2)-(4): (3) speaks of those that proceed while (2) forbids a change of who federates. */
export const f8r = defineRule({
  id: 'F8r',
  citation: 'SI 2012/1035 reg 10(2)-(4)',
  plain:
    'Where some governing bodies proceed and some do not, a named person decides whether the rest may go on or must publish new proposals; fewer than 2 cannot go on.',
  confidence: 'I',
  says: 'R',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({ governingBodies: 2 }, 'I'),
  reads: ['acts', 'boards'],
  standing: (facts) =>
    standing(facts) === 'too-few'
      ? [
          {
            message: `Nothing comes of the proposals: ${namesOf(decliners(facts))} determined not to proceed, and fewer than two are left.`,
            as: 'info',
            nextStep: 'Each that declined still tells the Secretary of State; then the case ends by itself.',
          },
        ]
      : [],
  tasks: (facts) => {
    if (standing(facts) !== 'divided' || resolutionOf(facts) !== null) return [];
    const declined = decliners(facts);
    return [
      {
        title: 'Decide whether those that proceed may go on without the others',
        why: `${namesOf(proceeding(facts))} proceed and ${namesOf(declined)} do${declined.length === 1 ? 'es' : ''} not. Reg 10(3) gives those that proceed a notice of their own; reg 10(2) forbids a change of who federates.`,
        for: 'case-officer',
        openedOn: declined.map((board) => determinationOf(facts, board)!.happenedOn).reduce((last, on) => (on > last ? on : last)),
        due: null,
        kind: 'review' as const,
        doneBy: 'remainder-resolved',
      },
    ];
  },
});
