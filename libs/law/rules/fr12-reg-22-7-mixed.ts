import { foundationOf, isFoundationKind, type Draft } from '../constitution/draft.js';
import { defineInstrumentRule, type Demand, type InstrumentBite } from '../constitution/rule.js';
import { FEDERATION, forNature, since2012 } from './common/instruments.js';

/** Reg 22(7): several categories, of which one is foundation, foundation special or voluntary aided. No majority and no upper limit. */
export const fed227 = defineInstrumentRule({
  id: 'FED-22-7',
  citation: 'SI 2012/1035 reg 22(7)',
  plain:
    'A federation of several categories, with at least one foundation, foundation special or voluntary aided school, has at least 2 foundation governors, or partnership governors for a school without a foundation; nobody has a majority by right.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  paragraph: true,
  versions: since2012('SI 2012/1035 reg 22(7)', { fewest: 2 }),
  applies: forNature('mixed'),
  demands: (draft, { figures }) => [
    {
      sum: { foundation: 1, partnership: 1 },
      atLeast: figures.fewest,
      say: ({ foundation, partnership }) => ({
        message: 'At least two foundation governors (partnership governors for a school with no foundation).',
        field: 'places.foundation',
        figures: { foundation, partnership, needed: figures.fewest },
        nextStep: `Have at least ${figures.fewest} of them together.`,
      }),
    },
    ...kindsProvidedFor(draft),
  ],
  contents: (draft) => whichKind(draft),
});

/** How many schools of the mix have a foundation, and how many have none; null while that is not known of every one. */
function foundationsIn({ input: { schools } }: Draft): { withOne: number; without: number } | null {
  const voluntary = schools.filter(({ category }) => category === 'voluntary-aided' || category === 'voluntary-controlled').length;
  const own = schools.filter(({ category }) => isFoundationKind(category)).map((school) => foundationOf(school));
  if (own.includes(null)) return null;
  return { withOne: voluntary + own.filter((has) => has === true).length, without: own.filter((has) => has === false).length };
}

const advice = 'Decide how many of each there should be, with legal advice, and record why.';

/** Of one kind of governor there are none where no school calls for it; whether the paragraph allows it all the same, a person decides. */
export function kindsProvidedFor(draft: Draft): Demand[] {
  const found = foundationsIn(draft);
  if (found === null) return [];
  const noneOf = (category: 'foundation' | 'partnership', message: string): Demand => ({
    sum: { [category]: 1 },
    atMost: 0,
    as: 'review',
    say: ({ foundation, partnership }) => ({
      message,
      field: `places.${category}`,
      figures: { foundation, partnership },
      nextStep: advice,
    }),
  });
  if (found.without === 0) return [noneOf('partnership', 'Every school has a foundation, so nothing provides for partnership governors.')];
  if (found.withOne === 0) return [noneOf('foundation', 'No school has a foundation, so nothing provides for foundation governors.')];
  return [];
}

/** How many of each kind, where both kinds of school are there, the paragraph does not say. */
export function whichKind(draft: Draft): InstrumentBite | undefined {
  const found = foundationsIn(draft);
  if (draft.numbers === null || found === null || found.withOne === 0 || found.without === 0) return undefined;
  const { foundation, partnership } = draft.numbers;
  return {
    message: 'Schools with and without a foundation are together: the paragraph does not say how many of each kind there are.',
    field: 'places.partnership',
    figures: { foundation, partnership },
    nextStep: advice,
    as: 'review',
  };
}
