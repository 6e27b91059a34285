import { countingRules } from '../calendar/counting-rules.js';
import { datedRules } from '../calendar/dates.js';
import type { ProcessTable } from '../engine/process.js';
import type { Rule } from '../engine/rule.js';
import { tables } from '../processes/index.js';
import { rules } from '../rules/index.js';
import { instrumentRules } from '../rules/instruments.js';
import type { CountingRuleId, ProcessId, RuleDescription } from '../types.js';
import { rulebook } from './index.js';
import { shownAt, type ShownAt } from './shown-at.js';

/** A rule of the rulebook with its way through the program: regulation, rule, test, screen. */
export interface RuleEntry extends RuleDescription {
  /** Processes it can touch; none for a rule about how boards and instruments are made up. */
  processes: ProcessId[];
  /** File it stands in; null for a row that nothing enforces. */
  file: string | null;
  /** Pages and routes on which people meet it. */
  shownAt: ShownAt[];
  /** An authority's own stricter wish, which is not law. */
  policy?: true;
}

/** The processes there can be, in the order of the catalogues. */
export const processIds = [
  'federating',
  'joining',
  'leaving',
  'dissolution',
  'discontinuance',
  'amalgamation-new-school',
  'amalgamation-enlargement',
  'collaboration',
] as const satisfies readonly ProcessId[];

/** Process of a row by the letters its id begins with in the catalogues. */
const bySeries: Readonly<Record<string, readonly ProcessId[]>> = {
  F: ['federating', 'joining'],
  N: ['federating'],
  J: ['joining'],
  L: ['leaving'],
  // A request to leave may end in a dissolution.
  D: ['leaving', 'dissolution'],
  X: ['discontinuance'],
  R: ['discontinuance'],
  RA: ['amalgamation-new-school'],
  RB: ['amalgamation-enlargement'],
  RF: ['discontinuance', 'amalgamation-new-school', 'amalgamation-enlargement'],
  CO: ['collaboration'],
  C: processIds,
  PC: ['amalgamation-new-school', 'amalgamation-enlargement'],
};

const leavingOrDissolving: readonly ProcessId[] = ['leaving', 'dissolution'];
const countingIds = new Set<string>(countingRules.map(({ id }) => id));
/** Rules about the draft itself show where a draft is checked. */
const checkedIds = new Set(
  instrumentRules.filter(({ demands, contents, derived }) => [demands, contents, derived].some(Boolean)).map(({ id }) => id),
);
const byId = new Map(rules.map((rule) => [rule.id, rule]));

const transitionsOf = (table: ProcessTable): { guards?: readonly string[]; asks?: readonly string[]; overrides?: readonly string[] }[] =>
  Object.values(table.states).flatMap(({ on }) => Object.values(on));

/** Rules a table asks about an event. */
const askedBy = new Map(
  Object.values(tables).map((table) => [
    table.id,
    new Set(transitionsOf(table).flatMap(({ guards = [], asks = [], overrides = [] }) => [...guards, ...asks, ...overrides])),
  ]),
);

const speaksByItself = (rule: Rule): boolean =>
  [rule.deadlines, rule.tasks, rule.standing, rule.recipients, rule.missing, rule.route].some((facet) => facet !== undefined);

/** Processes a rule can touch: those of its series, those it names itself, and those whose table asks it. */
function processesOf(id: string): ProcessId[] {
  const rule = byId.get(id);
  const series = bySeries[/^[A-Z]+(?=-?[\da-z])/.exec(id)?.[0] ?? ''];
  const named =
    rule === undefined || !speaksByItself(rule) ? undefined : (rule.processes ?? (series === undefined ? leavingOrDissolving : []));
  const touched = new Set<ProcessId>([...(series ?? []), ...(named ?? [])]);
  for (const [process, asked] of askedBy) if (asked.has(id)) touched.add(process);
  return processIds.filter((process) => touched.has(process));
}

/** The files of the counting rules bear the number with two digits. */
const countingFiles: Readonly<Record<CountingRuleId, string>> = {
  C1: 'c01-beginning-with',
  C2: 'c02-within-weeks',
  C2m: 'c02m-within-months',
  C3: 'c03-not-less-than-weeks-after',
  C4: 'c04-at-least-months-before',
  C5: 'c05-clear-days',
  C6: 'c06-no-roll-forward',
  C7: 'c07-london-date',
  C8: 'c08-fractions',
  C9: 'c09-posted-notice',
  C10: 'c10-week',
  C11: 'c11-school-days-after',
  C12: 'c12-school-day',
  C12m: 'c12m-which-calendar',
  C13: 'c13-month',
  C14: 'c14-email-to-parents',
};

function fileOf({ id, enforced, testedIn }: RuleDescription): string | null {
  if (enforced === false) return null;
  if (id in countingFiles) return `libs/law/rules/${countingFiles[id as CountingRuleId]}.ts`;
  return testedIn.find((spec) => spec.startsWith('libs/law/rules/'))?.replace(/\.spec\.ts$/, '.ts') ?? null;
}

/** Every rule of the rulebook, in its order, with processes, file, tests and screens. */
export const ruleIndex: readonly RuleEntry[] = rulebook.map((rule) => ({
  ...rule,
  processes: processesOf(rule.id),
  file: fileOf(rule),
  shownAt: shownAt(rule.id, byId.get(rule.id), {
    asked: [...askedBy.values()].some((asked) => asked.has(rule.id)),
    counts: countingIds.has(rule.id),
    calculated: rule.id in datedRules,
    checked: checkedIds.has(rule.id),
  }),
}));
