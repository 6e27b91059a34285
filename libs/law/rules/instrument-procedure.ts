import { countingAsRules } from '../engine/counting.js';
import type { Rule } from '../engine/rule.js';
import { procV10 } from './fm07-foundation-majority.js';
import { procDate } from './fr12-regs-31-38-41-same-day.js';
import { procV9 } from './fr12-regs-31-44-compulsory-review.js';
import { procM0 } from './fr12-sch-5-para-5-which-authority.js';
import { procV11 } from './practice-change-of-name.js';
import { procM6 } from './practice-second-person-making.js';
import { procM4Guidance } from './scg12-reg-27-guidance.js';
import { procM1 } from './scg12-reg-29-1-board-drafts.js';
import { procM3 } from './scg12-reg-29-1-submission.js';
import { procM2 } from './scg12-reg-29-2-approvals.js';
import { procM4 } from './scg12-reg-29-3-compliance.js';
import { procM5a } from './scg12-reg-29-3a-as-drafted.js';
import { procM5b } from './scg12-reg-29-3b-revision.js';
import { procM5c } from './scg12-reg-29-4-imposed.js';
import { procM5d } from './scg12-reg-29-no-way-out.js';
import { procV2 } from './scg12-reg-30-2-notified-with-reasons.js';
import { procV3 } from './scg12-reg-30-3-answer.js';
import { procV4 } from './scg12-reg-30-4-approvals.js';
import { procV5 } from './scg12-reg-30-5-agreed.js';
import { procV6 } from './scg12-reg-30-6-decided.js';
import { procV8 } from './scg12-reg-30-8-own-date.js';
import { procV7 } from './scg12-reg-30-no-way-out.js';
import { procC1 } from './scg12-reg-31-copies.js';

/** Rules on making and varying instruments, each with its file. A list of its own: no case is asked them. */
export const instrumentProcedureWithFiles: readonly (readonly [Rule, string])[] = [
  [procM0, 'fr12-sch-5-para-5-which-authority'],
  [procM1, 'scg12-reg-29-1-board-drafts'],
  [procM2, 'scg12-reg-29-2-approvals'],
  [procM3, 'scg12-reg-29-1-submission'],
  [procM4, 'scg12-reg-29-3-compliance'],
  [procM4Guidance, 'scg12-reg-27-guidance'],
  [procM5a, 'scg12-reg-29-3a-as-drafted'],
  [procM5b, 'scg12-reg-29-3b-revision'],
  [procM5c, 'scg12-reg-29-4-imposed'],
  [procM5d, 'scg12-reg-29-no-way-out'],
  [procM6, 'practice-second-person-making'],
  [procC1, 'scg12-reg-31-copies'],
  [procV2, 'scg12-reg-30-2-notified-with-reasons'],
  [procV3, 'scg12-reg-30-3-answer'],
  [procV4, 'scg12-reg-30-4-approvals'],
  [procV5, 'scg12-reg-30-5-agreed'],
  [procV6, 'scg12-reg-30-6-decided'],
  [procV7, 'scg12-reg-30-no-way-out'],
  [procV8, 'scg12-reg-30-8-own-date'],
  [procV9, 'fr12-regs-31-44-compulsory-review'],
  [procV10, 'fm07-foundation-majority'],
  [procV11, 'practice-change-of-name'],
  [procDate, 'fr12-regs-31-38-41-same-day'],
];

/** The rules an instrument's history is judged by, with the counting of posted letters. */
export const instrumentProcedureRules: readonly Rule[] = [...instrumentProcedureWithFiles.map(([rule]) => rule), ...countingAsRules];

/** Where such a rule is tested. */
export const procedureSpecOf = (id: string): string[] =>
  instrumentProcedureWithFiles.filter(([rule]) => rule.id === id).map(([, file]) => `libs/law/rules/${file}.spec.ts`);
