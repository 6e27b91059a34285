import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, least, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 15(3): parents, head, staff governor, authority governor. */
export const tgb152 = defineInstrumentRule({
  id: 'TGB-15-2',
  citation: 'SI 2007/958 reg 15(3)',
  plain:
    'It has at least 2 temporary parent governors, the 1 head unless resigned, 1 temporary staff governor and 1 temporary local authority governor.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 15(3)', { parents: 2, head: 1, staff: 1, authorityGovernors: 1 }),
  demands: ({ input }, { figures }) => [
    least('parent', figures.parents, 'There must be at least two temporary parent governors.'),
    {
      ...exactly('head', figures.head, 'The head teacher has one place, unless the head has resigned it.'),
      atLeast: figures.head - Math.min(figures.head, input.headsResigned ?? 0),
    },
    exactly('staff', figures.staff, 'There is one temporary staff governor besides the head.'),
    exactly('la', figures.authorityGovernors, 'There must be one, and only one, temporary local authority governor.'),
  ],
});
