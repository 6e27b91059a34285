import { foundationOf, isFoundationKind, type Draft } from '../constitution/draft.js';
import { defineInstrumentRule, type InstrumentBite } from '../constitution/rule.js';
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
  demands: (_draft, { figures }) => [
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
  ],
  contents: (draft) => whichKind(draft),
});

/** Which of the two kinds, the paragraph leaves to judgement; what it clearly does not provide for is asked about. */
export function whichKind({ input, numbers }: Draft): InstrumentBite | undefined {
  if (numbers === null) return undefined;
  const voluntary = input.schools.filter(({ category }) => category === 'voluntary-aided' || category === 'voluntary-controlled').length;
  const own = input.schools.filter(({ category }) => isFoundationKind(category)).map((school) => foundationOf(school));
  if (own.includes(null)) return undefined;
  const without = own.filter((has) => has === false).length;
  const withOne = voluntary + own.filter((has) => has === true).length;
  const { foundation, partnership } = numbers;
  const ask = (message: string): InstrumentBite => ({
    message,
    field: 'places.partnership',
    figures: { foundation, partnership },
    nextStep: 'Decide how many of each there should be, with legal advice, and record why.',
    as: 'review',
  });
  if (without > 0 && withOne > 0)
    return ask('Schools with and without a foundation are together: the paragraph does not say how many of each kind there are.');
  if (without === 0 && partnership > 0) return ask('Every school has a foundation, so nothing provides for partnership governors.');
  if (withOne === 0 && foundation > 0) return ask('No school has a foundation, so nothing provides for foundation governors.');
  return undefined;
}
