import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ErasedNames } from '#libs/instruments/index.js';
import { WorkerDatabase, type Config } from '#libs/platform/index.js';
import { configOn } from '../support/sample-register.js';
import { apiWorld, lighthouse, type ApiWorld } from './api-world.js';

let api: ApiWorld;
let superuser: pg.Client;
let worker: WorkerDatabase;
let config: Config;

beforeAll(async () => {
  api = await apiWorld();
  config = configOn(api.database, { AUDIT_DIR: mkdtempSync(path.join(os.tmpdir(), 'erased-names-')) });
  worker = new WorkerDatabase(config);
  superuser = new pg.Client({ connectionString: api.database.url('superuser') });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await worker.onModuleDestroy();
  await api.close();
  rmSync(config.auditDir, { recursive: true });
});

/** The worker as it is when it starts. */
const started = (): ErasedNames => new ErasedNames(worker, api.clock, config);

describe('the name of a temporary governor that was erased', () => {
  test('stays erased when a backup brings it back; the ledger outside the database knows whose it was, and not the name', async () => {
    const opened = await api.post('/cases', {
      process: 'leaving',
      federationUid: lighthouse.uid,
      relevantSchool: lighthouse.schools[0],
      registerAsAt: lighthouse.asAt,
      hasHeadOfFederation: false,
    });
    const body = await api.post('/temporary-governing-bodies', {
      caseId: opened.body.reference,
      school: lighthouse.schools[0],
      trigger: 'leaving',
    });
    const at = `/temporary-governing-bodies/${body.body.id}`;
    const governor = { category: 'parent', appointedOn: '2024-11-20', appointedBy: 'local-authority', termYears: 4 };
    await api.post(`${at}/members`, { ...governor, name: 'Invented Person' });
    const { members } = (await api.post(`${at}/members`, { ...governor, name: 'Another One' })).body;
    const today = api.clock.today();
    const process = started();
    expect(await process.run(today)).toEqual({ kept: 0, again: 0 });
    const [member] = members.filter(({ name }: { name: string }) => name === 'Invented Person');
    expect((await api.post(`${at}/members/${member.id}/erasure`, { reason: 'Asked for' }, { as: 'helen' })).status).toBe(200);
    expect(await process.run(today)).toEqual({ kept: 1, again: 0 });
    expect(await process.run(today)).toEqual({ kept: 0, again: 0 });
    const ledger = await readFile(path.join(config.auditDir, 'erased-names.jsonl'), 'utf8');
    expect(JSON.parse(ledger)).toEqual({ body: body.body.id, member: member.id, erasedAt: api.clock.now() });
    expect(ledger).not.toContain('Invented');

    // as a backup would: past the guard, which only a superuser can set aside
    await superuser.query(`SET session_replication_role = replica;
      UPDATE temporary_member_name SET name = 'Invented Person', erased_by = NULL, erased_at = NULL, erased_because = NULL WHERE member = '${member.id}'`);
    expect((await api.get(at)).body.members.map(({ name }: { name: string | null }) => name).sort()).toEqual([
      'Another One',
      'Invented Person',
    ]);
    expect(await started().run(today)).toEqual({ kept: 0, again: 1 });
    const after = (await api.get(at)).body.members;
    expect(after.find(({ id }: { id: string }) => id === member.id)).toMatchObject({ name: null, nameErased: true, category: 'parent' });
    expect(after.find(({ id }: { id: string }) => id !== member.id)).toMatchObject({ name: 'Another One', nameErased: false });
    expect(await started().run(today)).toEqual({ kept: 0, again: 0 });
  });

  test('is looked for by an identity that cannot read a name', async () => {
    await expect(worker.transaction('instruments', (client) => client.query('SELECT name FROM temporary_member_name'))).rejects.toThrow(
      /permission denied/,
    );
  });
});
