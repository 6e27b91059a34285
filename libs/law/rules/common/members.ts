import type { Appointment, ParentOf } from '../../constitution/members.js';
import type { InstrumentAnswer, InstrumentBite } from '../../constitution/rule.js';

/** Why a rule about one category has nothing to say of another: it is simply not asked. */
export const ofCategory =
  (category: Appointment['category'], ask: (appointment: Appointment) => InstrumentAnswer) =>
  (appointment: Appointment): InstrumentAnswer =>
    appointment.category === category && appointment.way !== 'substitute' ? ask(appointment) : undefined;

/** A fact that must be true: missing when not known, a bite when false. */
export const mustBe = (fact: boolean | null | undefined, field: string, message: string, nextStep: string): InstrumentAnswer => {
  if (fact === undefined || fact === null) return { missing: field, message };
  return fact ? undefined : { message, field, nextStep };
};

/** A parent further down the order than the schedule allows, or one it does not name. */
export function outOfOrder(
  order: readonly ParentOf[],
  { parentOf, earlierInOrderAvailable }: Appointment,
): InstrumentBite | { missing: string; message: string } | undefined {
  if (!parentOf) return { missing: 'parentOf', message: 'Say whose parent is appointed.' };
  const place = order.indexOf(parentOf);
  if (place < 0)
    return {
      message: 'The schedule does not allow this person to be appointed as parent governor.',
      field: 'parentOf',
      nextStep: 'Appoint a parent whom the schedule names.',
    };
  if (place === 0) return undefined;
  if (earlierInOrderAvailable === undefined || earlierInOrderAvailable === null)
    return { missing: 'earlierInOrderAvailable', message: 'Say whether a parent who comes earlier in the order could be appointed.' };
  return earlierInOrderAvailable
    ? {
        message: 'A parent who comes earlier in the order could be appointed.',
        field: 'parentOf',
        figures: { place: place + 1 },
        nextStep: 'Appoint the parent who comes first.',
      }
    : undefined;
}
