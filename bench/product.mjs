// The product as it runs in production: its HTTP process with sign-in, validation, row security, audit and logging on, and the floor beside it.
import { built } from './stage.mjs';
import { openTemplate } from './seed-cases.mjs';

/** @returns {Promise<{ product: { url: string, token: string }, floorUrl: string, template: { caseId: string, version: number } }>} */
export async function prepareProduct(stage) {
  const { Config, SignInDatabase, WorkerDatabase } = await built('libs/platform/index.js');
  const { Administration, Callers } = await built('libs/access/index.js');
  const { loadSampleData } = await built('libs/register/index.js');
  const config = new Config(stage.environment());
  const worker = new WorkerDatabase(config);
  const signIn = new SignInDatabase(config);
  await loadSampleData(worker);
  const administration = new Administration(signIn, new Callers(signIn));
  const officer = await administration.addPerson({
    displayName: 'Priya Shah',
    email: 'priya.shah@walsall.example',
    authority: '335',
    role: 'officer',
  });
  const token = await administration.issueToken(officer, { name: 'bench', validDays: 1 });
  await worker.onModuleDestroy();
  await signIn.onModuleDestroy();

  const actor = { personId: officer, displayName: 'Priya Shah', authority: '335', role: 'officer', via: 'bench' };
  const template = await openTemplate(stage, actor);
  const [port, floorPort] = [await stage.freePort(), await stage.freePort()];
  // One token stands for all clients of the load; the limit is looked up and counted as ever, and never reached.
  await stage.start('dist/apps/standalone/http.js', stage.environment({ PORT: String(port), REQUESTS_PER_MINUTE: '100000000' }));
  await stage.start('bench/floor-server.mjs', {
    ...process.env,
    NODE_ENV: 'production',
    FLOOR_DATABASE_URL: stage.superuser,
    FLOOR_PORT: String(floorPort),
    FLOOR_POOL: '10',
  });
  return { product: { url: `http://127.0.0.1:${port}`, token }, floorUrl: `http://127.0.0.1:${floorPort}`, template };
}
