import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { until2015 } from './common/temporary.js';

/** Reg 15 as made, for bodies that first met before September 2015. */
export const tgbL15 = defineInstrumentRule({
  id: 'TGB-L-15',
  citation: 'SI 2007/958 reg 15 as made',
  plain:
    'A temporary governing body that first met before September 2015 had 9 to 20 members, sponsor and additional foundation governors not counted.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: until2015('SI 2007/958 reg 15', { fewest: 9, most: 20 }),
  contents: ({ input, numbers }, { figures }) => {
    if (numbers === null) return undefined;
    const total =
      numbers.total +
      (input.otherPlaces ?? []).reduce((sum, { label, number }) => sum + (/sponsor|additional/i.test(label) ? 0 : number), 0);
    if (total >= figures.fewest && total <= figures.most) return undefined;
    return {
      message: `Before September 2015 a temporary governing body had ${figures.fewest} to ${figures.most} members. This one has ${total}.`,
      field: 'places',
      figures: { total },
      nextStep: 'Get legal advice; the body was not lawfully made up.',
    };
  },
});
