import {
  atLeastFraction,
  atLeastMonthsBefore,
  clearDaysAfter,
  noticeToParents,
  notLessThanSchoolDaysAfter,
  notLessThanWeeksAfter,
  periodBeginningWith,
  postedNotice,
  schoolDaysInFederation,
  withinMonthsOf,
  withinWeeksOf,
  type Counting,
} from '../calendar/counting.js';
import { longDate } from '../calendar/civil-date.js';
import { countingRules } from '../calendar/counting-rules.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { CountingRuleId, Finding, IsoDate, RuleDescription } from '../types.js';
import type { Counter } from './counter.js';
import { membersOn, noticesOf, type FactName, type Facts, type FoldedEvent, type NoticeRow } from './facts.js';
import { completeOn, inSentence, named } from './notices.js';
import type { Answer, Bite, CatalogueSays, Figures, Guard, Rule } from './rule.js';

/** The counting rules a counting rests on: besides its own wording, what a week is, whether a last day moves, what a school day is. */
const restsOn = {
  C1: ['C1', 'C6', 'C10'],
  C2: ['C2', 'C6', 'C10'],
  C2m: ['C2m', 'C6', 'C13'],
  C3: ['C3', 'C10'],
  C4: ['C4', 'C13'],
  C5: ['C5'],
  C9: ['C9'],
  C11: ['C11', 'C12'],
  C12m: ['C12m', 'C11', 'C12'],
} as const;

/** The counter of a set of rules. */
export function makeCounter(rules: ReadonlyMap<string, Rule>): Counter {
  const lacking = (counting: keyof typeof restsOn): string | undefined => restsOn[counting].find((id) => !rules.has(id));
  const lack = Object.fromEntries(Object.keys(restsOn).map((id) => [id, lacking(id as keyof typeof restsOn)])) as Record<
    keyof typeof restsOn,
    string | undefined
  >;
  const or = (counting: keyof typeof restsOn, day: IsoDate, count: () => Counting): Counting =>
    lack[counting] === undefined ? count() : noRule(counting, lack[counting], day);
  return {
    weeksBeginningWith: (day, weeks, bankHolidays) => or('C1', day, () => periodBeginningWith(day, weeks, bankHolidays)),
    weeksOf: (day, weeks, bankHolidays) => or('C2', day, () => withinWeeksOf(day, weeks, bankHolidays)),
    weeksAfter: (day, weeks) => or('C3', day, () => notLessThanWeeksAfter(day, weeks)),
    monthsOf: (day, months, bankHolidays) => or('C2m', day, () => withinMonthsOf(day, months, bankHolidays)),
    monthsBefore: (day, months) => or('C4', day, () => atLeastMonthsBefore(day, months)),
    clearDaysAfter: (day, days) => or('C5', day, () => clearDaysAfter(day, days)),
    postedOn: (day, bankHolidays) => or('C9', day, () => postedNotice(day, bankHolidays)),
    schoolDaysAfter: (day, days, calendar, bankHolidays) =>
      or('C11', day, () => notLessThanSchoolDaysAfter(day, calendar, bankHolidays, days)),
    schoolDaysInFederation: (day, days, relevant, others, bankHolidays) =>
      lack['C12m'] === undefined ? schoolDaysInFederation(day, relevant, others, bankHolidays, days) : null,
    fraction: (part, whole, fraction, what) =>
      rules.has('C8') ? atLeastFraction(part, whole, fraction, what) : { met: null, needed: null, sum: 'no counting rule C8 is in force' },
    workingDaysAfter: (day, days, bankHolidays) => addWorkingDays(day, days, bankHolidays).date,
  };
}

function noRule(counting: CountingRuleId, lacking: string, day: IsoDate): Counting {
  const finding: Finding = {
    ruleId: lacking,
    enforcement: 'data',
    message: `The date cannot be said: no rule ${lacking} is in force.`,
    citation: '',
    figures: {},
    dates: { startsOn: day },
  };
  return { date: null, counting, startsOn: day, findings: [finding], sum: `no rule ${lacking} is in force`, skipped: [] };
}

/** A finding of a counting rule as a bite; the engine puts id, citation and enforcement back. */
export function biteOf({ message, figures, dates, nextStep, enforcement }: Finding): Bite {
  return { message, figures, dates, as: enforcement, ...(nextStep === undefined ? {} : { nextStep }) };
}

/** Counting of the school days that the decision must wait for; null while the last notice is missing. */
function schoolDaysOf(facts: Facts, days: number, counter: Counter): Counting | null {
  const last = facts.requestNotice === null ? null : completeOn(facts.requestNotice);
  if (last === null || facts.relevantSchool === null) return null;
  return counter.schoolDaysAfter(last.on, days, facts.calendars[facts.relevantSchool.calendar ?? ''], facts.bankHolidays);
}

// A guard is written against its own rule's figures; among other rules their type is not seen.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Facets = { says: CatalogueSays; reads: FactName[]; guards: Record<string, Guard<any>>; standing?: Rule['standing'] };

const onBoundary = (facts: Facts, { figures, count }: { figures: { schoolDays: number }; count: Counter }, event: FoldedEvent): Answer => {
  const counted = schoolDaysOf(facts, figures.schoolDays, count);
  if (counted?.date == null) return 'The school days cannot be counted.';
  if (event.happenedOn !== counted.warnOn) return undefined;
  return {
    message: `The board decided on the ${figures.schoolDays}th school day itself. It is lawful as the words are read here; it would be beyond argument a day later.`,
    figures: { schoolDays: figures.schoolDays },
    dates: { decidedOn: event.happenedOn, cleanFrom: counted.cleanFrom ?? null },
    argument: { counting: counted.counting, startsOn: counted.startsOn, sum: counted.sum, skipped: counted.skipped },
    nextStep: 'Record in the minutes why the meeting did not wait another day.',
  };
};

const otherCalendars: Guard<{ schoolDays: number }> = (facts, { figures, count }, event) => {
  const last = facts.requestNotice === null ? null : completeOn(facts.requestNotice);
  const relevant = facts.relevantSchool;
  if (last === null || relevant === null) return 'The last notice is missing.';
  const calendarOf = ({
    name,
    calendar,
  }: {
    name: string;
    calendar?: string;
  }): { school: string; calendar: Facts['calendars'][string] | undefined } => ({ school: name, calendar: facts.calendars[calendar ?? ''] });
  const others = membersOn(facts, last.on).filter(({ key, calendar }) => key !== relevant.key && calendar !== relevant.calendar);
  if (others.length === 0) return 'Every school keeps the calendar of the relevant school.';
  const counted = count.schoolDaysInFederation(
    last.on,
    figures.schoolDays,
    calendarOf(relevant),
    others.map(calendarOf),
    facts.bankHolidays,
  );
  if (counted?.date == null) return 'The school days of the relevant school cannot be counted.';
  return counted.findings
    .filter(({ ruleId, dates }) => ruleId === 'C12m' && (dates['latest'] == null || event.happenedOn <= dates['latest']))
    .map(biteOf);
};

const parentsByEmail: Guard<Figures> = (_facts, _law, { happenedOn, data }) => {
  if (data['role'] !== 'parents') return 'It is not a notice to parents.';
  const consent = typeof data['writtenConsent'] === 'boolean' ? data['writtenConsent'] : null;
  const { finding } = noticeToParents(happenedOn, data['channel'] as 'hand' | 'post' | 'email' | 'published', consent);
  return finding === null ? undefined : biteOf(finding);
};

/** Every row that parents were told of by e-mail only, without their written consent on record. */
const doubtfulRows = (facts: Facts): NoticeRow[] => noticesOf(facts).flatMap(({ rows }) => rows.filter(({ doubtful }) => doubtful));

const doubtfulNotices = (facts: Facts): readonly Bite[] =>
  doubtfulRows(facts).map(({ key, label, of, toldOn }) => ({
    message: `The e-mail to ${inSentence(label)} of ${longDate(toldOn!)} may not count as notice of the ${of}: it is not recorded that all of them consented in writing.`,
    dates: { toldOn },
    nextStep: 'Record the written consent by a correction, or give the notice on paper: it then counts from that day.',
    about: key,
  }));

/** The days before the decision began with a notice that may not count. */
const decidedOnEmail: Guard<Figures> = (facts) => {
  const doubtful = facts.requestNotice?.rows.filter((row) => row.doubtful && row.required) ?? [];
  if (doubtful.length === 0) return 'No notice of the request rests on an e-mail that may not count.';
  return {
    message: `The decision rests on an e-mail that may not count as notice: to ${named(doubtful)}, without written consent on record. If it does not count, the school days before the decision have not begun.`,
    figures: { doubtful: doubtful.length },
    dates: { toldOn: doubtful[0]!.toldOn },
    nextStep: 'Record the consent before the board decides, or give the notice on paper and count again from that day.',
    about: doubtful[0]!.key,
  };
};

const arrives: Guard<Figures> = (facts, { count }, { happenedOn, data }) => {
  if (data['channel'] !== 'post') return 'It was not posted.';
  const counted = count.postedOn(happenedOn, facts.bankHolidays);
  if (counted.date === null)
    return {
      message: `The day on which the letter counts as given cannot be said, so it counts for nobody yet. ${counted.findings[0]?.message ?? ''}`,
      as: 'info',
      nextStep: 'Enter the bank holidays, or record the day it arrived as handed over.',
    };
  return {
    message: `The letter counts as given on the day it would arrive.`,
    figures: {},
    dates: { posted: happenedOn, givenOn: counted.date },
    argument: { counting: 'C9', startsOn: happenedOn, sum: counted.sum, skipped: counted.skipped },
    as: 'info',
  };
};

const facets: Partial<Record<CountingRuleId, Facets>> = {
  C9: { says: 'I', reads: ['bankHolidays'], guards: { told: arrives } },
  C11: { says: 'W', reads: ['requestNotice', 'relevantSchool', 'calendars', 'bankHolidays'], guards: { 'board-decided': onBoundary } },
  C12m: {
    says: 'W',
    reads: ['requestNotice', 'relevantSchool', 'calendars', 'bankHolidays', 'schools', 'departures'],
    guards: { 'board-decided': otherCalendars },
  },
  C14: {
    says: 'W',
    reads: ['requestNotice', 'decisionNotice', 'dissolutionNotice', 'notices'],
    guards: { told: parentsByEmail, 'board-decided': decidedOnEmail },
    standing: doubtfulNotices,
  },
};

const saysOf: Partial<Record<RuleDescription['enforcement'], CatalogueSays>> = { warning: 'W', data: 'DATA', info: 'I' };

/** The counting rules as rules of the engine: the same data, and for four of them what they say of an event. */
export const countingAsRules: readonly Rule[] = countingRules.map((described): Rule => {
  const own = facets[described.id];
  return {
    id: described.id,
    citation: described.citation,
    plain: described.plain,
    confidence: described.confidence,
    says: own?.says ?? saysOf[described.enforcement] ?? 'I',
    pivot: 'event',
    versions: described.inForce.map((interval) => ({
      ...interval,
      source: described.citation,
      confidence: described.confidence,
      figures: described.figures,
    })),
    reads: own?.reads ?? [],
    ...(own === undefined ? {} : { guards: own.guards as unknown as NonNullable<Rule['guards']> }),
    ...(own?.standing === undefined ? {} : { standing: own.standing }),
  };
});
