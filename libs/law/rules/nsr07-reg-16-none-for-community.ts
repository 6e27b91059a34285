import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Regs 15-16: as at a school, and without rounding. */
export const tgb160 = defineInstrumentRule({
  id: 'TGB-16-0',
  citation: 'SI 2007/958 regs 15-16',
  plain:
    'A temporary governing body of a community, community special or nursery school has no temporary foundation or partnership governors.',
  confidence: 'D',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  paragraph: true,
  versions: since2015('SI 2007/958 regs 15-16', { places: 0 }),
  applies: forNature('community'),
  demands: (_draft, { figures }) =>
    natureDemands.none(figures.places, 'A body of a community, community special or nursery school has none.'),
});
