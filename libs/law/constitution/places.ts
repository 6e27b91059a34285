import type { PlaceCategory, Places } from './types.js';

/** The categories in the order in which instruments list them. */
export const placeCategories = [
  'parent',
  'la',
  'staff',
  'head',
  'coOpted',
  'foundation',
  'partnership',
] as const satisfies readonly PlaceCategory[];

/** Names of the categories of governor. */
export const categoryNames: Readonly<Record<PlaceCategory, string>> = {
  parent: 'parent governor',
  head: 'head teacher',
  staff: 'staff governor',
  la: 'local authority governor',
  coOpted: 'co-opted governor',
  foundation: 'foundation governor',
  partnership: 'partnership governor',
};

/** "1 parent governor", "3 co-opted governors". */
export const countOf = (number: number, category: PlaceCategory): string =>
  `${number} ${categoryNames[category]}${number === 1 ? '' : 's'}`;

/** The numbers a rule about composition can speak of. */
export type NumberName = PlaceCategory | 'coOptedStaff' | 'total';

export type Numbers = Readonly<Record<NumberName, number>>;

/** All the numbers of a composition with the total counted (CNT-1). */
export function numbersOf(places: Places, coOptedStaff: number): Numbers {
  const { parent, head, staff, la, coOpted, foundation, partnership } = places;
  const total = parent + head + staff + la + coOpted + foundation + partnership;
  return { parent, head, staff, la, coOpted, foundation, partnership, coOptedStaff, total };
}

/** A whole-number sum of numbers: 3 times the staff less the total. Nothing is ever rounded (CNT-5). */
export type Sum = Readonly<Partial<Record<NumberName, number>>>;

/** The value of a sum. */
export function valueOf(sum: Sum, numbers: Numbers): number {
  let value = 0;
  for (const name in sum) value += sum[name as NumberName]! * numbers[name as NumberName];
  return value;
}

/** The labels that papers use for the seven categories, in small letters, without "governor(s)". */
const labels: Readonly<Record<string, PlaceCategory>> = {
  parent: 'parent',
  parents: 'parent',
  'elected parent': 'parent',
  head: 'head',
  'head teacher': 'head',
  headteacher: 'head',
  principal: 'head',
  staff: 'staff',
  'elected staff': 'staff',
  la: 'la',
  lea: 'la',
  'local authority': 'la',
  'local education authority': 'la',
  authority: 'la',
  'co-opted': 'coOpted',
  coopted: 'coOpted',
  'co opted': 'coOpted',
  foundation: 'foundation',
  partnership: 'partnership',
};

/** The category a line of an older paper means; null for one that no longer exists in law or is not understood. "LEA governor" is the authority's. */
export function categoryOfLabel(label: string): PlaceCategory | null {
  const plain = label
    .toLowerCase()
    .replace(/\b(governor|governors|place|places)\b/g, '')
    .replace(/[^a-z -]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return labels[plain] ?? null;
}
