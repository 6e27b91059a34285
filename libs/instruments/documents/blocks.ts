import { clausesOf, longDate, type Clause, type InstrumentInput, type IsoDate } from '#libs/law/index.js';
import type { DocumentFacts, DocumentInput, DraftInput } from './types.js';

/** A line that is set with a number or a bullet of its own. */
export interface Item {
  /** Stable across versions: "numbers/foundation". */
  key: string;
  /** "6.1"; null where a bullet or nothing stands before it. */
  label: string | null;
  text: string;
}

/** One piece of a document, in reading order: all that PDF, Word and the redline are made from. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; key: string; label: string | null; text: string }
  | { kind: 'paragraph'; key: string; label: string | null; text: string }
  | { kind: 'list'; items: Item[] }
  /** Says what kind of copy it is, set apart: "Draft – not made". */
  | { kind: 'notice'; text: string }
  /** Facts by name; each row's first cell is its heading. */
  | { kind: 'facts'; title: string; rows: [name: string, value: string][]; seal: boolean };

/** A document to be printed: its blocks, what stands on each page, and what the file says of itself. */
export interface Paper {
  title: string;
  subject: string;
  author: string;
  /** Date of the file. */
  on: IsoDate;
  draft: boolean;
  /** Lines at the foot of each page, before its number. */
  foot: string[];
  blocks: Block[];
}

export const draftWords = 'Draft – not made';

/** A text as it may stand in a file: composed letters, no control characters, none that take no room, single spaces; one entry for each paragraph of it. */
export function paragraphsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) =>
      line
        // Word opens no file with most of these; the others come with what was pasted from it.
        .replace(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2060\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
          '',
        )
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

const oneLine = (text: string): string => paragraphsOf(text).join(' ');

/** Clauses whose parts are a list without numbers: nobody cites one line of them. */
const plainLists: ReadonlySet<string> = new Set(['numbers']);

function bodyOf({ key, number, parts }: Clause): Block[] {
  const items = parts.flatMap((part) =>
    paragraphsOf(part.text).map((text, place) => ({
      key: `${key}/${part.key}${place === 0 ? '' : `/${place}`}`,
      text,
      first: place === 0,
    })),
  );
  if (plainLists.has(key)) return [{ kind: 'list', items: items.map((item) => ({ key: item.key, label: null, text: item.text })) }];
  const several = parts.length > 1;
  let count = 0;
  return items.map(({ key: own, text, first }) => ({
    kind: 'paragraph',
    key: own,
    label: several && first ? `${number}.${(count += 1)}` : null,
    text,
  }));
}

/** The clauses of an instrument as blocks: a heading of the second level for each, with its number, and its lines. */
export function clauseBlocks(instrument: InstrumentInput): Block[] {
  return clausesOf(instrument).flatMap((clause): Block[] => [
    { kind: 'heading', level: 2, key: clause.key, label: `${clause.number}.`, text: clause.heading },
    ...bodyOf(clause),
  ]);
}

/** "The Governing Body of Malvern Primary School", or what else the instrument may be called after. */
export function nameOf(instrument: InstrumentInput): string {
  return (
    oneLine(instrument.governingBodyName ?? '') || oneLine(instrument.name ?? '') || oneLine(instrument.schools[0]?.name ?? '') || '[…]'
  );
}

export const titleWords = 'Instrument of government';

function opening(facts: DocumentFacts): Block[] {
  const schools = (facts.schools ?? facts.instrument.schools.map(({ name }) => name)).map(oneLine);
  return [
    { kind: 'heading', level: 1, key: 'title', label: null, text: titleWords },
    { kind: 'paragraph', key: 'of', label: null, text: nameOf(facts.instrument) },
    {
      kind: 'facts',
      title: 'What this is',
      seal: false,
      rows: [
        [schools.length === 1 ? 'School' : 'Schools', schools.join('; ') || '[…]'],
        ['Local authority', oneLine(facts.authority)],
      ],
    },
  ];
}

const addRows = (blocks: Block[], ...rows: [string, string][]): Block[] =>
  blocks.map((block) => (block.kind === 'facts' ? { ...block, rows: [...block.rows, ...rows] } : block));

/** A hash in groups of eight, so that a line may break in it and an eye may compare it. */
export const groupsOfEight = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? '';

/** The paper of a made instrument. */
export function madeBlocks(input: DocumentInput): Paper {
  const { made, instrument } = input;
  const [number, shortCode, page] = [oneLine(made.number), oneLine(made.shortCode), oneLine(input.publicPage)];
  const name = nameOf(instrument);
  const authority = oneLine(input.authority);
  return {
    title: `${titleWords}: ${name}`,
    subject: `Instrument ${number}, short code ${shortCode}`,
    author: authority,
    on: made.sealedOn,
    draft: false,
    foot: [`Short code ${shortCode}. Check this copy at ${page}`, `Instrument ${number}`],
    blocks: [
      ...addRows(opening(input), ['Number', number], ['Takes effect on', longDate(made.effectiveOn)]),
      ...clauseBlocks(instrument),
      {
        kind: 'facts',
        title: 'Seal',
        seal: true,
        rows: [
          ['Made and sealed by order of', authority],
          ...(made.sealedBy ? [['Sealed by', oneLine(made.sealedBy)] as [string, string]] : []),
          ['Sealed on', longDate(made.sealedOn)],
          ['Instrument', number],
          ['Short code', shortCode],
          ['Type the code, or drop a copy, at', page],
          ['Content hash (SHA-256)', groupsOfEight(made.contentHash)],
        ],
      },
    ],
  };
}

/** The paper of a draft. */
export function draftBlocks(input: DraftInput): Paper {
  const version = oneLine(input.version);
  const name = nameOf(input.instrument);
  const [title, ...rest] = addRows(opening(input), ['Draft', `${version}, ${longDate(input.on)}`]);
  return {
    title: `${draftWords}: ${titleWords}: ${name}`,
    subject: `${draftWords}. ${version}`,
    author: oneLine(input.authority),
    on: input.on,
    draft: true,
    foot: [
      `Made instruments have a short code to check at ${oneLine(input.publicPage)}`,
      `${draftWords}. ${version}, ${longDate(input.on)}`,
    ],
    blocks: [
      title!,
      { kind: 'notice', text: `${draftWords}. This copy is for discussion; no authority has made or sealed it and it governs no school.` },
      ...rest,
      ...clauseBlocks(input.instrument),
    ],
  };
}

/** Every character that blocks show. */
export function textOf(blocks: readonly Block[]): string {
  const words = blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(({ label, text }) => [label ?? '', text]);
    if (block.kind === 'facts') return [block.title, ...block.rows.flat()];
    return block.kind === 'notice' ? [block.text] : [block.label ?? '', block.text];
  });
  return words.join('\n');
}
