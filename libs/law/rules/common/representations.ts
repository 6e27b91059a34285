import type { Counting } from '../../calendar/counted.js';
import type { Counter } from '../../engine/counter.js';
import type { Facts } from '../../engine/facts.js';
import { matterOf, undecided, underSchedule2, type MatterFacts, type Proposal } from '../../processes/amalgamation/facts.js';
import type { IsoDate } from '../../types.js';

/** SI 2013/3109 reg 13(1) and SI 2013/3110 Sch 3 para 2: four weeks, the last day being the same weekday four weeks on (PC-01, PC-02). */
export const representations = { weeks: 4 } as const;
/** Paragraphs of Sch 2 to the 2006 Act: of considering proposals, and of an uncontested closure by the authority. */
export const paragraphs = { considered: 8, uncontested: 19 } as const;
/** SI 2013/3109 regs 14, 15 and SI 2013/3110 Sch 3 para 5(3): two months from the end of the representations (PC-04, PC-12). */
export const decision = { months: 2 } as const;

type Counted = MatterFacts & Pick<Facts, 'bankHolidays'>;

/** The last day of the representations, four weeks of the publication whatever later day the notice gave (PC-13). Null before publication. */
export const endOf = ({ publication }: Proposal, facts: Counted, count: Counter): Counting | null =>
  publication === null ? null : count.weeksOf(publication.on, representations.weeks, facts.bankHolidays);

/** The last day on which the authority may decide, counted from the end of the representations and not from the meeting paper. */
export function decideBy(one: Proposal, facts: Counted, count: Counter): Counting | null {
  const end = endOf(one, facts, count);
  return end?.date == null ? end : count.monthsOf(end.date, decision.months, facts.bankHolidays);
}

/** Objections that were sent in time and not withdrawn in writing in time. */
export function liveObjections({ objections, objectionsWithdrawn }: Proposal, end: IsoDate): number {
  const sum = (acts: readonly { on: IsoDate; count: number }[]): number =>
    acts.filter(({ on }) => on <= end).reduce((total, { count }) => total + count, 0);
  return sum(objections) - sum(objectionsWithdrawn.filter(({ inWriting }) => inWriting));
}

/**
 * Under which paragraph of Sch 2 to the 2006 Act proposals are decided: 19 for a closure by the authority that nobody objects to and that is related to no
 * other undetermined proposals under sections 7, 10, 11 or 15; 8 otherwise. Null while it cannot be said.
 */
export function paragraphOf(one: Proposal, facts: Counted, count: Counter): '8' | '19' | null {
  if (one.kind !== 'closure' || one.publication?.by !== 'authority') return '8';
  const end = endOf(one, facts, count)?.date;
  if (end == null) return null;
  if (liveObjections(one, end) > 0) return '8';
  const related =
    one.determination?.relatedOpen ??
    matterOf(facts).proposals.some((other) => other.key !== one.key && underSchedule2(other) && undecided(other));
  return related ? '8' : '19';
}

/** True for proposals that must go to the adjudicator without being asked: the authority made them, or is involved in the foundation. */
export function mustBeReferred(one: Proposal, facts: MatterFacts): boolean {
  if (one.kind !== 'new-school' || one.publication === null) return false;
  return one.publication.by === 'authority' || matterOf(facts).vehicle?.authorityInvolved === true;
}

/** The new school that takes the closures with it to the adjudicator: referred, or still to be. Null where none does. */
export const leaderToAdjudicator = (facts: MatterFacts): Proposal | null =>
  matterOf(facts).proposals.find((one) => mustBeReferred(one, facts) && undecided(one)) ?? null;

/** True for proposals that are not the authority's to decide whatever happens: a new school of its own, and the closures related to it. */
export const neverTheAuthoritys = (one: Proposal, facts: MatterFacts): boolean =>
  mustBeReferred(one, facts) || (one.kind === 'closure' && leaderToAdjudicator(facts) !== null);
