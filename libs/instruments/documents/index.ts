/**
 * Instruments of government on paper. The libraries that make files are loaded on first use, not at start.
 *
 * - `makeDocuments`: a made instrument as PDF and Word; `draftDocuments`: the same of a draft, which says so on each page.
 * - `redline`: two versions side by side, as a fragment of a page and as Word with tracked changes.
 * - `unprintableIn`: characters that the documents could not show; ask before an instrument is made.
 */
import type { InstrumentInput } from '#libs/law/index.js';
import { clauseBlocks, draftBlocks, madeBlocks, nameOf, textOf, type Paper } from './blocks.js';
import type { DocumentInput, Documents, DraftInput, Redline, RedlineSide } from './types.js';

export { UnprintableText } from './types.js';
export type * from './types.js';

async function print(paper: Paper): Promise<Documents> {
  const [{ pdfOf }, { docxOf }] = await Promise.all([import('./pdf.js'), import('./docx.js')]);
  return { pdf: await pdfOf(paper), docx: await docxOf(paper) };
}

/**
 * A made instrument as PDF and Word, with its seal block, its short code on each page and nothing of the clock.
 *
 * @throws UnprintableText when a character of it could not be shown.
 */
export function makeDocuments(input: DocumentInput): Promise<Documents> {
  return print(madeBlocks(input));
}

/**
 * A draft as PDF and Word: without seal, number or short code, with gaps "[…]" where something is not given, and "Draft – not made" on each page.
 *
 * @throws UnprintableText when a character of it could not be shown.
 */
export function draftDocuments(input: DraftInput): Promise<Documents> {
  return print(draftBlocks(input));
}

/** Two versions side by side: a fragment of HTML, and Word with tracked changes whose author and date are those of the newer side. */
export async function redline(before: RedlineSide, after: RedlineSide): Promise<Redline> {
  const [{ redlineHtml }, { redlineDocx }] = await Promise.all([import('./redline-html.js'), import('./redline-docx.js')]);
  return { html: await redlineHtml(before, after), docx: await redlineDocx(before, after) };
}

/** Characters of an instrument that the documents could not show, each once; empty when all is well. */
export async function unprintableIn(instrument: InstrumentInput): Promise<string[]> {
  const { missingCharacters } = await import('./fonts.js');
  return missingCharacters(nameOf(instrument) + textOf(clauseBlocks(instrument)));
}
