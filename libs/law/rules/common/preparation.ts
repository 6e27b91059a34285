import { addDays, longDate, shortDate } from '../../calendar/civil-date.js';
import type { Facts, PreparedFact } from '../../engine/facts.js';
import type { Bite, Deadline, Missing, TaskSpec } from '../../engine/rule.js';
import type { SchoolFacts } from '../../types.js';

export type Prepared = Pick<Facts, 'decision' | 'receipts' | 'temporaryBodies' | 'instruments'>;

/** Facts from which it follows whether a school has what the date needs. */
export const preparedFacts = ['decision', 'receipts', 'temporaryBodies', 'instruments'] as const;

const inTime = (fact: PreparedFact | undefined, effectiveOn: string): boolean =>
  fact !== undefined && fact.on <= effectiveOn && (fact.effectiveOn === undefined || fact.effectiveOn <= effectiveOn);

/** What one school still lacks on the date: a temporary governing body and an instrument of its own, both there by that day. */
export function missingFor(facts: Prepared, school: SchoolFacts): Missing[] {
  const effectiveOn = facts.decision?.effectiveOn;
  if (effectiveOn == null) return [];
  const missing: Missing[] = [];
  const body = facts.temporaryBodies.get(school.key);
  if (!inTime(body, effectiveOn)) {
    missing.push({
      what:
        body === undefined
          ? `a temporary governing body for ${school.name}`
          : `a temporary governing body for ${school.name} by the date (it was set up after it)`,
      school: school.key,
      nextStep: 'Record the temporary governing body with the day it was established.',
    });
  }
  const instrument = facts.instruments.get(school.key);
  if (!inTime(instrument, effectiveOn)) {
    missing.push({
      what:
        instrument === undefined
          ? `an instrument of government for ${school.name}`
          : `an instrument of government for ${school.name} that is made and takes effect by the date`,
      school: school.key,
      nextStep: 'Record the instrument with the day it was made and takes effect.',
    });
  }
  return missing;
}

/** The line of the timetable for one school: everything by the day before the date. */
export function preparedBy(facts: Prepared, school: SchoolFacts, title: string): Deadline | null {
  const { decision } = facts;
  if (decision?.effectiveOn == null) return null;
  const receipt = receiptFor(facts, school);
  const due = addDays(decision.effectiveOn, -1);
  const body = facts.temporaryBodies.get(school.key);
  const instrument = facts.instruments.get(school.key);
  const complete = missingFor(facts, school).length === 0;
  const doneOn = complete && body !== undefined && instrument !== undefined ? (body.on > instrument.on ? body.on : instrument.on) : null;
  return {
    part: school.key,
    title,
    startedBy: receipt?.index ?? decision.index,
    startsOn: receipt?.on ?? decision.on,
    due,
    argument: {
      counting: null,
      sum: `the day before ${shortDate(decision.effectiveOn)}, the date the board fixed; the regulations set no number of days`,
      skipped: [],
    },
    doneOn,
    for: authorityFor(school),
  };
}

/** Who must act for a school. */
export const authorityFor = (school: SchoolFacts): string =>
  school.authority === undefined ? 'local-authority' : `local-authority:${school.authority}`;

/** The receipt that started the duty for a school: that of the authority which maintains it. */
export const receiptFor = (facts: Pick<Facts, 'receipts'>, school: SchoolFacts): PreparedFact | undefined =>
  school.authority === undefined ? undefined : facts.receipts.get(school.authority);

/** What the authority still has to do for a school, once it has received the notice. */
export function preparationTasks(facts: Prepared, school: SchoolFacts, why: string): TaskSpec[] {
  const receipt = receiptFor(facts, school);
  const effectiveOn = facts.decision?.effectiveOn;
  if (receipt === undefined || effectiveOn == null) return [];
  const due = addDays(effectiveOn, -1);
  const tasks: TaskSpec[] = [];
  if (!facts.temporaryBodies.has(school.key)) {
    tasks.push({
      part: `body:${school.key}`,
      title: `Set up a temporary governing body for ${school.name}`,
      why,
      for: authorityFor(school),
      openedOn: receipt.on,
      due,
      kind: 'do',
      doneBy: 'temporary-governing-body-established',
    });
  }
  if (!facts.instruments.has(school.key)) {
    tasks.push({
      part: `instrument:${school.key}`,
      title: `Make an instrument of government for ${school.name}`,
      why,
      for: authorityFor(school),
      openedOn: receipt.on,
      due,
      kind: 'do',
      doneBy: 'instrument-made',
    });
  }
  if (school.category === 'voluntary-aided' && !facts.temporaryBodies.has(school.key)) {
    tasks.push({
      part: `appointers:${school.key}`,
      title: `Agree who appoints the temporary parent governors of ${school.name}`,
      why: 'The rules for temporary governing bodies name the proposers of a voluntary aided school, and a school that leaves has none; agree it with the trustees and the diocese.',
      for: authorityFor(school),
      openedOn: receipt.on,
      due: null,
      kind: 'review',
      doneBy: 'review-decided',
    });
  }
  return tasks;
}

/** An act of an authority for a school that another authority maintains. */
export function byAnotherAuthority(school: SchoolFacts | undefined, authority: unknown): Bite | null {
  if (school?.authority === undefined || authority === undefined || authority === school.authority) return null;
  return {
    message: `Local authority ${String(authority)} does not maintain ${school.name}; ${school.authority} does, and only it has this duty.`,
    nextStep: `Record what local authority ${school.authority} did.`,
    about: school.key,
  };
}

/** Warnings about the order and the dates of what was prepared. */
export function oddities(
  facts: Prepared,
  school: SchoolFacts,
  type: string,
  happenedOn: string,
  data: Readonly<Record<string, unknown>>,
): Bite[] {
  const bites: Bite[] = [];
  const effectiveOn = facts.decision?.effectiveOn;
  if (receiptFor(facts, school) === undefined)
    bites.push({
      message: 'The authority’s receipt of the notice of decision is not recorded; its duty starts on that day.',
      as: 'warning',
      nextStep: 'Record the receipt.',
      about: school.key,
    });
  if (type !== 'instrument-made') return bites;
  const body = facts.temporaryBodies.get(school.key);
  if (body === undefined || body.on > happenedOn)
    bites.push({
      message: 'The temporary governing body drafts the instrument, and none was there on that day.',
      as: 'warning',
      nextStep: 'Check who drafted and approved it.',
      about: school.key,
    });
  if (typeof data['effectiveOn'] === 'string' && effectiveOn != null && data['effectiveOn'] !== effectiveOn) {
    bites.push({
      message: `The instrument takes effect on ${longDate(data['effectiveOn'])}, not on the date the board fixed.`,
      as: 'warning',
      dates: { instrument: data['effectiveOn'], effectiveOn },
      nextStep: 'The two dates should be the same.',
      about: school.key,
    });
  }
  return bites;
}
