import type { RuleDescription } from '../types.js';

/** Rule C12: what a school day is. */
export const c12 = {
  id: 'C12',
  citation: 'SI 2012/1035 reg 5; Education Act 1996 s 579',
  plain:
    'A school day is a day on which that school has a session: INSET days, weekends, holidays, bank holidays and closures are not, and where no term dates are entered nothing is guessed.',
  confidence: 'A',
  enforcement: 'data',
  pivot: "The day asked about, by that school's own calendar.",
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: {},
  testedIn: ['libs/law/calendar/school-days.spec.ts', 'libs/law/calendar/counting.property.spec.ts'],
} as const satisfies RuleDescription;

export { isSchoolDay } from '../calendar/school-days.js';
