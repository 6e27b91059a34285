import type { Rule } from '../engine/rule.js';
import { f0 } from './ea02-s-24-who-can-federate.js';
import { f7 } from './fr12-reg-10-1-own-determination.js';
import { j4 } from './fr12-reg-10-1-federation-determines.js';
import { f6 } from './fr12-reg-10-1-considered-together.js';
import { f7m } from './fr12-reg-10-2-modifications.js';
import { f8 } from './fr12-reg-10-3-notice-of-proceeding.js';
import { f8n } from './fr12-reg-10-4-notice-of-declining.js';
import { f8r } from './fr12-reg-10-some-decline.js';
import { n1 } from './fr12-reg-11-2-temporary-bodies.js';
import { n2 } from './fr12-reg-11-3-in-place-of-a-body.js';
import { n3 } from './fr12-reg-12-single-body.js';
import { j6 } from './fr12-reg-13-existing-federation-ends.js';
import { f11 } from './fr12-reg-13-federation-date.js';
import { j5 } from './fr12-reg-13-new-instrument.js';
import { f11Day } from './fr12-reg-13-on-the-date.js';
import { f9Date } from './fr12-reg-23-instrument-by-the-date.js';
import { f9 } from './fr12-reg-23-instrument.js';
import { f10 } from './fr12-reg-27-handover.js';
import { f1 } from './fr12-reg-7-report.js';
import { j1 } from './fr12-reg-8-1-notice-to-federation.js';
import { j2 } from './fr12-reg-8-2-preliminary-consent.js';
import { f2 } from './fr12-reg-9-1-consent-first.js';
import { j3 } from './fr12-reg-9-1-consent-in-time.js';
import { f3 } from './fr12-reg-9-1-joint-proposals.js';
import { f3a } from './fr12-reg-9-2-contents.js';
import { f5 } from './fr12-reg-9-2g-representations.js';
import { f4 } from './fr12-reg-9-3-sent-to-everyone.js';
import { f4c } from './fr12-reg-9-4-inspection.js';
import { n4 } from './fr12-sch-1-single-body-members.js';

/** Rules of federating, of new schools that federate, and of joining a federation (Part 2 of SI 2012/1035), each with the file it stands in. */
export const federatingRules: readonly (readonly [Rule, string])[] = [
  [f0, 'ea02-s-24-who-can-federate'],
  [f1, 'fr12-reg-7-report'],
  [f2, 'fr12-reg-9-1-consent-first'],
  [f3, 'fr12-reg-9-1-joint-proposals'],
  [f3a, 'fr12-reg-9-2-contents'],
  [f4, 'fr12-reg-9-3-sent-to-everyone'],
  [f4c, 'fr12-reg-9-4-inspection'],
  [f5, 'fr12-reg-9-2g-representations'],
  [f6, 'fr12-reg-10-1-considered-together'],
  [f7, 'fr12-reg-10-1-own-determination'],
  [f7m, 'fr12-reg-10-2-modifications'],
  [f8, 'fr12-reg-10-3-notice-of-proceeding'],
  [f8n, 'fr12-reg-10-4-notice-of-declining'],
  [f8r, 'fr12-reg-10-some-decline'],
  [f9, 'fr12-reg-23-instrument'],
  [f9Date, 'fr12-reg-23-instrument-by-the-date'],
  [f10, 'fr12-reg-27-handover'],
  [f11, 'fr12-reg-13-federation-date'],
  [f11Day, 'fr12-reg-13-on-the-date'],
  [n1, 'fr12-reg-11-2-temporary-bodies'],
  [n2, 'fr12-reg-11-3-in-place-of-a-body'],
  [n3, 'fr12-reg-12-single-body'],
  [n4, 'fr12-sch-1-single-body-members'],
  [j1, 'fr12-reg-8-1-notice-to-federation'],
  [j2, 'fr12-reg-8-2-preliminary-consent'],
  [j3, 'fr12-reg-9-1-consent-in-time'],
  [j4, 'fr12-reg-10-1-federation-determines'],
  [j5, 'fr12-reg-13-new-instrument'],
  [j6, 'fr12-reg-13-existing-federation-ends'],
];
