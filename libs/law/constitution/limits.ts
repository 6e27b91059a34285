import { valuesOutside, type BoardDemand } from './demands.js';
import type { Draft } from './draft.js';
import { lawFor, rulesFor } from './asking.js';
import { numbersOf, placeCategories, type NumberName, type Numbers, type Sum } from './places.js';
import { weightOf } from './rule.js';
import type { Limits, PlaceCategory, PlaceRange, Places } from './types.js';

/** No board is so large that a smallest lawful one would lie beyond; a search that gets here has none. */
const largest = 200;

type Bounds = Record<PlaceCategory, { min: number; max: number }>;

/** Demands whose breach makes a board unlawful or a matter for a person; what only points at slips of data limits nothing. */
export const bindingDemands = (demands: readonly BoardDemand[]): BoardDemand[] =>
  demands.filter(({ rule, demand }) => ['MUST', 'REVIEW'].includes(weightOf(rule, demand).severity));

const noPlaces: Places = { parent: 0, head: 0, staff: 0, la: 0, coOpted: 0, foundation: 0, partnership: 0 };

/**
 * What each category may have in a board of one size, by taking each demand as a limit of one category while the others are at their bounds.
 * Null when nothing fits.
 */
function boundsAt(demands: readonly BoardDemand[], total: number): Bounds | null {
  const bounds = {} as Bounds;
  for (const category of placeCategories) bounds[category] = { min: 0, max: total };
  for (let round = 0; round < 4; round += 1) {
    let narrowed = false;
    for (const { demand } of demands) narrowed = narrow(bounds, demand.sum, demand.atLeast, demand.atMost, total) || narrowed;
    // All places together are the total.
    narrowed = narrow(bounds, everyPlace, total, total, 0) || narrowed;
    for (const category of placeCategories) if (bounds[category].min > bounds[category].max) return null;
    if (!narrowed) break;
  }
  return bounds;
}

const everyPlace: Sum = { parent: 1, head: 1, staff: 1, la: 1, coOpted: 1, foundation: 1, partnership: 1 };

/** Takes one demand as a limit of each of its categories while the others stand at their best; true when it was one. */
function narrow(bounds: Bounds, sum: Sum, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY, total: number): boolean {
  let low = (sum.total ?? 0) * total;
  let high = low;
  for (const name in sum) {
    if (name === 'total' || name === 'coOptedStaff') continue;
    const weight = sum[name as PlaceCategory]!;
    const { min, max } = bounds[name as PlaceCategory];
    low += weight * (weight > 0 ? min : max);
    high += weight * (weight > 0 ? max : min);
  }
  let narrowed = false;
  for (const name in sum) {
    if (name === 'total' || name === 'coOptedStaff') continue;
    const weight = sum[name as PlaceCategory]!;
    const own = bounds[name as PlaceCategory];
    const { min, max } = own;
    // What the others at their best leave for this one.
    const most = (atMost - low + weight * (weight > 0 ? min : max)) / weight;
    const least = (atLeast - high + weight * (weight > 0 ? max : min)) / weight;
    own.max = Math.min(max, Math.floor(weight > 0 ? most : least));
    own.min = Math.max(min, Math.ceil(weight > 0 ? least : most));
    if (own.max !== max || own.min !== min) {
      narrowed = true;
      low += weight * (weight > 0 ? own.min - min : own.max - max);
      high += weight * (weight > 0 ? own.max - max : own.min - min);
    }
  }
  return narrowed;
}

/** A lawful board of one size with no co-opted staff and as few foundation and partnership governors as can be; null when there is none. */
export function boardOf(demands: readonly BoardDemand[], total: number): Places | null {
  const bounds = boundsAt(demands, total);
  if (bounds === null) return null;
  const places: Places = { ...noPlaces };
  for (const category of placeCategories) places[category] = bounds[category].min;
  // What is left goes first to the co-opted, whose number is free, and then where there is room.
  for (const category of ['coOpted', 'foundation', 'partnership', 'parent'] as const) {
    const left = total - placeCategories.reduce((sum, one) => sum + places[one], 0);
    places[category] += Math.max(0, Math.min(left, bounds[category].max - places[category]));
    const numbers = numbersOf(places, 0);
    if (numbers.total === total && demands.every(({ demand }) => !valuesOutside(demand, numbers))) return places;
  }
  return repaired(demands, places, total);
}

/** Two kinds may share a minimum (reg 22(7)): moves co-opted places over until every demand is met. */
function repaired(demands: readonly BoardDemand[], from: Places, total: number): Places | null {
  for (const category of ['foundation', 'partnership'] as const) {
    const places = { ...from };
    for (let moved = 0; places.coOpted > 0 && moved < total; moved += 1) {
      places.coOpted -= 1;
      places[category] += 1;
      const numbers = numbersOf(places, 0);
      if (numbers.total === total && demands.every(({ demand }) => !valuesOutside(demand, numbers))) return places;
    }
  }
  return null;
}

/** The smallest lawful board; null when no number of places is lawful. */
export function smallestBoard(demands: readonly BoardDemand[]): Places | null {
  const size = demands.find(({ demand: { sum } }) => sum.total === 1 && Object.keys(sum).length === 1);
  if (size === undefined) return null;
  for (let total = size.demand.atLeast ?? 1; total <= largest; total += 1) {
    const places = boardOf(demands, total);
    if (places !== null) return places;
  }
  return null;
}

/** The most members of staff that can be co-opted on these numbers. */
function mostCoOptedStaff(demands: readonly BoardDemand[], numbers: Numbers): number | null {
  let most: number | null = null;
  for (const { demand } of demands) {
    const weight = demand.sum.coOptedStaff;
    if (weight === undefined || weight <= 0 || demand.atMost === undefined) continue;
    const without = demand.sum;
    let value = 0;
    for (const name in without) if (name !== 'coOptedStaff') value += without[name as NumberName]! * numbers[name as NumberName];
    const own = Math.max(0, Math.floor((demand.atMost - value) / weight));
    most = most === null ? own : Math.min(most, own);
  }
  return most === null ? null : Math.min(most, Math.max(0, numbers.coOpted));
}

const rangesOf = (bounds: Bounds, unlimited: boolean): Record<PlaceCategory, PlaceRange> => {
  const ranges = {} as Record<PlaceCategory, PlaceRange>;
  for (const category of placeCategories) {
    const { min, max } = bounds[category];
    ranges[category] = { min, max: unlimited && max > largest / 8 ? null : max };
  }
  return ranges;
};

/** What the numbers may be. */
export function limitsOf(draft: Draft, all: readonly BoardDemand[]): Omit<Limits, 'consequences'> {
  const { numbers, day } = draft;
  const demands = bindingDemands(all);
  const smallest = smallestBoard(demands);
  const paragraph = all.find(({ rule }) => rule.paragraph === true)?.rule;
  const atThisTotal = numbers === null ? null : boundsAt(demands, numbers.total);
  const small = smallest === null ? null : numbersOf(smallest, 0);
  return {
    judgedOn: draft.kind === 'school' || draft.kind === 'federation' ? day : draft.firstMeeting,
    paragraph: paragraph === undefined ? null : { ruleId: paragraph.id, citation: paragraph.citation, plain: paragraph.plain },
    smallest: smallest === null ? null : { total: small!.total, places: smallest, coOptedStaff: 0 },
    atThisTotal: atThisTotal === null ? null : rangesOf(atThisTotal, false),
    anyTotal: small === null ? null : anyTotal(demands, small.total),
    maxCoOptedStaff: numbers === null ? null : mostCoOptedStaff(demands, numbers),
    derived: derivedOf(draft),
  };
}

/** In any board: the fewest are those of the smallest, the most those of a very large one. */
function anyTotal(demands: readonly BoardDemand[], fewest: number): Record<PlaceCategory, PlaceRange> | null {
  const large = boundsAt(demands, largest) ?? boundsAt(demands, largest - 1);
  const small = boundsAt(demands, fewest);
  if (large === null || small === null) return null;
  const bounds = {} as Bounds;
  for (const category of placeCategories)
    bounds[category] = { min: Math.min(small[category].min, large[category].min), max: Math.max(small[category].max, large[category].max) };
  return rangesOf(bounds, true);
}

function derivedOf(draft: Draft): Limits['derived'] {
  const derived: Limits['derived'] = [];
  for (const rule of rulesFor(draft.kind)) {
    if (rule.derived === undefined) continue;
    const law = lawFor(rule, draft);
    const message = law === null ? undefined : rule.derived(draft, law);
    if (message !== undefined) derived.push({ ruleId: rule.id, message, citation: rule.citation });
  }
  return derived;
}
