import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { clausesOf, type InstrumentInput } from '#libs/law/index.js';
import { projectPath } from '#libs/platform/paths.js';
import type { MadeFacts } from '../types.js';

/** For tests: what a reader of the files finds in them. Written without the code that makes them. */

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

export interface ReadPdf {
  pages: { structure: Node; words: Record<string, string>; outside: string }[];
  info: Record<string, unknown>;
  described: string | null;
  marks: { Marked: boolean } | null;
  outline: string[];
  preferences: Record<string, unknown> | null;
}

export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'msf-pdf-'));
  try {
    const file = path.join(folder, 'one.pdf');
    await writeFile(file, pdf);
    const reader = projectPath('libs/instruments/documents/testing/read-pdf.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [reader, file], { maxBuffer: 1e8 });
    return JSON.parse(stdout) as ReadPdf;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The structure in reading order, with the words under each element that has some: ["H1", "Instrument of government"]. */
export function aloud({ pages }: ReadPdf): [role: string, words: string][] {
  return pages.flatMap(({ structure, words }) => {
    const read = ({ role, children = [] }: Node): [string, string][] => {
      const own = children.filter(({ type }) => type === 'content').map(({ id }) => words[id!] ?? '');
      const below = children.filter((child) => child.role !== undefined).flatMap(read);
      return role === 'Root' || role === 'Document' ? below : [[role!, plain(own.join(''))], ...below];
    };
    return read(structure);
  });
}

/** Every word of the structure as one text. */
export const wordsOf = (pdf: ReadPdf): string =>
  plain(
    aloud(pdf)
      .map(([, words]) => words)
      .join(' '),
  );

/** The lines that a document has to have for the clauses of an instrument, by the law's own words; `bullet` stands before a line of the list. */
export function clauseLines(instrument: InstrumentInput, bullet: string): string[] {
  return clausesOf(instrument).flatMap(({ key, number, heading, parts }) => [
    `${number}. ${heading}`,
    ...parts.map(({ text }, place) => plain(`${key === 'numbers' ? bullet : parts.length > 1 ? `${number}.${place + 1} ` : ''}${text}`)),
  ]);
}

/** The parts of a Word file by name. */
export function readWord(docx: Buffer): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(docx))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** Paragraphs of a part of a Word file as text. */
export function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    plain(
      [...paragraph.matchAll(/<w:tab\/>|<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)]
        .map(([found, text]) => (text === undefined && found ? ' ' : unescaped(text!)))
        .join(''),
    ),
  );
}

/** A Word text after all tracked changes were accepted or rejected: what went is gone, with the paragraphs whose mark went. */
export function settled(xml: string, how: 'accepted' | 'rejected'): string {
  const [gone, kept] = how === 'accepted' ? ['del', 'ins'] : ['ins', 'del'];
  return xml
    .replace(/<w:p[ >].*?<\/w:p>/gs, (paragraph) =>
      new RegExp(`<w:pPr>.*<w:rPr>.*<w:${gone} [^>]*/>.*</w:pPr>`, 's').test(paragraph) ? '' : paragraph,
    )
    .replace(new RegExp(`<w:${gone} [^>]*[^/]>.*?</w:${gone}>`, 'gs'), '')
    .replace(new RegExp(`</?w:${kept}(?: [^>]*)?>`, 'g'), '');
}

/** The first tag of a text in XML that is not closed where it should be; null when all are. */
export function unbalanced(xml: string): string | null {
  const open: string[] = [];
  for (const [tag, closing, name, own] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (own === '/') continue;
    if (closing === '') open.push(name!);
    else if (open.pop() !== name) return tag;
  }
  return open.at(-1) ?? null;
}

export const made: MadeFacts = {
  number: 'IG-2026-0042',
  shortCode: '7KQM-4TXR',
  contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  sealedOn: '2026-07-20',
  effectiveOn: '2026-09-01',
  sealedBy: 'Director of Children’s Services',
};

const creed = 'Mae’r ysgol hon yn cynnal ei chymeriad: Tŷ Ddewi, Llanŵr, ŷ ŵ â; Łódź, źródło, Święty Stanisław, żółć. '.repeat(12).trim();

/** A federation whose instrument runs over several pages, with letters of Welsh and Polish and signs that files have a use of their own for. */
export const lettered: InstrumentInput = {
  subject: 'federation',
  name: 'The Łódź & Llanŵr <Federation>',
  schools: [
    {
      name: 'Beacon & Tŷ Ffynnon "CofE" Primary',
      urn: '104001',
      category: 'voluntary-controlled',
      religiousCharacter: 'Church of England',
    },
    { name: 'Święty Stanisław Primary School', urn: '104002', category: 'voluntary-aided', religiousCharacter: 'Roman Catholic' },
    { name: 'Ysgol Llanŵr', urn: '104003', category: 'community' },
  ],
  governingBodyName: 'The Governing Body of the Łódź & Llanŵr <Federation>',
  places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 2, foundation: 4, partnership: 0 },
  termRules: [
    { category: 'staff', years: 1 },
    { category: 'coOpted', individualTerms: true },
  ],
  foundationPlaces: [
    { appointer: 'The Diocesan Board', number: 2, school: '104001' },
    { appointer: 'Archbishop Źdźar', number: 1, school: '104002' },
  ],
  exOfficioPlaces: [{ office: 'The vicar', parish: 'St Ŷ', school: '104001', substituteAppointer: 'The archdeacon' }],
  ethosStatements: [
    { school: '104001', text: creed },
    { school: '104002', text: `${creed} ${creed}` },
  ],
  effectiveOn: '2026-09-01',
  madeOn: '2026-07-20',
};
