import { shortDate } from '../calendar/civil-date.js';
import { countOf, type Counting } from '../calendar/counted.js';
import { skippedInWords } from '../calendar/skipped.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { IsoDate, RuleDescription } from '../types.js';

/** Rule C9: a posted notice takes effect when the post would ordinarily bring it. */
export const c09 = {
  id: 'C9',
  citation: 'Interpretation Act 1978 s 7',
  plain:
    'A posted notice takes effect when it would arrive in the ordinary course of post, taken as 2 working days after first class posting unless shown otherwise.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day the notice is posted.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { workingDays: 2 },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts', 'libs/law/calendar/dates.spec.ts'],
} as const satisfies RuleDescription;

/**
 * Day on which a notice posted on a day takes effect (C9); no date when the list of bank holidays does not reach so far.
 * @param workingDays days the post takes, at least 1; an authority's setting may differ from the figure.
 */
export function postedNotice(posted: IsoDate, bankHolidays: readonly IsoDate[], workingDays: number = c09.figures.workingDays): Counting {
  const found = addWorkingDays(posted, workingDays, bankHolidays);
  if (found.date === null) {
    const sum = `posted on ${shortDate(posted)}; the bank holidays entered do not reach far enough to count ${countOf(workingDays, 'working day')}`;
    return { date: null, counting: c09.id, startsOn: posted, findings: found.findings, sum, skipped: [] };
  }
  const left = skippedInWords(found.skipped);
  const sum = `posted on ${shortDate(posted)}, which is not counted; ${countOf(workingDays, 'working day')} on is ${shortDate(found.date)}${left === '' ? '' : `, leaving out ${left}`}`;
  return { date: found.date, counting: c09.id, startsOn: posted, sum, skipped: found.skipped };
}
