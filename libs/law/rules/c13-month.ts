import type { RuleDescription } from '../types.js';

/** Rule C13: a month is a calendar month. */
export const c13 = {
  id: 'C13',
  citation: 'Interpretation Act 1978 s 5 and Sch 1',
  plain: "A month is a calendar month: it ends on the day of the same number in a later month, or on that month's last day.",
  confidence: 'B',
  enforcement: 'info',
  pivot: 'The day the period starts.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: {},
  testedIn: ['libs/law/calendar/civil-date.spec.ts', 'libs/law/calendar/counting.property.spec.ts'],
} as const satisfies RuleDescription;

export { addMonths } from '../calendar/civil-date.js';
