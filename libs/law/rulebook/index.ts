import { countingRules } from '../calendar/counting-rules.js';
import { describeRule } from '../engine/rule.js';
import { describeInstrumentRule } from '../constitution/rule.js';
import { instrumentRules, instrumentSpecOf } from '../rules/instruments.js';
import { instrumentProcedureWithFiles, procedureSpecOf } from '../rules/instrument-procedure.js';
import { rules, specOf } from '../rules/index.js';
import type { RuleDescription } from '../types.js';
import { amalgamation } from './catalogue-amalgamation.js';
import { collaboration } from './catalogue-collaboration.js';
import { constitution } from './catalogue-constitution.js';
import { instruments } from './catalogue-instruments.js';
import { periods } from './catalogue-periods.js';

const counting = new Set<string>(countingRules.map(({ id }) => id));

/** The rules that cases are judged by, and the counting. */
const enforced: RuleDescription[] = [
  ...rules.filter(({ id }) => !counting.has(id)).map((rule) => describeRule(rule, specOf(rule.id))),
  ...countingRules,
].map((rule) => ({ ...rule, enforced: true }));

/** The rules about boards and their instruments: enforced too, and asked of drafts and never of cases. */
const ofInstruments: RuleDescription[] = [
  ...instrumentRules.map((rule) => describeInstrumentRule(rule, instrumentSpecOf(rule.id))),
  ...instrumentProcedureWithFiles.map(([rule]) => describeRule(rule, procedureSpecOf(rule.id))),
].map((rule) => ({ ...rule, enforced: true }));

/** Every rule of the catalogues, those that are enforced first. */
export const rulebook: RuleDescription[] = [
  ...enforced,
  ...ofInstruments,
  ...amalgamation,
  ...collaboration,
  ...periods,
  ...constitution,
  ...instruments,
];

/** A short mark of a text: the same text has the same mark. Two 32-bit FNV-1a sums, forwards and backwards. */
function markOf(text: string): string {
  let forwards = 0x811c9dc5;
  let backwards = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    forwards = Math.imul(forwards ^ text.charCodeAt(index), 0x01000193);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [forwards, backwards].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Version of the rulebook that cases are judged by, made of what its rules say and count with: it changes when one of them does. */
export const rulebookVersion: string = `2026-11-${markOf(JSON.stringify(enforced))}`;

/** The same of the rules that instruments are checked by. Cases do not change with it. */
export const instrumentRulesVersion: string = `2026-11-${markOf(JSON.stringify(ofInstruments))}`;
