import { defineInstrumentRule, type InstrumentRule } from '../constitution/rule.js';
import type { Nature } from '../constitution/draft.js';
import { SCHOOL, stretch } from './common/instruments.js';

/** What regs 13 and 14 together come to, for showing before anything is typed. Each figure is held against the rules themselves by the test. */
const smallest = ({
  id,
  natures,
  places,
  plain,
}: {
  id: string;
  natures: readonly Nature[];
  places: number;
  plain: string;
}): InstrumentRule =>
  defineInstrumentRule({
    id,
    citation: 'SI 2012/1034 regs 13-14',
    plain,
    confidence: 'D',
    says: 'I',
    pivot: 'effective-date',
    of: SCHOOL,
    versions: [stretch('2017-05-01', null, 'SI 2012/1034 regs 13-14 as amended by SI 2017/487', { places }, 'D')],
    derived: ({ nature }) => (nature !== null && natures.includes(nature) ? plain : undefined),
  });

export const conD1 = smallest({
  id: 'CON-D-1',
  natures: ['community'],
  places: 7,
  plain: 'The smallest board of a community, community special or nursery school has 7 places, with no co-opted staff.',
});
export const conD2 = smallest({
  id: 'CON-D-2',
  natures: ['voluntary-controlled', 'no-foundation'],
  places: 8,
  plain: 'The smallest board of a voluntary controlled school, or of a foundation school without a foundation, has 8 places.',
});
export const conD3 = smallest({
  id: 'CON-D-3',
  natures: ['not-qualifying'],
  places: 7,
  plain: 'The smallest board with a foundation that does not qualify has 7 places.',
});
export const conD4 = smallest({
  id: 'CON-D-4',
  natures: ['qualifying'],
  places: 11,
  plain: 'The smallest board of a qualifying foundation school has 11 places.',
});
export const conD5 = smallest({
  id: 'CON-D-5',
  natures: ['voluntary-aided'],
  places: 12,
  plain: 'The smallest board of a voluntary aided school has 12 places, and the total is always even.',
});
export const conD6 = smallest({
  id: 'CON-D-6',
  natures: ['voluntary-aided', 'qualifying'],
  places: 1,
  plain: 'Each further place of the others needs 1 more foundation place.',
});
