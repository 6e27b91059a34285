import { pictureOf, stepsOf, waysInWords } from '../engine/picture.js';
import type { ProcessTable } from '../engine/process.js';
import type { Confidence, RuleDescription } from '../types.js';
import type { RuleEntry } from './rule-index.js';

const notice = 'Generated from the law library by `node tools/law-pages.mjs`; do not edit.';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
const link = (file: string): string => `[${nameOf(file)}](../${file})`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const confidences: readonly (readonly [Confidence, string])[] = [
  ['A', 'the words of the law were read'],
  ['A-', 'read in part, or in an older version'],
  ['T', 'the text itself was read'],
  ['D', 'defined by words that were read'],
  ['B', 'official note or guidance'],
  ['C', 'professional commentary'],
  ['P', 'an earlier or parallel law only'],
  ['I', 'inferred from words that were read'],
  ['U', 'not seen'],
  ['X', 'outside the law read'],
];

const forceOf = ({ inForce }: RuleDescription): string =>
  inForce
    .map(
      ({ from, until, checkedOn }) =>
        `${from === '0001-01-01' ? 'ever' : from} to ${until ?? `now${checkedOn === undefined ? '' : ` (looked at ${checkedOn})`}`}`,
    )
    .join('; ');

const byCitation = (rules: readonly RuleEntry[]): RuleEntry[] =>
  rules.toSorted((a, b) => a.citation.localeCompare(b.citation, 'en-GB', { numeric: true }));

const common = (rule: RuleEntry): string[] => [
  rule.citation,
  rule.id,
  rule.plain,
  rule.confidence,
  rule.policy === true ? `${rule.enforcement} (policy)` : rule.enforcement,
  forceOf(rule),
  rule.processes.join(', '),
];

const shows = ({ shownAt }: RuleEntry): string => shownAt.map(({ screen, api }) => `\`${screen}\` (\`${api}\`)`).join(', ');

/** docs/rules.md: regulation, rule, test, screen, for every rule of the rulebook. */
export function rulesPage(index: readonly RuleEntry[]): string {
  const heads = ['regulation', 'rule', 'in plain words', 'confidence', 'enforcement', 'in force', 'processes'];
  const applied = byCitation(index.filter(({ enforced }) => enforced !== false));
  const listed = byCitation(index.filter(({ enforced }) => enforced === false));
  return `# The rules, by regulation

${notice} The same is served by \`GET /api/v1/rules\` and shown under *Rules*.

## Applied to cases

${table(
  [...heads, 'file', 'tests', 'where it shows'],
  applied.map((rule) => [
    ...common(rule),
    rule.file === null ? '' : link(rule.file),
    rule.testedIn.map((spec) => link(spec)).join(', '),
    shows(rule),
  ]),
)}

## Told to people, not applied by the program

${table(
  [...heads, 'where it shows'],
  listed.map((rule) => [...common(rule), shows(rule)]),
)}

## How sure

${table(
  ['confidence', 'means'],
  confidences.map((row) => [...row]),
)}
`;
}

/** Where the picture of a process lies, from the root of the project. */
export const pictureFile = (id: string): string => `docs/generated/processes/${id}.svg`;

function sectionOf(process: ProcessTable): string {
  const { arrows } = pictureOf(process);
  return `## ${process.title}

![${process.title}: its states and the ways between them](processes/${process.id}.svg)

The numbers in the picture:

${table(
  ['number', 'from', 'to', 'when'],
  arrows.map((arrow) => [String(arrow.number), arrow.from.title, arrow.to.title, waysInWords(arrow)]),
)}

What can happen, and the rules that are asked:

${table(
  ['state', 'what happens', 'may be refused by', 'is looked at by', 'may be overridden'],
  stepsOf(process).map((step) => [step.state, step.event, step.guards.join(', '), step.asks.join(', '), step.overrides.join(', ')]),
)}
`;
}

/** docs/generated/processes.md: each process as a picture and in words. */
export const processesPage = (tables: readonly ProcessTable[]): string => `# The processes

${notice}

${tables.map(sectionOf).join('\n')}`;

/** Every generated page of the law, by its path from the root of the project. */
export function lawPages(index: readonly RuleEntry[], tables: readonly ProcessTable[]): Readonly<Record<string, string>> {
  return {
    'docs/rules.md': rulesPage(index),
    'docs/generated/processes.md': processesPage(tables),
    ...Object.fromEntries(tables.map((process) => [pictureFile(process.id), `${pictureOf(process).svg}\n`])),
  };
}
