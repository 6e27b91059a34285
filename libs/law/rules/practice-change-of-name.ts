import { defineRule } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Practice of some authorities: a unanimous vote for another name. */
export const procV11 = defineRule({
  id: 'PROC-V11',
  citation: 'Practice',
  plain: 'Some authorities expect a unanimous vote of the board for a change of name.',
  confidence: 'C',
  says: 'R',
  processes: VARIATION,
  pivot: 'event',
  versions: since2012('Practice', {}, 'C'),
  reads: [],
  guards: {
    'variation-proposed': (_facts, _law, { data }) =>
      data['changesName'] === true && data['unanimous'] !== true
        ? {
            message: 'It changes the name, and the vote is not recorded as unanimous.',
            nextStep: 'Decide whether the authority goes on with it.',
          }
        : undefined,
  },
});
