import type { Leads, Transition } from '../engine/process.js';

/** Where a case stands after the board has decided: read from the facts, the first line that holds. */
export const progress: Leads = [
  ['closed', 'stay-notified'],
  ['decided', 'stays'],
  ['ready', 'everything-in-place'],
  ['preparing', 'authority-at-work'],
  ['decided', 'always'],
];

/** After the date has passed, late proof or an override lets it take effect. */
export const settles: Leads = [
  ['effected', 'everything-in-place'],
  ['date-passed', 'always'],
];

/** Facts that can come in any state, also after the end: they are recorded and lead where the state says. */
export const everywhere = (to: Leads): Readonly<Record<string, Transition>> => ({
  told: { asks: ['C9', 'C14', 'L3', 'L4', 'L8', 'L9', 'D2', 'D2x'], to },
  'meeting-called': { asks: ['L5', 'L6'], to },
  'facts-established': { to },
  'school-left-federation': { to },
  'review-decided': { to },
});
