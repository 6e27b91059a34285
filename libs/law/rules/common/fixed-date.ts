import { longDate } from '../../calendar/civil-date.js';
import type { FoldedEvent } from '../../engine/facts.js';
import type { Bite } from '../../engine/rule.js';

/** What is wrong with the date a decision fixes: it must be there, and come after the decision. */
export function fixedDateMissing({ type, happenedOn, data }: FoldedEvent, what: string): Bite | null {
  const effectiveOn = data['effectiveOn'];
  if (typeof effectiveOn !== 'string')
    return {
      message: `The board fixed no date on which ${what}.`,
      nextStep: 'The board must fix the date in the same decision.',
      about: type,
    };
  if (effectiveOn > happenedOn) return null;
  return {
    message: `The date on which ${what}, ${longDate(effectiveOn)}, does not come after the decision of ${longDate(happenedOn)}.`,
    dates: { decidedOn: happenedOn, effectiveOn },
    nextStep: 'The board must fix a date after its decision, late enough for the authority to prepare.',
    about: type,
  };
}
