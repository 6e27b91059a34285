import { addDays, longDate } from '../../calendar/civil-date.js';
import { argumentOf } from '../../calendar/counted.js';
import type { Counter } from '../../engine/counter.js';
import type { Facts } from '../../engine/facts.js';
import type { Bite, Deadline } from '../../engine/rule.js';
import type { MatterFacts, Proposal } from '../../processes/amalgamation/facts.js';
import type { IsoDate } from '../../types.js';
import { decideBy, endOf } from './representations.js';
import { limit, toAuthority } from './statutory-proposals.js';

type Counted = MatterFacts & Pick<Facts, 'bankHolidays'>;

/** A decision before the representations have ended: the last day itself still belongs to whoever wants to object. */
export function tooEarly(one: Proposal, on: IsoDate, facts: Counted, count: Counter): Bite | null {
  const end = endOf(one, facts, count);
  if (end?.date == null || on > end.date) return null;
  return {
    message: `The representations on ${one.name} run until the end of ${longDate(end.date)}; nothing can be decided before.`,
    dates: { from: addDays(end.date, 1), decidedOn: on },
    argument: argumentOf(end),
    about: one.key,
    nextStep: `Decide on ${longDate(addDays(end.date, 1))} or later.`,
  };
}

/** A decision after the two months: it is no longer the authority's. */
export function tooLate(one: Proposal, on: IsoDate, facts: Counted, count: Counter): Bite | null {
  const last = one.afresh ? null : decideBy(one, facts, count);
  if (last?.date == null || on <= last.date) return null;
  return {
    message: `The two months to decide on ${one.name} ended on ${longDate(last.date)}; the proposals are no longer the authority’s to decide.`,
    dates: { due: last.date, decidedOn: on },
    argument: argumentOf(last),
    about: one.key,
    nextStep: 'Refer them to the schools adjudicator.',
  };
}

/** The line of the timetable for the authority's decision; null when it is not the authority that decides. */
export function decideRow(one: Proposal, facts: Counted, count: Counter): Deadline | null {
  if (one.publication === null || one.afresh || one.status === 'withdrawn' || (one.referral !== null && one.firstDecider !== 'authority'))
    return null;
  const end = endOf(one, facts, count);
  const last = decideBy(one, facts, count);
  if (end?.date == null || last?.date == null) return null;
  return {
    ...limit(last, {
      part: one.key,
      title: `Decide on ${one.name}`,
      startedBy: one.publication.index,
      doneOn: one.authorityDecidedOn,
      for: toAuthority(facts),
    }),
    earliest: addDays(end.date, 1),
  };
}

/** The line of the timetable for referring what was not decided in time; null while there is still time, or where it was decided. */
export function delayedRow(one: Proposal, facts: Counted & Pick<Facts, 'asOf'>, count: Counter, weeks: number): Deadline | null {
  if (one.publication === null || one.afresh || one.firstDecider === 'authority' || one.status === 'withdrawn') return null;
  const last = decideBy(one, facts, count);
  if (last?.date == null || facts.asOf <= last.date) return null;
  if (one.referral !== null && one.referral.on <= last.date) return null;
  return limit(count.weeksOf(last.date, weeks, facts.bankHolidays), {
    part: one.key,
    title: `Refer ${one.name}, which was not decided in two months`,
    startedBy: one.publication.index,
    doneOn: one.referral?.on ?? null,
    for: toAuthority(facts),
  });
}
