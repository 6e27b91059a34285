import type * as Docx from 'docx';
import type { IsoDate } from '#libs/law/index.js';

type Library = typeof Docx;

/** What a Word file holds. */
export interface WordFile {
  title: string;
  subject: string;
  author: string;
  /** The file's date. */
  on: IsoDate;
  /** Stands above each page; nothing where null. */
  head: string | null;
  /** Lines at the foot of each page, before its number. */
  foot: readonly string[];
  children: readonly (Docx.Paragraph | Docx.Table)[];
}

const font = 'Arial';
const black = '0B0C0C';

/** Lengths in twentieths of a point. */
export const indent = 800;

const style = (size: number, level: number, before: number): Docx.IBaseParagraphStyleOptions => ({
  run: { font, size, bold: true, color: black },
  // Without a level the style is a heading by name alone: no outline, nothing to navigate by.
  paragraph: { outlineLevel: level, keepNext: true, spacing: { before, after: 100 } },
});

const styles: Docx.IStylesOptions = {
  default: {
    document: { run: { font, size: 22, color: black, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 100, line: 276 } } },
    heading1: style(40, 0, 0),
    heading2: style(24, 1, 280),
  },
};

const footOf = ({ Footer, Paragraph, TextRun, PageNumber, Tab, TabStopType }: Library, lines: readonly string[]): Docx.Footer =>
  new Footer({
    children: lines.map((line, place) => {
      const words = new TextRun({ text: line, size: 17 });
      if (place < lines.length - 1) return new Paragraph({ spacing: { after: 0 }, children: [words] });
      const page = new TextRun({ size: 17, children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
      return new Paragraph({ spacing: { after: 0 }, tabStops: [{ type: TabStopType.RIGHT, position: 9360 }], children: [words, page] });
    }),
  });

const headOf = ({ Header, Paragraph, TextRun, AlignmentType }: Library, text: string): Docx.Header =>
  new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, size: 24 })] })] });

/** A4 with the list of bullets that `bullets` refers to. */
export async function wordFile(file: WordFile): Promise<Buffer> {
  const docx = await import('docx');
  const { Document, Packer, AlignmentType, LevelFormat } = docx;
  const document = new Document({
    title: file.title,
    subject: file.subject,
    creator: file.author,
    lastModifiedBy: file.author,
    styles,
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: indent + 280, hanging: 280 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1300, left: 1273, right: 1273 } } },
        ...(file.head === null ? {} : { headers: { default: headOf(docx, file.head) } }),
        footers: { default: footOf(docx, file.foot) },
        children: [...file.children],
      },
    ],
  });
  return withoutClock(await Packer.toBuffer(document), file.on);
}

/** The parts of a Word file in an order of their own and without the time of day: the same content is the same bytes. */
async function withoutClock(made: Uint8Array, on: IsoDate): Promise<Buffer> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(new Uint8Array(made));
  const core = strFromU8(parts['docProps/core.xml']!).replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    `$1${on}T12:00:00Z$3`,
  );
  parts['docProps/core.xml'] = strToU8(core);
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  // The earliest date that a zip entry can have, in the local time it is written in.
  const options = { mtime: new Date(1980, 0, 1), os: 0, level: 6 } as const;
  return Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, [parts[name]!, options]])), { level: 6 }));
}
