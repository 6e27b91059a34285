import { sampleInstruments } from '#libs/law/constitution/testing/samples.js';
import { compareInstruments, type InstrumentInput } from '#libs/law/index.js';
import { redline } from './index.js';
import { clauseLines, lettered, paragraphs, readWord, settled, unbalanced } from './testing/reading.js';

const before = (instrument: InstrumentInput) => ({ instrument, label: 'In force <2019>', author: 'Walsall Council', on: '2019-09-01' });
const after = (instrument: InstrumentInput) => ({
  instrument,
  label: 'Draft, version 3',
  author: 'The governing body of Łódź & Llanŵr',
  on: '2026-05-04',
});
const comparing = (old: InstrumentInput, now: InstrumentInput) => redline(before(old), after(now));

const changed: InstrumentInput = {
  ...lettered,
  governingBodyName: 'The Governing Body of the Llanŵr & Łódź Federation',
  places: { ...lettered.places, foundation: 3, coOpted: 3 },
  foundationPlaces: [...lettered.foundationPlaces!, { appointer: 'The parish', number: 1, school: '104001' }],
  exOfficioPlaces: [],
};
const all = { ...sampleInstruments, lettered, changed };
const pairs = Object.entries(all).flatMap(([one, old]) => Object.entries(all).map(([other, now]) => [one, other, old, now] as const));

const whole = (instrument: InstrumentInput): string[] => [
  'Instrument of government',
  instrument.governingBodyName!,
  ...clauseLines(instrument, ''),
];
const textOf = (html: string): string[] =>
  [...html.matchAll(/<(h[34]|p|li)\b[^>]*>(.*?)<\/\1>/gs)]
    .map(([, , words]) =>
      words!
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
        .trim(),
    )
    .filter((line) => line !== '');
const without = (html: string, tag: 'ins' | 'del'): string =>
  html.replace(/<span class="govuk-visually-hidden">[^<]*<\/span>/g, '').replace(new RegExp(`<${tag}>.*?</${tag}>`, 'gs'), '');
/** The part after the explanation of struck out and underlined words. */
const text = (html: string): string => html.slice(html.indexOf('words come.</p>') + 'words come.</p>'.length);

describe('two versions as Word with tracked changes', () => {
  it.each(pairs)('all accepted it is the newer text, all rejected the older: %s to %s', async (_, __, old, now) => {
    const xml = readWord((await comparing(old, now)).docx)['word/document.xml']!;
    const instrument = xml.slice(xml.indexOf('<w:pageBreakBefore/>') - 200).replace(/^.*?(?=<w:p>)/s, '');
    expect(paragraphs(settled(instrument, 'accepted'))).toEqual(whole(now));
    expect(paragraphs(settled(instrument, 'rejected'))).toEqual(whole(old));
  });

  it('each change is numbered for itself and signed by the newer side on its day', async () => {
    const parts = readWord((await comparing(lettered, changed)).docx);
    const changes = [...parts['word/document.xml']!.matchAll(/<w:(?:ins|del) ([^>]*?)\/?>/g)].map(([, attributes]) => attributes!);
    expect(changes.length).toBeGreaterThan(20);
    expect(new Set(changes.map((one) => /w:id="(\d+)"/.exec(one)![1])).size).toBe(changes.length);
    for (const one of changes) {
      expect(one).toContain('w:author="The governing body of Łódź &amp; Llanŵr"');
      expect(one).toContain('w:date="2026-05-04T12:00:00Z"');
    }
    for (const [name, xml] of Object.entries(parts)) expect([name, unbalanced(xml.replace(/<\?.*?\?>/gs, ''))]).toEqual([name, null]);
  });

  it('only the words that differ are marked, and what stays is not', async () => {
    const xml = readWord((await comparing(sampleInstruments.bayton, { ...sampleInstruments.bayton, totalPlaces: 13 })).docx)[
      'word/document.xml'
    ]!;
    expect([...xml.matchAll(/<w:del .*?<w:delText[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual(['12']);
    expect([...xml.matchAll(/<w:ins .*?<w:t[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual(['13']);
  });

  it('begins with what changes, field by field, on a page of its own', async () => {
    const lines = paragraphs(
      readWord((await comparing(sampleInstruments.bayton, { ...sampleInstruments.bayton, totalPlaces: 13 })).docx)['word/document.xml']!,
    );
    expect(lines.slice(0, 3)).toEqual(['What changes', 'From: In force <2019>. To: Draft, version 3.', 'total 12 → 13']);
  });
});

describe('two versions as part of a page', () => {
  it.each(pairs)(
    'without what is struck out it is the newer text, without what is underlined the older: %s to %s',
    async (_, __, old, now) => {
      const { html } = await comparing(old, now);
      expect(unbalanced(html)).toBeNull();
      expect(textOf(without(text(html), 'del'))).toEqual(whole(now));
      expect(textOf(without(text(html), 'ins'))).toEqual(whole(old));
    },
  );

  it('lists each field that differs, schools by name, and says in words what is inserted and deleted', async () => {
    const { html } = await comparing(lettered, changed);
    const summary = textOf(html.slice(0, html.indexOf('Word by word'))).slice(1);
    expect(summary).toHaveLength(compareInstruments(lettered, changed).fields.length);
    expect(summary).toEqual(expect.arrayContaining(['foundation governors 4 → 3', 'co-opted governors 2 → 3']));
    expect(summary.join()).not.toContain('104001');
    expect(html).toContain(
      '<del><span class="govuk-visually-hidden">[deleted: </span>4<span class="govuk-visually-hidden"> end]</span></del>',
    );
    expect(html).toContain(
      '<ins><span class="govuk-visually-hidden">[inserted: </span>3<span class="govuk-visually-hidden"> end]</span></ins>',
    );
  });

  it('a line that comes stands in its own clause, before a clause that goes', async () => {
    const lines = textOf(text((await comparing(lettered, changed)).html).replace(/<span class="govuk-visually-hidden">[^<]*<\/span>/g, ''));
    const at = (words: string): number => lines.findIndex((line) => line.includes(words));
    expect(at('The parish appoints')).toBeGreaterThan(at('Archbishop Źdźar appoints'));
    expect(at('The parish appoints')).toBeLessThan(at('Foundation governors ex officio'));
  });

  it('a line that was written anew is struck out as a whole', async () => {
    const [old, now] = ['Children learn by heart.', 'Our governors value joy & wonder <always>.'].map((words) => ({
      ...sampleInstruments.bayton,
      ethosStatements: [{ text: words }],
    }));
    const { html } = await comparing(old!, now!);
    expect(textOf(without(text(html), 'del'))).toContain('Our governors value joy & wonder <always>.');
    expect(text(html).match(/<del>/g)).toHaveLength(1);
    expect(html).toContain('joy &amp; wonder &lt;always&gt;.');
  });

  it('nothing in it can run or is styled by itself, and two equal versions say so', async () => {
    const name = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const { html } = await redline({ ...before({ ...lettered, name }), label: name }, { ...after(changed), label: name });
    expect(html).not.toMatch(/<script|<img|style=/);
    expect((await comparing(lettered, lettered)).html).toContain('The two versions say the same.');
  });
});
