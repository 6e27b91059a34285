import fc from 'fast-check';
import { addDays } from './civil-date.js';
import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import { isWeekend, walk } from '../../../test/support/plain-days.js';
import {
  addWorkingDays,
  bankHolidaysKnownFor,
  isWorkingDay,
  workingDayBefore,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './working-days.js';

const holidays = englishBankHolidays();

describe('working days', () => {
  it('are Monday to Friday except bank holidays in England', () => {
    expect(isWorkingDay('2026-05-01', holidays)).toBe(true);
    expect(isWorkingDay('2026-05-02', holidays)).toBe(false);
    expect(isWorkingDay('2026-05-03', holidays)).toBe(false);
    expect(isWorkingDay('2026-05-04', holidays)).toBe(false);
    expect(isWorkingDay('2026-12-28', holidays)).toBe(false);
  });

  it('are not known for a weekday of a year without bank holidays, while a weekend is never one', () => {
    expect(isWorkingDay('2028-01-04', holidays)).toBeNull();
    expect(isWorkingDay('2028-01-01', holidays)).toBe(false);
    expect(bankHolidaysKnownFor('2027-12-31', holidays)).toBe(true);
    expect(bankHolidaysKnownFor('2028-01-01', holidays)).toBe(false);
  });

  it('ten of them after Thursday 18 December 2025 end on Tuesday 6 January 2026, past Christmas, Boxing Day and New Year', () => {
    const found = addWorkingDays('2025-12-18', 10, holidays);
    expect(found.date).toBe('2026-01-06');
    expect(found.skipped).toEqual([
      { from: '2025-12-20', to: '2025-12-21', because: 'weekend' },
      { from: '2025-12-25', to: '2025-12-26', because: 'bank holiday' },
      { from: '2025-12-27', to: '2025-12-28', because: 'weekend' },
      { from: '2026-01-01', to: '2026-01-01', because: 'bank holiday' },
      { from: '2026-01-03', to: '2026-01-04', because: 'weekend' },
    ]);
  });

  it('the one before a Tuesday after Easter is the Thursday before it', () => {
    expect(workingDayBefore('2026-04-07', holidays)).toEqual({
      date: '2026-04-02',
      skipped: [
        { from: '2026-04-03', to: '2026-04-03', because: 'bank holiday' },
        { from: '2026-04-04', to: '2026-04-05', because: 'weekend' },
        { from: '2026-04-06', to: '2026-04-06', because: 'bank holiday' },
      ],
    });
  });

  it('post that is due on a Sunday goes on the Friday before, and post that may not be early on the Monday after', () => {
    expect(workingDayOnOrBefore('2026-03-01', holidays).date).toBe('2026-02-27');
    expect(workingDayOnOrAfter('2026-03-01', holidays).date).toBe('2026-03-02');
    expect(workingDayOnOrBefore('2026-03-03', holidays).date).toBe('2026-03-03');
    expect(workingDayOnOrAfter('2026-03-03', holidays).date).toBe('2026-03-03');
  });

  it('are not counted past the last year of the list: the answer is what to enter', () => {
    const found = addWorkingDays('2027-12-30', 2, holidays);
    expect(found.date).toBeNull();
    expect(found).toMatchObject({
      findings: [
        {
          ruleId: 'C9',
          enforcement: 'data',
          figures: { year: 2028 },
          dates: { lastEntered: '2027-12-28' },
          nextStep: 'Enter the bank holidays in England of 2028.',
        },
      ],
    });
    expect(addWorkingDays('2027-12-30', 1, holidays).date).toBe('2027-12-31');
  });

  it('are not counted over a year missing inside the list, nor with no list at all', () => {
    const withGap = holidays.filter((holiday) => !holiday.startsWith('2026'));
    expect(addWorkingDays('2025-12-31', 1, withGap).date).toBeNull();
    expect(workingDayBefore('2026-03-03', []).date).toBeNull();
  });

  it('none, or a part of one, is not a number of working days', () => {
    expect(() => addWorkingDays('2026-03-03', 0, holidays)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-03', 1.5, holidays)).toThrow(RangeError);
  });

  it('agree with a walk over every day by the JavaScript calendar', () => {
    const closed = new Set(holidays);
    const byHand = (from: string, n: number): string => {
      let day = from;
      for (let left = Math.abs(n); left > 0;) {
        day = walk(day, Math.sign(n));
        if (!isWeekend(day) && !closed.has(day)) left -= 1;
      }
      return day;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 1390 }),
        fc.integer({ min: -30, max: 30 }).filter((n) => n !== 0),
        (offset, n) => {
          const from = addDays('2024-01-01', offset);
          expect(addWorkingDays(from, n, holidays).date).toBe(byHand(from, n));
        },
      ),
    );
  });
});
