import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { WorkerDatabase } from '#libs/platform/database/database.js';
import type { Result } from '#libs/platform/result.js';
import { importExtract, loadAuthorities, loadSampleData, printReport, REGISTER_IMPORT, type ImportOutcome, type RegisterChange } from '#libs/register/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { lighthouse, registerFile, workerOn } from '../support/sample-register.js';

const NOVEMBER = registerFile('edubasealldata20241119.csv');
const JULY = registerFile('edubasealldata20250718.csv');
const QUIRKS = registerFile('quirk-rows-20250718.csv');
const TODAY = '2026-01-05';

jest.setTimeout(30_000);

let db: TestDatabase;
let worker: WorkerDatabase;
let everything: pg.Client;
let folder: string;

beforeEach(async () => {
  db = await testDatabase();
  worker = workerOn(db);
  everything = new pg.Client({ connectionString: db.url('superuser') });
  await everything.connect();
  folder = await mkdtemp(path.join(os.tmpdir(), 'register-'));
});

afterEach(async () => {
  await everything.end();
  await worker.onModuleDestroy();
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> => (await everything.query<T>(sql, values)).rows;
const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => Object.values((await rows(sql, values))[0]!)[0] as T;

async function take(file: string, asAt: string): Promise<ImportOutcome> {
  const answer = await importExtract(worker, { file, asAt, today: TODAY });
  if (!answer.ok) throw new Error(answer.refusal.detail);
  return answer.value;
}

async function refused(file: string, asAt = '2025-07-18'): Promise<Extract<Result<ImportOutcome>, { ok: false }>['refusal']> {
  const answer = await importExtract(worker, { file, asAt, today: TODAY });
  if (answer.ok) throw new Error('the file was imported');
  return answer.refusal;
}

/** The extract with changes to its text, byte for byte otherwise. */
async function altered(source: string, change: (text: string) => string): Promise<string> {
  const file = path.join(folder, 'altered.csv');
  await writeFile(file, change(await readFile(source, 'latin1')), 'latin1');
  return file;
}

/** Physical place and writing transaction of every row: the same only if no row was written. */
const TABLES = ['school', 'federation', 'federation_membership', 'governing_body', 'authority', 'register_import', 'register_change'];
async function written(): Promise<string[]> {
  const states: string[] = [];
  for (const table of TABLES) {
    states.push(await one<string>(`SELECT '${table} ' || count(*) || ' ' || coalesce(md5(string_agg(ctid::text || xmin::text || xmax::text, ' ' ORDER BY ctid)), 'empty') FROM ${table}`));
  }
  return states;
}

const changes = async (importId: string | null): Promise<RegisterChange[]> =>
  rows<RegisterChange>('SELECT kind, authority, urn, federation_uid AS "federationUid", name, before, after FROM register_change WHERE import_id = $1 ORDER BY id', [importId]);

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
    expect(await one('SELECT name FROM school WHERE urn = $1', ['126416'])).toBe('St Thomas à Becket Church of England Aided Primary School');
    expect(await one('SELECT name FROM federation WHERE uid = $1', ['17533'])).toBe('The Federated Schools of St Joseph’s Catholic Infants and St Joseph’s Catholic Juniors');
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
    expect(await one(`SELECT count(*)::int FROM school WHERE category IS NOT NULL AND type_code IN ('08', '10', '11', '14', '34')`)).toBe(0);
  });

  it('line breaks, commas and quotes inside a value are part of it', async () => {
    const file = await altered(QUIRKS, (text) => text.replace('"St Thomas \xe0 Becket Church of England Aided Primary School"', '"The ""Old"" School,\r\nUpper Site"'));
    await take(file, '2025-07-18');
    expect(await rows(`SELECT name FROM school WHERE name LIKE 'The "Old"%'`)).toEqual([{ name: 'The "Old" School,\r\nUpper Site' }]);
  });

  it('a real extract has head teachers, whose title is not taken for a name', async () => {
    const file = await altered(JULY, (text) => withValues(text, '104134', { 'HeadTitle (name)': 'Headteacher', HeadFirstName: 'Mary', HeadLastName: 'Invented', HeadPreferredJobTitle: 'Executive head' }));
    await take(file, '2025-07-18');
    expect(await rows('SELECT head_name, head_job_title FROM school WHERE urn = $1', ['104134'])).toEqual([{ head_name: 'Mary Invented', head_job_title: 'Executive head' }]);
  });
});

describe('Federations', () => {
  it('Lighthouse has nine schools from the first extract to the second, and none after', async () => {
    await take(NOVEMBER, '2024-11-19');
    await take(JULY, '2025-07-18');
    const members = await rows<{ urn: string; from: string; to: string }>('SELECT urn, valid_from::text AS from, valid_to::text AS to FROM federation_membership WHERE federation_uid = $1 ORDER BY urn', [lighthouse.uid]);
    expect(members).toEqual(lighthouse.schools.map((urn) => ({ urn, from: '2024-11-19', to: '2025-07-18' })));
    expect(await one(`SELECT count(*)::int FROM school WHERE urn = ANY ($1) AND status_code = '1'`, [lighthouse.schools])).toBe(9);
  });

  it('a school that carries two numbers joined by "~" is in both', async () => {
    await take(QUIRKS, '2025-07-18');
    expect(await rows('SELECT federation_uid FROM federation_membership WHERE urn = $1 ORDER BY 1', ['115931'])).toEqual([{ federation_uid: '17483' }, { federation_uid: '17484' }]);
  });

  it('a school that comes back begins a second membership; the same extract date puts one right', async () => {
    await take(NOVEMBER, '2024-11-19');
    await take(JULY, '2025-07-18');
    const back = await altered(JULY, (text) => withValues(text, '104144', { 'Federations (code)': '17615', 'Federations (name)': 'The Lighthouse Federation' }));
    const periods = (): Promise<unknown[]> => rows('SELECT valid_from::text AS from, valid_to::text AS to FROM federation_membership WHERE urn = $1 ORDER BY 1', ['104144']);
    // a second file of the same date: it never left
    expect((await changes((await take(back, '2025-07-18')).importId)).filter(({ kind }) => kind === 'joined-federation')).toHaveLength(1);
    expect(await periods()).toEqual([{ from: '2024-11-19', to: null }]);
    // left on that date after all, and back with a later extract
    await take(JULY, '2025-07-18');
    const later = await take(back, '2025-09-01');
    expect(await periods()).toEqual([
      { from: '2024-11-19', to: '2025-07-18' },
      { from: '2025-09-01', to: null },
    ]);
    expect(await changes(later.importId)).toContainEqual({ kind: 'joined-federation', authority: '335', urn: '104144', federationUid: '17615', name: 'Blakenall Heath Junior School', before: null, after: 'The Lighthouse Federation' });
    // a file of that later date without it takes the second membership back: it never was
    await take(JULY, '2025-09-01');
    expect(await periods()).toEqual([{ from: '2024-11-19', to: '2025-07-18' }]);
  });

  it('a school cannot be in the same federation twice on a day', async () => {
    await take(NOVEMBER, '2024-11-19');
    await expect(everything.query(`INSERT INTO federation_membership (urn, federation_uid, valid_from, valid_to) VALUES ('104144', '17615', '2025-01-01', '2025-02-01')`)).rejects.toThrow('federation_membership_no_overlap');
  });

  it('a name that changes on all its schools changes with them', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => text.replaceAll('"Cadmus Family of Schools"', '"Cadmus Family, of Schools"'));
    const { importId } = await take(file, '2025-08-01');
    expect(await changes(importId)).toContainEqual({ kind: 'federation-renamed', authority: null, urn: null, federationUid: '17685', name: 'Cadmus Family, of Schools', before: 'Cadmus Family of Schools', after: 'Cadmus Family, of Schools' });
  });
});

describe('The report of what changed', () => {
  it('between November 2024 and July 2025 says who became an academy, opened, was renamed, changed type, and left a federation', async () => {
    await take(NOVEMBER, '2024-11-19');
    const { importId, report } = await take(JULY, '2025-07-18');
    expect(report.changes).toEqual({ 'became-academy': 13, opened: 13, renamed: 2, 'changed-type': 1, 'left-federation': 11, 'new-in-file': 1 });
    expect(report.firstSeenAuthorities).toEqual([{ code: '885', name: 'Worcestershire', schools: 593 }]);
    const found = await changes(importId);
    const about = (urn: string): Partial<RegisterChange>[] => found.filter((change) => change.urn === urn).map(({ kind, before, after }) => ({ kind, before, after }));
    expect(about('104150')).toEqual([
      { kind: 'became-academy', before: 'Open', after: 'Academy Converter, 2025-05-31; now Delves Infant School (151659)' },
      { kind: 'left-federation', before: 'Delves Federation', after: 'became an academy' },
    ]);
    expect(about('151659')).toEqual([{ kind: 'opened', before: 'in place of Delves Infant School (104150)', after: 'Academy Converter, 2025-06-01' }]);
    expect(about('122968')).toEqual([{ kind: 'renamed', before: 'Headington Quarry Foundation Stage School', after: 'Headington Quarry Nursery School' }]);
    expect(about('123124')).toEqual([{ kind: 'changed-type', before: 'Voluntary controlled school', after: 'Voluntary aided school' }]);
    for (const urn of lighthouse.schools) expect(about(urn)).toEqual([{ kind: 'left-federation', before: 'The Lighthouse Federation', after: 'still open' }]);
  });

  it('can be printed', async () => {
    await take(NOVEMBER, '2024-11-19');
    const { importId, report } = await take(JULY, '2025-07-18');
    const text = printReport(report, await changes(importId), 3);
    expect(text).toContain('edubasealldata20250718.csv, as at 2025-07-18: 1519 schools, 135 columns');
    expect(text).toContain('606 added, 499 changed, 414 unchanged.');
    expect(text).toContain('Seen for the first time: Worcestershire (885), 593 schools.');
    expect(text).toContain('New Leaf School (URN 151297, authority 335): Proposed to open → New Provision, 2025-04-01');
    expect(text).toContain('Became an academy: 13\n  Delves Infant School (URN 104150, authority 335): Open → Academy Converter, 2025-05-31; now Delves Infant School (151659)');
    expect(text).toContain('... and 10 more');
  });

  it('names schools that closed without becoming academies, are proposed to close, or opened again', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => {
      const closed = withValues(text, '104134', { 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed', 'ReasonEstablishmentClosed (code)': '02', 'ReasonEstablishmentClosed (name)': 'Closure', CloseDate: '31-08-2025', 'Federations (code)': '', 'Federations (name)': '' });
      const proposed = withValues(closed, '104137', { 'EstablishmentStatus (code)': '3', 'EstablishmentStatus (name)': 'Open, but proposed to close', CloseDate: '31-08-2026' });
      return withValues(proposed, '104150', { 'EstablishmentStatus (code)': '1', 'EstablishmentStatus (name)': 'Open' });
    });
    const found = await changes((await take(file, '2025-09-05')).importId);
    expect(found.map(({ kind, urn, before, after }) => ({ kind, urn, before, after }))).toEqual([
      { kind: 'closed', urn: '104134', before: 'Open', after: 'Closure, 2025-08-31' },
      { kind: 'proposed-to-close', urn: '104137', before: 'Open', after: '2026-08-31' },
      { kind: 'reopened', urn: '104150', before: 'Closed', after: null },
      { kind: 'left-federation', urn: '104134', before: 'Sandbank & Valley Nursery Schools Federation', after: 'closed' },
    ]);
  });

  it('never takes a school that is missing from the file for closed', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => text.split('\r\n').filter((line) => !line.startsWith('104134,') && !line.includes(',"885",')).join('\r\n'));
    const { importId, report } = await take(file, '2025-08-01');
    expect(await changes(importId)).toEqual([{ kind: 'missing-from-file', authority: '335', urn: '104134', federationUid: null, name: 'Sandbank Nursery School', before: 'Open', after: null }]);
    expect(report.absentAuthorities).toEqual([{ code: '885', name: 'Worcestershire', schools: 593 }]);
    expect(await one('SELECT status_code FROM school WHERE urn = $1', ['104134'])).toBe('1');
    expect(await one('SELECT count(*)::int FROM federation_membership WHERE urn = $1 AND valid_to IS NULL', ['104134'])).toBe(1);
  });

  it('keeps what it said: reports and changes cannot be altered', async () => {
    await take(NOVEMBER, '2024-11-19');
    for (const sql of ['UPDATE register_import SET rows = 1', 'DELETE FROM register_change', 'TRUNCATE register_change']) await expect(everything.query(sql)).rejects.toThrow('append-only');
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
    expect(await rows('SELECT urn, pupils, changed_as_at::text AS as_at FROM school WHERE changed_as_at > $1', ['2025-07-18'])).toEqual([{ urn: '104134', pupils: 195, as_at: '2025-08-01' }]);
  });

  it('but for the date of last change, which moves with every national refresh, is an extract that changes nothing', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => text.replaceAll('"17-07-2025"', '"01-08-2025"'));
    expect((await take(file, '2025-08-01')).report).toMatchObject({ updated: 0, unchanged: 1519 });
  });
});

describe('A file that cannot be taken in changes nothing and says why', () => {
  afterEach(async () => {
    expect(await one('SELECT count(*)::int FROM school')).toBe(0);
    expect(await one('SELECT count(*)::int FROM register_import')).toBe(0);
  });

  it('a day that is none: line, column, value and what was expected', async () => {
    const line = lineOf(await readFile(JULY, 'latin1'), '151659');
    const file = await altered(JULY, (text) => withValues(text, '151659', { OpenDate: '31-06-2025' }));
    expect(await refused(file)).toMatchObject({
      code: 'register-file-refused',
      detail: `Line ${line}, column "OpenDate": "31-06-2025" - expected a day of the calendar as dd-mm-yyyy, or blank.`,
      errors: [{ field: 'OpenDate', message: `line ${line}: "31-06-2025"; expected a day of the calendar as dd-mm-yyyy, or blank` }],
    });
  });

  it('a date as a spreadsheet writes it, and a code whose zero a spreadsheet dropped', async () => {
    expect((await refused(await altered(JULY, (text) => withValues(text, '104134', { CensusDate: '16/01/2025' })))).detail).toBe('Line 2, column "CensusDate": "16/01/2025" - expected a day of the calendar as dd-mm-yyyy, or blank.');
    expect((await refused(await altered(JULY, (text) => withValues(text, '104137', { 'TypeOfEstablishment (code)': '1' })))).detail).toMatch(/column "TypeOfEstablishment \(code\)": "1" - expected a code of two digits/);
  });

  it('several bad values are named together', async () => {
    const file = await altered(JULY, (text) => withValues(withValues(text, '104134', { NumberOfPupils: 'many', URN: '10413' }), '104137', { 'EstablishmentStatus (code)': '5' }));
    expect((await refused(file)).errors).toEqual([
      { field: 'URN', message: 'line 2: "10413"; expected six digits' },
      { field: 'NumberOfPupils', message: 'line 2: "many"; expected a whole number or blank' },
      { field: 'EstablishmentStatus (code)', message: expect.stringMatching(/^line \d+: "5"; expected a status from 1 to 4$/) },
    ]);
  });

  it('the line is the line of the file, after a value that breaks over two', async () => {
    const file = await altered(JULY, (text) => withValues(withValues(text, '104134', { Street: 'Elmore\nRow' }), '151659', { NumberOfPupils: '-1' }));
    const line = lineOf(await readFile(JULY, 'latin1'), '151659') + 1;
    expect((await refused(file)).detail).toContain(`Line ${line}, column "NumberOfPupils": "-1"`);
  });

  it('a school that is there twice', async () => {
    const file = await altered(JULY, (text) => text + text.split('\r\n')[1]! + '\r\n');
    expect((await refused(file)).detail).toBe('Line 1521, column "URN": "104134" - expected each school once (line 2 has it too).');
  });

  it('a row with too few values or too many', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace(/\r\n104137,/, '\r\n104137,"x"\r\n104138,')))).detail).toMatch(/^Line \d+: "too few values" - expected 135 values/);
    expect((await refused(await altered(JULY, (text) => text.replace('\r\n104137,', '\r\n104137,"x",')))).detail).toMatch(/^Line \d+: "too many values" - expected 135 values/);
  });

  it('a byte that is no windows-1252 letter', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace('Sandbank', 'Sand\x81bank')))).detail).toBe('Line 2: "0x81" - expected text in windows-1252.');
  });

  it('a column that is needed and not there, by its name', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace('"Federations (code)"', '"Federation number"')))).detail).toBe('Line 1, column "Federations (code)" - expected this column in the header.');
  });

  it('a column that is there twice', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace('"SiteName"', '"URN"')))).detail).toBe('Line 1, column "URN" - expected each column once.');
  });

  it('another file than an extract, an empty one, one without schools, none at all', async () => {
    expect((await refused(registerFile('groups-20260312.csv'))).detail).toMatch(/expected the header of an establishments extract/);
    expect((await refused(registerFile('bank-holidays.json'))).detail).toMatch(/expected/);
    expect((await refused(await altered(JULY, () => ''))).detail).toMatch(/is empty/);
    expect((await refused(await altered(JULY, (text) => text.slice(0, text.indexOf('\r\n') + 2)))).detail).toMatch(/has a header and no schools/);
    expect((await refused(path.join(folder, 'nowhere.csv'))).detail).toMatch(/there is no such file/);
    expect((await refused(folder)).detail).toMatch(/is not a file/);
  });

  it('a date that is none or not yet come', async () => {
    for (const asAt of ['2026-01-06', '18-07-2025', '']) expect(await refused(JULY, asAt)).toMatchObject({ code: 'register-date-refused', status: 422 });
  });
});

it('An extract older than the last is refused, since it would put the register back', async () => {
  await take(JULY, '2025-07-18');
  const before = await written();
  expect(await refused(NOVEMBER, '2024-11-19')).toMatchObject({ code: 'register-date-refused', detail: expect.stringContaining('The register is as at 2025-07-18') });
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
  expect(await one(`SELECT count(*)::int FROM contact WHERE subject_kind = 'federation' AND subject_key = '17615' AND role = 'clerk' AND email LIKE '%.example'`)).toBe(1);
});

/** Raw fields of a line, quotes and all; every blank is published as "". */
function fields(line: string): string[] {
  return line.match(/"(?:[^"]|"")*"|[^,"]+/g)!;
}

function lineOf(text: string, urn: string): number {
  return text.split('\r\n').findIndex((line) => line.startsWith(`${urn},`)) + 1;
}

/** The extract with other values in one school's row. */
function withValues(text: string, urn: string, values: Record<string, string>): string {
  const lines = text.split('\r\n');
  const headers = lines[0]!.split(',').map((name) => name.slice(1, -1));
  const at = lines.findIndex((line) => line.startsWith(`${urn},`));
  const row = fields(lines[at]!);
  for (const [name, value] of Object.entries(values)) row[headers.indexOf(name)] = `"${value}"`;
  lines[at] = row.join(',');
  return lines.join('\r\n');
}
