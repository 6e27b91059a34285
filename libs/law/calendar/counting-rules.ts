import { c01 } from '../rules/c01-beginning-with.js';
import { c02 } from '../rules/c02-within-weeks.js';
import { c02m } from '../rules/c02m-within-months.js';
import { c03 } from '../rules/c03-not-less-than-weeks-after.js';
import { c04 } from '../rules/c04-at-least-months-before.js';
import { c05 } from '../rules/c05-clear-days.js';
import { c06 } from '../rules/c06-no-roll-forward.js';
import { c07 } from '../rules/c07-london-date.js';
import { c08 } from '../rules/c08-fractions.js';
import { c09 } from '../rules/c09-posted-notice.js';
import { c10 } from '../rules/c10-week.js';
import { c11 } from '../rules/c11-school-days-after.js';
import { c12 } from '../rules/c12-school-day.js';
import { c12m } from '../rules/c12m-which-calendar.js';
import { c13 } from '../rules/c13-month.js';
import { c14 } from '../rules/c14-email-to-parents.js';
import type { CountingRuleId, RuleDescription } from '../types.js';

/** The counting rules as the rulebook lists them, in the order of the catalogue. */
export const countingRules: readonly (RuleDescription & { id: CountingRuleId })[] = [
  c01,
  c02,
  c02m,
  c03,
  c04,
  c05,
  c06,
  c07,
  c08,
  c09,
  c10,
  c11,
  c12,
  c12m,
  c13,
  c14,
].map((rule) => ({ ...rule, inForce: rule.inForce.map((interval) => ({ ...interval })), testedIn: [...rule.testedIn] }));
