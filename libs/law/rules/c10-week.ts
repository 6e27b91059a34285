import { daysInAWeek } from '../calendar/school-year.js';
import type { RuleDescription } from '../types.js';

/** Rule C10: a week is seven days of any kind. */
export const c10 = {
  id: 'C10',
  citation: 'SI 2012/1035 reg 5 (defines "day" only)',
  plain: 'A week is seven consecutive days of any kind, never school days.',
  confidence: 'I',
  enforcement: 'info',
  pivot: 'The day the period starts.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { days: daysInAWeek },
  testedIn: ['libs/law/calendar/counting.spec.ts'],
} as const satisfies RuleDescription;
