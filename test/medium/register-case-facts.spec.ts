import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { BankHolidays, importExtract, Register } from '#libs/register/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import {
  configOn,
  johnHampden,
  lighthouse,
  loadSampleRegister,
  pebworth,
  registerFile,
  shortHeath,
  stThomasAndStPatricks,
  workerOn,
} from '../support/sample-register.js';

const officer: Actor = {
  personId: '11111111-1111-4111-8111-111111111111',
  displayName: 'Officer',
  authority: '335',
  role: 'officer',
  via: 'session',
};

let db: TestDatabase;
let database: Database;
let register: Register;

beforeAll(async () => {
  db = await testDatabase();
  await loadSampleRegister(db);
  const worker = workerOn(db);
  const quirks = await importExtract(worker, { file: registerFile('quirk-rows-20250718.csv'), asAt: '2025-07-18', today: '2025-07-18' });
  expect(quirks.ok).toBe(true);
  await worker.onModuleDestroy();
  database = new Database(configOn(db));
  register = new Register(database);
}, 60_000);

afterAll(async () => {
  await database.onModuleDestroy();
  await db.close();
});

describe('What a case takes from the register', () => {
  it('is the membership of its own date, with each school in the words of the law', async () => {
    const facts = await register.caseFacts(officer, { federationUid: lighthouse.uid, asAt: lighthouse.asAt });
    expect(facts!.federation).toEqual({
      uid: '17615',
      registerAsAt: '2024-11-19',
      name: 'The Lighthouse Federation',
      hasHeadOfFederation: null,
    });
    expect(facts!.schools.map(({ key }) => key).sort()).toEqual([...lighthouse.schools]);
    expect(
      facts!.schools.every(
        ({ category, religiousFoundation, calendar }) =>
          category === 'community' && religiousFoundation === false && calendar === 'authority:335',
      ),
    ).toBe(true);
    expect(facts!.authorities).toEqual(['335']);
  });

  it('is nothing where no school was in the federation', async () => {
    expect(await register.caseFacts(officer, { federationUid: lighthouse.uid, asAt: '2025-07-18' })).toBeNull();
    expect(await register.caseFacts(officer, { federationUid: pebworth.uid, asAt: '2020-01-01' })).toBeNull();
    expect(await register.caseFacts(officer, { federationUid: '99999999', asAt: '2025-07-18' })).toBeNull();
  });

  it('knows the pupils, eighteen at Pebworth, and not the paid staff', async () => {
    const facts = await register.caseFacts(officer, { federationUid: pebworth.uid, asAt: pebworth.asAt });
    expect(facts!.schools.find(({ urn }) => urn === pebworth.pebworthFirst)).toMatchObject({
      registeredPupils: 18,
      paidStaff: null,
      authority: '885',
      calendar: 'authority:885',
    });
  });

  it('only suggests a religious foundation, since the register knows the designation alone', async () => {
    const facts = await register.caseFacts(officer, { federationUid: stThomasAndStPatricks.uid, asAt: stThomasAndStPatricks.asAt });
    expect(
      facts!.schools.map(({ category, religiousCharacter, religiousFoundation }) => ({
        category,
        religiousCharacter,
        religiousFoundation,
      })),
    ).toEqual([
      { category: 'voluntary-aided', religiousCharacter: 'Roman Catholic', religiousFoundation: null },
      { category: 'voluntary-aided', religiousCharacter: 'Roman Catholic', religiousFoundation: null },
    ]);
    expect(facts!.suggestions.map(({ school, field, value }) => ({ school, field, value }))).toEqual(
      expect.arrayContaining(stThomasAndStPatricks.schools.map((school) => ({ school, field: 'religiousFoundation', value: true }))),
    );
  });

  it('has every category of a mixed federation right', async () => {
    const facts = await register.caseFacts(officer, { federationUid: shortHeath.uid, asAt: shortHeath.asAt });
    expect(facts!.schools.map(({ category }) => category).sort()).toEqual(['community', 'maintained-nursery', 'voluntary-controlled']);
  });

  it('takes schools by URN too', async () => {
    const facts = await register.schoolFacts(officer, ['123076', '104134', '999999']);
    expect(facts.map(({ urn, category }) => [urn, category])).toEqual([
      ['123076', 'community'],
      ['104134', 'maintained-nursery'],
    ]);
  });
});

describe('Days in force', () => {
  it('are the demonstration calendars, labelled so, the same object each time', async () => {
    const [school] = await register.schoolFacts(officer, [johnHampden.schools[0]]);
    const first = await register.calendarsFor(officer, [school!]);
    const second = await register.calendarsFor(officer, [school!]);
    const calendar = first.calendars['authority:931']!;
    expect(calendar.name).toMatch(/demonstration/i);
    expect(calendar.version).toBe(first.versions['authority:931']);
    expect(calendar.terms.some(({ from, to }) => from === '2025-09-02' && to === '2025-10-24')).toBe(true);
    expect(second.calendars['authority:931']).toBe(calendar);
  });

  it('leave a described school its own calendar, and a school of an authority without one without', async () => {
    const described = { key: 'b', name: 'B', authority: '335', calendar: 'cal-1' };
    const elsewhere = { key: 'c', name: 'C', authority: '202' };
    const days = await register.calendarsFor(officer, [described, elsewhere]);
    expect(days).toEqual({ calendars: {}, versions: {}, schools: [described, elsewhere] });
  });

  it('have the bank holidays of England, the summer one of 2025 among them', async () => {
    const { holidays, version } = await register.bankHolidays(officer);
    expect(holidays).toContain('2025-08-25');
    expect(version).toMatch(/^[0-9a-f-]{36}$/);
    expect((await register.bankHolidays(officer)).holidays).toBe(holidays);
  });

  it('have further bank holidays as soon as an administrator has entered them', async () => {
    const list = new BankHolidays(database);
    const file = JSON.stringify({ 'england-and-wales': { events: [{ title: 'Jubilee', date: '2027-06-04' }] } });
    expect(await list.importFile(officer, file, 'test')).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect(await list.importFile({ ...officer, role: 'administrator' }, '{}', 'test')).toMatchObject({
      refusal: { code: 'calendar-file-refused' },
    });
    expect(await list.importFile({ ...officer, role: 'administrator' }, file, 'test')).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await register.bankHolidays(officer)).holidays).toEqual(['2027-06-04']);
  });
});
