import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { importExtract, Register } from '#libs/register/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { configOn, lighthouse, loadSampleRegister, registerFile, shortHeath, workerOn } from '../support/sample-register.js';

const officer: Actor = {
  personId: '11111111-1111-4111-8111-111111111111',
  displayName: 'Officer',
  authority: '335',
  role: 'officer',
  via: 'session',
};
const EVERYBODY = { limit: 100 };

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

const found = async (text: string): Promise<string[]> =>
  (await register.searchSchools(officer, { text }, EVERYBODY)).rows.map(({ urn }) => urn);

describe('School search', () => {
  it('finds a school by its URN', async () => {
    expect(await found('104144')).toEqual(['104144']);
    expect(await found(' 104144 ')).toEqual(['104144']);
  });

  it('finds a school and the academy after it by their DfE number, with or without the slash', async () => {
    expect((await found('3352012')).sort()).toEqual(['104150', '151659']);
    expect((await found('335/2012')).sort()).toEqual(['104150', '151659']);
  });

  it('finds schools by postcode, whole or its beginning, however it is spaced and typed', async () => {
    const [school] = (await register.searchSchools(officer, { text: '104134' })).rows;
    expect(school!.postcode).toBe('WS3 2HR');
    for (const text of ['WS3 2HR', 'ws32hr']) expect(await found(text)).toContain('104134');
    const area = (await register.searchSchools(officer, { text: 'WS3' }, EVERYBODY)).rows;
    expect(area.map(({ urn }) => urn)).toContain('104134');
    expect(area.every(({ postcode }) => postcode!.startsWith('WS3'))).toBe(true);
  });

  it('finds schools by words of their name in any order, by their beginnings, and whatever the capitals', async () => {
    expect(await found('nursery SANDBANK')).toEqual(['104134']);
    expect(await found('sandb nurs')).toEqual(['104134']);
  });

  it('does not mind accents, apostrophes and double spaces', async () => {
    expect(await found('thomas a becket')).toEqual(expect.arrayContaining(['126416', '138950', '149557']));
    expect(await found('Thomas à Becket')).toEqual(expect.arrayContaining(['126416', '138950', '149557']));
    const typed = await found("St Mary's Bicester");
    expect(typed).toEqual(expect.arrayContaining(['123207', '151182']));
    expect(await found('st marys bicester')).toEqual(typed);
    expect(await found('st mary’s bicester')).toEqual(typed);
  });

  it('takes signs that mean something to a database as text', async () => {
    for (const text of ['%', '_____', "'; DROP TABLE school; --", '\\'])
      await expect(register.searchSchools(officer, { text })).resolves.toBeDefined();
    expect(await found("'; DROP TABLE school; --")).toEqual([]);
    expect(await found('%')).toEqual([]);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await register.searchSchools(officer, { text: 'Hogwarts' })).toEqual({ rows: [], total: 0, next: null });
    expect(await found('999999')).toEqual([]);
  });

  it('can be narrowed to an authority, to open schools, and to maintained ones', async () => {
    const walsall = (await register.searchSchools(officer, { authority: '335', open: true, maintained: true }, EVERYBODY)).rows;
    expect(walsall.length).toBeGreaterThan(50);
    expect(
      walsall.every(
        ({ authority, statusCode, category }) => authority === '335' && (statusCode === '1' || statusCode === '3') && category !== null,
      ),
    ).toBe(true);
    expect(walsall[0]!.authorityName).toBe('Walsall');
  });

  it('goes through all 1,655 schools page by page, each once, in the order of their names', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Register['searchSchools']>> = await register.searchSchools(officer, {}, { limit: 100, after });
      expect(page.total).toBe(1655);
      seen.push(...page.rows.map(({ urn }) => urn));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(1655);
    expect(new Set(seen).size).toBe(1655);
  });

  it('shows the federations a school is in', async () => {
    const [school] = (await register.searchSchools(officer, { text: shortHeath.schools[0] })).rows;
    expect(school!.federations).toEqual([{ uid: '16736', name: 'Short Heath Federation' }]);
  });
});

describe('A school', () => {
  it('is shown with its former federations and the academy that followed it', async () => {
    const delves = await register.school(officer, '104150');
    if (!delves.ok) throw new Error(delves.refusal.detail);
    expect(delves.value).toMatchObject({
      name: 'Delves Infant School',
      statusCode: '2',
      closeDate: '2025-05-31',
      category: 'community',
      federations: [],
    });
    expect(delves.value.memberships).toEqual([
      {
        urn: '104150',
        federationUid: '17679',
        federationName: 'Delves Federation',
        schoolName: 'Delves Infant School',
        validFrom: '2024-11-19',
        validTo: '2025-07-18',
        move: null,
      },
    ]);
    expect(delves.value.sameNumber).toEqual([
      { urn: '151659', name: 'Delves Infant School', statusCode: '1', status: 'Open', type: 'Academy converter' },
    ]);
  });

  it('that is not there is refused politely', async () => {
    for (const urn of ['999999', 'x', ''])
      expect(await register.school(officer, urn)).toMatchObject({ ok: false, refusal: { code: 'school-not-found', status: 404 } });
  });
});

describe('A federation', () => {
  it('Lighthouse has nine schools on 19 November 2024, the same on 17 July 2025, and none the day after', async () => {
    for (const asAt of [lighthouse.asAt, '2025-05-02', '2025-07-17']) {
      const federation = await register.federation(officer, lighthouse.uid, asAt);
      if (!federation.ok) throw new Error(federation.refusal.detail);
      expect(federation.value.members.map(({ urn }) => urn).sort()).toEqual([...lighthouse.schools]);
    }
    expect(await register.federation(officer, lighthouse.uid, '2025-07-18')).toMatchObject({
      ok: true,
      value: { members: [], name: lighthouse.name },
    });
    expect(await register.federation(officer, lighthouse.uid)).toMatchObject({
      ok: true,
      value: { members: [], asAt: '2025-07-18', knownFrom: '2024-11-19', knownTo: '2025-07-18' },
    });
  });

  it('has a governing body of its own, which ends with its last school', async () => {
    expect(await register.federation(officer, lighthouse.uid)).toMatchObject({
      value: {
        governingBodies: [
          { kind: 'federation', name: 'Governing body of The Lighthouse Federation', validFrom: '2024-11-19', validTo: '2025-07-18' },
        ],
      },
    });
    const left = await register.school(officer, lighthouse.schools[0]);
    expect(left).toMatchObject({ value: { governingBodies: [{ kind: 'school', validFrom: '2025-07-18', validTo: null }] } });
  });

  it('published under two numbers has the school that carries both in each', async () => {
    expect(await register.federation(officer, '17483')).toMatchObject({
      value: { name: 'The Meon Valley Federation', members: [{ urn: '115931' }] },
    });
    const other = await register.federation(officer, '17484');
    expect(other.ok && other.value.members.map(({ urn }) => urn).sort()).toEqual(['115931', '116301']);
  });

  it('may have commas in its name and schools in two authorities', async () => {
    expect(await register.federation(officer, '1718')).toMatchObject({
      value: { name: 'Aylestone, Broadlands and Withington Federation' },
    });
    const { rows } = await register.listFederations(officer, { text: 'foundations for children' });
    expect(rows).toEqual([
      {
        uid: '17504',
        name: 'Foundations for Children Nursery Schools Federation',
        members: 4,
        authorities: [
          { code: '940', name: 'North Northamptonshire' },
          { code: '941', name: 'West Northamptonshire' },
        ],
      },
    ]);
  });

  it('is listed while it has a school, and afterwards only when asked for', async () => {
    const uids = async (emptied: boolean): Promise<string[]> =>
      (await register.listFederations(officer, { authority: '335', emptied }, EVERYBODY)).rows.map(({ uid }) => uid);
    const living = await uids(false);
    expect(living).toEqual(expect.arrayContaining(['17685', '17678', '16736', '17675', '17654', '1494']));
    expect(living).not.toContain(lighthouse.uid);
    expect(await uids(true)).toEqual(expect.arrayContaining([lighthouse.uid, '17679']));
  });

  it('is counted as it stood on a day, whatever it has lost since', async () => {
    const on = async (asAt: string): Promise<(number | undefined)[]> => {
      const members = await register.membersOn(officer, [lighthouse.uid, '1790'], asAt);
      return [members.get(lighthouse.uid), members.get('1790')];
    };
    expect(await on(lighthouse.asAt)).toEqual([9, undefined]);
    expect(await on('2025-07-18')).toEqual([undefined, 2]);
  });

  it('is found by its number, and the list goes page by page', async () => {
    expect((await register.listFederations(officer, { text: '1790' })).rows.map(({ uid }) => uid)).toEqual(['1790']);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Register['listFederations']>> = await register.listFederations(officer, {}, { limit: 7, after });
      seen.push(...page.rows.map(({ uid }) => uid));
      after = page.next;
      expect(page.total).toBeGreaterThan(25);
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await register.listFederations(officer)).total);
  });

  it('that is not there is refused politely', async () => {
    expect(await register.federation(officer, '99999999')).toMatchObject({
      ok: false,
      refusal: { code: 'federation-not-found', status: 404 },
    });
  });
});

it('Authorities that educate are listed by name', async () => {
  const authorities = await register.authorities(officer);
  expect(authorities).toHaveLength(153);
  expect(authorities).toContainEqual({ code: '335', name: 'Walsall' });
});

it('Without a context the register shows nothing', async () => {
  for (const table of [
    'school',
    'federation',
    'federation_membership',
    'governing_body',
    'contact',
    'calendar',
    'calendar_version',
    'bank_holiday_version',
    'register_import',
    'register_change',
  ]) {
    expect(await database.query(`SELECT 1 FROM ${table} LIMIT 1`)).toEqual([]);
  }
});
