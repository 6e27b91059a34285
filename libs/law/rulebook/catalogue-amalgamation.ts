import { listed } from './listed.js';

/** Rows of amalgamation that inform and are applied by no code: whoever carries proposals out, and what may be federated. */
export const amalgamation = listed(
  [
    [
      'RB-17',
      'SI 2013/3110 Sch 3 paras 14-16',
      'Who carries a change out depends on the category: the authority for a community school, both as the proposals say for a foundation or voluntary controlled one, the governing body for a voluntary aided one except for playing fields.',
      'T',
      'I',
    ],
    [
      'RF-03',
      'Education and Inspections Act 2006 s 12; SI 2012/1035 regs 11-12',
      'The new school may be proposed as a federated school.',
      'T',
      'I',
    ],
  ],
  { from: '2014-01-28', pivot: 'the day of publication' },
);
