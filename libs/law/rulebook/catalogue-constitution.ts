import { listed } from './listed.js';

const theDraft = 'the date the instrument takes effect';

/** Which regulations apply, and how places are counted: what the check of an instrument is built on, and no finding of its own. */
export const constitution = listed(
  [
    [
      'REG-1',
      'SI 2012/1034 regs 3-4',
      'A single maintained school is constituted under the 2012 regulations alone since 1 September 2015.',
      'T',
      'I',
      { from: '2015-09-01' },
    ],
    [
      'REG-3',
      'SI 2012/1035 reg 23',
      'A federation takes categories and numbers from the federations regulations, the rest from the constitution regulations.',
      'T',
      'I',
    ],
    [
      'REG-4',
      'SI 2015/883 reg 1(2), (4)',
      'A temporary body that first met before 1 September 2015 follows the rules as they stood.',
      'T',
      'I',
      { until: '2015-09-01', from: '2007-05-21', pivot: 'the first meeting of the body' },
    ],
    [
      'REG-5',
      'SI 2015/883 reg 1',
      'A temporary body that first met later follows the rules of 2015.',
      'T',
      'I',
      { from: '2015-09-01', pivot: 'the first meeting of the body' },
    ],
    [
      'REG-6',
      'SI 2012/1035 reg 12(1), Sch 1',
      'Proposed schools that open federated share a temporary body composed by Schedule 1.',
      'T',
      'I',
    ],
    [
      'REG-7',
      'SI 2012/1035 regs 31(3), 35, 41(3)',
      'A school that leaves a federation takes only Parts 3 and 4 of the new-schools regulations.',
      'T',
      'I',
    ],
    ['REG-8', 'SI 2012/1034 reg 3', 'Academies, free schools and referral units are outside.', 'T', 'I'],
    ['CNT-1', 'SI 2012/1034 reg 12', 'The total is the sum of all places; associate members never count.', 'T', 'I'],
    ['CNT-2', 'SI 2012/1034', 'Places are tested when drafting, people in post on each appointment.', 'D', 'I'],
    ['CNT-3', 'SI 2012/1034 regs 7, 13(3)', 'The head is separate from the staff governor.', 'T', 'I'],
    ['CNT-4', 'SI 2012/1034 reg 9', 'Ex officio foundation governors are inside the number of foundation governors.', 'D', 'I'],
    ['CNT-5', 'SI 2017/487', 'Nothing is rounded.', 'T', 'I', { from: '2017-05-01' }],
    ['CNT-6', 'Practice', 'One person fills one place; a head of two schools fills one head place.', 'C', 'I'],
    ['CNT-7', 'SI 2012/1034 reg 14', 'The others are all who are not foundation governors.', 'D', 'I'],
  ],
  { from: '2012-09-01', pivot: theDraft },
);
