import { defineRule } from '../engine/rule.js';
import { onTheAgenda } from './common/agenda.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 30(6)(b), 34(1)(a): a request to leave can end in the dissolution of the federation, whatever its size. */
export const d1c = defineRule({
  id: 'D1c',
  citation: 'SI 2012/1035 regs 30(6)(b), 34(1)(a)',
  plain:
    'On a request that a school should leave, the board may decide to dissolve the federation, of whatever size; the rules for the decision on a request apply, the agenda item among them.',
  confidence: 'A',
  says: 'H',
  pivot: 'decision',
  versions: sinceFederationRegulations({}),
  modifies: [{ ruleId: 'D1a', how: 'replaces' }],
  reads: ['meetings', 'request', 'decision'],
  guards: {
    'board-decided': (facts, _law, event) => {
      if (event.data['outcome'] !== 'dissolve') return 'The outcome is not a dissolution.';
      if (onTheAgenda(facts.meetings, event) === true) return undefined;
      return {
        message: 'On a request the dissolution, too, needs an agenda item: without it the decision has no effect.',
        nextStep: 'Call a meeting whose agenda names the matter and decide again.',
      };
    },
  },
  route: ({ request, decision }) => (request !== null && decision?.outcome === 'dissolve' ? 'dissolution' : null),
});
