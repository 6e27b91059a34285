import type * as Docx from 'docx';
import { draftWords, type Block, type Paper } from './blocks.js';
import { indent, wordFile } from './word.js';

type Library = typeof Docx;

function factsTable(docx: Library, { rows, seal }: Block & { kind: 'facts' }): Docx.Table {
  const { Table, TableRow, TableCell, Paragraph, TextRun, WidthType, BorderStyle } = docx;
  const line = { style: BorderStyle.SINGLE, size: seal ? 8 : 4, color: seal ? '0B0C0C' : '505A5F' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const sides = seal ? line : none;
  const cell = (text: string, bold: boolean, size: number): Docx.TableCell =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: seal ? 120 : 0, right: 120 },
      children: [new Paragraph({ spacing: { after: 0 }, keepNext: seal, children: [new TextRun({ text, bold })] })],
    });
  return new Table({
    columnWidths: [2900, 6460],
    width: { size: 9360, type: WidthType.DXA },
    // The first column holds the names of the rows: what reads aloud says them with each value.
    tableLook: { firstColumn: true, firstRow: false, noHBand: true, noVBand: true },
    borders: { top: line, bottom: line, left: sides, right: sides, insideHorizontal: line, insideVertical: sides },
    rows: rows.map(([name, value]) => new TableRow({ cantSplit: true, children: [cell(name, true, 2900), cell(value, false, 6460)] })),
  });
}

function notice({ Paragraph, TextRun, BorderStyle }: Library, text: string): Docx.Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 16, color: '0B0C0C', space: 6 };
  return new Paragraph({
    border: { top: line, bottom: line, left: line, right: line },
    spacing: { before: 120, after: 240 },
    children: [new TextRun({ text, bold: true })],
  });
}

/** How a line with a number before it is set. */
export const hanging = { left: indent, hanging: indent };

function elementsOf(docx: Library, block: Block): (Docx.Paragraph | Docx.Table)[] {
  const { Paragraph, TextRun, HeadingLevel, Tab } = docx;
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: [new TextRun(block.label === null ? block.text : `${block.label} ${block.text}`)] })];
    }
    case 'paragraph':
      if (block.key === 'of') return [new Paragraph({ children: [new TextRun({ text: block.text, bold: true, size: 26 })] })];
      return block.label === null
        ? [new Paragraph({ indent: { left: indent }, children: [new TextRun(block.text)] })]
        : [new Paragraph({ indent: hanging, children: [new TextRun({ children: [block.label, new Tab(), block.text] })] })];
    case 'list':
      return block.items.map(({ text }) => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: [new TextRun(text)] }));
    case 'notice':
      return [notice(docx, block.text)];
    case 'facts':
      return [
        ...(block.seal ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.title)] })] : []),
        factsTable(docx, block),
      ];
  }
}

/** A paper as a Word file. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const docx = await import('docx');
  const children = paper.blocks.flatMap((block) => elementsOf(docx, block));
  return wordFile({ ...paper, head: paper.draft ? draftWords : null, children });
}
