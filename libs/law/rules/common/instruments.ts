import type { Figures, RuleVersion } from '../../engine/rule.js';
import type { Confidence, IsoDate } from '../../types.js';
import type { Demand, InstrumentBite, NotGiven } from '../../constitution/rule.js';
import type { Draft, Nature } from '../../constitution/draft.js';
import { categoryNames, countOf, type Numbers } from '../../constitution/places.js';
import type { BoardKind, PlaceCategory } from '../../constitution/types.js';

/** Kinds of board a rule speaks of. */
export const SCHOOL: readonly BoardKind[] = ['school'];
export const FEDERATION: readonly BoardKind[] = ['federation'];
export const TEMPORARY: readonly BoardKind[] = ['temporary'];
export const OPENING: readonly BoardKind[] = ['opening-federated'];
/** An instrument is of a school or a federation; a temporary body drafts one for the time after it. */
export const INSTRUMENTS: readonly BoardKind[] = ['school', 'federation'];
export const EVERY: readonly BoardKind[] = ['school', 'federation', 'temporary', 'opening-federated'];

const REGULATIONS_2012 = '2012-09-01';
const NO_ROUNDING = '2017-05-01';
/** The catalogue was last held against amendments on this day. */
const lastLooked = '2026-11-01';

/** One stretch with its source; open unless it ends. */
export const stretch = <const F extends Figures>(
  from: IsoDate,
  until: IsoDate | null,
  source: string,
  figures: F,
  confidence: Confidence = 'T',
): RuleVersion<F> => ({ from, until, ...(until === null ? { checkedOn: lastLooked } : {}), source, confidence, figures });

/** In force since the regulations of 2012 and unchanged. */
export const since2012 = <const F extends Figures>(source: string, figures: F, confidence: Confidence = 'T'): RuleVersion<F>[] => [
  stretch(REGULATIONS_2012, null, source, figures, confidence),
];

/** Shares were taken to the nearest whole number until 1 May 2017; since then nothing is rounded (SI 2017/487). */
export const roundedUntil2017 = <const F extends Figures>(source: string, figures: F): RuleVersion<F & { nearestWhole: boolean }>[] => [
  stretch(REGULATIONS_2012, NO_ROUNDING, source, { ...figures, nearestWhole: true }),
  stretch(NO_ROUNDING, null, `${source} as amended by SI 2017/487`, { ...figures, nearestWhole: false }),
];

/** A part of the whole: one quarter is [1, 4]. */
export type Share = readonly [part: number, of: number];

export const shareInWords = ([part, of]: Share): string =>
  part === 1 && of === 4 ? 'a quarter' : part === 1 && of === 3 ? 'a third' : part === 1 && of === 5 ? 'a fifth' : `${(100 * part) / of}%`;

/** Does the rule speak of drafts of this nature? What must be known first is named. */
export function forNature(nature: Nature): (draft: Draft) => boolean | NotGiven {
  return (draft) => {
    if (draft.nature !== null) return draft.nature === nature;
    const field = draft.natureNeeds[0] ?? 'schools';
    return { missing: field, message: natureQuestion(field) };
  };
}

const natureQuestion = (field: string): string => {
  if (field.endsWith('hasFoundation'))
    return 'Say whether the school has a foundation; it decides how many foundation or partnership governors there are.';
  if (field.endsWith('qualifying'))
    return 'Say whether it is a qualifying foundation school; it decides how many foundation governors there are.';
  if (field.endsWith('category')) return 'Give the category of every school.';
  return 'Name the schools with their categories.';
};

const are = (number: number, category: PlaceCategory): string => `There ${number === 1 ? 'is' : 'are'} ${countOf(number, category)}`;

/** At least so many of one category. */
export const least = (category: PlaceCategory, number: number, why: string, more: Partial<InstrumentBite> = {}): Demand => ({
  sum: { [category]: 1 },
  atLeast: number,
  say: (numbers) => ({
    message: `${are(numbers[category], category)}. ${why}`,
    field: `places.${category}`,
    figures: { [category]: numbers[category], needed: number },
    nextStep: `Give at least ${number} place${number === 1 ? '' : 's'} to ${categoryNames[category]}s.`,
    ...more,
  }),
});

/** Exactly so many of one category: no fewer and no more. */
export const exactly = (category: PlaceCategory, number: number, why: string, more: Partial<InstrumentBite> = {}): Demand => ({
  sum: { [category]: 1 },
  atLeast: number,
  atMost: number,
  say: (numbers) => ({
    message: `${are(numbers[category], category)}. ${why}`,
    field: `places.${category}`,
    figures: { [category]: numbers[category], needed: number },
    nextStep:
      number === 0
        ? `Take the ${categoryNames[category]}s out, or give their places to co-opted governors.`
        : `Give ${number === 1 ? 'one place' : `${number} places`} to ${categoryNames[category]}s.`,
    ...more,
  }),
});

/** The whole board has at least so many places. */
export const leastTotal = (number: number, say: (total: number) => string, nextStep: string): Demand => ({
  sum: { total: 1 },
  atLeast: number,
  say: ({ total }) => ({ message: say(total), field: 'places', figures: { total, needed: number }, nextStep }),
});

/** One category is no more than a share of the whole. Whole numbers only: 4 times the part is compared with the total. */
export const shareAtMost = (category: PlaceCategory, share: Share, nearestWhole: boolean): Demand => ({
  sum: { [category]: share[1], total: -share[0] },
  atMost: nearestWhole ? Math.floor(share[1] / 2) : 0,
  say: (numbers) => ({
    message: `${countOf(numbers[category], category)} of ${numbers.total} are more than ${shareInWords(share)} of the board.`,
    field: `places.${category}`,
    figures: { [category]: numbers[category], total: numbers.total, most: mostOf(numbers.total, share, nearestWhole) },
    nextStep: `With ${numbers.total} places at most ${mostOf(numbers.total, share, nearestWhole)} may be ${categoryNames[category]}s. Have fewer of them, or more places of other kinds.`,
  }),
});

/** The most of a share of a total, in whole places. */
export const mostOf = (total: number, [part, of]: Share, nearestWhole: boolean): number =>
  Math.floor((total * part + (nearestWhole ? of / 2 : 0)) / of);

/** Foundation governors outnumber all others by between `by[0]` and `by[1]`. F less others is twice F less the total. */
export const outnumber = ([fewest, most]: readonly [number, number]): Demand => ({
  sum: { foundation: 2, total: -1 },
  atLeast: fewest,
  atMost: most,
  say: ({ foundation, total }) => {
    const others = total - foundation;
    const by = fewest === most ? `exactly ${most === 2 ? 'two' : most}` : 'one or two';
    return {
      message: `Foundation governors must outnumber all the others by ${by}. You have ${foundation} against ${others}.`,
      field: 'places.foundation',
      figures: { foundation, others, by: foundation - others },
      nextStep: `With ${others} others there must be ${fewest === most ? others + most : `${others + fewest} or ${others + most}`} foundation governors.`,
    };
  },
});

/** Heads, staff governor and co-opted staff are no more than a share of the whole. */
export function staffShare(share: Share, counts: { heads: boolean; staff: boolean }, nearestWhole = false): Demand {
  const weight = share[1];
  const fixed = (numbers: Numbers): number => (counts.heads ? numbers.head : 0) + (counts.staff ? numbers.staff : 0);
  return {
    sum: {
      coOptedStaff: weight,
      ...(counts.heads ? { head: weight } : {}),
      ...(counts.staff ? { staff: weight } : {}),
      total: -share[0],
    },
    atMost: nearestWhole ? Math.floor(weight / 2) : 0,
    say: (numbers) => {
      const { total, coOptedStaff, head } = numbers;
      const counted = fixed(numbers) + coOptedStaff;
      const free = mostOf(total, share, nearestWhole) - fixed(numbers);
      const who = counts.heads ? `Staff, with ${head === 1 ? 'the head' : `all ${head} heads`} and the staff governor,` : 'Co-opted staff';
      return {
        message: `${who} cannot be more than ${shareInWords(share)} of the board: ${counted} of ${total} are.${
          free >= 0
            ? ` With ${total} places you may co-opt at most ${free} member${free === 1 ? '' : 's'} of staff.`
            : ` With ${total} places not even the head${head === 1 ? '' : 's'} and the staff governor fit.`
        }`,
        field: free >= 0 ? 'coOptedStaff' : 'places',
        figures: { counted, total, coOptedStaff, most: Math.max(free, 0) },
        nextStep:
          free >= 0
            ? 'Co-opt fewer members of staff, or have more places of other kinds.'
            : `Have at least ${Math.ceil((fixed(numbers) * share[1]) / share[0])} places.`,
      };
    },
  };
}

/** Co-opted staff are among the co-opted. */
export const coOptedStaffAmongCoOpted: Demand = {
  as: 'data',
  sum: { coOpted: 1, coOptedStaff: -1 },
  atLeast: 0,
  say: ({ coOpted, coOptedStaff }) => ({
    message: `${coOptedStaff} co-opted members of staff are more than the ${coOpted} co-opted governors there are.`,
    field: 'coOptedStaff',
    figures: { coOpted, coOptedStaff },
    nextStep: 'Put one of the two numbers right.',
  }),
};

/** What each nature demands, in the words every set of regulations uses for it. */
export const natureDemands = {
  none: (number: number, why: string): Demand[] => [exactly('foundation', number, why), exactly('partnership', number, why)],
  partnershipShare: (own: { fewest: number; share: Share; nearestWhole: boolean }): Demand[] => [
    least('partnership', own.fewest, 'Without a foundation there are at least two.'),
    shareAtMost('partnership', own.share, own.nearestWhole),
    exactly('foundation', 0, 'Without a foundation there are no foundation governors.'),
  ],
  foundationShare: (own: { fewest: number; share: Share; nearestWhole: boolean }): Demand[] => [
    least('foundation', own.fewest, 'There must be at least two.'),
    shareAtMost('foundation', own.share, own.nearestWhole),
    exactly('partnership', 0, 'Only schools without a foundation have partnership governors.'),
  ],
  majority: (by: readonly [number, number]): Demand[] => [
    outnumber(by),
    exactly('partnership', 0, 'Only schools without a foundation have partnership governors.'),
  ],
} as const;
