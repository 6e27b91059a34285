import { englishBankHolidayTable } from '../../../test/support/bank-holidays.js';
import { dayOf, isWeekend, nextDay, walk, weekdayOf } from '../../../test/support/plain-days.js';
import type { IsoDate } from '../types.js';

// Everything here is worked out from the fixed rules with the JavaScript calendar, apart from the code under test.

/** Easter Sunday by the tables of the Gregorian calendar (anonymous algorithm of 1876). */
function easter(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * correction + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const firstMonday = (year: number, month: number): IsoDate =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => dayOf(year, month, day)).find((day) => weekdayOf(day) === 1)!;
const lastMonday = (year: number, month: number): IsoDate =>
  [25, 26, 27, 28, 29, 30, 31].map((day) => dayOf(year, month, day)).find((day) => weekdayOf(day) === 1)!;

function moved(from: IsoDate, taken: readonly IsoDate[]): IsoDate {
  let day = from;
  while (isWeekend(day) || taken.includes(day)) day = nextDay(day);
  return day;
}

/** Banking and Financial Dealings Act 1971: eight a year, Christmas and New Year moved to the next free weekday. */
function expected(year: number): [title: string, date: string][] {
  const christmas = dayOf(year, 12, 25);
  const boxing = dayOf(year, 12, 26);
  // Whichever of the two falls on a working day keeps it; the other one moves past it.
  const christmasDay = moved(christmas, isWeekend(boxing) ? [] : [boxing]);
  return [
    ['New Year’s Day', moved(dayOf(year, 1, 1), [])],
    ['Good Friday', walk(easter(year), -2)],
    ['Easter Monday', walk(easter(year), 1)],
    ['Early May bank holiday', firstMonday(year, 5)],
    ['Spring bank holiday', lastMonday(year, 5)],
    ['Summer bank holiday', lastMonday(year, 8)],
    ['Christmas Day', christmasDay],
    ['Boxing Day', moved(boxing, [christmasDay])],
  ];
}

describe('the table of bank holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('is held against Easter, which in %i is on %s', (year, date) => {
    expect(easter(year)).toBe(date);
  });

  it.each([2024, 2025, 2026, 2027])('holds for %i exactly the eight that the fixed rules give', (year) => {
    const listed = englishBankHolidayTable().filter(({ date }) => date.startsWith(String(year)));
    expect(listed.map(({ title, date }) => [title, date]).sort()).toEqual(expected(year).sort());
  });

  it('holds no other year', () => {
    expect([...new Set(englishBankHolidayTable().map(({ date }) => date.slice(0, 4)))]).toEqual(['2024', '2025', '2026', '2027']);
  });

  it('never falls on a weekend', () => {
    expect(englishBankHolidayTable().filter(({ date }) => isWeekend(date))).toEqual([]);
  });
});
