import { argumentOf } from '../../calendar/counted.js';
import { longDate } from '../../calendar/civil-date.js';
import type { Counter } from '../../engine/counter.js';
import type { FoldedEvent } from '../../engine/facts.js';
import type { Bite } from '../../engine/rule.js';
import type { Proposal } from '../../processes/amalgamation/facts.js';
import type { IsoDate } from '../../types.js';

const parts: Record<string, string> = {
  copies: 'how to get copies',
  anyone: 'that anybody may object or comment',
  address: 'the address of the local authority',
  'closing-date': 'the last day',
};

/** What is wrong with how proposals were published: the newspaper notice and the statement. */
export function publicityMissing({ data }: FoldedEvent, one: Proposal): Bite[] {
  const bites: Bite[] = [];
  if (typeof data['newspaperOn'] !== 'string')
    bites.push({
      message: `No notice in a local newspaper is recorded for ${one.name}.`,
      about: one.key,
      nextStep: 'Place the notice with the address of the website, and record its date.',
    });
  const said = new Set(Array.isArray(data['statement']) ? (data['statement'] as string[]) : []);
  const missing = Object.keys(parts).filter((part) => !said.has(part));
  if (missing.length > 0)
    bites.push({
      message: `The statement published with ${one.name} does not say ${missing.map((part) => parts[part]).join('; ')}.`,
      figures: { missing: missing.length },
      about: one.key,
      nextStep: 'Complete the statement, then publish.',
    });
  return bites;
}

/** A closing date that leaves less than the weeks, counted from the website or the newspaper, whichever is later (PC-03). */
export function closesTooEarly(
  { happenedOn, data }: FoldedEvent,
  name: string,
  about: string,
  weeks: number,
  count: Counter,
  bankHolidays: readonly IsoDate[],
): Bite | null {
  const newspaperOn = typeof data['newspaperOn'] === 'string' ? data['newspaperOn'] : happenedOn;
  const counted = count.weeksOf(newspaperOn > happenedOn ? newspaperOn : happenedOn, weeks, bankHolidays);
  const closesOn = data['closesOn'];
  if (counted.date === null || typeof closesOn !== 'string' || closesOn >= counted.date) return null;
  return {
    message: `The last day given for objections to ${name}, ${longDate(closesOn)}, is too early: ${weeks} weeks end on ${longDate(counted.date)}.`,
    figures: { weeks },
    dates: { closesOn, earliest: counted.date },
    argument: argumentOf(counted),
    about,
    nextStep: `Give ${longDate(counted.date)} or a later day.`,
  };
}
