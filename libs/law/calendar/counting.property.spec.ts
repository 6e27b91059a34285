import fc from 'fast-check';
import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import { dayOf, dayOfMonth, isWeekend, nextDay as next, previousDay as previous, walk as steps } from '../../../test/support/plain-days.js';
import type { Calendar, IsoDate } from '../types.js';
import {
  againstEarliest,
  againstLatest,
  atLeastFraction,
  atLeastMonthsBefore,
  clearDaysAfter,
  notLessThanSchoolDaysAfter,
  notLessThanWeeksAfter,
  periodBeginningWith,
  postedNotice,
  withinMonthsOf,
  withinWeeksOf,
} from './counting.js';
import { compileCalendar, isSchoolDay } from './school-days.js';

// Every rule is held against a walk over single days with the JavaScript calendar, which shares no line with the code under test.
const holidays = englishBankHolidays();

/** Walks day by day into the month so many on (or back) and stops at the same day-number, or at the month's last day. */
function monthsByHand(from: IsoDate, months: number): IsoDate {
  const step = months > 0 ? next : previous;
  const wantedDay = dayOfMonth(from);
  let day = from;
  let turns = 0;
  while (turns < Math.abs(months)) {
    const after = step(day);
    if (after.slice(0, 7) !== day.slice(0, 7)) turns += 1;
    day = after;
  }
  const month = day.slice(0, 7);
  while (previous(day).startsWith(month)) day = previous(day);
  while (dayOfMonth(day) < wantedDay && next(day).startsWith(month)) day = next(day);
  return day;
}

const tenYears = fc.integer({ min: 0, max: 3652 }).map((offset) => dayOf(2020, 1, 1 + offset));
const everyDayOfTenYears = Array.from({ length: 3653 }, (_, offset) => dayOf(2020, 1, 1 + offset));

describe('over every day of ten years', () => {
  it('C1 ends on the seventh day, the first being the day itself', () => {
    for (const day of everyDayOfTenYears) expect(periodBeginningWith(day).date).toBe(steps(day, 6));
  });

  it('C2 ends on the seventh day after, and C3 begins on the forty-second after', () => {
    for (const day of everyDayOfTenYears) {
      expect(withinWeeksOf(day).date).toBe(steps(day, 7));
      expect(notLessThanWeeksAfter(day)).toMatchObject({ earliest: steps(day, 42), cleanFrom: steps(day, 43) });
    }
  });

  it('C2m ends six calendar months (C13) on and C4 two months back, as walked by hand', () => {
    for (const day of everyDayOfTenYears) {
      expect(withinMonthsOf(day).date).toBe(monthsByHand(day, 6));
      expect(atLeastMonthsBefore(day).date).toBe(monthsByHand(day, -2));
    }
  });
});

describe('for any day and number', () => {
  const someWeeks = fc.integer({ min: 1, max: 60 });

  it('C1, C2 and C3 reach the days that single steps reach', () => {
    fc.assert(
      fc.property(tenYears, someWeeks, (day, weeks) => {
        expect(periodBeginningWith(day, weeks).date).toBe(steps(day, weeks * 7 - 1));
        expect(withinWeeksOf(day, weeks).date).toBe(steps(day, weeks * 7));
        expect(notLessThanWeeksAfter(day, weeks).date).toBe(steps(day, weeks * 7));
      }),
    );
  });

  it('C2m and C4 reach the days that a walk through the months reaches', () => {
    fc.assert(
      fc.property(tenYears, fc.integer({ min: 1, max: 30 }), (day, months) => {
        expect(withinMonthsOf(day, months).date).toBe(monthsByHand(day, months));
        expect(atLeastMonthsBefore(day, months).date).toBe(monthsByHand(day, -months));
      }),
    );
  });

  it('C5 leaves exactly so many days between notice and meeting', () => {
    fc.assert(
      fc.property(tenYears, fc.integer({ min: 1, max: 60 }), (day, clear) => {
        const { date } = clearDaysAfter(day, clear);
        let between = 0;
        for (let step = next(day); step < date; step = next(step)) between += 1;
        expect(between).toBe(clear);
      }),
    );
  });

  it('C8 agrees with adding one pupil at a time until the fifth is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 4 }), (whole, numerator) => {
        let needed = 1;
        while (BigInt(needed) * 5n < BigInt(whole) * BigInt(numerator)) needed += 1;
        const fraction = { numerator, denominator: 5 };
        expect(atLeastFraction(Math.min(needed, whole), whole, fraction)).toMatchObject({ met: true, needed });
        expect(atLeastFraction(needed - 1, whole, fraction).met).toBe(false);
      }),
    );
  });

  it('C9 lands on a working day with one more working day in between for every day of post but the last', () => {
    const closed = new Set(holidays);
    const open = (day: IsoDate): boolean => !isWeekend(day) && !closed.has(day);
    const inTheList = fc.integer({ min: 0, max: 1400 }).map((offset) => dayOf(2024, 1, 1 + offset));
    fc.assert(
      fc.property(inTheList, fc.integer({ min: 1, max: 20 }), (posted, days) => {
        const { date } = postedNotice(posted, holidays, days);
        let left = days;
        let day = posted;
        while (left > 0) if (open((day = next(day)))) left -= 1;
        expect(date).toBe(day);
      }),
    );
  });

  it('what is before a limit, on it and after it always stands in that order', () => {
    fc.assert(
      fc.property(tenYears, someWeeks, fc.integer({ min: -5, max: 5 }), (day, weeks, offset) => {
        const earliest = notLessThanWeeksAfter(day, weeks);
        const shifted =
          offset < 0
            ? Array.from({ length: -offset }).reduce<IsoDate>((date) => previous(date), earliest.date)
            : steps(earliest.date, offset);
        expect(againstEarliest(earliest, shifted)).toBe(offset < 0 ? 'too-early' : offset === 0 ? 'boundary' : 'clean');
        const week = withinWeeksOf(day, weeks);
        expect(againstLatest(week, shifted)).toBe(offset > 0 ? 'late' : 'clean');
      }),
    );
  });
});

/** Terms of one to fourteen weeks with gaps of none to nine, and days without a session strewn in and around them; in a random order. */
const randomCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    begins: fc.integer({ min: 0, max: 700 }),
    terms: fc.array(fc.record({ length: fc.integer({ min: 1, max: 98 }), gap: fc.integer({ min: 0, max: 63 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    closed: fc.array(fc.record({ at: fc.integer({ min: -20, max: 700 }), length: fc.integer({ min: 1, max: 10 }), single: fc.boolean() }), {
      maxLength: 12,
    }),
    turn: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ begins, terms, closed, turn }) => {
    const at = (offset: number): IsoDate => dayOf(2024, 1, 1 + begins + offset);
    let offset = 0;
    const entered = terms.map(({ length, gap }) => {
      const range = { from: at(offset), to: at(offset + length - 1) };
      offset += length + gap;
      return range;
    });
    const notSchoolDays = closed.map(({ at: start, length, single }) =>
      single ? at(start) : { from: at(start), to: at(start + length - 1) },
    );
    const turned = [...entered.slice(turn % entered.length), ...entered.slice(0, turn % entered.length)];
    return { terms: turned, notSchoolDays };
  });

/** What one day is, read straight off the calendar. */
function dayByHand(day: IsoDate, calendar: Calendar, closedDays: ReadonlySet<IsoDate>): 'yes' | 'no' | 'unknown' {
  const inside = (range: { from: IsoDate; to: IsoDate }): boolean => range.from <= day && day <= range.to;
  if (isWeekend(day) || closedDays.has(day)) return 'no';
  for (const entry of calendar.notSchoolDays ?? []) if (typeof entry === 'string' ? entry === day : inside(entry)) return 'no';
  if (calendar.terms.some(inside)) return 'yes';
  const between = calendar.terms.some(({ to }) => to < day) && calendar.terms.some(({ from }) => from > day);
  return between ? 'no' : 'unknown';
}

describe('for any calendar', () => {
  const closedDays = new Set(holidays);

  it('C12 says of each day what the calendar says of it', () => {
    fc.assert(
      fc.property(randomCalendar, fc.integer({ min: -30, max: 1400 }), (calendar, offset) => {
        const day = dayOf(2024, 1, 1 + offset);
        expect(isSchoolDay(day, compileCalendar(calendar, holidays))).toBe(dayByHand(day, calendar, closedDays));
      }),
      { numRuns: 500 },
    );
  });

  it('C11 finds the day that walking from day to day finds, skips exactly the days that are none, and has no date as soon as a day is not known', () => {
    let found = 0;
    fc.assert(
      fc.property(randomCalendar, fc.integer({ min: -10, max: 900 }), fc.integer({ min: 1, max: 30 }), (calendar, offset, n) => {
        const start = dayOf(2024, 1, 1 + offset);
        const counted = notLessThanSchoolDaysAfter(start, calendar, holidays, n);
        let day = start;
        let left = n;
        let unknown = false;
        const skipped: IsoDate[] = [];
        while (left > 0 && !unknown) {
          day = next(day);
          const what = dayByHand(day, calendar, closedDays);
          if (what === 'unknown') unknown = true;
          else if (what === 'yes') left -= 1;
          else skipped.push(day);
        }
        if (unknown) {
          expect(counted.date).toBeNull();
          return;
        }
        found += 1;
        expect(counted).toMatchObject({ date: day, earliest: day, warnOn: day, cleanFrom: next(day) });
        expect(counted.skipped.flatMap(({ from, to }) => everyDay(from, to))).toEqual(skipped);
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

function everyDay(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = next(day)) days.push(day);
  return days;
}
