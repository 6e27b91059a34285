import { addDays, shortDate } from '../calendar/civil-date.js';
import { notLessThanWeeksAfter, withinMonthsOf, withinWeeksOf } from '../calendar/counting.js';
import { representations } from '../rules/common/representations.js';
import type { IsoDate } from '../types.js';
import type { RouteAnswer, RouteStep } from './types.js';

// Several routes are answered at once and a plan of each takes a second, so they are counted here from the figures of the same rules; a test holds
// them against the plan of a case.
type Least = RouteAnswer['least'];

const consulting = 'Consultation before publication has no length in law; six weeks in term time is usual.';

/** Representations, then a decision of the authority on the next day, then the weeks in which a referral can be asked for. */
export function decidedByAuthority(publishOn: IsoDate, requestWeeks: number): Least {
  const { steps, decided } = untilDecision(publishOn, 'The authority may decide');
  const closed = withinWeeksOf(decided, requestWeeks);
  const earliest = addDays(closed.date, 1);
  return {
    earliest,
    steps: [
      ...steps,
      { title: 'Last day to ask for a referral, if notified on the day of the decision', on: closed.date, sum: closed.sum },
      { title: 'It may take effect', on: earliest, sum: `the day after ${shortDate(closed.date)}` },
    ],
    open: [consulting, 'A referral that is asked for adds the time the adjudicator takes; none is set for that.'],
  };
}

/** Representations, then a reference to the adjudicator, for whom no time is set. */
export function decidedByAdjudicator(publishOn: IsoDate): Least {
  const { steps, decided } = untilDecision(publishOn, 'The authority may refer it to the adjudicator');
  return {
    earliest: addDays(decided, 1),
    steps,
    open: [consulting, 'No time is set for the adjudicator; the day given is the earliest, not a likely one.'],
  };
}

function untilDecision(publishOn: IsoDate, title: string): { steps: RouteStep[]; decided: IsoDate } {
  const end = withinWeeksOf(publishOn, representations.weeks);
  const decided = addDays(end.date, 1);
  return {
    decided,
    steps: [
      { title: 'Proposals are published', on: publishOn, sum: 'the day asked for' },
      { title: 'Last day for objections and comments', on: end.date, sum: end.sum },
      { title, on: decided, sum: `the day after ${shortDate(end.date)}` },
    ],
  };
}

/** Notice of at least so many months before a federation of which one school is left ends. */
export function noEarlierThanNotice(least: Least, publishOn: IsoDate, months: number): Least {
  const notice = withinMonthsOf(publishOn, months);
  if (least.earliest === null || least.earliest > notice.date) return least;
  const earliest = addDays(notice.date, 1);
  return {
    ...least,
    earliest,
    steps: [
      ...least.steps,
      { title: 'Two months after the Secretary of State could first be told that the federation ends', on: earliest, sum: notice.sum },
    ],
  };
}

/** Federating: proposals, then not less than six weeks. */
export function federating(publishOn: IsoDate, weeks: number): Least {
  const counted = notLessThanWeeksAfter(publishOn, weeks);
  return {
    earliest: counted.cleanFrom ?? counted.date,
    steps: [
      { title: 'Proposals go out to everybody', on: publishOn, sum: 'the day asked for' },
      { title: 'The boards may federate', on: counted.cleanFrom ?? counted.date, sum: counted.sum },
    ],
    open: ['Each board considers a report and gives its consent before.'],
  };
}

/** A closure alone: representations, then the decision, and two months of notice where one school of a federation is left. */
export function closing(publishOn: IsoDate, noticeMonths: number | null): Least {
  const { steps, decided } = untilDecision(publishOn, 'The authority may decide');
  const earliest = addDays(decided, 1);
  const least: Least = {
    earliest,
    steps: [...steps, { title: 'It may take effect', on: earliest, sum: `the day after ${shortDate(decided)}` }],
    open: [consulting, 'Where objections are made, a referral to the adjudicator can be asked for, and no time is set for that.'],
  };
  return noticeMonths === null ? least : noEarlierThanNotice(least, publishOn, noticeMonths);
}
