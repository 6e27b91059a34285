import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  daysBetween,
  fromDayNumber,
  isIsoDate,
  londonDate,
  longDate,
  monthName,
  parseIsoDate,
  shortDate,
  toDayNumber,
  weekday,
  weekdayName,
} from './civil-date.js';

const anyDay = fc.integer({ min: -25_567, max: 84_005 });

describe('a civil date', () => {
  it.each(['2025-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01'])(
    'refuses %s, which is not in the calendar',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
      expect(() => toDayNumber(text)).toThrow(RangeError);
    },
  );

  it.each([
    '2026-1-01',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00',
    '2026/01/01',
    '+2026-01-01',
    '20260101',
    '٢٠٢٦-٠١-٠١',
    '',
    '2026-0a-01',
    '202:-01-01',
  ])('refuses "%s", which is not written YYYY-MM-DD', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it.each([null, undefined, 20260101, {}, ['2026-01-01'], true])('refuses %p, which is not text', (value) => {
    expect(parseIsoDate(value)).toBeNull();
  });

  it('is from years in which something can happen, and dates can be counted from', () => {
    expect(['0999-12-31', '1000-01-01', '2999-12-31', '3000-01-01', '9999-12-31'].map(parseIsoDate)).toEqual([
      null,
      '1000-01-01',
      '2999-12-31',
      null,
      null,
    ]);
  });

  it('accepts 29 February in a leap year and the century year 2000, and not in 2100', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
    expect(isIsoDate('2000-02-29')).toBe(true);
    expect(isIsoDate('2100-02-29')).toBe(false);
  });

  it('accepts exactly the texts that Temporal accepts with overflow refused', () => {
    const part = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(14), part(33), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(isIsoDate(text)).toBe(exists);
      }),
    );
  });

  it('counts days as Temporal does, from 1900 to 2199', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01');
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = epoch.add({ days: day });
        expect(fromDayNumber(day)).toBe(date.toString());
        expect(toDayNumber(date.toString())).toBe(day);
        expect(weekday(date.toString())).toBe(date.dayOfWeek);
      }),
    );
  });

  it('adds and takes away calendar months (C13) as Temporal does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const date = fromDayNumber(day);
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString());
      }),
    );
  });

  it('goes back over the turn of a year', () => {
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    expect(daysBetween('2025-12-31', '2026-01-02')).toBe(2);
    expect(daysBetween('2026-01-02', '2025-12-31')).toBe(-2);
  });

  it('does not run past the years 1 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError);
    expect(addDays('0001-01-02', -1)).toBe('0001-01-01');
  });

  it('is written as letters and tables write it', () => {
    expect(longDate('2025-09-03')).toBe('3 September 2025');
    expect(shortDate('2025-09-03')).toBe('Wed 3 Sep 2025');
    expect(weekdayName('2026-01-31')).toBe('Saturday');
    expect(monthName(12)).toBe('December');
  });
});

describe('the date in London (C7)', () => {
  it.each([
    ['2026-07-31T23:30:00Z', '2026-08-01', 'half past midnight in summer time'],
    ['2026-07-31T22:59:59.999Z', '2026-07-31', 'the last moment of the day in summer time'],
    ['2026-07-31T23:00:00Z', '2026-08-01', 'midnight in summer time'],
    ['2026-01-31T23:59:59Z', '2026-01-31', 'winter, where London keeps universal time'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'the last second before the clocks go forward'],
    ['2026-10-24T23:30:00Z', '2026-10-25', 'the night the clocks go back'],
    ['2026-10-25T23:30:00Z', '2026-10-25', 'the evening after the clocks went back'],
    ['2026-08-01T00:30:00+01:00', '2026-08-01', 'an instant written with its offset'],
  ])('of %s is %s: %s', (instant, date) => {
    expect(londonDate(instant)).toBe(date);
  });

  it('is refused for text without an offset, which names no instant', () => {
    expect(() => londonDate('2026-08-01T00:30:00')).toThrow(RangeError);
  });
});
