import { defineRule } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Reg 30(2): the proposer notifies the other, with reasons. */
export const procV2 = defineRule({
  id: 'PROC-V2',
  citation: 'SI 2012/1034 reg 30(2)',
  plain: 'Whoever decides that the instrument should be varied tells the other the variation and the reasons.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 30(2)', {}),
  reads: [],
  guards: {
    'variation-proposed': (_facts, _law, { data }) =>
      String(data['reasons'] ?? '').trim() === ''
        ? { message: 'A proposed variation is notified together with the reasons for it.', nextStep: 'Give the reasons.' }
        : undefined,
  },
});
