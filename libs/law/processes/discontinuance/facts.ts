import { membersOn, type Facts } from '../../engine/facts.js';
import type { IsoDate, SchoolFacts } from '../../types.js';

/** What makes a federated school discontinue (reg 40(1)). */
export type How = 'academy-conversion' | 'closure-proposals' | 'governing-body-notice' | 'direction';

/** One school that is to close or convert, as it stands now. */
export interface Plan {
  school: SchoolFacts;
  how: How;
  /** The discontinuance date (reg 40(2)). */
  on: IsoDate;
  provisional: boolean;
  /** The day it was decided, and the event that recorded it. */
  plannedOn: IsoDate;
  index: number;
  /** The event that gave it its present date. */
  datedBy: number;
}

/** All schools that discontinue on one day, and what that leaves. */
export interface Stage {
  on: IsoDate;
  plans: readonly Plan[];
  /** Schools still in the federation at the end of that day. */
  remaining: readonly SchoolFacts[];
  /** Two or more remain: reg 44. One: reg 41. None: EA 2002 Sch 1 para 5. Or the governing body was dissolved before. */
  leaves: 'two-or-more' | 'one' | 'none' | 'no-federation';
  /** The last day on which a school of it was planned, and the event. */
  plannedOn: IsoDate;
  index: number;
}

/** The facts everything here is derived from. */
export const planFacts = ['acts', 'schools', 'departures'] as const;
export type PlanReader = Pick<Facts, (typeof planFacts)[number]>;

/** Schools that are to close or convert, in the order of the federation's schools, so that the order of recording does not matter. */
export function plansOf({ acts, schools }: Pick<PlanReader, 'acts' | 'schools'>): Plan[] {
  const plans = new Map<string, Plan>();
  for (const { type, happenedOn, data, index } of acts) {
    const key = String(data['school']);
    if (type === 'discontinuance-planned') {
      const school = schools.find((one) => one.key === key);
      if (school === undefined) continue;
      const on = String(data['discontinuedOn']);
      const provisional = data['certainty'] === 'provisional';
      plans.set(key, { school, how: data['how'] as How, on, provisional, plannedOn: happenedOn, index, datedBy: index });
    } else if (type === 'discontinuance-date-changed') {
      const plan = plans.get(key);
      if (plan === undefined) continue;
      const said = data['certainty'];
      const provisional = said === undefined ? plan.provisional : said === 'provisional';
      plans.set(key, { ...plan, on: String(data['discontinuedOn']), provisional, datedBy: index });
    } else if (type === 'discontinuance-withdrawn') plans.delete(key);
  }
  return schools.flatMap(({ key }) => plans.get(key) ?? []);
}

const known = new WeakMap<PlanReader['acts'], { upTo: number; stages: readonly Stage[] }>();

/**
 * The days on which schools discontinue, earliest first, each classified by how many schools it leaves.
 * Asked many times between two events, and made once: nothing it depends on changes without an event.
 */
export function stagesOf({ acts, schools, departures }: PlanReader): readonly Stage[] {
  const before = known.get(acts);
  if (before?.upTo === acts.length) return before.stages;
  const stages = classified({ acts, schools, departures });
  known.set(acts, { upTo: acts.length, stages });
  return stages;
}

function classified({ acts, schools, departures }: PlanReader): Stage[] {
  const plans = plansOf({ acts, schools });
  const federated = ({ school, on }: Plan): boolean => {
    const left = departures.get(school.key);
    return left === undefined || left >= on;
  };
  const stages: Stage[] = [];
  for (const on of [...new Set(plans.map((plan) => plan.on))].sort()) {
    const own = plans.filter((plan) => plan.on === on);
    const gone = new Set(plans.filter((plan) => plan.on <= on).map(({ school }) => school.key));
    const remaining = membersOn({ schools, departures }, on).filter(({ key }) => !gone.has(key));
    const ended = stages.some(({ leaves }) => leaves === 'one' || leaves === 'none');
    const leaves =
      ended || !own.some(federated) ? 'no-federation' : remaining.length > 1 ? 'two-or-more' : remaining.length === 1 ? 'one' : 'none';
    const last = own.reduce((a, b) => (b.plannedOn > a.plannedOn ? b : a));
    stages.push({ on, plans: own, remaining, leaves, plannedOn: last.plannedOn, index: last.index });
  }
  return stages;
}

/** The stage that ends the federation; null while none does. */
export const endingStage = (facts: PlanReader): Stage | null =>
  stagesOf(facts).find(({ leaves }) => leaves === 'one' || leaves === 'none') ?? null;

/** The stage after which one school remains, with that school; null where the federation goes on or no school remains. */
export function lastSchool(facts: PlanReader): { stage: Stage; school: SchoolFacts } | null {
  const stage = endingStage(facts);
  return stage?.leaves === 'one' ? { stage, school: stage.remaining[0]! } : null;
}

/**
 * The day on which the governing body of the federation is dissolved: the discontinuance date, or a later day that the Secretary of State ordered
 * before it (EA 2002 Sch 1 para 5(1)). Null while the federation goes on.
 */
export function dissolvedOn(facts: PlanReader): IsoDate | null {
  const stage = endingStage(facts);
  if (stage === null) return null;
  const order = facts.acts.findLast(({ type }) => type === 'dissolution-date-ordered');
  const ordered = order?.data['dissolvedOn'];
  return typeof ordered === 'string' && order!.happenedOn < stage.on && ordered > stage.on ? ordered : stage.on;
}

/** The days on which something happens by law, earliest first. */
export function daysOf(facts: PlanReader): IsoDate[] {
  const days = stagesOf(facts).flatMap(({ on, leaves }) => (leaves === 'no-federation' ? [] : [on]));
  const end = dissolvedOn(facts);
  return [...new Set(end === null ? days : [...days, end])].sort();
}

/** True when it is recorded that the day has come. */
export const hasCome = ({ acts }: Pick<Facts, 'acts'>, day: IsoDate): boolean =>
  acts.some(({ type, happenedOn }) => type === 'effective-date-reached' && happenedOn === day);

/** The first day that has not come; the last one when all have; null without any. */
export function nextDay(facts: PlanReader): IsoDate | null {
  const days = daysOf(facts);
  return days.find((day) => !hasCome(facts, day)) ?? days.at(-1) ?? null;
}

/** Schools that are in the federation on a day: neither left nor discontinued by then. */
export function federatedOn(facts: PlanReader, day: IsoDate): SchoolFacts[] {
  const gone = new Set(
    plansOf(facts)
      .filter(({ on }) => on <= day)
      .map(({ school }) => school.key),
  );
  return membersOn(facts, day).filter(({ key }) => !gone.has(key));
}

/** The day on which the board reviewed its instrument for a stage, once it was known who goes; null while it has not. */
export function reviewedFor({ acts }: Pick<Facts, 'acts'>, { plannedOn }: Stage): { on: IsoDate; index: number } | null {
  const reviews = acts.filter(({ type, happenedOn }) => type === 'instrument-reviewed' && happenedOn >= plannedOn);
  if (reviews.length === 0) return null;
  const first = reviews.reduce((a, b) => (b.happenedOn < a.happenedOn ? b : a));
  return { on: first.happenedOn, index: first.index };
}

/** "School A", "School A and School B", "School A, School B and 7 more". */
export function namesOf(schools: readonly { name: string }[]): string {
  const names = schools.map(({ name }) => name);
  if (names.length < 3) return names.join(' and ');
  return names.length === 3 ? `${names[0]}, ${names[1]} and ${names[2]}` : `${names[0]}, ${names[1]} and ${names.length - 2} more`;
}
