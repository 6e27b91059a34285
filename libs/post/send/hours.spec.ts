import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import { isPostTime } from './hours.js';
import { nextAttempt } from './retry.js';

const holidays = englishBankHolidays();
const at = (hour: number, minute = 0): number => hour * 60 + minute;

describe('when post goes out', () => {
  it('goes out on working days from 8 in the morning until 6 in the evening, London time', () => {
    expect(isPostTime('2026-01-05', at(7, 59), holidays)).toBe(false);
    expect(isPostTime('2026-01-05', at(8), holidays)).toBe(true);
    expect(isPostTime('2026-01-05', at(17, 59), holidays)).toBe(true);
    expect(isPostTime('2026-01-05', at(18), holidays)).toBe(false);
  });

  it('waits at weekends and on bank holidays', () => {
    expect(isPostTime('2026-01-03', at(10), holidays)).toBe(false);
    expect(isPostTime('2026-04-03', at(10), holidays)).toBe(false);
  });

  it('goes out on weekdays of a year whose bank holidays nobody has entered', () => {
    expect(isPostTime('2031-01-06', at(10), holidays)).toBe(true);
    expect(isPostTime('2031-01-05', at(10), holidays)).toBe(false);
  });

  it('is tried again sooner at first and then every three hours for as long as it takes', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 50].map(
      (attempts) => (Date.parse(nextAttempt('2026-01-05T09:00:00.000Z', attempts)) - Date.parse('2026-01-05T09:00:00.000Z')) / 60_000,
    );
    expect(minutes).toEqual([1, 5, 15, 60, 180, 180, 180]);
  });
});
