import { listed } from './listed.js';

/** Which day counts and how periods run in amalgamation (PC). Where a counting rule of the federation regulations says the same, the row names it. */
export const periods = listed(
  [
    [
      'PC-01',
      'SI 2013/3109 and SI 2013/3110; counted as C2',
      'A period of weeks "of" or "from" a day leaves that day out: the last day is the same weekday that many weeks on.',
      'I',
      'I',
    ],
    [
      'PC-02',
      'SI 2013/3110 Sch 3 para 2(2); counted as C2',
      'A representation period that starts on publication and ends four weeks later ends on the same weekday four weeks on, never a day before.',
      'I',
      'I',
    ],
    [
      'PC-03',
      'SI 2013/3109 regs 10, 12; SI 2013/3110 Sch 3 para 1',
      'The website date is the day of publication; the closing date must leave four weeks after the later of website and newspaper.',
      'I',
      'H',
    ],
    [
      'PC-04',
      'Interpretation Act 1978 s 5, Sch 1; counted as C2m and C13',
      'Months are calendar months: the last day has the same number, or is the last day of a shorter month.',
      'I',
      'I',
    ],
    ['PC-05', 'SI 2012/1035 reg 30(4); counted as C1', 'A period "beginning with" a day counts that day as the first.', 'I', 'I'],
    [
      'PC-06',
      'SI 2012/1035 reg 9(2)(g); counted as C3',
      'Not less than six weeks after publication means at least forty-two days after it.',
      'I',
      'I',
    ],
    [
      'PC-07',
      'SI 2012/1035 reg 5; counted as C11 and C12m',
      'Days in the federation regulations are school days of the school concerned; weeks are ordinary weeks.',
      'T',
      'I',
    ],
    ['PC-08', 'SI 2013/1624 reg 13(4); counted as C5', 'Clear days leave out both the first day and the last.', 'I', 'I'],
    [
      'PC-09',
      'SI 2013/3109, SI 2013/3110, SI 2012/1035 and SI 2003/1962; counted as C6',
      'No time limit moves because its last day is a weekend or bank holiday; the working day before is shown as advice.',
      'I',
      'I',
    ],
    [
      'PC-11',
      'Education and Inspections Act 2006 Sch 2; SI 2013/3109 reg 14; SI 2013/3110 Sch 3 para 5',
      'The authority decides after the representation period has ended and within two months of its end; a call-in does not stop the clock.',
      'I',
      'H',
    ],
    [
      'PC-12',
      'SI 2013/3109 reg 14',
      'The two months run from the end of the representation period, not from publication and not from the meeting paper.',
      'T',
      'I',
    ],
    [
      'PC-13',
      'SI 2013/3109 regs 13, 14',
      'Where the notice gives more than four weeks, the representation period is still the four weeks: the earlier two-month limit is acted on and the later one shown.',
      'I',
      'W',
    ],
  ],
  { from: '2014-01-28', pivot: 'the day of publication' },
);
