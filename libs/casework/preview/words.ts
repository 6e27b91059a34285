import type { Category, ProcessId } from '#libs/law/types.js';

/** Every process of the catalogue, whether or not its table is built. */
export const ALL_PROCESSES: readonly ProcessId[] = [
  'federating',
  'joining',
  'leaving',
  'dissolution',
  'discontinuance',
  'amalgamation-new-school',
  'amalgamation-enlargement',
  'collaboration',
];

export const CATEGORIES: readonly Category[] = [
  'community',
  'community-special',
  'maintained-nursery',
  'voluntary-controlled',
  'voluntary-aided',
  'foundation',
  'foundation-special',
];
