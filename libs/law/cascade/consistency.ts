import { longDate } from '../calendar/civil-date.js';
import type { CaseInput, Finding, IsoDate } from '../types.js';
import { actsOfCase, asOpenCase, federationsOfCase, firstDayOf, schoolsOfAct } from './act-of-case.js';
import { cascadeOf } from './cascade.js';

/** A case by its reference, with what the law is told about it. */
export interface CaseOfGraph {
  reference: string;
  input: CaseInput;
}

/** A day on which two linked cases should agree and do not. */
export interface DateDifference {
  /** The case whose act calls for the other. */
  leads: string;
  follows: string;
  /** The day by the case that leads; by the one that follows, null where it has none yet. */
  expected: IsoDate;
  found: IsoDate | null;
  schools: readonly string[];
  citation: string;
}

/**
 * Where linked cases differ about a day: the act of one calls for the other on a day, and the other has a different one or none. Asked from both
 * sides, so that the same difference is found whichever of the two moved. Pure.
 */
export function dateDifferences(here: CaseOfGraph, linked: readonly CaseOfGraph[]): DateDifference[] {
  return linked.flatMap((other) => [...differing(here, other), ...differing(other, here)]);
}

function differing(leads: CaseOfGraph, follows: CaseOfGraph): DateDifference[] {
  const open = asOpenCase(follows.reference, follows.input);
  return actsOfCase(leads.input).flatMap(({ act, standing, schools }) => {
    if (standing === 'effected') return [];
    const { cases } = cascadeOf({ act, schools, federations: federationsOfCase(leads.input), openCases: open });
    return cases
      .filter(({ own, openAlready }) => !own && openAlready === follows.reference)
      .flatMap((one): DateDifference[] => {
        const own = actsOfCase(follows.input).find(({ act }) => (schoolsOfAct(act) ?? []).some((key) => one.schools.includes(key)));
        const found = own === undefined ? null : firstDayOf(own.act);
        if (found === one.effectiveOn) return [];
        return [
          {
            leads: leads.reference,
            follows: follows.reference,
            expected: one.effectiveOn,
            found,
            schools: one.schools,
            citation: one.citation,
          },
        ];
      });
  });
}

/** What a case is told of the days on which it and its linked cases differ. */
export function dateFindings(here: CaseOfGraph, linked: readonly CaseOfGraph[]): Finding[] {
  return dateDifferences(here, linked).map(({ leads, follows, expected, found, citation }): Finding => {
    const other = leads === here.reference ? follows : leads;
    const isHere = leads === here.reference;
    return {
      ruleId: 'process',
      enforcement: 'review',
      message:
        found === null
          ? isHere
            ? `This case takes effect on ${longDate(expected)}; in the linked case ${follows} no date is recorded yet.`
            : `The linked case ${leads} takes effect on ${longDate(expected)}; no date is recorded in this case yet.`
          : `The date differs from linked case ${other}: ${longDate(isHere ? expected : found)} here, ${longDate(isHere ? found : expected)} there. It is one act, so the two should agree.`,
      citation,
      figures: {},
      dates: { here: isHere ? expected : found, there: isHere ? found : expected },
      nextStep:
        found === null
          ? `Record the date in case ${follows}.`
          : `Find out which date is right and record the change in the other case, with its reason. Case ${leads} calls for ${longDate(expected)}.`,
      about: `linked:${other}`,
    };
  });
}
