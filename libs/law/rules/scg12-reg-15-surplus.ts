import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { surplusBites } from './common/surplus.js';

/** Reg 15: governors beyond the number of the instrument. */
export const memX1 = defineInstrumentRule({
  id: 'MEM-X1',
  citation: 'SI 2012/1034 reg 15; SI 2013/1624 reg 14(6A)',
  plain:
    'When numbers fall, governors resign first; foundation governors who are too many are chosen by their appointers, others by a vote of the board for each category, an item on the agenda, in which nobody votes on their own; none leaves until all votes are cast.',
  confidence: 'T',
  says: 'H',
  pivot: 'removal',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 15', {}),
  surplus: (surplus) => (surplus.board === 'federation' ? undefined : surplusBites(surplus)),
});
