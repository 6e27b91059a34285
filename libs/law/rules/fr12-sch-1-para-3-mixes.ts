import type { Draft } from '../constitution/draft.js';
import { defineInstrumentRule, type Demand } from '../constitution/rule.js';
import { natureDemands, exactly, least, OPENING, since2012 } from './common/instruments.js';
import { kindsProvidedFor, whichKind } from './fr12-reg-22-7-mixed.js';

const quarter = { fewest: 2, share: [1, 4], nearestWhole: false } as const;
const minority = { fewest: 2, share: [9, 20], nearestWhole: false } as const;

/** Sch 1 para 3(1)-(7): as reg 22, and without its rounding. */
export const tgbF4 = defineInstrumentRule({
  id: 'TGB-F-4',
  citation: 'SI 2012/1035 Sch 1 para 3(1)-(7)',
  plain:
    'Foundation and partnership places of the body for schools that open federated follow the mix of their categories as in a federation.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: OPENING,
  paragraph: true,
  versions: since2012('SI 2012/1035 Sch 1 para 3', {
    quarter,
    minority,
    byOneOrTwo: [1, 2],
    byTwo: [2, 2],
    controlledAndCommunity: 1,
    mixed: 2,
  }),
  applies: ({ nature, natureNeeds }) =>
    nature !== null || {
      missing: natureNeeds[0] ?? 'schools',
      message: 'Give category and foundation of every school; they decide how many foundation or partnership governors there are.',
    },
  demands: (draft, { figures }) => [...demandsFor(draft.nature, figures), ...(draft.nature === 'mixed' ? kindsProvidedFor(draft) : [])],
  contents: (draft: Draft) => {
    if (draft.nature === 'mixed') return whichKind(draft);
    return draft.nature === 'no-paragraph'
      ? {
          message: 'The schedule does not cover this mix. Get legal advice.',
          field: 'schools',
          nextStep: 'Record the advice and the numbers it leads to.',
          as: 'review',
        }
      : undefined;
  },
});

type Own = {
  quarter: typeof quarter;
  minority: typeof minority;
  byOneOrTwo: readonly [1, 2];
  byTwo: readonly [2, 2];
  controlledAndCommunity: number;
  mixed: number;
};

function demandsFor(nature: Draft['nature'], figures: Own): Demand[] {
  switch (nature) {
    case 'community':
      return natureDemands.none(0, 'A body for community, community special and nursery schools has none.');
    case 'no-foundation':
      return natureDemands.partnershipShare(figures.quarter);
    case 'not-qualifying':
      return natureDemands.foundationShare(figures.minority);
    case 'qualifying':
      return natureDemands.majority(figures.byOneOrTwo);
    case 'voluntary-controlled':
      return natureDemands.foundationShare(figures.quarter);
    case 'voluntary-aided':
      return natureDemands.majority(figures.byTwo);
    case 'controlled-and-community':
      return [
        least('foundation', figures.controlledAndCommunity, 'There must be at least one temporary foundation governor.'),
        exactly('partnership', 0, 'Only schools without a foundation have partnership governors.'),
      ];
    case 'mixed':
      return [
        {
          sum: { foundation: 1, partnership: 1 },
          atLeast: figures.mixed,
          say: ({ foundation, partnership }) => ({
            message: 'At least two temporary foundation governors (partnership governors for a school with no foundation).',
            field: 'places.foundation',
            figures: { foundation, partnership, needed: figures.mixed },
            nextStep: `Have at least ${figures.mixed} of them together.`,
          }),
        },
      ];
    default:
      return [];
  }
}
