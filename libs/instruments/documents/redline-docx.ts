import type * as Docx from 'docx';
import { hanging } from './docx.js';
import { linesOfSide, redLines, sameWords, summaryOf, type Piece, type RedLine } from './redline.js';
import type { RedlineSide } from './types.js';
import { indent, wordFile } from './word.js';

type Library = typeof Docx;
type Change = NonNullable<Docx.IParagraphRunPropertiesOptions['insertion']>;

/** Numbers the changes of one file and signs each with the newer side and its day. */
class Tracker {
  private count = 0;

  constructor(
    private readonly docx: Library,
    private readonly side: RedlineSide,
  ) {}

  private change(): Change {
    return { id: (this.count += 1), author: this.side.author, date: `${this.side.on}T12:00:00Z` };
  }

  private run(change: Piece['change'], child: string | Docx.Tab, bold = false): Docx.TextRun | Docx.InsertedTextRun | Docx.DeletedTextRun {
    const { TextRun, InsertedTextRun, DeletedTextRun } = this.docx;
    // `bold: false` would take the weight from a heading.
    const style = bold ? { bold, size: 26 } : {};
    if (change === 'same') return new TextRun({ children: [child], ...style });
    const options = { ...this.change(), children: [child], ...style };
    return change === 'inserted' ? new InsertedTextRun(options) : new DeletedTextRun(options);
  }

  /** What stands between number and text: of both sides when both have a number, else of the side that has. */
  private between({ label }: RedLine): Piece['change'] | null {
    const [first] = label;
    if (first === undefined) return null;
    return label.length > 1 ? 'same' : first.change;
  }

  paragraph(line: RedLine): Docx.Paragraph {
    const { Paragraph, HeadingLevel, Tab } = this.docx;
    const between = this.between(line);
    const heading = line.style === 'title' || line.style === 'heading';
    return new Paragraph({
      ...(heading ? { heading: line.style === 'title' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 } : {}),
      ...(line.style === 'title' ? { pageBreakBefore: true } : {}),
      ...(line.style === 'bullet' ? { numbering: { reference: 'bullets', level: 0 } } : {}),
      ...(line.style === 'text' ? { indent: between === null ? { left: indent } : hanging } : {}),
      // The mark at its end belongs to a paragraph that comes or goes; else an empty one is left behind.
      ...(line.change === 'inserted' ? { run: { insertion: this.change() } } : {}),
      ...(line.change === 'deleted' ? { run: { deletion: this.change() } } : {}),
      children: [
        ...line.label.map(({ change, text }) => this.run(change, text, line.style === 'name')),
        ...(between === null ? [] : [this.run(between, heading ? ' ' : new Tab())]),
        ...line.text.map(({ change, text }) => this.run(change, text, line.style === 'name')),
      ],
    });
  }
}

function summaryPage(docx: Library, before: RedlineSide, after: RedlineSide): Docx.Paragraph[] {
  const { Paragraph, HeadingLevel } = docx;
  const changes = summaryOf(before, after);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'What changes' }),
    new Paragraph(`From: ${before.label}. To: ${after.label}.`),
    ...(changes.length === 0
      ? [new Paragraph(sameWords)]
      : changes.map((text) => new Paragraph({ text, numbering: { reference: 'bullets', level: 0 } }))),
    new Paragraph({ text: 'This page is no part of the instrument. The changes that follow are tracked: accept or reject them in Word.' }),
  ];
}

/** Two versions as a Word file with tracked changes; see `Redline`. */
export async function redlineDocx(before: RedlineSide, after: RedlineSide): Promise<Buffer> {
  const [docx, lines] = await Promise.all([import('docx'), redLines(linesOfSide(before), linesOfSide(after))]);
  const tracker = new Tracker(docx, after);
  return wordFile({
    title: 'Instrument of government: what changes',
    subject: `${before.label} / ${after.label}`,
    author: after.author,
    on: after.on,
    head: null,
    foot: [`From: ${before.label}. To: ${after.label}`],
    children: [...summaryPage(docx, before, after), ...lines.map((line) => tracker.paragraph(line))],
  });
}
