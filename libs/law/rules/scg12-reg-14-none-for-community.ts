import { defineInstrumentRule } from '../constitution/rule.js';
import { forNature, natureDemands, SCHOOL, since2012 } from './common/instruments.js';

/** Regs 13 and 14: what is not provided for is not there. */
export const con140 = defineInstrumentRule({
  id: 'CON-14-0',
  citation: 'SI 2012/1034 regs 13-14',
  plain: 'A community, community special or maintained nursery school has no foundation or partnership governors.',
  confidence: 'D',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  paragraph: true,
  versions: since2012('SI 2012/1034 regs 13-14', { places: 0 }, 'D'),
  applies: forNature('community'),
  demands: (_draft, { figures }) => natureDemands.none(figures.places, 'A community, community special or nursery school has none.'),
});
