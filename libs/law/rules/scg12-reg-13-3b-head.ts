import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, SCHOOL, since2012 } from './common/instruments.js';

/** Regs 13(3)(b), 19: the head's place. */
export const con133b = defineInstrumentRule({
  id: 'CON-13-3b',
  citation: 'SI 2012/1034 regs 13(3)(b), 19',
  plain: 'The head has 1 place by right; who does not take it up may resign it and take the resignation back by written notice.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 regs 13(3)(b), 19', { heads: 1 }),
  demands: (_draft, { figures }) => [
    exactly('head', figures.heads, 'The head teacher has one place by right. Keep it even if the current head has chosen not to sit.'),
  ],
});
