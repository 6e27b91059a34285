import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import type { Calendar } from '../types.js';
import { calendarProblems, compileCalendar, isSchoolDay, nthSchoolDayAfter, schoolDaysAfter } from './school-days.js';

const holidays = englishBankHolidays();

/** Oxfordshire 2025/26 as the council published it: its terms say nothing of May Day. */
const oxfordshire: Calendar = {
  name: 'Oxfordshire 2025/26',
  terms: [
    { from: '2025-09-02', to: '2025-10-24' },
    { from: '2025-11-03', to: '2025-12-19' },
    { from: '2026-01-05', to: '2026-02-13' },
    { from: '2026-02-23', to: '2026-03-27' },
    { from: '2026-04-13', to: '2026-05-22' },
    { from: '2026-06-01', to: '2026-07-20' },
  ],
  notSchoolDays: ['2025-11-03'],
};

describe('a school day (C12)', () => {
  const calendar = compileCalendar(oxfordshire, holidays);

  it.each([
    ['2025-09-02', 'yes', 'the first day of the first term'],
    ['2026-07-20', 'yes', 'the last day of the last term'],
    ['2025-09-06', 'no', 'a Saturday in term'],
    ['2025-09-07', 'no', 'a Sunday in term'],
    ['2025-11-03', 'no', 'an INSET day'],
    ['2025-10-29', 'no', 'half-term'],
    ['2025-12-25', 'no', 'the Christmas holiday'],
    ['2026-05-04', 'no', 'the early May bank holiday, which the terms run across'],
    ['2026-05-05', 'yes', 'the day after it'],
    ['2025-09-01', 'unknown', 'the weekday before the first term entered'],
    ['2026-07-21', 'unknown', 'the weekday after the last term entered'],
    ['2026-07-25', 'no', 'a Saturday after the last term entered'],
    ['2026-08-31', 'no', 'a bank holiday after the last term entered'],
  ])('%s: %s, being %s', (date, answer) => {
    expect(isSchoolDay(date, calendar)).toBe(answer);
  });

  it('is one even on May Day when no bank holidays are given: only the calendar then speaks', () => {
    expect(isSchoolDay('2026-05-04', compileCalendar(oxfordshire))).toBe('yes');
  });

  it('is not one when the calendar names a bank holiday that is in the list as well', () => {
    const both = { ...oxfordshire, notSchoolDays: ['2026-05-04'] };
    expect(isSchoolDay('2026-05-04', compileCalendar(both, holidays))).toBe('no');
    expect(nthSchoolDayAfter('2026-05-01', 1, compileCalendar(both, holidays))).toMatchObject({ date: '2026-05-05' });
  });

  it('is known outside the terms where the calendar names a day without a session', () => {
    const early = { ...oxfordshire, notSchoolDays: ['2025-09-01'] };
    expect(isSchoolDay('2025-09-01', compileCalendar(early))).toBe('no');
  });
});

describe('counting school days', () => {
  const calendar = compileCalendar(oxfordshire, holidays);

  it('gives the days skipped in ranges, with reasons, weekends beside a holiday belonging to it', () => {
    expect(nthSchoolDayAfter('2025-10-20', 6, calendar)).toEqual({
      date: '2025-11-05',
      first: '2025-10-21',
      skipped: [
        { from: '2025-10-25', to: '2025-11-02', because: 'half-term' },
        { from: '2025-11-03', to: '2025-11-03', because: 'closure' },
      ],
      findings: [],
    });
  });

  it('names the holidays of the year', () => {
    const because = (after: string): string[] => nthSchoolDayAfter(after, 10, calendar).skipped.map((range) => range.because);
    expect(because('2025-12-15')).toEqual(['Christmas holiday', 'weekend']);
    expect(because('2026-02-10')).toEqual(['half-term', 'weekend']);
    expect(because('2026-03-24')).toEqual(['Easter holiday', 'weekend']);
    expect(because('2026-05-01')).toEqual(['weekend', 'bank holiday', 'weekend', 'weekend']);
    expect(because('2026-05-20')).toEqual(['half-term', 'weekend']);
  });

  it('calls a whole week without sessions inside a term half-term, and shorter runs a closure', () => {
    const spring: Calendar = {
      terms: [{ from: '2026-01-06', to: '2026-03-27' }],
      notSchoolDays: [{ from: '2026-02-16', to: '2026-02-20' }, '2026-02-02', { from: '2026-03-05', to: '2026-03-06' }],
    };
    expect(nthSchoolDayAfter('2026-01-29', 11, compileCalendar(spring))).toMatchObject({
      date: '2026-02-23',
      skipped: [
        { from: '2026-01-31', to: '2026-02-01', because: 'weekend' },
        { from: '2026-02-02', to: '2026-02-02', because: 'closure' },
        { from: '2026-02-07', to: '2026-02-08', because: 'weekend' },
        { from: '2026-02-14', to: '2026-02-22', because: 'half-term' },
      ],
    });
  });

  it('tells the summer holiday between two school years', () => {
    const years: Calendar = {
      terms: [
        { from: '2026-06-01', to: '2026-07-20' },
        { from: '2026-09-02', to: '2026-10-23' },
      ],
    };
    expect(nthSchoolDayAfter('2026-07-17', 2, compileCalendar(years, holidays))).toMatchObject({
      date: '2026-09-02',
      skipped: [
        { from: '2026-07-18', to: '2026-07-19', because: 'weekend' },
        { from: '2026-07-21', to: '2026-09-01', because: 'summer holiday' },
      ],
    });
  });

  it('stops where the terms entered stop: no date, how far it came, and what to enter', () => {
    const found = nthSchoolDayAfter('2026-07-10', 14, calendar);
    expect(found).toMatchObject({
      date: null,
      counted: 6,
      findings: [
        {
          ruleId: 'C12',
          enforcement: 'data',
          figures: { schoolDays: 14, counted: 6 },
          dates: { startsOn: '2026-07-10', lastEntered: '2026-07-20', firstUnknown: '2026-07-21' },
          nextStep: 'Enter the term dates that cover 21 July 2026.',
        },
      ],
    });
  });

  it('does not begin before the terms entered begin, unless only a weekend lies between', () => {
    expect(nthSchoolDayAfter('2025-08-29', 1, calendar)).toMatchObject({
      date: null,
      findings: [{ dates: { firstUnknown: '2025-09-01' } }],
    });
    expect(nthSchoolDayAfter('2025-09-01', 1, calendar)).toMatchObject({ date: '2025-09-02' });
    const fromMonday: Calendar = { terms: [{ from: '2026-01-05', to: '2026-02-13' }] };
    expect(nthSchoolDayAfter('2026-01-02', 1, compileCalendar(fromMonday))).toMatchObject({ date: '2026-01-05' });
  });

  it('starts wholly after the last term with no date either', () => {
    expect(nthSchoolDayAfter('2026-12-01', 14, calendar)).toMatchObject({
      date: null,
      counted: 0,
      findings: [{ dates: { firstUnknown: '2026-12-02' } }],
    });
  });

  it('warns of a gap too long for a holiday and still gives the date', () => {
    const springForgotten: Calendar = {
      name: 'Hill End',
      terms: [
        { from: '2025-11-03', to: '2025-12-19' },
        { from: '2026-04-13', to: '2026-05-22' },
      ],
    };
    const found = nthSchoolDayAfter('2025-12-18', 2, compileCalendar(springForgotten, holidays));
    expect(found.date).toBe('2026-04-13');
    expect(found.findings).toMatchObject([
      { ruleId: 'C12', enforcement: 'warning', figures: { days: 114 }, dates: { from: '2025-12-20', to: '2026-04-12' } },
    ]);
    expect(nthSchoolDayAfter('2025-11-03', 2, compileCalendar(springForgotten, holidays)).findings).toEqual([]);
  });

  it('says so when the bank holidays of the year are not entered, and keeps to the calendar', () => {
    const later: Calendar = { terms: [{ from: '2028-04-24', to: '2028-05-26' }] };
    expect(nthSchoolDayAfter('2028-04-28', 1, compileCalendar(later, holidays))).toMatchObject({
      date: '2028-05-01',
      findings: [{ enforcement: 'warning', nextStep: 'Enter the bank holidays in England of 2028.' }],
    });
  });

  it('counts those between two dates, the second included', () => {
    expect(schoolDaysAfter('2026-01-12', '2026-01-30', calendar)).toBe(14);
    expect(schoolDaysAfter('2026-01-12', '2026-01-29', calendar)).toBe(13);
    expect(schoolDaysAfter('2026-01-12', '2026-01-12', calendar)).toBe(0);
    expect(schoolDaysAfter('2026-01-12', '2026-01-05', calendar)).toBe(0);
    expect(schoolDaysAfter('2026-07-16', '2026-07-21', calendar)).toBeNull();
    expect(schoolDaysAfter('2025-08-29', '2025-09-03', calendar)).toBeNull();
  });

  it('counts a day that was a snow closure no longer once the calendar says so (section 9, 3)', () => {
    const withSnow = { ...oxfordshire, notSchoolDays: ['2025-11-03', '2026-01-20'] };
    expect(nthSchoolDayAfter('2026-01-12', 14, calendar).date).toBe('2026-01-30');
    expect(nthSchoolDayAfter('2026-01-12', 14, compileCalendar(withSnow, holidays)).date).toBe('2026-02-02');
  });
});

describe('a calendar that cannot be counted by', () => {
  it.each<[string, Calendar, string, string]>([
    ['no term', { terms: [] }, 'terms', 'Enter at least one term.'],
    [
      'a reversed term',
      { terms: [{ from: '2026-03-27', to: '2026-01-05' }] },
      'terms.0.to',
      'Term 1 ends on 5 January 2026, before it begins on 27 March 2026.',
    ],
    [
      'a date that does not exist',
      { terms: [{ from: '2026-02-31', to: '2026-03-27' }] },
      'terms.0.from',
      'Term 1 needs a date that exists, as YYYY-MM-DD.',
    ],
    [
      'terms that overlap, in whatever order',
      {
        terms: [
          { from: '2026-02-13', to: '2026-03-27' },
          { from: '2026-01-05', to: '2026-02-13' },
        ],
      },
      'terms.0.from',
      'Term 1 begins on 13 February 2026, before term 2 has ended on 13 February 2026.',
    ],
    [
      'an impossible day without a session',
      { terms: [{ from: '2026-01-05', to: '2026-02-13' }], notSchoolDays: ['2026-1-7'] },
      'notSchoolDays.0',
      'A day without a session needs a date that exists, as YYYY-MM-DD.',
    ],
    [
      'a reversed range without sessions',
      { terms: [{ from: '2026-01-05', to: '2026-02-13' }], notSchoolDays: [{ from: '2026-01-08', to: '2026-01-07' }] },
      'notSchoolDays.0.to',
      'A range of days without a session ends on 7 January 2026, before it begins on 8 January 2026.',
    ],
  ])('has %s, and says where and why', (_what, calendar, field, message) => {
    expect(calendarProblems(calendar)).toEqual([{ field, message }]);
    expect(() => compileCalendar(calendar)).toThrow(message);
  });

  it('is told of every fault at once', () => {
    expect(
      calendarProblems({
        terms: [
          { from: '', to: '2026-13-01' },
          { from: '2026-04-13', to: '2026-04-12' },
        ],
      }).map(({ field }) => field),
    ).toEqual(['terms.0.from', 'terms.0.to', 'terms.1.to']);
  });

  it('is none whose terms follow each other without a gap or stand in any order', () => {
    const calendar: Calendar = {
      terms: [
        { from: '2026-02-14', to: '2026-03-27' },
        { from: '2026-01-05', to: '2026-02-13' },
      ],
    };
    expect(calendarProblems(calendar)).toEqual([]);
    expect(nthSchoolDayAfter('2026-02-12', 2, compileCalendar(calendar))).toMatchObject({ date: '2026-02-16' });
  });

  it('is compiled once for the same calendar and list of bank holidays, and anew for another list', () => {
    expect(compileCalendar(oxfordshire, holidays)).toBe(compileCalendar(oxfordshire, holidays));
    expect(compileCalendar(oxfordshire, [])).not.toBe(compileCalendar(oxfordshire, holidays));
  });

  it('is answered before anything is counted when it holds more than school terms can', () => {
    const year = { from: '2026-01-05', to: '2026-12-18' };
    const messages = (calendar: Calendar): string[] => calendarProblems(calendar).map(({ message }) => message);
    expect(messages({ terms: [{ from: '0001-01-01', to: '9999-12-31' }] })).toEqual([
      'Term 1 must lie in the years 1900 to 2199.',
      'Term 1 must lie in the years 1900 to 2199.',
    ]);
    expect(messages({ terms: [{ from: '1900-01-01', to: '2199-12-31' }] })).toEqual(['Term 1 lasts more than a year.']);
    expect(messages({ terms: [year], notSchoolDays: Array.from({ length: 1001 }, () => '2026-01-06') })).toEqual([
      'A calendar has at most 1000 entries of days without a session.',
    ]);
    expect(messages({ terms: Array.from({ length: 301 }, () => year) })).toEqual(['A calendar has at most 300 terms.']);
    expect(messages({ terms: [year], notSchoolDays: Array.from({ length: 1000 }, () => '2026-01-06') })).toEqual([]);
  });
});
