import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import type { Calendar, CountingRuleId } from '../types.js';
import { countDate, datedRules, type DateRequest } from './dates.js';

const bankHolidays = englishBankHolidays();
const calendar: Calendar = {
  terms: [{ from: '2026-01-06', to: '2026-03-27' }],
  notSchoolDays: [{ from: '2026-02-16', to: '2026-02-20' }, '2026-02-02'],
};

/** What a careless caller may send. */
const ask = (request: Record<string, unknown>): ReturnType<typeof countDate> => countDate(request as unknown as DateRequest);

describe('one counting rule, one answer', () => {
  it.each<[CountingRuleId, string, string]>([
    ['C1', '2025-09-03', '2025-09-09'],
    ['C2', '2025-10-16', '2025-10-23'],
    ['C2m', '2026-08-31', '2027-02-28'],
    ['C3', '2025-09-08', '2025-10-20'],
    ['C4', '2026-08-31', '2026-06-30'],
    ['C5', '2026-02-05', '2026-02-13'],
    ['C9', '2026-02-05', '2026-02-09'],
    ['C11', '2026-01-12', '2026-01-30'],
    ['C12m', '2026-01-12', '2026-01-30'],
  ])('%s from %s, with the number of the regulations, is %s', (rule, start, date) => {
    expect(countDate({ rule, start, calendar, bankHolidays })).toMatchObject({ date });
  });

  it('tells of C11 the day of the warning and the first clean day', () => {
    expect(countDate({ rule: 'C11', start: '2026-01-12', calendar })).toEqual({
      date: '2026-01-30',
      warnOn: '2026-01-30',
      cleanFrom: '2026-01-31',
      counting: 'C11',
      sum: 'Mon 12 Jan 2026 is not counted; by the calendar given school day 1 is Tue 13 Jan 2026 and school day 14 is Fri 30 Jan 2026, leaving out 2 weekends; clean from Sat 31 Jan 2026',
      skipped: [
        { from: '2026-01-17', to: '2026-01-18', because: 'weekend' },
        { from: '2026-01-24', to: '2026-01-25', because: 'weekend' },
      ],
    });
  });

  it('tells of C4 the last clean day instead, and of C1 neither', () => {
    expect(countDate({ rule: 'C4', start: '2026-08-31' })).toMatchObject({ warnOn: '2026-06-30', cleanUntil: '2026-06-29' });
    expect(Object.keys(countDate({ rule: 'C1', start: '2025-09-03' })).sort()).toEqual(['counting', 'date', 'skipped', 'sum']);
  });

  it('counts as many as it is asked for', () => {
    expect(countDate({ rule: 'C5', start: '2026-02-05', n: 14 })).toMatchObject({ date: '2026-02-20' });
    expect(countDate({ rule: 'C2', start: '2026-02-05', n: 3 })).toMatchObject({ date: '2026-02-26' });
    expect(countDate({ rule: 'C11', start: '2026-01-12', n: 1, calendar })).toMatchObject({ date: '2026-01-13' });
  });

  it('gives by C12m the safe date of the other schools', () => {
    const other: Calendar = { name: 'Mill Lane', terms: [{ from: '2026-01-06', to: '2026-03-27' }], notSchoolDays: ['2026-01-30'] };
    expect(countDate({ rule: 'C12m', start: '2026-01-12', calendar, otherCalendars: [other] })).toMatchObject({
      date: '2026-01-30',
      cleanFrom: '2026-02-03',
      counting: 'C12m',
      findings: [{ ruleId: 'C12m' }],
    });
  });

  it('has no date, and says why, without a calendar or past the end of one', () => {
    expect(countDate({ rule: 'C11', start: '2026-01-12' })).toMatchObject({
      date: null,
      counting: 'C11',
      findings: [{ ruleId: 'C12', enforcement: 'data' }],
    });
    expect(countDate({ rule: 'C11', start: '2026-03-20', calendar })).toMatchObject({
      date: null,
      findings: [{ ruleId: 'C12', figures: { counted: 5 } }],
    });
    expect(countDate({ rule: 'C9', start: '2026-02-05' })).toMatchObject({ date: null, findings: [{ ruleId: 'C9' }] });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'a rule that is not in the catalogue',
      { rule: 'C99', start: '2026-01-12' },
      'rule',
      'Choose one of C1, C2, C2m, C3, C4, C5, C9, C11, C12m.',
    ],
    [
      'a rule that gives no date',
      { rule: 'C8', start: '2026-01-12' },
      'rule',
      'C8 says how to count and gives no date by itself. Choose one of C1, C2, C2m, C3, C4, C5, C9, C11, C12m.',
    ],
    [
      'a rule named like a part of every object',
      { rule: 'constructor', start: '2026-01-12' },
      'rule',
      'Choose one of C1, C2, C2m, C3, C4, C5, C9, C11, C12m.',
    ],
    ['31 February', { rule: 'C1', start: '2026-02-31' }, 'start', 'Enter a date that exists, as YYYY-MM-DD.'],
    ['no start', { rule: 'C1' }, 'start', 'Enter a date that exists, as YYYY-MM-DD.'],
    ['the end of time', { rule: 'C1', start: '9999-12-31' }, 'start', 'Enter a date from 1900 to 2199.'],
    ['none of something', { rule: 'C2', start: '2026-01-12', n: 0 }, 'n', 'The number of weeks must be a whole number from 1 to 260.'],
    ['part of a month', { rule: 'C4', start: '2026-01-12', n: 1.5 }, 'n', 'The number of months must be a whole number from 1 to 60.'],
    [
      'a number written as text',
      { rule: 'C5', start: '2026-01-12', n: '7' },
      'n',
      'The number of clear days must be a whole number from 1 to 1826.',
    ],
    [
      'a calendar with a reversed term',
      { rule: 'C11', start: '2026-01-12', calendar: { terms: [{ from: '2026-03-27', to: '2026-01-06' }] } },
      'calendar.terms.0.to',
      'Term 1 ends on 6 January 2026, before it begins on 27 March 2026.',
    ],
    [
      'a calendar that is text',
      { rule: 'C11', start: '2026-01-12', calendar: 'cal-1' },
      'calendar',
      'A calendar has terms and days without a session.',
    ],
    [
      'another calendar without terms',
      { rule: 'C12m', start: '2026-01-12', calendar, otherCalendars: [{ terms: [] }] },
      'otherCalendars.0.terms',
      'Enter at least one term.',
    ],
    [
      'bank holidays that are no list',
      { rule: 'C9', start: '2026-01-12', bankHolidays: '2026-05-04' },
      'bankHolidays',
      'This must be a list.',
    ],
    [
      'an impossible bank holiday',
      { rule: 'C9', start: '2026-01-12', bankHolidays: ['2026-05-32'] },
      'bankHolidays.0',
      'A bank holiday needs a date that exists, as YYYY-MM-DD.',
    ],
  ])('refuses %s by its field', (_what, request, field, message) => {
    expect(ask(request)).toEqual({ date: null, findings: [], errors: [{ field, message }] });
  });

  it('names every fault of a request at once', () => {
    expect(ask({ rule: 'C5', start: 'tomorrow', n: -1 })).toMatchObject({ errors: [{ field: 'start' }, { field: 'n' }] });
  });

  it('can count the most it allows from the last day it allows', () => {
    for (const [rule, { most }] of Object.entries(datedRules)) {
      const answer = countDate({ rule: rule as CountingRuleId, start: '2199-12-31', n: most, calendar, bankHolidays });
      expect('errors' in answer).toBe(false);
    }
  });
});
