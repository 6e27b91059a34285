import { c01, periodBeginningWith } from '../rules/c01-beginning-with.js';
import { c02, withinWeeksOf } from '../rules/c02-within-weeks.js';
import { c02m, withinMonthsOf } from '../rules/c02m-within-months.js';
import { c03, notLessThanWeeksAfter } from '../rules/c03-not-less-than-weeks-after.js';
import { atLeastMonthsBefore, c04 } from '../rules/c04-at-least-months-before.js';
import { c05, clearDaysAfter } from '../rules/c05-clear-days.js';
import { c09, postedNotice } from '../rules/c09-posted-notice.js';
import { c11, notLessThanSchoolDaysAfter } from '../rules/c11-school-days-after.js';
import { schoolDaysInFederation } from '../rules/c12m-which-calendar.js';
import type { Calendar, CountingRuleId, Finding, IsoDate } from '../types.js';
import { isIsoDate } from './civil-date.js';
import type { Counting, Skipped } from './counted.js';
import { countingRules } from './counting-rules.js';
import { calendarProblems } from './school-days.js';

/** One counting to do: which rule, from which day, and what the rule needs besides. */
export interface DateRequest {
  rule: CountingRuleId;
  /** The day counted from; for C4 the date counted back from. */
  start: IsoDate;
  /** How many of the rule's own unit (`datedRules` names it); the figure of the regulations when absent. */
  n?: number;
  /** The school's calendar, for the rules that count school days. */
  calendar?: Calendar;
  /** Calendars of the federation's other schools, for C12m. */
  otherCalendars?: Calendar[];
  bankHolidays?: readonly IsoDate[];
}

/** What is wrong with one field of a request, in words for whoever filled it in. */
export interface FieldError {
  field: string;
  message: string;
}

export type DateAnswer =
  | {
      date: IsoDate;
      warnOn?: IsoDate;
      cleanFrom?: IsoDate;
      /** Last day beyond argument, for a rule that counts back (C4). */
      cleanUntil?: IsoDate;
      counting: CountingRuleId;
      sum: string;
      skipped: Skipped;
      /** Doubts that do not stop the date from being given. */
      findings?: Finding[];
    }
  | { date: null; counting: CountingRuleId; sum: string; findings: Finding[] }
  | { date: null; findings: []; errors: FieldError[] };

interface DatedRule {
  /** What `n` counts, in the plural. */
  unit: 'weeks' | 'months' | 'clear days' | 'working days' | 'school days';
  usual: number;
  most: number;
  needsCalendar: boolean;
  count(request: DateRequest, n: number): Counting;
}

const fiveYears = { weeks: 260, months: 60, days: 1826 } as const;

/** The counting rules that give a date, with what `n` means in each and its usual number. The others only say how to count. */
export const datedRules: Partial<Record<CountingRuleId, DatedRule>> = {
  C1: {
    unit: 'weeks',
    usual: c01.figures.weeks,
    most: fiveYears.weeks,
    needsCalendar: false,
    count: ({ start, bankHolidays }, n) => periodBeginningWith(start, n, bankHolidays),
  },
  C2: {
    unit: 'weeks',
    usual: c02.figures.weeks,
    most: fiveYears.weeks,
    needsCalendar: false,
    count: ({ start, bankHolidays }, n) => withinWeeksOf(start, n, bankHolidays),
  },
  C2m: {
    unit: 'months',
    usual: c02m.figures.months,
    most: fiveYears.months,
    needsCalendar: false,
    count: ({ start, bankHolidays }, n) => withinMonthsOf(start, n, bankHolidays),
  },
  C3: {
    unit: 'weeks',
    usual: c03.figures.weeks,
    most: fiveYears.weeks,
    needsCalendar: false,
    count: ({ start }, n) => notLessThanWeeksAfter(start, n),
  },
  C4: {
    unit: 'months',
    usual: c04.figures.months,
    most: fiveYears.months,
    needsCalendar: false,
    count: ({ start }, n) => atLeastMonthsBefore(start, n),
  },
  C5: {
    unit: 'clear days',
    usual: c05.figures.clearDays,
    most: fiveYears.days,
    needsCalendar: false,
    count: ({ start }, n) => clearDaysAfter(start, n),
  },
  C9: {
    unit: 'working days',
    usual: c09.figures.workingDays,
    most: fiveYears.days,
    needsCalendar: false,
    count: ({ start, bankHolidays = [] }, n) => postedNotice(start, bankHolidays, n),
  },
  C11: {
    unit: 'school days',
    usual: c11.figures.schoolDays,
    most: fiveYears.days,
    needsCalendar: true,
    count: ({ start, calendar, bankHolidays }, n) => notLessThanSchoolDaysAfter(start, calendar, bankHolidays, n),
  },
  C12m: {
    unit: 'school days',
    usual: c11.figures.schoolDays,
    most: fiveYears.days,
    needsCalendar: true,
    count: ({ start, calendar, otherCalendars = [], bankHolidays }, n) => {
      const others = otherCalendars.map((other, index) => ({ school: other.name ?? `calendar ${index + 2}`, calendar: other }));
      return schoolDaysInFederation(start, { school: 'the relevant school', calendar }, others, bankHolidays, n);
    },
  },
};

/** Years within which dates are counted; far enough for any record, and no sum can run past the ends of the calendar. */
const firstDay = '1900-01-01';
const lastDay = '2199-12-31';

/**
 * One counting rule, one answer (POST /dates and the deadline calculator). A date that cannot be said has findings instead; a request that makes no sense
 * has errors by field. Nothing is thrown for what a caller sends.
 */
export function countDate(request: DateRequest): DateAnswer {
  const errors = errorsOf(request);
  const rule = datedRules[request.rule];
  if (errors.length > 0 || rule === undefined) return { date: null, findings: [], errors };
  const counted = rule.count(request, request.n ?? rule.usual);
  const counting = request.rule;
  if (counted.date === null) return { date: null, counting, sum: counted.sum, findings: counted.findings };
  const { date, warnOn, cleanFrom, cleanUntil, sum, skipped, findings } = counted;
  return {
    date,
    ...(warnOn === undefined ? {} : { warnOn }),
    ...(cleanFrom === undefined ? {} : { cleanFrom }),
    ...(cleanUntil === undefined ? {} : { cleanUntil }),
    counting,
    sum,
    skipped,
    ...(findings === undefined || findings.length === 0 ? {} : { findings }),
  };
}

function errorsOf(request: DateRequest): FieldError[] {
  const errors: FieldError[] = [];
  const say = (field: string, message: string): void => void errors.push({ field, message });
  const rule = Object.hasOwn(datedRules, request.rule) ? datedRules[request.rule] : undefined;
  if (rule === undefined) say('rule', ruleError(request.rule));
  if (!isIsoDate(request.start)) say('start', 'Enter a date that exists, as YYYY-MM-DD.');
  else if (request.start < firstDay || request.start > lastDay) say('start', 'Enter a date from 1900 to 2199.');
  if (rule !== undefined && request.n !== undefined && (!Number.isInteger(request.n) || request.n < 1 || request.n > rule.most)) {
    say('n', `The number of ${rule.unit} must be a whole number from 1 to ${rule.most}.`);
  }
  if (request.calendar !== undefined) errors.push(...calendarErrors(request.calendar, 'calendar'));
  for (const field of ['otherCalendars', 'bankHolidays'] as const) {
    if (request[field] !== undefined && !Array.isArray(request[field])) return [...errors, { field, message: 'This must be a list.' }];
  }
  for (const [index, other] of (request.otherCalendars ?? []).entries()) errors.push(...calendarErrors(other, `otherCalendars.${index}`));
  for (const [index, holiday] of (request.bankHolidays ?? []).entries()) {
    if (!isIsoDate(holiday)) say(`bankHolidays.${index}`, 'A bank holiday needs a date that exists, as YYYY-MM-DD.');
  }
  return errors;
}

function ruleError(rule: unknown): string {
  const choices = Object.keys(datedRules).join(', ');
  const known = countingRules.find(({ id }) => id === rule);
  return known === undefined
    ? `Choose one of ${choices}.`
    : `${known.id} says how to count and gives no date by itself. Choose one of ${choices}.`;
}

function calendarErrors(calendar: Calendar, field: string): FieldError[] {
  if (typeof calendar !== 'object' || calendar === null || Array.isArray(calendar))
    return [{ field, message: 'A calendar has terms and days without a session.' }];
  return calendarProblems(calendar).map((problem) => ({ field: `${field}.${problem.field}`, message: problem.message }));
}
