import { draftWords, textOf, type Block, type Paper } from './blocks.js';
import { loadFonts, missingCharacters } from './fonts.js';
import { UnprintableText } from './types.js';

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** All lengths in points; the page is A4. */
const left = 64;
const width = 595.28 - 2 * left;
const indent = 40;
const margins = { top: 72, bottom: 92, left, right: left };
const ink = '#0b0c0c';
const grey = '#505a5f';

class Printer {
  /** The list that numbered paragraphs in a row belong to. */
  private list: Element | null = null;

  constructor(
    private readonly doc: Doc,
    private readonly root: Element,
  ) {}

  private font(name: 'regular' | 'bold', size: number): Doc {
    return this.doc.font(name).fontSize(size).fillColor(ink);
  }

  /** Begins a page when fewer than so many points are left, so that a heading stays with its text and a number with its line. */
  private room(points: number): void {
    const { doc } = this;
    if (doc.y + points > doc.page.height - margins.bottom) doc.addPage();
  }

  print(block: Block): void {
    const numbered = block.kind === 'paragraph' && block.label !== null;
    if (!numbered) this.list = null;
    switch (block.kind) {
      case 'heading':
        return this.heading(block.level, block.label === null ? block.text : `${block.label} ${block.text}`);
      case 'paragraph':
        return block.label === null ? this.paragraph(block) : this.numbered(block.label, block.text);
      case 'list':
        return this.bullets(block.items.map(({ text }) => text));
      case 'notice':
        return this.notice(block.text);
      case 'facts':
        return this.facts(block);
    }
  }

  private heading(level: 1 | 2, text: string): void {
    const size = level === 1 ? 20 : 12;
    this.room(level === 1 ? 0 : 64);
    if (level === 2) this.doc.moveDown(0.8);
    this.doc.outline.addItem(text);
    this.root.add(this.doc.struct(`H${level}`, { title: text }, () => this.font('bold', size).text(text, left, this.doc.y, { width })));
    this.doc.moveDown(0.3);
  }

  private paragraph({ key, text }: { key: string; text: string }): void {
    const whole = key === 'of';
    this.font(whole ? 'bold' : 'regular', whole ? 13 : 10.5);
    this.room(28);
    const at = whole ? 0 : indent;
    this.root.add(this.doc.struct('P', {}, () => this.doc.text(text, left + at, this.doc.y, { width: width - at, lineGap: 2 })));
    this.doc.moveDown(0.4);
  }

  /** One entry of a list; its sign stands on the first line of its text. */
  private entry(list: Element, sign: string, text: string, at: number, hanging: number): void {
    const { doc } = this;
    this.font('regular', 10.5);
    this.room(28);
    const { y } = doc;
    const item = doc.struct('LI');
    list.add(item);
    item.add(doc.struct('Lbl', {}, () => doc.text(sign, left + at, y, { lineBreak: false })));
    item.add(doc.struct('LBody', {}, () => doc.text(text, left + at + hanging, y, { width: width - at - hanging, lineGap: 2 })));
    doc.moveDown(0.3);
  }

  private newList(): Element {
    const list = this.doc.struct('L');
    this.root.add(list);
    return list;
  }

  private numbered(label: string, text: string): void {
    this.list ??= this.newList();
    this.entry(this.list, label, text, 0, indent);
  }

  private bullets(texts: string[]): void {
    const list = this.newList();
    for (const text of texts) this.entry(list, '•', text, indent, 14);
  }

  private notice(text: string): void {
    const { doc } = this;
    this.font('bold', 11);
    const height = doc.heightOfString(text, { width: width - 24 }) + 20;
    const { y } = doc;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.save().lineWidth(2).strokeColor(ink).rect(left, y, width, height).stroke().restore();
    doc.endMarkedContent();
    this.root.add(doc.struct('P', {}, () => this.font('bold', 11).text(text, left + 12, y + 10, { width: width - 24 })));
    doc.y = y + height;
    doc.moveDown(0.8);
  }

  /** A table of two columns; the seal's keeps together, within a frame. */
  private facts({ title, rows, seal }: Block & { kind: 'facts' }): void {
    const { doc } = this;
    const first = 150;
    this.font('regular', 10);
    const height = rows.reduce(
      (sum, [, value]) => sum + Math.max(doc.heightOfString(value, { width: width - first - 24 }), doc.currentLineHeight()) + 12,
      0,
    );
    if (seal) {
      this.room(Math.min(height + 64, 500));
      this.heading(2, title);
    }
    this.font('regular', 10);
    const edge = seal ? ink : grey;
    doc.x = left;
    const bold = { src: 'bold', size: 10 };
    // What pdfkit's types leave out of its tables: the structure they belong to, and what a heading is the heading of.
    doc.table({
      structParent: this.root,
      columnStyles: [first, width - first],
      defaultStyle: {
        border: seal ? { top: 1, bottom: 1, left: 1, right: 1 } : { top: 0.5, bottom: 0.5, left: 0, right: 0 },
        borderColor: edge,
        padding: seal ? { top: 5, bottom: 5, left: 8, right: 8 } : { top: 4, bottom: 4, left: 0, right: 8 },
      },
      data: rows.map(([name, value]) => [{ text: name, type: 'TH', scope: 'Row', font: bold }, { text: value }]),
    } as unknown as PDFKit.Mixins.TableOptionsWithData);
    doc.x = left;
    doc.moveDown(1);
  }
}

/** Foot and number of each page, and above a draft what it is: for the eye; what reads aloud has them once, in the text. */
function furnish(doc: Doc, { foot, draft }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Text below the margin would begin another page.
    doc.page.margins = { ...margins, bottom: 0, top: 0 };
    const top = doc.page.height - margins.bottom + 24;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .save()
      .lineWidth(0.5)
      .strokeColor(grey)
      .moveTo(left, top - 8)
      .lineTo(left + width, top - 8)
      .stroke()
      .restore();
    doc.font('regular').fillColor(ink);
    foot.forEach((line, place) => {
      // An address that is cut off is of no use: a long one is set smaller.
      const space = place === foot.length - 1 ? width - 90 : width;
      doc.fontSize(8.5);
      doc.fontSize(8.5 * Math.min(1, space / doc.widthOfString(line))).text(line, left, top + place * 12, { lineBreak: false });
    });
    doc.fontSize(8.5);
    doc.text(`Page ${page - start + 1} of ${count}`, left + width - 90, top + (foot.length - 1) * 12, {
      width: 90,
      align: 'right',
      lineBreak: false,
    });
    if (draft) doc.font('bold').fontSize(12).text(draftWords, left, 34, { width, align: 'center', lineBreak: false });
    doc.endMarkedContent();
  }
}

const escaped = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : value;

/**
 * A paper as tagged PDF. It says no conformance to PDF/UA of itself: nobody has measured it. Dates are those of the paper, at noon in UTC.
 *
 * @throws UnprintableText when a character has no sign in the fonts.
 */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const missing = await missingCharacters([textOf(paper.blocks), ...paper.foot].join('\n'));
  if (missing.length > 0) throw new UnprintableText(missing);
  const [{ default: Pdf }, fonts] = await Promise.all([import('pdfkit'), loadFonts()]);
  const on = new Date(`${paper.on}T12:00:00Z`);
  const doc = new Pdf({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    // No font to begin with: the usual one, Helvetica, would be named and not embedded.
    font: '',
    autoFirstPage: false,
    info: {
      Title: paper.title,
      Subject: paper.subject,
      Author: paper.author,
      Creator: 'Manage school federations',
      Producer: 'Manage school federations',
      CreationDate: on,
      ModDate: on,
    },
  });
  // The description in XML takes the same words as they are: "&" in a name would leave it unreadable. The dictionary of the file is written before.
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info = Object.fromEntries(Object.entries(doc.info).map(([name, value]) => [name, escaped(value)])) as typeof doc.info;
    endMetadata();
  };
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  doc.font('regular');
  doc.addPage();
  const root = doc.struct('Document', { title: paper.title });
  doc.addStructure(root);
  const printer = new Printer(doc, root);
  for (const block of paper.blocks) printer.print(block);
  root.end();
  furnish(doc, paper);
  doc.end();
  return done;
}
