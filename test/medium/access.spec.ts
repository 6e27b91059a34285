import pg from 'pg';
import { Administration, Callers, createDemoPeople, People, sessionStore, SignIn, type SessionStore } from '#libs/access/index.js';
import { hashOfSecret } from '#libs/access/token-text.js';
import { connectionOptions } from '#libs/platform/database/connection.js';
import { Database, SignInDatabase } from '#libs/platform/database/database.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { configOn } from '../support/sample-register.js';

let database: TestDatabase;
let superuser: pg.Pool;
let door: SignInDatabase;
let signIn: SignIn;
let administration: Administration;

beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Pool(connectionOptions(database.url('superuser'), 'test'));
  await superuser.query(
    `INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true), ('885', 'Worcestershire', true), ('931', 'Oxfordshire', true)`,
  );
  door = new SignInDatabase(configOn(database));
  signIn = new SignIn(door);
  administration = new Administration(door, new Callers(door));
});
afterAll(async () => {
  await door.onModuleDestroy();
  await superuser.end();
  await database.close();
});

let people = 0;
const someone = (more: Partial<Parameters<Administration['addPerson']>[0]> = {}): Promise<string> =>
  administration.addPerson({
    displayName: 'Ann Officer',
    email: `ann${(people += 1)}@council.invalid`,
    authority: '335',
    role: 'officer',
    ...more,
  });
const events = async (personId: string): Promise<string[]> =>
  (await superuser.query<{ kind: string }>('SELECT kind FROM sign_in_event WHERE person_id = $1 ORDER BY id', [personId])).rows.map(
    ({ kind }) => kind,
  );

describe('signing in by link', () => {
  test('a link lets its person in once; who comes second, even at the same moment, does not', async () => {
    const id = await someone();
    const secret = await administration.freshLink(id, 1);
    const both = await Promise.all([signIn.consumeLink(secret), signIn.consumeLink(secret)]);
    expect(both.filter(Boolean)).toEqual([expect.objectContaining({ personId: id, via: 'session', authority: '335', role: 'officer' })]);
    expect(await signIn.consumeLink(secret)).toBeNull();
    expect(await events(id)).toEqual(['person-added', 'signed-in']);
  });

  test('an invented, an expired and a replaced link, and one of a person who left, all say the same: nothing', async () => {
    const id = await someone();
    expect(await signIn.consumeLink('invented')).toBeNull();
    expect(await signIn.consumeLink(await administration.freshLink(id, 0))).toBeNull();
    const replaced = await administration.freshLink(id, 1);
    const current = await administration.freshLink(id, 1);
    expect(await signIn.consumeLink(replaced)).toBeNull();
    await administration.deactivate(id);
    expect(await signIn.consumeLink(current)).toBeNull();
  });

  test('asking for a link finds every board a clerk serves, and nobody for an address that is not known', async () => {
    const email = 'clerk@two-boards.invalid';
    await someone({ email, role: 'board', federationUid: '17615' });
    await someone({ email, role: 'board', federationUid: '16736' });
    const links = await signIn.linksFor(' Clerk@Two-Boards.invalid ');
    expect(links.map((link) => link.email)).toEqual([email, email]);
    const boards = await Promise.all(links.map(({ secret }) => signIn.consumeLink(secret)));
    expect(boards.map((actor) => actor!.federationUid).sort()).toEqual(['16736', '17615']);
    expect(await signIn.linksFor('nobody@council.invalid')).toEqual([]);
  });

  test('asking again and again sends five links and no more', async () => {
    const id = await someone({ email: 'flooded@council.invalid' });
    const sent = [];
    for (let time = 0; time < 7; time += 1) sent.push(...(await signIn.linksFor('flooded@council.invalid')));
    expect(sent).toHaveLength(5);
    expect((await events(id)).filter((kind) => kind === 'link-sent')).toHaveLength(5);
  });

  test('only the fingerprint of a link is stored', async () => {
    const secret = await administration.freshLink(await someone(), 1);
    const { rows } = await superuser.query<{ text: string }>('SELECT row_to_json(l)::text AS text FROM sign_in_link l WHERE hash = $1', [
      hashOfSecret(secret),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.text).not.toContain(secret);
  });
});

describe('sessions', () => {
  const asked = <T>(ask: (done: (error: unknown, value?: T) => void) => void): Promise<T | undefined | null> =>
    new Promise((resolve, reject) => ask((error, value) => (error ? reject(error as Error) : resolve(value))));
  let store: SessionStore;
  beforeAll(() => (store = sessionStore(door, class {} as never)));
  afterAll(() => store.close());

  test('a session is kept, found, and gone everywhere once it was ended', async () => {
    const session = { personId: 'x', cookie: { originalMaxAge: 60_000, expires: '2999-01-01T00:00:00.000Z' } };
    await asked((done) => store.set('sid-1', session, done));
    expect(await asked((done) => store.get('sid-1', done))).toEqual(session);
    await asked((done) => store.destroy('sid-1', done));
    expect(await asked((done) => store.get('sid-1', done))).toBeFalsy();
  });

  test('a session past its time is not found', async () => {
    await asked((done) => store.set('sid-2', { cookie: { expires: '2001-01-01T00:00:00.000Z' } }, done));
    expect(await asked((done) => store.get('sid-2', done))).toBeFalsy();
  });

  test('the person of a session is asked for again, so that leaving ends it', async () => {
    const id = await someone();
    expect(await new Callers(door).bySession(id)).toMatchObject({ personId: id, via: 'session' });
    await administration.deactivate(id);
    expect(await new Callers(door).bySession(id)).toBeNull();
  });

  test('no other identity sees sessions, tokens or links', async () => {
    const app = new Database(configOn(database));
    for (const table of ['web_session', 'api_token', 'sign_in_link']) {
      await expect(app.query(`SELECT * FROM ${table}`)).rejects.toThrow('permission denied');
    }
    await app.onModuleDestroy();
    for (const table of ['person', 'web_session', 'api_token', 'sign_in_link']) {
      expect(await door.query(`SELECT * FROM ${table}`)).toEqual([]);
    }
  });

  test('what was written about coming and going stays as it was written', async () => {
    await someone();
    await expect(superuser.query('DELETE FROM sign_in_event')).rejects.toThrow('append-only');
    await expect(superuser.query("UPDATE sign_in_event SET kind = 'signed-out'")).rejects.toThrow('append-only');
  });
});

describe('people', () => {
  test('the demonstration has its six people, once however often it starts, and a token when asked', async () => {
    const first = await createDemoPeople(door, true);
    const second = await createDemoPeople(door, false);
    expect(second.people.map(({ personId }) => personId)).toEqual(first.people.map(({ personId }) => personId));
    expect(second.token).toBeNull();
    expect(await new Callers(door).byToken(first.token!)).toMatchObject({ authority: '335', role: 'officer' });
    const actors = await Promise.all(second.people.map(({ linkSecret }) => signIn.consumeLink(linkSecret)));
    expect(actors.map((actor) => `${actor!.authority} ${actor!.role}`)).toEqual([
      '335 officer',
      '885 officer',
      '931 officer',
      '335 manager',
      '335 auditor',
      '335 board',
    ]);
    // links of the first start ended with the second
    expect(await signIn.consumeLink(first.people[0]!.linkSecret)).toBeNull();
  });

  test('a person who comes back is the same person, and both are written down', async () => {
    const again = { displayName: 'Ann Again', email: 'again@council.invalid' };
    const id = await someone(again);
    await administration.deactivate(id);
    expect(await someone(again)).toBe(id);
    expect(await new Callers(door).bySession(id)).toMatchObject({ displayName: 'Ann Again' });
    expect(await events(id)).toEqual(['person-added', 'person-deactivated', 'person-added']);
  });

  test('an officer sees the colleagues a case can be given to, and nobody of another authority', async () => {
    const app = new Database(configOn(database));
    const id = await administration.addPerson({
      displayName: 'Wendy Worcester',
      email: 'wendy@worcestershire.invalid',
      authority: '885',
      role: 'manager',
    });
    const [actor] = await Promise.all([new Callers(door).bySession(id)]);
    expect((await new People(app).officers(actor!)).map(({ name }) => name)).toEqual(['Tom Hadley', 'Wendy Worcester']);
    await app.onModuleDestroy();
  });
});
