import type { RuleDescription } from '../types.js';

/** Rule C7: the day a thing happened is the day in London. */
export const c07 = {
  id: 'C7',
  citation: 'Interpretation Act 1978 s 9',
  plain: 'A thing happens on the date it is in London at that moment, in summer time too, and not on the date of universal time.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The moment of the event.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: {},
  testedIn: ['libs/law/calendar/civil-date.spec.ts'],
} as const satisfies RuleDescription;

export { londonDate } from '../calendar/civil-date.js';
