import { addDays, longDate } from '../../calendar/civil-date.js';
import { argumentOf } from '../../calendar/counted.js';
import type { Counter } from '../../engine/counter.js';
import type { Facts, FoldedEvent } from '../../engine/facts.js';
import type { Bite, Deadline } from '../../engine/rule.js';
import type { MatterFacts, Proposal } from '../../processes/amalgamation/facts.js';
import { closesTooEarly } from './publication.js';
import { capital, inEffect, late, limit, toAuthority } from './statutory-proposals.js';

/** Figures of revocation proposals: the same in both sets of regulations. */
export const revocationFigures = { copyWeeks: 1, objectionWeeks: 4, decisionMonths: 2, delayedWeeks: 1, referWeeks: 2 } as const;
export type RevocationFigures = {
  copyWeeks: number;
  objectionWeeks: number;
  decisionMonths: number;
  delayedWeeks: number;
  referWeeks: number;
};

type Counted = MatterFacts & Pick<Facts, 'bankHolidays' | 'reachedOn' | 'missing'>;

/** What speaks against publishing revocation proposals. */
export function unlawfulRevocation(one: Proposal, event: FoldedEvent, facts: Counted, figures: RevocationFigures, count: Counter): Bite[] {
  const { data } = event;
  const bites: Bite[] = [];
  const say = (message: string, nextStep: string): void => void bites.push({ message, nextStep, about: one.key });
  if (one.status !== 'approved' && one.status !== 'conditional')
    say(`${capital(one.name)} is not approved, so there is nothing to revoke.`, 'Withdraw proposals that are not determined.');
  if (inEffect(facts)) say('What has been carried out cannot be revoked.', 'Publish new proposals.');
  if (data['ground'] === 'other')
    say(
      'Only two grounds are lawful: unreasonable difficulty, or circumstances so altered that it would be inappropriate.',
      'Say which of the two it is, and why.',
    );
  if (typeof data['newspaperOn'] !== 'string') say('No notice in a local newspaper is recorded.', 'Place the notice, and record its date.');
  if (data['contentComplete'] !== true)
    say(
      'Revocation proposals describe the original ones, the day they were published, who published them, and why.',
      'Complete them, then publish.',
    );
  const early = closesTooEarly(event, `the revocation of ${one.name}`, one.key, figures.objectionWeeks, count, facts.bankHolidays);
  return early === null ? bites : [...bites, early];
}

/** Who decides on a revocation: the adjudicator where the adjudicator decided first. */
export function unlawfulDecision(one: Proposal, event: FoldedEvent, facts: Counted, figures: RevocationFigures, count: Counter): Bite[] {
  const { revocation, firstDecider, key } = one;
  if (revocation === null || event.data['by'] !== 'authority') return [];
  const bites: Bite[] = [];
  const end = count.weeksOf(revocation.on, figures.objectionWeeks, facts.bankHolidays);
  const last = end.date === null ? null : count.monthsOf(end.date, figures.decisionMonths, facts.bankHolidays);
  if (firstDecider === 'adjudicator')
    bites.push({
      message: 'The adjudicator decided first, so the revocation proposals are for the adjudicator.',
      about: key,
      nextStep: 'Refer them within two weeks of the end of the objections.',
    });
  if (end.date !== null && event.happenedOn <= end.date)
    bites.push({
      message: `Objections to the revocation may be made until the end of ${longDate(end.date)}.`,
      dates: { from: addDays(end.date, 1) },
      argument: argumentOf(end),
      about: key,
      nextStep: 'Decide after that.',
    });
  if (last?.date != null && event.happenedOn > last.date)
    bites.push({
      message: `The two months to decide on the revocation ended on ${longDate(last.date)}.`,
      dates: { due: last.date },
      argument: argumentOf(last),
      about: key,
      nextStep: 'Refer it to the adjudicator.',
    });
  return bites;
}

/** A reference of revocation proposals that came late. */
export function lateReference(one: Proposal, event: FoldedEvent, facts: Counted, figures: RevocationFigures, count: Counter): Bite | null {
  const { revocation, firstDecider } = one;
  if (event.data['because'] !== 'revocation' || revocation === null) return null;
  const end = count.weeksOf(revocation.on, figures.objectionWeeks, facts.bankHolidays);
  if (end.date === null) return null;
  if (firstDecider === 'adjudicator')
    return late(
      event.happenedOn,
      count.weeksOf(end.date, figures.referWeeks, facts.bankHolidays),
      'The reference of the revocation',
      one.key,
    );
  const last = count.monthsOf(end.date, figures.decisionMonths, facts.bankHolidays);
  return last.date === null
    ? null
    : late(
        event.happenedOn,
        count.weeksOf(last.date, figures.delayedWeeks, facts.bankHolidays),
        'The reference of the revocation',
        one.key,
      );
}

/** The lines of the timetable for revocation proposals. */
export function revocationRows(one: Proposal, facts: Counted, figures: RevocationFigures, count: Counter): Deadline[] {
  const { revocation, firstDecider, key, name } = one;
  if (revocation === null) return [];
  const end = count.weeksOf(revocation.on, figures.objectionWeeks, facts.bankHolidays);
  const rows: Deadline[] = [
    limit(end, {
      part: `objections:${key}`,
      title: `Last day for objections to the revocation of ${name}`,
      startedBy: revocation.index,
      doneOn: null,
      done: true,
      for: 'anybody',
      remind: false,
    }),
  ];
  if (end.date === null) return rows;
  const decided = revocation.determinedOn;
  if (firstDecider === 'adjudicator')
    rows.push(
      limit(count.weeksOf(end.date, figures.referWeeks, facts.bankHolidays), {
        part: `refer:${key}`,
        title: `Refer the revocation of ${name} to the adjudicator`,
        startedBy: revocation.index,
        doneOn: revocation.referredOn,
        for: toAuthority(facts),
      }),
    );
  else
    rows.push(
      limit(count.monthsOf(end.date, figures.decisionMonths, facts.bankHolidays), {
        part: `decide:${key}`,
        title: `Decide on the revocation of ${name}`,
        startedBy: revocation.index,
        doneOn: decided ?? revocation.referredOn,
        for: toAuthority(facts),
      }),
    );
  return rows;
}
