import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, forNature, natureDemands, since2012 } from './common/instruments.js';

/** Reg 22: what is not provided for is not there. */
export const fed220 = defineInstrumentRule({
  id: 'FED-22-0',
  citation: 'SI 2012/1035 reg 22',
  plain: 'A federation of community, community special and maintained nursery schools alone has no foundation or partnership governors.',
  confidence: 'D',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: since2012('SI 2012/1035 reg 22', { places: 0 }, 'D'),
  applies: forNature('community'),
  demands: (_draft, { figures }) =>
    natureDemands.none(figures.places, 'A federation of community, community special and nursery schools has none.'),
});
