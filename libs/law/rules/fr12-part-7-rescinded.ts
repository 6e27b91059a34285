import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Part 7 says nothing of a board that changes its mind. */
export const dRescinded = defineRule({
  id: 'D-rescinded',
  citation: 'SI 2012/1035 Part 7 (no rule)',
  plain:
    'No rule says how a board takes back its decision to dissolve; a fresh decision and the same notices are needed, and a named person decides that it stands.',
  confidence: 'I',
  says: 'R',
  pivot: 'decision',
  versions: sinceFederationRegulations({}, 'I'),
  reads: ['decision', 'request'],
  guards: {
    'board-decided': ({ decision }) => {
      if (decision === null || decision.changes === null) return 'It is the first decision.';
      return {
        message: 'No rule says how a decision to dissolve is taken back or changed; it is treated as a fresh decision.',
        nextStep: 'Tell everybody who was told before, and record why the fresh decision stands.',
      };
    },
  },
  tasks: ({ decision, request }) => {
    if (request !== null || decision === null || decision.changes !== 'outcome') return [];
    return [
      {
        part: String(decision.index),
        title: 'Decide whether the changed decision stands',
        why: 'No rule says how a decision to dissolve is taken back.',
        for: 'case-officer',
        openedOn: decision.on,
        due: null,
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
