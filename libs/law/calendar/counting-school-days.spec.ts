import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import type { Calendar } from '../types.js';
import {
  againstEarliest,
  argumentOf,
  noticeToParents,
  notLessThanSchoolDaysAfter,
  schoolDaysInFederation,
  type CountedDate,
  type Counting,
} from './counting.js';

const holidays = englishBankHolidays();

const spring: Calendar = {
  name: 'Hill End 2026',
  terms: [
    { from: '2026-01-06', to: '2026-02-13' },
    { from: '2026-02-23', to: '2026-03-27' },
  ],
};

/** The counting when it has a date; a test that gets none fails here. */
function dated(counting: Counting): CountedDate {
  if (counting.date === null) throw new Error(counting.findings.map(({ message }) => message).join(' '));
  return counting;
}

describe('C11, not less than 14 school days after', () => {
  it('notices complete on Monday 12 January 2026: Friday 30 January is lawful with a warning, Saturday 31 January is clean', () => {
    const counted = dated(notLessThanSchoolDaysAfter('2026-01-12', spring, holidays));
    expect(counted).toEqual({
      date: '2026-01-30',
      earliest: '2026-01-30',
      warnOn: '2026-01-30',
      cleanFrom: '2026-01-31',
      counting: 'C11',
      startsOn: '2026-01-12',
      sum: 'Mon 12 Jan 2026 is not counted; by Hill End 2026 school day 1 is Tue 13 Jan 2026 and school day 14 is Fri 30 Jan 2026, leaving out 2 weekends; clean from Sat 31 Jan 2026',
      skipped: [
        { from: '2026-01-17', to: '2026-01-18', because: 'weekend' },
        { from: '2026-01-24', to: '2026-01-25', because: 'weekend' },
      ],
    });
    expect(['2026-01-29', '2026-01-30', '2026-01-31'].map((day) => againstEarliest(counted, day))).toEqual([
      'too-early',
      'boundary',
      'clean',
    ]);
  });

  it('stops for half-term (section 9, 1)', () => {
    const counted = dated(notLessThanSchoolDaysAfter('2026-02-02', spring, holidays));
    expect(counted.date).toBe('2026-02-27');
    expect(counted.sum).toContain('leaving out a weekend and half-term (Sat 14 Feb 2026 to Sun 22 Feb 2026)');
  });

  it('begun in mid-July ends in mid-September (section 9, 1)', () => {
    const overSummer: Calendar = {
      terms: [
        { from: '2026-06-01', to: '2026-07-20' },
        { from: '2026-09-02', to: '2026-10-23' },
      ],
    };
    expect(dated(notLessThanSchoolDaysAfter('2026-07-15', overSummer, holidays)).date).toBe('2026-09-16');
  });

  it('leaves out an INSET day and a bank holiday that the terms run across', () => {
    const summer: Calendar = { terms: [{ from: '2026-04-13', to: '2026-05-22' }], notSchoolDays: ['2026-05-08'] };
    const counted = dated(notLessThanSchoolDaysAfter('2026-04-27', summer, holidays));
    expect(counted.date).toBe('2026-05-19');
    expect(counted.sum).toContain('leaving out 3 weekends, a bank holiday (Mon 4 May 2026) and a closure (Fri 8 May 2026)');
  });

  it('starts from a notice on a weekend or in a holiday without counting that day', () => {
    expect(dated(notLessThanSchoolDaysAfter('2026-02-18', spring, holidays, 1)).date).toBe('2026-02-23');
    expect(dated(notLessThanSchoolDaysAfter('2026-01-10', spring, holidays, 1)).date).toBe('2026-01-12');
  });

  it('has no date without a calendar, with a faulty one, or past the terms entered', () => {
    expect(notLessThanSchoolDaysAfter('2026-01-12', undefined)).toMatchObject({
      date: null,
      findings: [{ ruleId: 'C12', enforcement: 'data' }],
    });
    expect(notLessThanSchoolDaysAfter('2026-01-12', { terms: [] })).toMatchObject({
      date: null,
      findings: [{ ruleId: 'C12', nextStep: 'Correct the calendar.' }],
    });
    expect(notLessThanSchoolDaysAfter('2026-03-20', spring)).toMatchObject({ date: null, findings: [{ figures: { counted: 5 } }] });
  });

  it('carries its argument', () => {
    const counted = notLessThanSchoolDaysAfter('2026-01-12', spring);
    expect(argumentOf(counted)).toEqual({ counting: 'C11', startsOn: '2026-01-12', sum: counted.sum, skipped: counted.skipped });
  });
});

describe('C12m, whose calendar counts in a federation (section 9, 4)', () => {
  const withInset: Calendar = { ...spring, name: 'Mill Lane 2026', notSchoolDays: ['2026-01-19', '2026-01-20'] };

  it("the relevant school's calendar decides, and a later one elsewhere gives a warning and the safe date", () => {
    const counted = schoolDaysInFederation(
      '2026-01-12',
      { school: 'Hill End', calendar: spring },
      [{ school: 'Mill Lane', calendar: withInset }],
      holidays,
    );
    expect(counted).toMatchObject({
      date: '2026-01-30',
      warnOn: '2026-01-30',
      latest: '2026-02-03',
      cleanFrom: '2026-02-04',
      bySchool: [
        { school: 'Hill End', date: '2026-01-30' },
        { school: 'Mill Lane', date: '2026-02-03' },
      ],
      findings: [
        { ruleId: 'C12m', enforcement: 'warning', dates: { date: '2026-02-03', relevantDate: '2026-01-30', latest: '2026-02-03' } },
      ],
    });
    expect(counted.sum).toContain('the safe date is Tue 3 Feb 2026, clean from Wed 4 Feb 2026');
  });

  it('an earlier date elsewhere changes nothing', () => {
    const counted = schoolDaysInFederation(
      '2026-01-12',
      { school: 'Mill Lane', calendar: withInset },
      [{ school: 'Hill End', calendar: spring }],
      holidays,
    );
    expect(counted).toMatchObject({ date: '2026-02-03', latest: '2026-02-03', cleanFrom: '2026-02-04', findings: [] });
  });

  it('another school without a calendar is named in a warning and stops nothing', () => {
    const counted = schoolDaysInFederation(
      '2026-01-12',
      { school: 'Hill End', calendar: spring },
      [{ school: 'Mill Lane', calendar: undefined }],
      holidays,
    );
    expect(counted).toMatchObject({
      date: '2026-01-30',
      cleanFrom: '2026-01-31',
      findings: [{ ruleId: 'C12m', enforcement: 'warning', figures: { schools: 1 } }],
    });
  });

  it("without the relevant school's calendar there is no date, whatever the others say", () => {
    const counted = schoolDaysInFederation(
      '2026-01-12',
      { school: 'Hill End', calendar: null },
      [{ school: 'Mill Lane', calendar: withInset }],
      holidays,
    );
    expect(counted).toMatchObject({ date: null, findings: [{ ruleId: 'C12' }], bySchool: [{ date: null }, { date: '2026-02-03' }] });
  });
});

describe('C14, e-mail to parents (section 9, 21)', () => {
  it('counts with written consent, and warns when a parent did not consent or it is not known', () => {
    expect(noticeToParents('2026-01-12', 'email', true)).toEqual({ counts: true, finding: null });
    expect(noticeToParents('2026-01-12', 'email', false)).toMatchObject({
      counts: null,
      finding: { ruleId: 'C14', enforcement: 'warning' },
    });
    expect(noticeToParents('2026-01-12', 'email', null).finding?.message).toContain('it is not recorded');
  });

  it('has nothing to say of paper', () => {
    expect(noticeToParents('2026-01-12', 'hand', false).counts).toBe(true);
    expect(noticeToParents('2026-01-12', 'post', null).counts).toBe(true);
  });
});
