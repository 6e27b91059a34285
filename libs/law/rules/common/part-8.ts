import { longDate } from '../../calendar/civil-date.js';
import type { FoldedEvent } from '../../engine/facts.js';
import type { Bite } from '../../engine/rule.js';
import { dissolvedOn, lastSchool, namesOf, type How, type PlanReader, type Stage } from '../../processes/discontinuance/facts.js';
import type { ProcessId } from '../../types.js';
import { byAnotherAuthority } from './preparation.js';

/** The process whose cases these rules speak of. */
export const part8: readonly ProcessId[] = ['discontinuance'];

/** What happens to a school, with the head of reg 40(1) it falls under. */
export const howInWords: Readonly<Record<How, { will: string; citation: string }>> = {
  'academy-conversion': { will: 'becomes an academy', citation: 'reg 40(1)(d)' },
  'closure-proposals': { will: 'closes by statutory proposals', citation: 'reg 40(1)(a)' },
  'governing-body-notice': { will: 'closes by notice of its governing body', citation: 'reg 40(1)(b)' },
  direction: { will: 'closes by direction', citation: 'reg 40(1)(c)' },
};

/** "School A closes", "School A and School B close or become academies". */
export const goesInWords = ({ plans }: Pick<Stage, 'plans'>): string =>
  `${namesOf(plans.map(({ school }) => school))} ${plans.length === 1 ? howInWords[plans[0]!.how].will : 'close or become academies'}`;

/** What may be wrong with what an authority prepares: a school it does not maintain is refused; a school that needs nothing is remarked on. */
export function preparedWrongly(facts: PlanReader, { data }: FoldedEvent, what: string): Bite | null {
  const key = String(data['school']);
  const school = facts.schools.find((one) => one.key === key);
  if (school === undefined)
    return { message: 'The school is not one of this federation.', nextStep: 'Name the school that remains.', about: key };
  const other = byAnotherAuthority(school, data['authority']);
  if (other !== null) return other;
  const last = lastSchool(facts);
  if (last === null)
    return {
      message: `As the dates stand no single school remains, so the regulations ask for no ${what}.`,
      as: 'warning',
      nextStep: 'Check which schools close or convert, and when.',
      about: key,
    };
  if (last.school.key === key) return null;
  return {
    message: `As the dates stand the school that remains is ${last.school.name}, not ${school.name}.`,
    as: 'warning',
    nextStep: `Check which schools close or convert, and when; the ${what} is due for the school that remains.`,
    about: key,
  };
}

/** "before Mon 31 August 2026, when …": the day before which it must be there, in a sentence. */
export const beforeInWords = (stage: Stage): string => `the day before ${longDate(stage.on)}, when ${goesInWords(stage)}`;

/** Findings of a missing thing on the day on which the federation ends. */
export function heldUp(
  facts: PlanReader,
  event: FoldedEvent,
  missing: readonly { what: string; nextStep: string; school: string }[],
): Bite[] {
  if (event.happenedOn !== dissolvedOn(facts)) return [];
  return missing.map(({ what, nextStep, school }) => ({
    message: `The governing body of the federation is dissolved and there was not ${what}: nothing is incorporated for it.`,
    nextStep: `${nextStep} Or a manager overrides it with a reason.`,
    about: school,
  }));
}
