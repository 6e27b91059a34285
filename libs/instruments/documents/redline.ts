import type { diffArrays, diffWordsWithSpace } from 'diff';
import { compareInstruments } from '#libs/law/index.js';
import { clauseBlocks, nameOf, paragraphsOf, titleWords, type Block } from './blocks.js';
import type { RedlineSide } from './types.js';

/** A line of a document as the redline sees it. */
export interface Line {
  key: string;
  style: 'title' | 'name' | 'heading' | 'text' | 'bullet';
  label: string | null;
  text: string;
}

/** Words that stay, come or go. */
export interface Piece {
  change: 'same' | 'inserted' | 'deleted';
  text: string;
}

/** One line of both versions together: with `change` other than "changed" the whole of it stays, comes or goes. */
export interface RedLine {
  style: Line['style'];
  change: 'same' | 'changed' | 'inserted' | 'deleted';
  /** The number before the line; empty where there is none on either side. */
  label: Piece[];
  text: Piece[];
}

function linesOf(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap((block): Line[] => {
    if (block.kind === 'heading') return [{ key: `${block.key}/`, style: 'heading', label: block.label, text: block.text }];
    if (block.kind === 'paragraph') return [{ key: block.key, style: 'text', label: block.label, text: block.text }];
    return block.kind === 'list' ? block.items.map(({ key, text }) => ({ key, style: 'bullet', label: null, text })) : [];
  });
  // Two appointers of one name have one key; counted, each line has its own.
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const count = (seen.get(line.key) ?? 0) + 1;
    seen.set(line.key, count);
    return count === 1 ? line : { ...line, key: `${line.key}#${count}` };
  });
}

/** The lines of a version that are compared: its title and its clauses. */
export const linesOfSide = ({ instrument }: RedlineSide): Line[] => [
  { key: 'title', style: 'title', label: null, text: titleWords },
  { key: 'of', style: 'name', label: null, text: nameOf(instrument) },
  ...linesOf(clauseBlocks(instrument)),
];

const whole = (text: string, change: Piece['change']): Piece[] => (text === '' ? [] : [{ change, text }]);

/** Below this share of common letters two lines are two lines, and words struck out here and there would only confuse. */
const leastInCommon = 0.3;

const letters = (text: string): number => text.replace(/\s/g, '').length;

function words(before: string, after: string, diff: typeof diffWordsWithSpace): Piece[] {
  if (before === after) return whole(after, 'same');
  const pieces = diff(before, after).map(({ value, added, removed }): Piece => ({
    change: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value,
  }));
  const common = pieces.filter(({ change }) => change === 'same').reduce((sum, { text }) => sum + letters(text), 0);
  return common / Math.max(letters(before), letters(after)) < leastInCommon
    ? [...whole(before, 'deleted'), ...whole(after, 'inserted')]
    : pieces;
}

const only = (line: Line, change: 'inserted' | 'deleted'): RedLine => ({
  style: line.style,
  change,
  label: whole(line.label ?? '', change),
  text: whole(line.text, change),
});

function both(before: Line, after: Line, diff: typeof diffWordsWithSpace): RedLine {
  const [from, to] = [before.label ?? '', after.label ?? ''];
  // A number is replaced as a whole: "6." to "7.", never a digit of it.
  const label = from === to ? whole(to, 'same') : [...whole(from, 'deleted'), ...whole(to, 'inserted')];
  const text = words(before.text, after.text, diff);
  const same = [...label, ...text].every(({ change }) => change === 'same');
  return { style: after.style, change: same ? 'same' : 'changed', label, text };
}

type Both<Entry> = [before: Entry | null, after: Entry | null];

/** Entries of both sides in one order, matched by their keys. */
function aligned<Entry extends { key: string }>(before: readonly Entry[], after: readonly Entry[], diff: typeof diffArrays): Both<Entry>[] {
  let [from, to] = [0, 0];
  return diff(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  ).flatMap(({ value, added, removed }) => value.map((): Both<Entry> => [added ? null : before[from++]!, removed ? null : after[to++]!]));
}

interface Clause {
  key: string;
  lines: Line[];
}

function clausesIn(lines: readonly Line[]): Clause[] {
  const clauses: Clause[] = [];
  for (const line of lines) {
    const key = line.key.split('/')[0]!;
    if (clauses.at(-1)?.key !== key) clauses.push({ key, lines: [] });
    clauses.at(-1)!.lines.push(line);
  }
  return clauses;
}

/**
 * Both versions as one text, in reading order: clauses are matched by what they are, whatever their numbers, then the lines of each, then their words. A line
 * that comes so stands in its own clause, not under the next one that goes.
 */
export async function redLines(before: readonly Line[], after: readonly Line[]): Promise<RedLine[]> {
  const { diffArrays: ofLists, diffWordsWithSpace: ofWords } = await import('diff');
  return aligned(clausesIn(before), clausesIn(after), ofLists).flatMap(([old, now]) =>
    aligned(old?.lines ?? [], now?.lines ?? [], ofLists).map(([from, to]) =>
      from === null ? only(to!, 'inserted') : to === null ? only(from, 'deleted') : both(from, to, ofWords),
    ),
  );
}

/** What the two sides differ in, one line a field: "foundation governors 2 → 3". Schools are called by name, not by number. */
export function summaryOf(before: RedlineSide, after: RedlineSide): string[] {
  const schools = [...before.instrument.schools, ...after.instrument.schools].flatMap(({ urn, name }) =>
    urn ? [[urn, name] as const] : [],
  );
  return compareInstruments(before.instrument, after.instrument).fields.map(({ message }) =>
    schools.reduce((words, [urn, name]) => words.replaceAll(urn, name), paragraphsOf(message).join(' ')),
  );
}

export const sameWords = 'The two versions say the same.';
