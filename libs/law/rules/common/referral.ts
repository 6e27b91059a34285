import { addDays, longDate } from '../../calendar/civil-date.js';
import { argumentOf, type Counting } from '../../calendar/counted.js';
import type { FoldedEvent, NoticeList } from '../../engine/facts.js';
import type { Bite, Deadline } from '../../engine/rule.js';
import type { Proposal } from '../../processes/amalgamation/facts.js';
import type { IsoDate } from '../../types.js';
import { limit } from './statutory-proposals.js';

/** Those who may ask for a referral: by what they are, and why somebody else may not. */
export const onList = (requester: unknown, allowed: readonly string[], one: Proposal): Bite | null =>
  allowed.includes(String(requester))
    ? null
    : {
        message: `This requester is not among those who may ask that ${one.name} be referred.`,
        about: one.key,
        nextStep:
          'Answer that the authority cannot refer at their request. Parents, unions, councillors and the governing body of a community school have no such right.',
      };

/** A request outside the weeks. */
export function outOfTime(event: FoldedEvent, counted: Counting | null, one: Proposal): Bite | null {
  if (counted?.date == null || event.happenedOn <= counted.date) return null;
  return {
    message: `The time for asking that ${one.name} be referred ended on ${longDate(counted.date)}.`,
    dates: { due: counted.date, askedOn: event.happenedOn },
    argument: argumentOf(counted),
    about: one.key,
    nextStep: 'Answer that it came too late; the decision stands.',
  };
}

/** The day those entitled were notified: the last of them, or null while somebody has not been. */
export function notifiedOn(list: NoticeList | undefined, roles: readonly string[]): IsoDate | null {
  const rows = (list?.rows ?? []).filter(({ role, applies }) => roles.includes(role) && applies !== false);
  if (rows.length === 0 || rows.some(({ toldOn }) => toldOn === null)) return null;
  return (
    rows
      .map(({ toldOn }) => toldOn!)
      .sort()
      .at(-1) ?? null
  );
}

/** The line of the timetable for the last day of asking. */
export const requestRow = (one: Proposal, counted: Counting): Deadline =>
  limit(counted, {
    part: one.key,
    title: `Last day to ask that the decision on ${one.name} be referred to the adjudicator`,
    startedBy: one.determination!.index,
    doneOn: null,
    done: true,
    for: 'anybody entitled',
    remind: false,
  });

/** A date of taking effect that comes while a referral can still be asked for. */
export const windowOpen = (one: Proposal, counted: Counting, effectiveOn: IsoDate): { what: string; school: string; nextStep: string }[] =>
  counted.date === null || counted.date < effectiveOn
    ? []
    : [
        {
          what: `the end of the time for asking for a referral of ${one.name}, ${longDate(counted.date)}`,
          school: one.school?.key ?? '',
          nextStep: `Let it take effect on ${longDate(addDays(counted.date, 1))} or later.`,
        },
      ];
