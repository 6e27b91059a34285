import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Part 6 says nothing of a request that is taken back. */
export const lWithdrawn = defineRule({
  id: 'L-withdrawn',
  citation: 'SI 2012/1035 Part 6 (no withdrawal stated)',
  plain: 'The regulations give the withdrawal of a request no effect; it is recorded, and the board minutes what it does about it.',
  confidence: 'A',
  says: 'R',
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: ['withdrawal', 'decision'],
  guards: {
    'request-withdrawn': () => ({
      message: 'The withdrawal is recorded and has no legal effect: the board’s duties go on.',
      nextStep: 'Have the board minute the withdrawal, and decide whether it considers the request all the same.',
    }),
  },
  tasks: ({ withdrawal, decision }) =>
    withdrawal === null || decision !== null
      ? []
      : [
          {
            title: 'Decide what follows from the withdrawal',
            why: 'The regulations give it no effect; the board must minute what it does.',
            for: 'case-officer',
            openedOn: withdrawal.on,
            due: null,
            kind: 'review',
            doneBy: 'review-decided',
          },
        ],
});
