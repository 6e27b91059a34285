/**
 * What is in a PDF, as JSON: the text and the structure of each page, and what the file says of itself. A process of its own, because the reader is a module
 * that tests, compiled to CommonJS, cannot load.
 *
 *   node read-pdf.mjs FILE
 */
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(await readFile(process.argv[2])), verbosity: 0 }).promise;

/** The words under each mark of the page, so that the structure can be read aloud. */
async function wordsByMark(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = {};
  const open = [];
  const outside = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open.push(item.id ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str !== undefined) {
      const mark = open.findLast((id) => id !== null);
      const text = item.str + (item.hasEOL ? '\n' : '');
      if (mark) words[mark] = (words[mark] ?? '') + text;
      else outside.push(text);
    }
  }
  return { words, outside: outside.join('') };
}

const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  pages.push({ structure: await page.getStructTree(), ...(await wordsByMark(page)) });
}
const { info, metadata } = await pdf.getMetadata();
console.log(
  JSON.stringify({
    pages,
    info,
    described: metadata?.getRaw() ?? null,
    marks: await pdf.getMarkInfo(),
    outline: (await pdf.getOutline())?.map(({ title }) => title) ?? [],
    preferences: await pdf.getViewerPreferences(),
  }),
);
