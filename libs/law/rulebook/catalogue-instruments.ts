import { listed } from './listed.js';

/** Of the procedure only this row has nothing to apply: it lets everybody begin at any time. */
export const instruments = listed([['PROC-V1', 'SI 2012/1034 reg 30', 'Board or authority may review at any time.', 'T', 'I']], {
  from: '2012-09-01',
  pivot: 'the day of the act',
});
