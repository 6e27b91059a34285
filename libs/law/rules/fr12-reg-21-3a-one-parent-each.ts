import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, FEDERATION, stretch } from './common/instruments.js';

/** Reg 21(3)(a) as made: one parent governor for each school. */
export const fed213aL = defineInstrumentRule({
  id: 'FED-21-3aL',
  citation: 'SI 2012/1035 reg 21(3)(a) as made',
  plain: 'Until September 2016 a federation had 1 parent governor for each school.',
  confidence: 'T',
  says: 'DATA',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: [stretch('2012-09-01', '2016-09-01', 'SI 2012/1035 reg 21(3)(a) as made', { perSchool: 1 })],
  demands: ({ input }, { figures }) => {
    const needed = figures.perSchool * input.schools.length;
    return [exactly('parent', needed, `Older one-per-school rule: ${needed} for ${input.schools.length} schools.`)];
  },
});
