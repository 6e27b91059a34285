import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, least, stretch } from './common/instruments.js';

/** Reg 21(3)(a) since 1 September 2016: parent governors of the whole federation. */
export const fed213a = defineInstrumentRule({
  id: 'FED-21-3a',
  citation: 'SI 2012/1035 reg 21(3)(a) as replaced by SI 2016/204',
  plain: 'A federation has 2 parent governors in all, not 2 for each school.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: [stretch('2016-09-01', null, 'SI 2012/1035 reg 21(3)(a) as replaced by SI 2016/204 reg 3(3)', { parents: 2 })],
  demands: (_draft, { figures }) => {
    const why = 'A federation has two parent governors in total, not two per school. Co-opt any others.';
    return [
      least('parent', figures.parents, why),
      // "Two", where the regulations for a single school say "at least two": the authority may go on with legal advice.
      {
        ...least('parent', figures.parents, why),
        atLeast: Number.NEGATIVE_INFINITY,
        atMost: figures.parents,
        as: 'block-with-override',
        say: ({ parent }) => ({
          message: `There are ${parent} parent governors. ${why}`,
          field: 'places.parent',
          figures: { parent, needed: figures.parents },
          nextStep: `Have ${figures.parents} parent governors and co-opt the others; or record the legal advice to keep more.`,
        }),
      },
    ];
  },
});
