import { daysBetween, longDate } from '#libs/law/calendar/civil-date.js';
import type { CaseInput } from '#libs/law/types.js';

/** Federations change with the school year: an extract farther away may well show other schools. */
const FAR_DAYS = 366;

/**
 * Said when the schools of a case are taken from the register of a day that lies more than a year from its first event: one of the two dates may be wrong, or
 * other schools may have been in the federation. Null when they lie near each other, or one of them is not known.
 */
export function registerAgeWarning({ federation, events }: Pick<CaseInput, 'federation' | 'events'>): string | null {
  const asAt = federation.registerAsAt;
  const first = events[0]?.happenedOn;
  if (asAt === undefined || first === undefined || Math.abs(daysBetween(asAt, first)) <= FAR_DAYS) return null;
  return `The schools are those of the register on ${longDate(asAt)}, and the case began on ${longDate(first)}. Check that the same schools were in it then; if not, open the case again with the right day.`;
}
