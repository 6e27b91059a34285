import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, stretch } from './common/instruments.js';
import { surplusBites } from './common/surplus.js';

/** Reg 22A: the same for a federation. */
export const fed22a1 = defineInstrumentRule({
  id: 'FED-22A-1',
  citation: 'SI 2012/1035 reg 22A; SI 2013/1624 reg 14(6A)',
  plain:
    'When the numbers of a federation fall, governors leave as at a school: resignations, then appointers, then votes category by category.',
  confidence: 'T',
  says: 'H',
  pivot: 'removal',
  of: FEDERATION,
  versions: [stretch('2015-09-01', null, 'SI 2012/1035 reg 22A as inserted by SI 2014/1257', {})],
  surplus: (surplus) => (surplus.board === 'federation' ? surplusBites(surplus) : undefined),
});
