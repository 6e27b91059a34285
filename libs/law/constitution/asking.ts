import { instrumentRules } from '../rules/instruments.js';
import type { Draft } from './draft.js';
import {
  figuresOn,
  weightOf,
  type InstrumentAnswer,
  type InstrumentBite,
  type InstrumentLaw,
  type InstrumentRule,
  type NotGiven,
} from './rule.js';
import type { BoardKind, InstrumentFinding, MissingField } from './types.js';

/** What the rules said so far. */
export interface Said {
  findings: InstrumentFinding[];
  missing: Map<string, MissingField>;
}

export const nothingSaid = (): Said => ({ findings: [], missing: new Map() });

/** Enters what a rule says. */
export function enter(said: Said, rule: InstrumentRule, answer: InstrumentAnswer): void {
  if (answer === undefined) return;
  for (const one of Array.isArray(answer) ? (answer as readonly (InstrumentBite | NotGiven)[]) : [answer as InstrumentBite | NotGiven]) {
    if ('missing' in one) noteMissing(said, rule.id, one);
    else said.findings.push(findingOf(rule, one));
  }
}

/** Notes a field that must be known before a rule can be asked. */
export function noteMissing({ missing }: Said, ruleId: string, { missing: field, message }: NotGiven): void {
  const known = missing.get(field);
  if (known === undefined) missing.set(field, { field, message, ruleIds: [ruleId] });
  else if (!known.ruleIds.includes(ruleId)) known.ruleIds.push(ruleId);
}

/** The finding made of a bite. */
export function findingOf(rule: InstrumentRule, bite: InstrumentBite): InstrumentFinding {
  const { message, field, nextStep, figures = {} } = bite;
  return { ruleId: rule.id, ...weightOf(rule, bite), message, citation: rule.citation, figures, field, nextStep };
}

const byKind = new Map<BoardKind, readonly InstrumentRule[]>();

/** The rules that speak of a kind of board, found once. */
export function rulesFor(kind: BoardKind): readonly InstrumentRule[] {
  let rules = byKind.get(kind);
  if (rules === undefined) byKind.set(kind, (rules = instrumentRules.filter(({ of }) => of.includes(kind))));
  return rules;
}

/** The figures and the day of a rule for a draft; null where it is not in force then. */
export function lawFor(rule: InstrumentRule, draft: Draft): InstrumentLaw | null {
  const day = rule.pivot === 'first-meeting' ? draft.firstMeeting : draft.day;
  const figures = figuresOn(rule, day);
  return figures === null ? null : { figures, day };
}

/** True when the rule speaks of this draft; notes what must be known before that can be said. */
export function speaksOf(rule: InstrumentRule, draft: Draft, said: Said): boolean {
  const applies = rule.applies?.(draft) ?? true;
  if (typeof applies === 'boolean') return applies;
  noteMissing(said, rule.id, applies);
  return false;
}

/** A failed MUST makes it unlawful, else a question for a person leaves it open. Nothing weaker changes the verdict. */
export function verdictOf(findings: readonly Pick<InstrumentFinding, 'severity'>[]): boolean | 'review' {
  if (findings.some(({ severity }) => severity === 'MUST')) return false;
  return findings.some(({ severity }) => severity === 'REVIEW') ? 'review' : true;
}
