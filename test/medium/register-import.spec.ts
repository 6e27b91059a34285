import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importExtract, loadAuthorities, loadSampleData, REGISTER_IMPORT } from '#libs/register/index.js';
import {
  NOVEMBER,
  JULY,
  QUIRKS,
  TODAY,
  altered,
  anEmptyRegister,
  fields,
  folder,
  one,
  refused,
  rows,
  take,
  withValues,
  worker,
  written,
} from './register-world.js';

anEmptyRegister();

describe('Extracts as they are published', () => {
  it('139 columns of 2024 and 135 of 2025 are read by their headers, with every school of the three authorities', async () => {
    const november = await take(NOVEMBER, '2024-11-19');
    expect(november.report).toMatchObject({ rows: 913, columns: 139, inserted: 913, updated: 0, unchanged: 0, changes: {} });
    const july = await take(JULY, '2025-07-18');
    expect(july.report).toMatchObject({ rows: 1519, columns: 135, inserted: 606, unchanged: 414 });
    expect(await rows('SELECT authority, count(*)::int AS schools FROM school GROUP BY 1 ORDER BY 1')).toEqual([
      { authority: '335', schools: 253 },
      { authority: '885', schools: 593 },
      { authority: '931', schools: 673 },
    ]);
  });

  it('the order and number of columns do not matter, and those that are not kept are named', async () => {
    const file = path.join(folder, 'turned.csv');
    const lines = (await readFile(JULY, 'latin1')).trimEnd().split('\r\n');
    const turned = lines.map((line, at) => [...fields(line).reverse(), at === 0 ? '"Invented Column"' : '"x, y"'].join(','));
    await writeFile(file, `${turned.join('\r\n')}\r\n`, 'latin1');
    await take(JULY, '2025-07-18');
    const again = await take(file, '2025-07-18');
    expect(again.report).toMatchObject({ columns: 136, inserted: 0, updated: 0, unchanged: 1519 });
    expect(again.report.ignoredColumns).toContain('Invented Column');
  });

  it('windows-1252 letters are kept: an à, a typographic apostrophe, a degree sign', async () => {
    await take(QUIRKS, '2025-07-18');
    expect(await one('SELECT name FROM school WHERE urn = $1', ['126416'])).toBe(
      'St Thomas à Becket Church of England Aided Primary School',
    );
    expect(await one('SELECT name FROM federation WHERE uid = $1', ['17533'])).toBe(
      'The Federated Schools of St Joseph’s Catholic Infants and St Joseph’s Catholic Juniors',
    );
    expect(await one('SELECT name FROM school WHERE urn = $1', ['148296'])).toBe('North Star 82°');
  });

  it('a copy saved as UTF-8, with its mark or without, says the same', async () => {
    await take(QUIRKS, '2025-07-18');
    // of the letters beyond Latin-1 the file has this one only
    const text = (await readFile(QUIRKS, 'latin1')).replaceAll('\x92', '’');
    for (const mark of ['', '\uFEFF']) {
      const file = path.join(folder, 'utf8.csv');
      await writeFile(file, mark + text, 'utf8');
      expect((await take(file, '2025-07-18')).report).toMatchObject({ unchanged: 136, inserted: 0, updated: 0 });
    }
  });

  it('every awkward row of other authorities goes in: no number, no close date, overseas, abolished authorities, proposed schools', async () => {
    const { report } = await take(QUIRKS, '2025-07-18');
    expect(report).toMatchObject({ rows: 136, inserted: 136 });
    expect(await one('SELECT count(*)::int FROM school WHERE laestab IS NULL')).toBeGreaterThan(0);
    expect(await one(`SELECT count(*)::int FROM school WHERE status_code = '2' AND close_date IS NULL`)).toBeGreaterThan(0);
    expect(await one(`SELECT count(*)::int FROM school WHERE authority = '000'`)).toBe(2);
    expect(await one(`SELECT name FROM authority WHERE code = '884'`)).toBe('Herefordshire, County of');
    expect(await one(`SELECT count(*)::int FROM school WHERE status_code = '4' AND open_date > '2025-07-18'`)).toBeGreaterThan(0);
    expect(await one(`SELECT count(*)::int FROM school WHERE category IS NOT NULL AND type_code IN ('08', '10', '11', '14', '34')`)).toBe(
      0,
    );
  });

  it('line breaks, commas and quotes inside a value are part of it', async () => {
    const file = await altered(QUIRKS, (text) =>
      text.replace('"St Thomas \xe0 Becket Church of England Aided Primary School"', '"The ""Old"" School,\r\nUpper Site"'),
    );
    await take(file, '2025-07-18');
    expect(await rows(`SELECT name FROM school WHERE name LIKE 'The "Old"%'`)).toEqual([{ name: 'The "Old" School,\r\nUpper Site' }]);
  });

  it('a real extract has head teachers, whose title is not taken for a name', async () => {
    const file = await altered(JULY, (text) =>
      withValues(text, '104134', {
        'HeadTitle (name)': 'Headteacher',
        HeadFirstName: 'Mary',
        HeadLastName: 'Invented',
        HeadPreferredJobTitle: 'Executive head',
      }),
    );
    await take(file, '2025-07-18');
    expect(await rows('SELECT head_name, head_job_title FROM school WHERE urn = $1', ['104134'])).toEqual([
      { head_name: 'Mary Invented', head_job_title: 'Executive head' },
    ]);
  });
});

describe('An extract that changes nothing', () => {
  it('of the same date and content writes no row at all', async () => {
    await take(JULY, '2025-07-18');
    const before = await written();
    const { importId, report } = await take(JULY, '2025-07-18');
    expect(importId).toBeNull();
    expect(report).toMatchObject({ unchanged: 1519, inserted: 0, updated: 0, changes: {} });
    expect(await written()).toEqual(before);
  });

  it('of a later date writes that the register is known as at that date, and no row of a school, federation or membership', async () => {
    await take(JULY, '2025-07-18');
    const before = await written();
    const { importId } = await take(JULY, '2025-08-01');
    expect(importId).not.toBeNull();
    const after = await written();
    const other = (lines: string[]): string[] => lines.filter((line) => !line.startsWith('register_import'));
    expect(other(after)).toEqual(other(before));
    expect(await one('SELECT max(as_at)::text FROM register_import')).toBe('2025-08-01');
  });

  it('writes one row where one school changed', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => withValues(text, '104134', { NumberOfPupils: '195' }));
    expect((await take(file, '2025-08-01')).report).toMatchObject({ updated: 1, unchanged: 1518, changes: {} });
    expect(await rows('SELECT urn, pupils, changed_as_at::text AS as_at FROM school WHERE changed_as_at > $1', ['2025-07-18'])).toEqual([
      { urn: '104134', pupils: 195, as_at: '2025-08-01' },
    ]);
  });

  it('but for the date of last change, which moves with every national refresh, is an extract that changes nothing', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => text.replaceAll('"17-07-2025"', '"01-08-2025"'));
    expect((await take(file, '2025-08-01')).report).toMatchObject({ updated: 0, unchanged: 1519 });
  });
});

it('An extract older than the last is refused, since it would put the register back', async () => {
  await take(JULY, '2025-07-18');
  const before = await written();
  expect(await refused(NOVEMBER, '2024-11-19')).toMatchObject({
    code: 'register-date-refused',
    detail: expect.stringContaining('The register is as at 2025-07-18'),
  });
  expect(await written()).toEqual(before);
});

it('Two imports cannot cross: the second is told to wait', async () => {
  const second = await worker.transaction(REGISTER_IMPORT, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(20121035)');
    return importExtract(worker, { file: JULY, asAt: '2025-07-18', today: TODAY });
  });
  expect(second).toMatchObject({ ok: false, refusal: { code: 'register-import-running', status: 409 } });
});

it('Only the importer may write the register', async () => {
  await expect(worker.transaction('reminders', (client) => loadAuthorities(client))).rejects.toThrow(/row-level security/);
  await take(JULY, '2025-07-18');
  expect((await worker.transaction('reminders', (client) => client.query(`UPDATE school SET name = 'x'`))).rowCount).toBe(0);
});

it('The sample data goes in once, however often it is asked for', async () => {
  await loadSampleData(worker);
  const before = await written();
  await loadSampleData(worker);
  expect(await written()).toEqual(before);
  expect(await one('SELECT count(*)::int FROM calendar_version WHERE demonstration')).toBe(3);
  expect(
    await one(
      `SELECT count(*)::int FROM contact WHERE subject_kind = 'federation' AND subject_key = '17615' AND role = 'clerk' AND email LIKE '%.example'`,
    ),
  ).toBe(1);
});
