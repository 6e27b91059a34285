import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, stretch } from './common/instruments.js';

/** From reg 21(5): heads and staff governor alone need three places each. */
export const fedD1 = defineInstrumentRule({
  id: 'FED-D-1',
  citation: 'SI 2012/1035 reg 21(5)',
  plain:
    'Read literally, heads and staff governor need a board of 3 times their number even with no co-opted staff: each further head needs 3 more places.',
  confidence: 'D',
  says: 'R',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: [stretch('2015-09-01', null, 'SI 2012/1035 reg 21(5) as replaced by SI 2014/1257', { times: 3 }, 'D')],
  contents: ({ numbers }, { figures }) => {
    if (numbers === null || numbers.head < 2) return undefined;
    const needed = figures.times * (numbers.head + 1);
    if (numbers.total >= needed) return undefined;
    return {
      message: `With ${numbers.head} heads the board needs ${needed} places for staff to stay within a third. You have ${numbers.total}.`,
      field: 'places',
      figures: { heads: numbers.head, needed, total: numbers.total },
      nextStep: 'Add places of other kinds, or get legal advice on the reading.',
    };
  },
  derived: ({ heads }, { figures }) =>
    heads !== null && heads > 1 ? `With ${heads} heads the board needs at least ${figures.times * (heads + 1)} places.` : undefined,
});
