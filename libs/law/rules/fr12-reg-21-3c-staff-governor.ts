import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, FEDERATION, since2012 } from './common/instruments.js';

/** Reg 21(3)(c): the staff governor. */
export const fed213c = defineInstrumentRule({
  id: 'FED-21-3c',
  citation: 'SI 2012/1035 reg 21(3)(c)',
  plain: 'There is 1 staff governor for the whole federation.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: since2012('SI 2012/1035 reg 21(3)(c)', { staff: 1 }),
  demands: (_draft, { figures }) => [
    exactly('staff', figures.staff, 'There is one staff governor for the whole federation. Co-opt any others.'),
  ],
});
