import { readFile } from 'node:fs/promises';
import { projectPath } from '#libs/platform/paths.js';

/**
 * DejaVu Sans, whole, from its package: it has every letter of Welsh, Polish and the other languages that names are written in here. Subsets for the web
 * drop letters without a word.
 */
const file = (name: string): string => projectPath('node_modules', 'dejavu-fonts-ttf', 'ttf', name);

export interface Fonts {
  regular: Buffer;
  bold: Buffer;
}

let read: Promise<Fonts> | undefined;

/** The fonts that are embedded in the PDF; read once. */
export function loadFonts(): Promise<Fonts> {
  read ??= Promise.all([readFile(file('DejaVuSans.ttf')), readFile(file('DejaVuSans-Bold.ttf'))]).then(([regular, bold]) => ({
    regular,
    bold,
  }));
  return read;
}

/** What pdfkit knows of an embedded font; its types leave it out. */
interface Glyphs {
  _font: { font: { hasGlyphForCodePoint(point: number): boolean } };
}

let glyphs: Promise<Glyphs['_font']['font'][]> | undefined;

async function loadGlyphs(): Promise<Glyphs['_font']['font'][]> {
  const [{ default: Pdf }, fonts] = await Promise.all([import('pdfkit'), loadFonts()]);
  const doc = new Pdf({ autoFirstPage: false, font: fonts.regular as unknown as string });
  return [fonts.regular, fonts.bold].map((font) => (doc.font(font) as unknown as Glyphs)._font.font);
}

/** Characters of a text for which the fonts have no sign, each once. Line breaks and tabs are no signs. */
export async function missingCharacters(text: string): Promise<string[]> {
  glyphs ??= loadGlyphs();
  const fonts = await glyphs;
  return [...new Set(text.normalize('NFC'))].filter(
    (sign) => !/\s/.test(sign) && !fonts.every((font) => font.hasGlyphForCodePoint(sign.codePointAt(0)!)),
  );
}
