import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectPath } from '#libs/platform/paths.js';
import { draftDocuments, makeDocuments, redline } from './index.js';
import { lettered, made } from './testing/reading.js';

const facts = { instrument: lettered, authority: 'Walsall Council', publicPage: 'https://example.gov.uk/instruments' };
const input = { ...facts, made };
const draft = { ...facts, version: 'Version 3', on: '2026-05-04' };
const side = { instrument: lettered, label: 'One', author: 'Walsall Council', on: '2026-05-04' };
const other = { ...side, instrument: { ...lettered, totalPlaces: 12 }, label: 'Other' };

/** Makes every file in a process of its own, as the built program would, and prints their hashes. */
const program = `
  const shift = Number(process.env.SHIFT_MS);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + shift) : super(...given); }
    static now() { return Real.now() + shift; }
  };
  const { createHash } = await import('node:crypto');
  const { makeDocuments, draftDocuments, redline } = await import(process.env.DOCUMENTS);
  const [input, draft, side, other] = JSON.parse(process.env.INPUT);
  const files = { ...(await makeDocuments(input)), draft: (await draftDocuments(draft)).pdf, redline: (await redline(side, other)).docx };
  console.log(Object.values(files).map((file) => createHash('sha256').update(file).digest('hex')).join(' '));
`;

async function hashes(zone: string, days: number): Promise<string[]> {
  const env = {
    ...process.env,
    TZ: zone,
    SHIFT_MS: String(days * 86_400_000),
    DOCUMENTS: projectPath('dist/libs/instruments/documents/index.js'),
    INPUT: JSON.stringify([input, draft, side, other]),
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env, cwd: projectPath() });
  return stdout.trim().split(' ');
}

describe('documents made again', () => {
  it('are the same bytes in another process, another time zone and another year', async () => {
    const [here, there] = [await hashes('Pacific/Auckland', 0), await hashes('America/Los_Angeles', 20_000)];
    expect(here).toHaveLength(4);
    expect(there).toEqual(here);
  });

  it('are the same bytes the second time in one process', async () => {
    const [first, second] = [await makeDocuments(input), await makeDocuments(input)];
    expect(second.pdf.equals(first.pdf)).toBe(true);
    expect(second.docx.equals(first.docx)).toBe(true);
    expect((await draftDocuments(draft)).pdf.equals((await draftDocuments(draft)).pdf)).toBe(true);
    expect((await redline(side, other)).docx.equals((await redline(side, other)).docx)).toBe(true);
  });

  it('are others when a word is another', async () => {
    const first = await makeDocuments(input);
    const second = await makeDocuments({ ...input, made: { ...made, shortCode: '7KQM-4TXS' } });
    expect(second.pdf.equals(first.pdf)).toBe(false);
    expect(second.docx.equals(first.docx)).toBe(false);
  });
});
