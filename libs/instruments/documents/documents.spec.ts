import { sampleInstruments } from '#libs/law/constitution/testing/samples.js';
import type { InstrumentInput } from '#libs/law/index.js';
import { draftDocuments, makeDocuments, unprintableIn, UnprintableText } from './index.js';
import { aloud, clauseLines, lettered, made, paragraphs, readPdf, readWord, unbalanced, wordsOf } from './testing/reading.js';

const facts = (instrument: InstrumentInput) => ({
  instrument,
  authority: 'Walsall Metropolitan Borough Council',
  publicPage: 'https://federations.walsall.gov.uk/instruments',
});
const making = (instrument: InstrumentInput) => makeDocuments({ ...facts(instrument), made });
const instruments = { ...sampleInstruments, lettered };

describe('a made instrument as PDF', () => {
  it.each(Object.entries(instruments))('reads aloud as its clauses, in their order, and nothing is lost: %s', async (_, instrument) => {
    const words = wordsOf(await readPdf((await making(instrument)).pdf));
    const from = words.indexOf('1. Name of');
    expect(words.slice(from, words.indexOf(' Seal Made and sealed'))).toBe(clauseLines(instrument, '• ').join(' '));
    expect(words.slice(0, from)).toContain(instrument.governingBodyName);
    for (const { name } of instrument.schools) expect(words.slice(0, from)).toContain(name);
  });

  it('has headings, lists with numbers and tables as such, in reading order', async () => {
    const roles = aloud(await readPdf((await making(sampleInstruments.malvern)).pdf)).map(([role]) => role);
    const row = ['TR', 'TH', 'TD'];
    const entry = ['LI', 'Lbl', 'LBody'];
    const clause = ['H2', 'P'];
    const times = (count: number, what: string[]): string[] => Array.from({ length: count }, () => what).flat();
    expect(roles).toEqual([
      ...['H1', 'P', 'Table', ...times(4, row)],
      ...[...clause, 'H2', 'L', ...times(2, entry), ...clause],
      ...['H2', 'L', ...times(5, entry)],
      ...times(5, clause),
      ...['H2', 'Table', ...times(7, row)],
    ]);
    const numbers = aloud(await readPdf((await making(sampleInstruments.bayton)).pdf)).filter(([role]) => role === 'Lbl');
    expect(numbers.map(([, words]) => words)).toEqual(['2.1', '2.2', '•', '•', '•', '•', '•', '•', '6.1', '6.2', '8.1', '8.2']);
  });

  it('says its language and title, is marked as tagged, names what each row is of, and has no font that is not in it', async () => {
    const { pdf } = await making(lettered);
    const { info, marks, preferences, described, outline } = await readPdf(pdf);
    expect(info).toMatchObject({
      Title: `Instrument of government: ${lettered.governingBodyName}`,
      Language: 'en-GB',
      CreationDate: 'D:20260720120000Z',
      ModDate: 'D:20260720120000Z',
    });
    expect(marks).toMatchObject({ Marked: true });
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
    expect(outline.slice(0, 2)).toEqual(['Instrument of government', '1. Name of the federation']);
    const raw = pdf.toString('latin1');
    expect(raw.match(/\/Scope \/Row/g)).toHaveLength(11);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).not.toContain('Helvetica');
    expect(described).toContain('The Governing Body of the Łódź &amp; Llanŵr &lt;Federation&gt;');
    expect(described).not.toContain('pdfuaid');
    expect(unbalanced(described!.replace(/<\?.*?\?>/gs, ''))).toBeNull();
  });

  it('has its short code, the address to check it at and the number of the page on each page, outside what is read aloud', async () => {
    const pdf = await readPdf((await making(lettered)).pdf);
    expect(pdf.pages.length).toBeGreaterThan(2);
    pdf.pages.forEach(({ outside }, place) => {
      expect(outside).toContain('Short code 7KQM-4TXR. Check this copy at https://federations.walsall.gov.uk/instruments');
      expect(outside).toContain(`Page ${place + 1} of ${pdf.pages.length}`);
    });
    expect(wordsOf(pdf)).not.toMatch(/Page \d/);
  });

  it('ends with the seal: by whose order, when, its number, code and hash', async () => {
    const seal = aloud(await readPdf((await making(sampleInstruments.newfield)).pdf))
      .filter(([role]) => ['TH', 'TD'].includes(role))
      .slice(8);
    expect(seal.map(([, words]) => words)).toEqual([
      ...['Made and sealed by order of', 'Walsall Metropolitan Borough Council', 'Sealed by', 'Director of Children’s Services'],
      ...['Sealed on', '20 July 2026', 'Instrument', 'IG-2026-0042', 'Short code', '7KQM-4TXR'],
      ...['Type the code, or drop a copy, at', 'https://federations.walsall.gov.uk/instruments'],
      ...['Content hash (SHA-256)', '9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08'],
    ]);
  });

  it('is not made with a sign missing: what the fonts do not have is named', async () => {
    const instrument = { ...sampleInstruments.malvern, name: 'Malvern 漢 School 字漢' };
    await expect(making(instrument)).rejects.toThrow(UnprintableText);
    expect(await unprintableIn(instrument)).toEqual(['漢', '字']);
    expect(await unprintableIn(lettered)).toEqual([]);
  });

  it('takes letters that came in pieces, line ends and control signs of a pasted text', async () => {
    const text = '\ufeffUn w\u0302\u200by.\r\n\r\nDau\u0007 \ud800bara\u00adgraff.';
    const instrument = { ...sampleInstruments.bayton, ethosStatements: [{ text }] };
    const { pdf, docx } = await making(instrument);
    const read = aloud(await readPdf(pdf)).map(([, words]) => words);
    expect(read).toEqual(expect.arrayContaining(['Un ŵy.', 'Dau baragraff.']));
    expect(paragraphs(readWord(docx)['word/document.xml']!)).toEqual(expect.arrayContaining(['Un ŵy.', 'Dau baragraff.']));
  });
});

describe('a made instrument as Word', () => {
  it.each(Object.entries(instruments))('says what the clauses say, in their order: %s', async (_, instrument) => {
    const lines = paragraphs(readWord((await making(instrument)).docx)['word/document.xml']!);
    const from = lines.findIndex((line) => line.startsWith('1. Name of'));
    expect(lines.slice(from, lines.indexOf('Seal'))).toEqual(clauseLines(instrument, ''));
    expect(lines).toEqual(expect.arrayContaining(['Short code', '7KQM-4TXR', 'Sealed on', '20 July 2026']));
  });

  it('is well formed, in British English, with headings to navigate by, and dated by the seal', async () => {
    const parts = readWord((await making(lettered)).docx);
    for (const [name, xml] of Object.entries(parts)) expect([name, unbalanced(xml.replace(/<\?.*?\?>/gs, ''))]).toEqual([name, null]);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    const styles = parts['word/styles.xml']!;
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(/w:styleId="Heading1".*?<\/w:style>/s.exec(styles)![0]).toContain('<w:outlineLvl w:val="0"/>');
    expect(/w:styleId="Heading2".*?<\/w:style>/s.exec(styles)![0]).toContain('<w:outlineLvl w:val="1"/>');
    expect(parts['word/document.xml']!.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(13);
    expect(parts['word/document.xml']!.match(/w:firstColumn="true"/g)).toHaveLength(2);
    expect(parts['docProps/core.xml']!.match(/2026-07-20T12:00:00Z/g)).toHaveLength(2);
    expect(paragraphs(parts['word/footer1.xml']!)[0]).toContain('Short code 7KQM-4TXR');
  });
});

describe('a draft', () => {
  it('says on each page that it is not made, keeps its gaps, and has neither seal nor short code', async () => {
    const { pdf, docx } = await draftDocuments({
      ...facts({ ...lettered, effectiveOn: null, madeOn: null }),
      version: 'Version 3',
      on: '2026-05-04',
    });
    const read = await readPdf(pdf);
    for (const { outside } of read.pages) expect(outside.match(/Draft – not made/g)).toHaveLength(2);
    const words = wordsOf(read);
    expect(words).toContain('Draft – not made. This copy is for discussion');
    expect(words).toContain('This instrument takes effect on […].');
    expect(words).toContain('Version 3, 4 May 2026');
    expect(words).not.toMatch(/Seal|7KQM/);
    expect(read.info['Title']).toMatch(/^Draft – not made/);
    const parts = readWord(docx);
    expect(paragraphs(parts['word/header1.xml']!)).toEqual(['Draft – not made']);
    expect(paragraphs(parts['word/document.xml']!).join(' ')).toContain('Draft – not made. This copy is for discussion');
  });
});
