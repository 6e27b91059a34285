import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { registerFile } from '../support/sample-register.js';
import { JULY, altered, anEmptyRegister, folder, lineOf, one, refused, withValues } from './register-world.js';

anEmptyRegister();

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
    expect((await refused(await altered(JULY, (text) => withValues(text, '104134', { CensusDate: '16/01/2025' })))).detail).toBe(
      'Line 2, column "CensusDate": "16/01/2025" - expected a day of the calendar as dd-mm-yyyy, or blank.',
    );
    expect(
      (await refused(await altered(JULY, (text) => withValues(text, '104137', { 'TypeOfEstablishment (code)': '1' })))).detail,
    ).toMatch(/column "TypeOfEstablishment \(code\)": "1" - expected a code of two digits/);
  });

  it('several bad values are named together', async () => {
    const file = await altered(JULY, (text) =>
      withValues(withValues(text, '104134', { NumberOfPupils: 'many', URN: '10413' }), '104137', { 'EstablishmentStatus (code)': '5' }),
    );
    expect((await refused(file)).errors).toEqual([
      { field: 'URN', message: 'line 2: "10413"; expected six digits' },
      { field: 'NumberOfPupils', message: 'line 2: "many"; expected a whole number or blank' },
      { field: 'EstablishmentStatus (code)', message: expect.stringMatching(/^line \d+: "5"; expected a status from 1 to 4$/) },
    ]);
  });

  it('the line is the line of the file, after a value that breaks over two', async () => {
    const file = await altered(JULY, (text) =>
      withValues(withValues(text, '104134', { Street: 'Elmore\nRow' }), '151659', { NumberOfPupils: '-1' }),
    );
    const line = lineOf(await readFile(JULY, 'latin1'), '151659') + 1;
    expect((await refused(file)).detail).toContain(`Line ${line}, column "NumberOfPupils": "-1"`);
  });

  it('a school that is there twice', async () => {
    const file = await altered(JULY, (text) => text + text.split('\r\n')[1]! + '\r\n');
    expect((await refused(file)).detail).toBe('Line 1521, column "URN": "104134" - expected each school once (line 2 has it too).');
  });

  it('a row with too few values or too many', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace(/\r\n104137,/, '\r\n104137,"x"\r\n104138,')))).detail).toMatch(
      /^Line \d+: "too few values" - expected 135 values/,
    );
    expect((await refused(await altered(JULY, (text) => text.replace('\r\n104137,', '\r\n104137,"x",')))).detail).toMatch(
      /^Line \d+: "too many values" - expected 135 values/,
    );
  });

  it('a byte that is no windows-1252 letter', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace('Sandbank', 'Sand\x81bank')))).detail).toBe(
      'Line 2: "0x81" - expected text in windows-1252.',
    );
  });

  it('a column that is needed and not there, by its name', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace('"Federations (code)"', '"Federation number"')))).detail).toBe(
      'Line 1, column "Federations (code)" - expected this column in the header.',
    );
  });

  it('a column that is there twice', async () => {
    expect((await refused(await altered(JULY, (text) => text.replace('"SiteName"', '"URN"')))).detail).toBe(
      'Line 1, column "URN" - expected each column once.',
    );
  });

  it('another file than an extract, an empty one, one without schools, none at all', async () => {
    expect((await refused(registerFile('groups-20260312.csv'))).detail).toMatch(/expected the header of an establishments extract/);
    expect((await refused(registerFile('bank-holidays.json'))).detail).toMatch(/expected/);
    expect((await refused(await altered(JULY, () => ''))).detail).toMatch(/is empty/);
    expect((await refused(await altered(JULY, (text) => text.slice(0, text.indexOf('\r\n') + 2)))).detail).toMatch(
      /has a header and no schools/,
    );
    expect((await refused(path.join(folder, 'nowhere.csv'))).detail).toMatch(/there is no such file/);
    expect((await refused(folder)).detail).toMatch(/is not a file/);
  });

  it('a date that is none or not yet come', async () => {
    for (const [asAt, why] of [
      ['2026-01-06', 'must be today (2026-01-05) or earlier'],
      ['2025-02-30', '"2025-02-30" is not a real date'],
      ['2025-13-01', 'is not a real date'],
      ['18-07-2025', 'written as YYYY-MM-DD'],
      ['', 'written as YYYY-MM-DD'],
    ] as const)
      expect(await refused(JULY, asAt)).toMatchObject({ code: 'register-date-refused', status: 422, detail: expect.stringContaining(why) });
  });
});
