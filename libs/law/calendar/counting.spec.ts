import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import {
  againstEarliest,
  againstLatest,
  atLeastFraction,
  atLeastMonthsBefore,
  c08,
  clearDaysAfter,
  noteOnLastDay,
  notLessThanWeeksAfter,
  periodBeginningWith,
  postedNotice,
  withinMonthsOf,
  withinWeeksOf,
} from './counting.js';
import { addDays } from './civil-date.js';

const holidays = englishBankHolidays();

describe('C1, a period beginning with a day', () => {
  it('received on Wednesday 3 September 2025, one week ends on Tuesday 9 September 2025', () => {
    expect(periodBeginningWith('2025-09-03')).toEqual({
      date: '2025-09-09',
      counting: 'C1',
      startsOn: '2025-09-03',
      sum: 'day 1 is Wed 3 Sep 2025; 1 week beginning with it ends on Tue 9 Sep 2025',
      skipped: [],
    });
  });

  it('is in time on its last day and late on the next', () => {
    const week = periodBeginningWith('2025-09-03');
    expect(againstLatest(week, '2025-09-09')).toBe('clean');
    expect(againstLatest(week, '2025-09-10')).toBe('late');
  });

  it('is one day shorter than C2 from the same day (section 9, 5)', () => {
    expect(addDays(periodBeginningWith('2025-10-16').date, 1)).toBe(withinWeeksOf('2025-10-16').date);
  });

  it('is seven days of any kind (C10): received on the last day of term it ends inside the holiday (section 9, 2)', () => {
    expect(periodBeginningWith('2025-12-19').date).toBe('2025-12-25');
  });
});

describe('C2, within weeks of an event', () => {
  it('decided on Thursday 16 October 2025, one week ends on Thursday 23 October 2025', () => {
    expect(withinWeeksOf('2025-10-16')).toEqual({
      date: '2025-10-23',
      counting: 'C2',
      startsOn: '2025-10-16',
      sum: 'Thu 16 Oct 2025 is not counted, so day 1 is Fri 17 Oct 2025; 1 week of the event ends on Thu 23 Oct 2025',
      skipped: [],
    });
  });

  it('is in time on its last day and late on the next, and two weeks are fourteen days', () => {
    expect(againstLatest(withinWeeksOf('2025-10-16'), '2025-10-23')).toBe('clean');
    expect(againstLatest(withinWeeksOf('2025-10-16'), '2025-10-24')).toBe('late');
    expect(withinWeeksOf('2025-10-16', 2).date).toBe('2025-10-30');
  });
});

describe('C2m, within months of an event', () => {
  it.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-08-28', '2027-02-28'],
    ['2026-02-28', '2026-08-28'],
    ['2026-03-31', '2026-09-30'],
    ['2026-01-15', '2026-07-15'],
  ])('dissolved on %s, six months end on %s', (event, last) => {
    expect(withinMonthsOf(event).date).toBe(last);
  });

  it('says when the month is shorter', () => {
    expect(withinMonthsOf('2026-03-31').sum).toBe(
      'Tue 31 Mar 2026 is not counted; 6 months on is Wed 30 Sep 2026, the last day of a shorter month',
    );
  });
});

describe('C3, not less than weeks after', () => {
  const sixWeeks = notLessThanWeeksAfter('2025-09-08');

  it('published on Monday 8 September 2025, Monday 20 October is lawful with a warning and Tuesday 21 October is clean', () => {
    expect(sixWeeks).toEqual({
      date: '2025-10-20',
      earliest: '2025-10-20',
      warnOn: '2025-10-20',
      cleanFrom: '2025-10-21',
      counting: 'C3',
      startsOn: '2025-09-08',
      sum: 'Mon 8 Sep 2025 is not counted; 6 weeks (42 days) after it is Mon 20 Oct 2025, the least the words allow; clean from Tue 21 Oct 2025',
      skipped: [],
    });
  });

  it('refuses the day before, warns on the day and is clean on the day after', () => {
    expect(['2025-10-19', '2025-10-20', '2025-10-21'].map((day) => againstEarliest(sixWeeks, day))).toEqual([
      'too-early',
      'boundary',
      'clean',
    ]);
  });
});

describe('C4, at least months before', () => {
  it.each([
    ['2026-08-31', '2026-06-30'],
    ['2026-04-30', '2026-02-28'],
    ['2028-04-30', '2028-02-29'],
    ['2026-09-01', '2026-07-01'],
    ['2026-01-31', '2025-11-30'],
    ['2026-02-28', '2025-12-28'],
  ])('two months before %s is %s', (before, latest) => {
    expect(atLeastMonthsBefore(before)).toMatchObject({ date: latest, warnOn: latest, cleanUntil: addDays(latest, -1), counting: 'C4' });
  });

  it('is clean the day before, warned of on the day and late on the day after', () => {
    const limit = atLeastMonthsBefore('2026-08-31');
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((day) => againstLatest(limit, day))).toEqual(['clean', 'boundary', 'late']);
    expect(limit.sum).toBe(
      '2 months before Mon 31 Aug 2026 is Tue 30 Jun 2026, the last day of a shorter month, the latest the words allow; clean until Mon 29 Jun 2026',
    );
  });
});

describe('C5, clear days', () => {
  it('notice on Thursday 5 February 2026 with seven clear days makes Friday 13 February the earliest', () => {
    const seven = clearDaysAfter('2026-02-05');
    expect(seven).toMatchObject({ date: '2026-02-13', earliest: '2026-02-13', counting: 'C5' });
    expect(seven.sum).toBe(
      'notice on Thu 5 Feb 2026 and the meeting are not counted; 7 clear days (Fri 6 Feb 2026 to Thu 12 Feb 2026) make Fri 13 Feb 2026 the earliest',
    );
    expect(againstEarliest(seven, '2026-02-12')).toBe('too-early');
    expect(againstEarliest(seven, '2026-02-13')).toBe('clean');
  });

  it('counts ordinary days, over half-term as well', () => {
    expect(clearDaysAfter('2026-02-13', 7).date).toBe('2026-02-21');
    expect(clearDaysAfter('2026-02-13', 1).date).toBe('2026-02-15');
  });
});

describe('C6, no roll-forward', () => {
  it('leaves a last day on Christmas Day where it is, and says so', () => {
    const week = withinWeeksOf('2025-12-18', 1, holidays);
    expect(week.date).toBe('2025-12-25');
    expect(week.sum).toMatch(/; that is a bank holiday, and the law does not move it$/);
  });

  it('notices a weekend without any list, a bank holiday only with one, and says nothing of an ordinary day', () => {
    expect(noteOnLastDay('2026-01-31')).toBe('; that is a weekend, and the law does not move it');
    expect(noteOnLastDay('2025-12-25')).toBe('');
    expect(noteOnLastDay('2025-12-25', holidays)).toBe('; that is a bank holiday, and the law does not move it');
    expect(noteOnLastDay('2025-12-24', holidays)).toBe('');
    expect(noteOnLastDay('2035-12-25', holidays)).toBe('');
  });
});

describe('C8, exact fractions', () => {
  it.each([
    [212, 43],
    [210, 42],
    [1, 1],
    [5, 1],
    [6, 2],
    [18, 4],
  ])('parents of a fifth of %i pupils are parents of %i', (roll, needed) => {
    expect(atLeastFraction(needed, roll, c08.figures.pupils)).toMatchObject({ met: true, needed });
    expect(atLeastFraction(needed - 1, roll, c08.figures.pupils)).toMatchObject({ met: false, needed });
  });

  it('two fifths of 31 staff are 13, and 12 are not enough (section 9, 16: never round)', () => {
    expect(atLeastFraction(13, 31, c08.figures.staff, 'staff')).toEqual({
      met: true,
      needed: 13,
      counting: 'C8',
      sum: '13 of 31 staff: 5 × 13 = 65 is at least 2 × 31 = 62; at least 13 needed',
    });
    expect(atLeastFraction(12, 31, c08.figures.staff)).toMatchObject({ met: false, needed: 13 });
  });

  it('is never reached by nobody, even at a school with no pupils', () => {
    expect(atLeastFraction(0, 0, c08.figures.pupils)).toMatchObject({ met: false, needed: 1 });
  });

  it.each([
    [41, 40],
    [-1, 40],
    [1.5, 40],
    [1, Number.NaN],
  ])('does not judge %p of %p', (part, whole) => {
    expect(atLeastFraction(part, whole, c08.figures.pupils)).toMatchObject({ met: null, needed: null });
  });
});

describe('C9, a posted notice', () => {
  it('posted on a Thursday takes effect on Monday, two working days on', () => {
    expect(postedNotice('2026-02-05', holidays)).toMatchObject({
      date: '2026-02-09',
      counting: 'C9',
      sum: 'posted on Thu 5 Feb 2026, which is not counted; 2 working days on is Mon 9 Feb 2026, leaving out a weekend',
    });
  });

  it('posted on Christmas Eve 2025 takes effect on Tuesday 30 December', () => {
    expect(postedNotice('2025-12-24', holidays).date).toBe('2025-12-30');
  });

  it('takes as long as the authority has set', () => {
    expect(postedNotice('2026-02-05', holidays, 3).date).toBe('2026-02-10');
  });

  it('has no date where the bank holidays are not entered', () => {
    expect(postedNotice('2028-02-03', holidays)).toMatchObject({ date: null, findings: [{ ruleId: 'C9', enforcement: 'data' }] });
  });
});
