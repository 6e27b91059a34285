import { dateLinesOf, readDateLines } from './date-lines.js';

describe('term dates typed one a line', () => {
  test('are periods or single days, in either way of writing a date', () => {
    expect(readDateLines('2026-01-06 to 2026-03-27\n\n27/11/2026\n2/9/2026 – 23/10/2026', 'Terms')).toEqual({
      ranges: [{ from: '2026-01-06', to: '2026-03-27' }, '2026-11-27', { from: '2026-09-02', to: '2026-10-23' }],
      errors: [],
    });
  });

  test('that cannot be read are named by their line', () => {
    const { ranges, errors } = readDateLines('2026-01-06 to 2026-03-27\nEaster\n2026-05-01 to 2026-04-01', 'Terms');
    expect(ranges).toHaveLength(1);
    expect(errors).toEqual([expect.stringContaining('Terms, line 2'), 'Terms, line 3: the last day is before the first']);
  });

  test('are shown again as they were typed', () => {
    const text = '2026-01-06 to 2026-03-27\n2026-11-27';
    expect(dateLinesOf(readDateLines(text, 'Terms').ranges)).toBe(text);
  });
});
