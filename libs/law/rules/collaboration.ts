import type { Rule } from '../engine/rule.js';
import { coHeads } from './collaboration-agreement-heads.js';
import { coNotice } from './collaboration-exit-notice.js';
import { coExit } from './collaboration-exit-settled.js';
import { coTrigger } from './collaboration-review-called-for.js';
import { co13 } from './col03-reg-10-minutes.js';
import { co01 } from './col03-reg-3-1-each-board-resolves.js';
import { co03 } from './col03-reg-3-2-staff-functions.js';
import { co02 } from './col03-reg-3-3-delegated-functions.js';
import { coCommittee } from './col03-reg-3-3-within-the-delegation.js';
import { coMaintained } from './col03-reg-3-maintained-schools.js';
import { co04 } from './col03-reg-4-1-annual-review.js';
import { co05 } from './col03-reg-4-2-quorum.js';
import { co06 } from './col03-reg-4-3-chair-every-year.js';
import { co07 } from './col03-reg-5-clerk.js';
import { co11 } from './col03-reg-6-associate-members.js';
import { co08 } from './col03-reg-8-2-meeting-notice.js';
import { co09 } from './col03-reg-8-4-governors-in-the-majority.js';
import { co10 } from './col03-reg-8-5-simple-majority.js';
import { co12 } from './col03-reg-9-interests.js';
import { co14 } from './rpa13-reg-20-committee-reports.js';

/** Rules of collaboration, each with the file it stands in: SI 2003/1962 in its order, then what agreements and practice add. */
export const collaborationRules: readonly (readonly [Rule, string])[] = [
  [co01, 'col03-reg-3-1-each-board-resolves'],
  [coMaintained, 'col03-reg-3-maintained-schools'],
  [co02, 'col03-reg-3-3-delegated-functions'],
  [coCommittee, 'col03-reg-3-3-within-the-delegation'],
  [co03, 'col03-reg-3-2-staff-functions'],
  [co04, 'col03-reg-4-1-annual-review'],
  [co05, 'col03-reg-4-2-quorum'],
  [co06, 'col03-reg-4-3-chair-every-year'],
  [co07, 'col03-reg-5-clerk'],
  [co08, 'col03-reg-8-2-meeting-notice'],
  [co09, 'col03-reg-8-4-governors-in-the-majority'],
  [co10, 'col03-reg-8-5-simple-majority'],
  [co11, 'col03-reg-6-associate-members'],
  [co12, 'col03-reg-9-interests'],
  [co13, 'col03-reg-10-minutes'],
  [co14, 'rpa13-reg-20-committee-reports'],
  [coHeads, 'collaboration-agreement-heads'],
  [coNotice, 'collaboration-exit-notice'],
  [coExit, 'collaboration-exit-settled'],
  [coTrigger, 'collaboration-review-called-for'],
];
