import { listed } from './listed.js';

/**
 * The row of collaboration (CO) that is no law: an authority that asks for it says so in a policy of its own (`libs/law/policy`), and the program then
 * warns of the step and sets a task. Nothing enforces it where no authority asks.
 */
export const collaboration = listed(
  [['CO-15', 'Policy of an authority', 'Church schools consult the diocese before they collaborate.', 'C', 'W']],
  { from: '2003-09-01', pivot: 'the day of the resolution' },
);
