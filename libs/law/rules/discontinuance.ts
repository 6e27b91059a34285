import type { Rule } from '../engine/rule.js';
import { r46Consents } from './aa10-s-3-consents-of-the-foundation.js';
import { xDbe } from './dbem21-ss-7-8-diocesan-board.js';
import { xNone } from './ea02-sch-1-para-5-none-remains.js';
import { xOrder } from './ea02-sch-1-para-5-ordered-date.js';
import { xDay } from './fr12-part-8-on-the-date.js';
import { xOvertakes } from './fr12-part-8-overtakes.js';
import { xLeft } from './fr12-part-8-schools-left.js';
import { x0 } from './fr12-reg-40-discontinuance.js';
import { x1 } from './fr12-reg-41-2-secretary-of-state.js';
import { x2 } from './fr12-reg-41-3a-temporary-body.js';
import { x3 } from './fr12-reg-41-3b-instrument.js';
import { x4 } from './fr12-reg-41-4-incorporation.js';
import { x6 } from './fr12-reg-41-5-land.js';
import { xProvisional } from './fr12-part-8-provisional.js';
import { xMany } from './fr12-reg-44-2-review-instrument.js';
import { xManyProperty } from './fr12-reg-44-3-property.js';
import { r46 } from './fr12-reg-46-academy-application.js';
import { x7 } from './fr12-regs-43-45-budget-share.js';
import { x5 } from './ssfa-sch-22-para-7-property.js';

/** Discontinuance and academy conversion of federated schools: Part 8 of SI 2012/1035 and reg 46, each rule with the file it stands in. */
export const discontinuanceRules: readonly (readonly [Rule, string])[] = [
  [x0, 'fr12-reg-40-discontinuance'],
  [xLeft, 'fr12-part-8-schools-left'],
  [xMany, 'fr12-reg-44-2-review-instrument'],
  [xManyProperty, 'fr12-reg-44-3-property'],
  [xNone, 'ea02-sch-1-para-5-none-remains'],
  [xOrder, 'ea02-sch-1-para-5-ordered-date'],
  [x1, 'fr12-reg-41-2-secretary-of-state'],
  [x2, 'fr12-reg-41-3a-temporary-body'],
  [x3, 'fr12-reg-41-3b-instrument'],
  [x4, 'fr12-reg-41-4-incorporation'],
  [x5, 'ssfa-sch-22-para-7-property'],
  [x6, 'fr12-reg-41-5-land'],
  [x7, 'fr12-regs-43-45-budget-share'],
  [xDay, 'fr12-part-8-on-the-date'],
  [xProvisional, 'fr12-part-8-provisional'],
  [xOvertakes, 'fr12-part-8-overtakes'],
  [r46, 'fr12-reg-46-academy-application'],
  [r46Consents, 'aa10-s-3-consents-of-the-foundation'],
  [xDbe, 'dbem21-ss-7-8-diocesan-board'],
];
