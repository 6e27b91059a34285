import { countingAsRules } from '../engine/counting.js';
import type { Rule } from '../engine/rule.js';
import { inForce } from './fr12-regs-1-4-in-force.js';
import { whoseInstrument } from './fr12-reg-31-3-whose-instrument.js';
import { amalgamationRules } from './amalgamation.js';
import { collaborationRules } from './collaboration.js';
import { discontinuanceRules } from './discontinuance.js';
import { federatingRules } from './federating.js';
import { eConfirmed } from './effective-date-confirmed.js';
import { l13Day } from './fr12-date-not-before.js';
import { lWithdrawn } from './fr12-part-6-withdrawn-request.js';
import { dRescinded } from './fr12-part-7-rescinded.js';
import { l15 } from './fr12-reg-22a-surplus-governors.js';
import { l1 } from './fr12-reg-30-2-valid-request.js';
import { l4 } from './fr12-reg-30-3-everyone-told.js';
import { l3 } from './fr12-reg-30-4-notify-within-a-week.js';
import { l2 } from './fr12-reg-30-5-given-to-chair-or-clerk.js';
import { l7Interval } from './fr12-reg-30-6-days-until-the-date.js';
import { l6 } from './fr12-reg-30-6-fourteen-school-days.js';
import { d1c } from './fr12-reg-30-6b-dissolution-on-request.js';
import { l7 } from './fr12-reg-30-7-decision.js';
import { l8 } from './fr12-reg-30-8-written-notice.js';
import { l9 } from './fr12-reg-30-9-secretary-of-state.js';
import { l7Change } from './fr12-reg-30-changed-decision.js';
import { d1b } from './fr12-reg-31-2-two-schools.js';
import { l10 } from './fr12-reg-31-3-authority-prepares.js';
import { l11 } from './fr12-reg-31-3b-federation-reviews-instrument.js';
import { l13 } from './fr12-reg-31-4-incorporation.js';
import { l12 } from './fr12-reg-32-budget-share.js';
import { l14 } from './fr12-reg-33-property.js';
import { d1a } from './fr12-reg-34-1-own-motion.js';
import { d2 } from './fr12-reg-34-2-notice-of-dissolution.js';
import { d4 } from './fr12-reg-37-budget-shares.js';
import { d5 } from './fr12-reg-38-incorporation.js';
import { d6 } from './fr12-reg-39-property.js';
import { d2x } from './fr12-regs-30-8-34-one-notice.js';
import { d3 } from './fr12-regs-35-36-authorities-prepare.js';
import { l5 } from './rpa13-reg-13-4-meeting-notice.js';

/** Each rule with the file it stands in, in the order of the catalogue: leaving (Part 6 of SI 2012/1035), then dissolution (Part 7). */
const withFiles: readonly (readonly [Rule, string])[] = [
  [inForce, 'fr12-regs-1-4-in-force'],
  [l1, 'fr12-reg-30-2-valid-request'],
  [l2, 'fr12-reg-30-5-given-to-chair-or-clerk'],
  [l3, 'fr12-reg-30-4-notify-within-a-week'],
  [l4, 'fr12-reg-30-3-everyone-told'],
  [l5, 'rpa13-reg-13-4-meeting-notice'],
  [l6, 'fr12-reg-30-6-fourteen-school-days'],
  [l7, 'fr12-reg-30-7-decision'],
  [l7Interval, 'fr12-reg-30-6-days-until-the-date'],
  [l7Change, 'fr12-reg-30-changed-decision'],
  [lWithdrawn, 'fr12-part-6-withdrawn-request'],
  [l8, 'fr12-reg-30-8-written-notice'],
  [l9, 'fr12-reg-30-9-secretary-of-state'],
  [l10, 'fr12-reg-31-3-authority-prepares'],
  [whoseInstrument, 'fr12-reg-31-3-whose-instrument'],
  [l11, 'fr12-reg-31-3b-federation-reviews-instrument'],
  [l12, 'fr12-reg-32-budget-share'],
  [l13, 'fr12-reg-31-4-incorporation'],
  [l13Day, 'fr12-date-not-before'],
  [l14, 'fr12-reg-33-property'],
  [l15, 'fr12-reg-22a-surplus-governors'],
  [d1a, 'fr12-reg-34-1-own-motion'],
  [d1b, 'fr12-reg-31-2-two-schools'],
  [d1c, 'fr12-reg-30-6b-dissolution-on-request'],
  [d2, 'fr12-reg-34-2-notice-of-dissolution'],
  [d2x, 'fr12-regs-30-8-34-one-notice'],
  [d3, 'fr12-regs-35-36-authorities-prepare'],
  [d4, 'fr12-reg-37-budget-shares'],
  [d5, 'fr12-reg-38-incorporation'],
  [d6, 'fr12-reg-39-property'],
  [dRescinded, 'fr12-part-7-rescinded'],
  [eConfirmed, 'effective-date-confirmed'],
  ...federatingRules,
  ...collaborationRules,
  ...discontinuanceRules,
  ...amalgamationRules,
];

/** Every rule that is enforced. */
export const rules: readonly Rule[] = [...withFiles.map(([rule]) => rule), ...countingAsRules];

/** Where a rule is tested: the file beside its own. */
export const specOf = (id: string): string[] =>
  withFiles.filter(([rule]) => rule.id === id).map(([, file]) => `libs/law/rules/${file}.spec.ts`);
