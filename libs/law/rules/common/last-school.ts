import { addDays, longDate } from '../../calendar/civil-date.js';
import type { Facts, PreparedFact } from '../../engine/facts.js';
import type { Bite, Deadline, Missing, TaskSpec } from '../../engine/rule.js';
import { lastSchool, planFacts, type PlanReader } from '../../processes/discontinuance/facts.js';
import { beforeInWords } from './part-8.js';
import { authorityFor } from './preparation.js';

/** One of the two things the school that remains must have before the discontinuance date. */
export interface Needed {
  of: (facts: Pick<Facts, 'temporaryBodies' | 'instruments'>) => ReadonlyMap<string, PreparedFact>;
  /** "a temporary governing body" */
  what: string;
  title: (school: string) => string;
  doneBy: string;
}

type Reader = PlanReader & Pick<Facts, 'temporaryBodies' | 'instruments'>;

/** It is missing unless it was there before the discontinuance date (reg 41(3)). */
export function missingOf(facts: Reader, needed: Needed, alsoWrong: (fact: PreparedFact) => boolean = () => false): Missing[] {
  const last = lastSchool(facts);
  if (last === null) return [];
  const fact = needed.of(facts).get(last.school.key);
  if (fact !== undefined && fact.on < last.stage.on && !alsoWrong(fact)) return [];
  const due = longDate(last.stage.on);
  return [
    {
      what:
        fact === undefined
          ? `${needed.what} for ${last.school.name}`
          : fact.on < last.stage.on
            ? `${needed.what} for ${last.school.name} that takes effect by the day the federation ends`
            : `${needed.what} for ${last.school.name} before ${due} (it came on ${longDate(fact.on)})`,
      school: last.school.key,
      nextStep: `Record it with the day on which it was there, which must come before ${due}.`,
    },
  ];
}

/** The line of the timetable: by the day before the discontinuance date. */
export function deadlineOf(facts: Reader, needed: Needed): Deadline[] {
  const last = lastSchool(facts);
  if (last === null) return [];
  return [
    {
      title: needed.title(last.school.name),
      startedBy: last.stage.index,
      startsOn: last.stage.plannedOn,
      due: addDays(last.stage.on, -1),
      argument: { counting: null, sum: beforeInWords(last.stage), skipped: [] },
      doneOn: needed.of(facts).get(last.school.key)?.on ?? null,
      for: authorityFor(last.school),
    },
  ];
}

/** The task of the authority, while it is not done. */
export function taskOf(facts: Reader, needed: Needed): TaskSpec[] {
  const last = lastSchool(facts);
  if (last === null || needed.of(facts).has(last.school.key)) return [];
  return [
    {
      title: needed.title(last.school.name),
      why: `Only ${last.school.name} remains, and the governing body of the federation ends: the authority must provide for it before ${longDate(last.stage.on)}.`,
      for: authorityFor(last.school),
      openedOn: last.stage.plannedOn,
      due: addDays(last.stage.on, -1),
      kind: 'do',
      doneBy: needed.doneBy,
    },
  ];
}

/** What is said when it is recorded as done on or after the discontinuance date. */
export function lateBite(facts: PlanReader, school: string, happenedOn: string, what: string): Bite[] {
  const last = lastSchool(facts);
  if (last === null || last.school.key !== school || happenedOn < last.stage.on) return [];
  return [
    {
      message: `There was not ${what} for ${last.school.name} before ${longDate(last.stage.on)}; it came on ${longDate(happenedOn)}.`,
      as: 'breach',
      dates: { due: addDays(last.stage.on, -1), happenedOn },
      nextStep:
        'The duty was not kept. Whether the school’s governing body can be incorporated all the same, a manager decides by an override.',
      about: school,
    },
  ];
}

/** What the two rules read. */
export const lastSchoolFacts = [...planFacts, 'temporaryBodies', 'instruments'] as const;
