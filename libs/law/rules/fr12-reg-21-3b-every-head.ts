import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, since2012 } from './common/instruments.js';

/** Reg 21(3)(b): every head of a federated school; one person who heads several has one place (CNT-6). */
export const fed213b = defineInstrumentRule({
  id: 'FED-21-3b',
  citation: 'SI 2012/1035 reg 21(3)(b)',
  plain: 'Every head of a federated school has a place by right; who heads several schools has 1.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: since2012('SI 2012/1035 reg 21(3)(b)', { placesOfAHead: 1 }),
  contents: ({ heads, input }) =>
    heads === null
      ? {
          missing: `schools[${input.schools.findIndex(({ headId }) => !headId)}].headId`,
          message: 'Say who heads each school: the same mark for two schools when one person heads both.',
        }
      : undefined,
  demands: ({ heads, input }, { figures }) => [
    {
      sum: { head: 1 },
      atLeast: figures.placesOfAHead * (heads ?? 1),
      atMost: figures.placesOfAHead * (heads ?? input.schools.length),
      say: ({ head }) => ({
        message: `${input.schools.map(({ name }) => `The head of ${name} has a place by right.`).join(' ')} The draft has ${head} head place${
          head === 1 ? '' : 's'
        } for ${heads ?? `1 to ${input.schools.length}`} head${heads === 1 ? '' : 's'}.`,
        field: 'places.head',
        figures: { head, heads: heads ?? input.schools.length },
        nextStep: 'Give every head one place, also a head who has chosen not to sit.',
      }),
    },
  ],
});
