import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { otherVersion } from './common/instrument-procedure.js';
import { since2012 } from './common/instruments.js';

/** Reg 29(3)(a): if content, the authority makes the instrument as drafted. */
export const procM5a = defineRule({
  id: 'PROC-M5a',
  citation: 'SI 2012/1034 reg 29(3)(a)',
  plain: 'If content, the authority makes the instrument in the form of the draft, and in no other.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 29(3)(a)', {}),
  reads: ['acts'],
  guards: {
    'making-approved': (facts, _law, event) => otherVersion(facts, event),
    made: (facts, _law, event) => otherVersion(facts, event),
  },
});
