import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Reg 30(3): the board's answer. */
export const procV3 = defineRule({
  id: 'PROC-V3',
  citation: 'SI 2012/1034 reg 30(3)',
  plain: 'The governing body answers a proposal of the authority: whether it is content, and its reasons if it is not.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 30(3)', {}),
  reads: ['acts'],
  guards: {
    'proposal-answered': (facts, _law, { data }) => {
      if (lastAct(facts, 'variation-proposed')?.data['by'] === data['by'])
        return { message: 'Whoever proposed a variation does not answer it; the other does.', nextStep: 'Record the answer of the other.' };
      return data['by'] === 'governing-body' && data['content'] === false && String(data['reasons'] ?? '').trim() === ''
        ? { message: 'A governing body that is not content gives its reasons.', nextStep: 'Ask for the reasons.' }
        : undefined;
    },
  },
});
