import { datePartsOf, readDateParts } from './date-parts.js';

const parts = (day: string, month: string, year: string) =>
  readDateParts({ 'on-day': day, 'on-month': month, 'on-year': year }, 'on', 'Date of the meeting');

describe('a date in three parts', () => {
  test('becomes the date the API takes, also with a month written as a word', () => {
    expect(parts('3', '9', '2025').date).toBe('2025-09-03');
    expect(parts(' 03 ', 'Sept', '2025 ').date).toBe('2025-09-03');
    expect(parts('29', '2', '2028').date).toBe('2028-02-29');
  });

  test('that is left out is no error by itself', () => {
    expect(parts('', '', '')).toEqual({ date: null, empty: true, error: null });
  });

  test('that lacks a part says which and leads to it', () => {
    expect(parts('3', '', '2025').error).toEqual({
      field: 'on',
      message: 'Date of the meeting must include a month',
      target: 'on-month',
    });
    expect(parts('', '', '2025').error?.message).toBe('Date of the meeting must include a day and month');
  });

  test('that does not exist is refused and never moved', () => {
    expect(parts('29', '2', '2026').error?.message).toBe('Date of the meeting must be a real date, like 27 3 2026');
    expect(parts('31', '4', '2026').date).toBeNull();
    expect(parts('3', 'smarch', '2026').date).toBeNull();
    expect(parts('3', '9', '25').error?.target).toBe('on-year');
  });

  test('is filled in again as it was', () => {
    expect(datePartsOf('on', '2025-09-03')).toEqual({ 'on-day': '3', 'on-month': '9', 'on-year': '2025' });
    expect(datePartsOf('on', null)).toEqual({});
  });
});
