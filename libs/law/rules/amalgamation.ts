import type { Rule } from '../engine/rule.js';
import { boards } from './amalgamation-boards.js';
import { ra02 } from './dbem21-s-7-advice-before-closure.js';
import { rb05 } from './dbem21-s-7-advice-before-alteration.js';
import { rb04 } from './dfe-guidance-consultation-before-alteration.js';
import { termTime } from './dfe-guidance-term-time.js';
import { rb24 } from './ea96-s-574-survivor.js';
import { ra10 } from './ed13-reg-10-2c-copy-to-authority.js';
import { ra09 } from './ed13-reg-12-3-same-day-copy.js';
import { ra13 } from './ed13-reg-13-1-representations.js';
import { ra16 } from './ed13-reg-14-two-months.js';
import { ra22 } from './ed13-reg-16-conditions.js';
import { ra18 } from './ed13-reg-17-2-delayed.js';
import { ra20 } from './ed13-reg-18-1-request.js';
import { ra21 } from './ed13-reg-18-2-referral.js';
import { ra19 } from './ed13-reg-20-notification.js';
import { ra26 } from './ed13-reg-21-revocation.js';
import { ra23 } from './ed13-reg-22-modification.js';
import { ra11 } from './ed13-regs-10-4-12-5-copies.js';
import { ra12 } from './ed13-regs-10-5-12-6-copy-on-request.js';
import { ra08 } from './ed13-regs-10-12-13-publication.js';
import { ra07 } from './ed13-regs-8-9-11-content.js';
import { ra06 } from './eia06-s-15-4-rural-primary.js';
import { ra04 } from './eia06-s-16-1-mandatory-consultees.js';
import { ra05 } from './eia06-s-16-2-consultation.js';
import { rb02 } from './eia06-s-18-4-hard-stops.js';
import { ra14 } from './eia06-sch-2-para-10-own-proposals.js';
import { rb15 } from './eia06-sch-2-para-15-not-alterations.js';
import { ra15 } from './eia06-sch-2-para-15-related.js';
import { ra25 } from './eia06-sch-2-para-16-withdrawal.js';
import { ra17 } from './eia06-sch-2-para-19-uncontested.js';
import { ra30 } from './eia06-sch-2-para-21-date.js';
import { ra24 } from './eia06-sch-2-para-22-lapse.js';
import { stage } from './eia06-sch-2-stage.js';
import { ra03 } from './eia06-ss-10-4-11-6-consultation.js';
import { ra01 } from './eia06-ss-7-10-11-vehicle.js';
import { rf01 } from './fr12-reg-41-one-school-left.js';
import { rf02 } from './fr12-reg-44-two-or-more-left.js';
import { rf04 } from './fr12-regs-41-44-merged-in-federation.js';
import { ra33 } from './gias-practice-register.js';
import { ra27 } from './nsr07-regs-5-6-temporary-body.js';
import { ra29 } from './nsr07-regs-52-56-instrument.js';
import { ra28 } from './nsr07-regs-7-8-closing-boards.js';
import { rb03 } from './pa13-regs-4-5-proposer.js';
import { rb01 } from './pa13-sch-2-thresholds.js';
import { rb08 } from './pa13-sch-3-para-1-3-copies.js';
import { rb07 } from './pa13-sch-3-para-1-5-gate-notices.js';
import { rb06 } from './pa13-sch-3-para-1-publication.js';
import { rb14 } from './pa13-sch-3-para-10-together.js';
import { rb22 } from './pa13-sch-3-para-11-other-authority.js';
import { rb23 } from './pa13-sch-3-para-12-exemption-order.js';
import { rb16 } from './pa13-sch-3-para-13-register.js';
import { rb09 } from './pa13-sch-3-para-2-representations.js';
import { rb19 } from './pa13-sch-3-para-20-revocation.js';
import { rb18 } from './pa13-sch-3-para-21-modification.js';
import { rb21 } from './pa13-sch-3-para-22-lapse.js';
import { rb20 } from './pa13-sch-3-para-4-withdrawal.js';
import { rb11 } from './pa13-sch-3-para-5-4-delayed.js';
import { rb10 } from './pa13-sch-3-para-5-two-months.js';
import { rb13 } from './pa13-sch-3-para-7-request.js';
import { rb12 } from './pa13-sch-3-para-9-notification.js';
import { ra31 } from './ssfa98-sch-22-para-7-property.js';
import { ra32 } from './ssfa98-s-69-designation.js';

/** Amalgamation, each rule with the file it stands in: a new school (RA), a surviving school (RB), federated partners (RF). */
export const amalgamationRules: readonly (readonly [Rule, string])[] = [
  [stage, 'eia06-sch-2-stage'],
  [boards, 'amalgamation-boards'],
  [ra01, 'eia06-ss-7-10-11-vehicle'],
  [ra02, 'dbem21-s-7-advice-before-closure'],
  [ra03, 'eia06-ss-10-4-11-6-consultation'],
  [ra04, 'eia06-s-16-1-mandatory-consultees'],
  [ra05, 'eia06-s-16-2-consultation'],
  [ra06, 'eia06-s-15-4-rural-primary'],
  [ra07, 'ed13-regs-8-9-11-content'],
  [ra08, 'ed13-regs-10-12-13-publication'],
  [ra09, 'ed13-reg-12-3-same-day-copy'],
  [ra10, 'ed13-reg-10-2c-copy-to-authority'],
  [ra11, 'ed13-regs-10-4-12-5-copies'],
  [ra12, 'ed13-regs-10-5-12-6-copy-on-request'],
  [ra13, 'ed13-reg-13-1-representations'],
  [ra14, 'eia06-sch-2-para-10-own-proposals'],
  [ra15, 'eia06-sch-2-para-15-related'],
  [ra16, 'ed13-reg-14-two-months'],
  [ra17, 'eia06-sch-2-para-19-uncontested'],
  [ra18, 'ed13-reg-17-2-delayed'],
  [ra19, 'ed13-reg-20-notification'],
  [ra20, 'ed13-reg-18-1-request'],
  [ra21, 'ed13-reg-18-2-referral'],
  [ra22, 'ed13-reg-16-conditions'],
  [ra23, 'ed13-reg-22-modification'],
  [ra24, 'eia06-sch-2-para-22-lapse'],
  [ra25, 'eia06-sch-2-para-16-withdrawal'],
  [ra26, 'ed13-reg-21-revocation'],
  [ra27, 'nsr07-regs-5-6-temporary-body'],
  [ra28, 'nsr07-regs-7-8-closing-boards'],
  [ra29, 'nsr07-regs-52-56-instrument'],
  [ra30, 'eia06-sch-2-para-21-date'],
  [ra31, 'ssfa98-sch-22-para-7-property'],
  [ra32, 'ssfa98-s-69-designation'],
  [ra33, 'gias-practice-register'],
  [rb01, 'pa13-sch-2-thresholds'],
  [rb02, 'eia06-s-18-4-hard-stops'],
  [rb03, 'pa13-regs-4-5-proposer'],
  [rb04, 'dfe-guidance-consultation-before-alteration'],
  [rb05, 'dbem21-s-7-advice-before-alteration'],
  [rb06, 'pa13-sch-3-para-1-publication'],
  [rb07, 'pa13-sch-3-para-1-5-gate-notices'],
  [rb08, 'pa13-sch-3-para-1-3-copies'],
  [rb09, 'pa13-sch-3-para-2-representations'],
  [rb10, 'pa13-sch-3-para-5-two-months'],
  [rb11, 'pa13-sch-3-para-5-4-delayed'],
  [rb12, 'pa13-sch-3-para-9-notification'],
  [rb13, 'pa13-sch-3-para-7-request'],
  [rb14, 'pa13-sch-3-para-10-together'],
  [rb15, 'eia06-sch-2-para-15-not-alterations'],
  [rb16, 'pa13-sch-3-para-13-register'],
  [rb18, 'pa13-sch-3-para-21-modification'],
  [rb19, 'pa13-sch-3-para-20-revocation'],
  [rb20, 'pa13-sch-3-para-4-withdrawal'],
  [rb21, 'pa13-sch-3-para-22-lapse'],
  [rb22, 'pa13-sch-3-para-11-other-authority'],
  [rb23, 'pa13-sch-3-para-12-exemption-order'],
  [rb24, 'ea96-s-574-survivor'],
  [rf01, 'fr12-reg-41-one-school-left'],
  [rf02, 'fr12-reg-44-two-or-more-left'],
  [rf04, 'fr12-regs-41-44-merged-in-federation'],
  [termTime, 'dfe-guidance-term-time'],
];
