import { valuesOutside, type BoardDemand } from './demands.js';
import type { Draft } from './draft.js';
import { bindingDemands } from './limits.js';
import { categoryNames, numbersOf, placeCategories, type Numbers } from './places.js';
import type { Consequence, PlaceCategory, Places } from './types.js';

/** Categories whose number a board is free to choose within the limits. */
const free = ['foundation', 'coOpted', 'partnership', 'parent'] as const;
type Free = (typeof free)[number];

/** Every small change of the free numbers, the least first; of equal ones, those that add before those that take away, and the co-opted before parents. */
const changes: readonly Readonly<Record<Free, number>>[] = (() => {
  const all: Record<Free, number>[] = [];
  const span = [-3, -2, -1, 0, 1, 2, 3];
  for (const foundation of span)
    for (const coOpted of span)
      for (const partnership of [-2, -1, 0, 1, 2]) for (const parent of [-1, 0, 1]) all.push({ foundation, coOpted, partnership, parent });
  const size = (change: Record<Free, number>): number => free.reduce((sum, name) => sum + Math.abs(change[name]), 0);
  const removed = (change: Record<Free, number>): number => free.reduce((sum, name) => sum + Math.max(0, -change[name]), 0);
  const least = (change: Record<Free, number>): number => 2 * Math.abs(change.parent) + Math.abs(change.partnership);
  return all
    .filter((change) => size(change) > 0 && size(change) <= 4)
    .sort((a, b) => size(a) - size(b) || removed(a) - removed(b) || least(a) - least(b));
})();

const broken = (demands: readonly BoardDemand[], numbers: Numbers): BoardDemand[] =>
  demands.filter(({ demand }) => valuesOutside(demand, numbers));

/** A demand that no free number can help to meet. */
const hopeless = ({ demand: { sum } }: BoardDemand, changed: PlaceCategory | 'coOptedStaff'): boolean =>
  sum.total === undefined && free.every((name) => name === changed || sum[name] === undefined);

/**
 * What one more and one less place of each category forces: "one more parent governor needs one more foundation governor".
 * Empty until all numbers are given. Where the board is not lawful as it stands, what is said is what would make it so.
 */
export function consequencesFor(draft: Draft, all: readonly BoardDemand[]): Consequence[] {
  const { numbers } = draft;
  if (numbers === null) return [];
  const demands = bindingDemands(all);
  if (demands.length === 0) return [];
  const places = Object.fromEntries(placeCategories.map((category) => [category, numbers[category]])) as Places;
  return [...placeCategories, 'coOptedStaff' as const].flatMap((category) =>
    ([1, -1] as const).flatMap((change) => {
      if (numbers[category] + change < 0) return [];
      const staff = numbers.coOptedStaff + (category === 'coOptedStaff' ? change : 0);
      if (staff > numbers.coOpted && category === 'coOptedStaff') return [];
      const changed = category === 'coOptedStaff' ? places : { ...places, [category]: places[category] + change };
      return [consequence(demands, category, change, changed, staff)];
    }),
  );
}

function consequence(
  demands: readonly BoardDemand[],
  category: Consequence['category'],
  change: 1 | -1,
  places: Places,
  staff: number,
): Consequence {
  const failing = broken(demands, numbersOf(places, staff));
  const ruleIds = [...new Set(failing.map(({ rule }) => rule.id))];
  const what = `One ${change === 1 ? 'more' : 'fewer'} ${category === 'coOptedStaff' ? 'co-opted member of staff' : categoryNames[category]}`;
  if (failing.length === 0) return { category, change, free: true, forces: {}, ruleIds, message: `${what} changes nothing else.` };
  const forces = failing.some((one) => hopeless(one, category)) ? null : leastChange(demands, category, places, staff);
  return {
    category,
    change,
    free: false,
    forces,
    ruleIds,
    message: forces === null ? `${what} is not lawful, whatever the other numbers.` : `${what} needs ${inWords(forces)}.`,
  };
}

function leastChange(
  demands: readonly BoardDemand[],
  category: Consequence['category'],
  places: Places,
  staff: number,
): Partial<Places> | null {
  for (const change of changes) {
    if (category !== 'coOptedStaff' && category in change && change[category as Free] !== 0) continue;
    const other: Places = {
      ...places,
      foundation: places.foundation + change.foundation,
      coOpted: places.coOpted + change.coOpted,
      partnership: places.partnership + change.partnership,
      parent: places.parent + change.parent,
    };
    if (other.foundation < 0 || other.coOpted < staff || other.partnership < 0 || other.parent < 0) continue;
    const numbers = numbersOf(other, staff);
    if (demands.every(({ demand }) => !valuesOutside(demand, numbers)))
      return Object.fromEntries(free.filter((name) => change[name] !== 0).map((name) => [name, change[name]]));
  }
  return null;
}

const numberWords = ['no', 'one', 'two', 'three', 'four'];

function inWords(forces: Partial<Places>): string {
  const parts = Object.entries(forces).map(([category, number]) => {
    const many = Math.abs(number);
    return `${numberWords[many]} ${number > 0 ? 'more' : 'fewer'} ${categoryNames[category as PlaceCategory]}${many === 1 ? '' : 's'}`;
  });
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}
