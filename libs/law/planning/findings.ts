import { denies } from '../engine/rule.js';
import type { Facts } from '../engine/facts.js';
import type { Rulebook } from '../engine/rulebook.js';
import type { Finding, IsoDate, TimetableRow } from '../types.js';
import type { PlanReason, PlanStep } from './types.js';

/** What a safe plan minds besides what is denied. */
export const minded: ReadonlySet<Finding['enforcement']> = new Set(['breach', 'warning']);

/** What a timely plan minds besides: a duty that is not kept, though nothing is undone by it. */
export const limits: ReadonlySet<Finding['enforcement']> = new Set(['breach']);

/** What a plan leaves out or in by choice, and no rule asks. */
const ofThePlan = 'plan';

export const byChoice = (message: string, dates: Finding['dates'] = {}): Finding => ({
  ruleId: ofThePlan,
  enforcement: 'block',
  message,
  citation: 'Choice made for this plan, not law',
  figures: {},
  dates,
});

/** What the law says, before what the plan merely chose. */
export const lawFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => Number(one.ruleId === ofThePlan) - Number(other.ruleId === ofThePlan));

export const inHoliday = ({ title }: PlanStep, on: IsoDate, from: IsoDate): Finding =>
  byChoice(`"${title}" would fall into a school holiday or a weekend, which this plan avoids; the law would allow it.`, { on, from });

/** Later than is in time, for a step without a rule of its own. */
export const tooLate = (because: string, latest: IsoDate): Finding => ({ ...byChoice(because, { latest }), citation: '' });

/** A line of the timetable that would be late. */
export function lateRow({ ruleId, title, citation, due, sum, counting, startsOn, skipped }: TimetableRow): Finding {
  return {
    ruleId,
    enforcement: 'warning',
    message: `${title}: it would be late.`,
    citation,
    figures: {},
    dates: { due },
    ...(counting === null ? {} : { argument: { counting, startsOn, sum, skipped } }),
  };
}

/** The first day that refusals and warnings name as possible: the latest of them, since all must be content. */
export function hintOf(against: readonly Finding[], after: IsoDate): IsoDate | null {
  let hint: IsoDate | null = null;
  for (const { dates, enforcement } of against) {
    const named = denies(enforcement) ? dates['from'] : (dates['cleanFrom'] ?? dates['earliest'] ?? dates['latest']);
    if (named != null && named > after && (hint === null || named > hint)) hint = named;
  }
  return hint;
}

/** A finding as a reason of the plan. */
export function reasonOf(step: PlanStep, { ruleId, message, citation, argument }: Finding): PlanReason {
  return { step: step.key, ruleId: ruleId === ofThePlan ? null : ruleId, message, citation, argument: argument ?? null };
}

/** What the date would still lack. */
export const lackingFor = ({ missing }: Facts, rulebook: Rulebook): Finding[] =>
  missing.map(({ ruleId, what, nextStep }) => ({
    ruleId,
    enforcement: 'block',
    message: `The date comes too soon for ${what}.`,
    citation: rulebook.find(ruleId)?.citation ?? '',
    figures: {},
    dates: {},
    nextStep,
  }));
