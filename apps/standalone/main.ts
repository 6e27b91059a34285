/**
 * The whole program in one command: the embedded PostgreSQL (unless DATABASE_URL names a server), the database made ready,
 * then the roles as child processes that are kept running. Started by tools/start.mjs.
 */
import path from 'node:path';
import { Config, ConfigError } from '#libs/platform/config.js';
import { waitAndCheck } from '#libs/platform/database/check.js';
import { openPool } from '#libs/platform/database/connection.js';
import { loginUrls } from '#libs/platform/database/logins.js';
import { projectPath } from '#libs/platform/paths.js';
import { Child } from './child.js';
import { DataFolder } from './data-folder.js';
import { EmbeddedDatabase, Secrets } from './embedded-database.js';
import { endWith, ChildRefused, StartRefused } from './ending.js';
import { environmentOf, type Settings } from './environment.js';
import { choosePort } from './port.js';
import { prepareInChild, type Prepared } from './prepare-child.js';
import { printWelcome } from './welcome.js';

const entry = (name: string): string => projectPath('dist/apps/standalone', `${name}.js`);
const AFTER_A_CRASH_MILLISECONDS = 5_000;

class Program {
  private database: EmbeddedDatabase | undefined;
  private folder: DataFolder | undefined;
  private children: Child[] = [];
  private ending: Promise<void> | undefined;
  private starting: Promise<EmbeddedDatabase> | undefined;
  private readonly abort = new AbortController();

  async run(surroundings: NodeJS.ProcessEnv): Promise<void> {
    this.endWhenAsked();
    const embedded = !surroundings['DATABASE_URL']?.trim();
    const dataDir = path.resolve(surroundings['DATA_DIR']?.trim() || projectPath('.data'));
    const host = surroundings['HOST']?.trim() || (embedded ? '127.0.0.1' : '0.0.0.0');
    this.folder = await DataFolder.take(dataDir);
    const port = await choosePort(surroundings['PORT'], host, this.folder.abandoned ? AFTER_A_CRASH_MILLISECONDS : 0);
    const address = surroundings['BASE_URL']?.trim() || `http://localhost:${port}`;
    const common = { DATA_DIR: dataDir, HOST: host, PORT: String(port), BASE_URL: address, EMBEDDED: embedded ? '1' : '0' };
    const settings = embedded ? await this.embedded(dataDir, common) : onServers(surroundings, common);

    let prepared: Prepared | undefined;
    if (settings.ownerUrl !== undefined)
      prepared = await prepareInChild(entry('prepare'), environmentOf('prepare', surroundings, settings), this.abort.signal);
    if (!embedded) await checkAppLogin(settings.logins.app);
    this.children = [this.child('http', settings, surroundings), this.child('worker', settings, surroundings)];
    await Promise.all(this.children.map((child) => child.start().started));
    await healthy(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/health`);
    this.folder.announce({ address });
    printWelcome({
      address,
      dataDir,
      databaseFolder: this.database?.folder,
      recovered: this.database?.recovered ?? false,
      prepared: embedded ? prepared : undefined,
    });
  }

  private async embedded(dataDir: string, common: Record<string, string>): Promise<Settings> {
    const secrets = Secrets.of(dataDir);
    this.starting = EmbeddedDatabase.start(dataDir, secrets, (error) => void this.end(error));
    this.database = await this.starting;
    const { app, worker, verifier, signin } = this.database.logins;
    this.folder?.announce({
      environment: {
        ...common,
        DATABASE_URL: app,
        DATABASE_WORKER_URL: worker,
        DATABASE_VERIFIER_URL: verifier,
        DATABASE_SIGNIN_URL: signin,
      },
    });
    return { logins: this.database.logins, ownerUrl: this.database.ownerUrl, sessionSecret: secrets.for('session'), common };
  }

  private child(role: 'http' | 'worker', settings: Settings, surroundings: NodeJS.ProcessEnv): Child {
    return new Child(role, entry(role), [], environmentOf(role, surroundings, settings), () => void this.end(new ChildRefused('')));
  }

  /** A full disk shows itself in many ways; the server's log says it plainly. */
  private plainly(error: unknown): unknown {
    return this.database?.outOfSpace && this.folder
      ? new StartRefused(`The disk is full: free some space for ${this.folder.path} and start again.`)
      : error;
  }

  /** Stops everything, whatever has been started so far. With an error, ends as a failure and says why. */
  end(error?: unknown): Promise<void> {
    this.ending ??= (async () => {
      this.abort.abort();
      await Promise.all(this.children.map((child) => child.stop()));
      await (await this.starting?.catch(() => undefined))?.stop();
      this.folder?.release();
      if (error !== undefined) endWith(this.plainly(error));
      process.exit(0);
    })();
    return this.ending;
  }

  private endWhenAsked(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.end());
    // npm can be ended without telling its child: then the child's parent changes.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) void this.end();
    }, 500).unref();
  }
}

/** How long a server may be silent before somebody who waits is told what for. */
const SILENCE_MILLISECONDS = 2_000;

/**
 * The app's own login is looked at before anything runs: a login that row security does not bind is refused while nothing was done,
 * and a server that does not answer is named.
 */
async function checkAppLogin(url: string): Promise<void> {
  const waiting = setTimeout(() => console.log(`Waiting for the database at ${new URL(url).host} ...`), SILENCE_MILLISECONDS);
  const pool = openPool(url, 'msf-start', 1);
  try {
    await waitAndCheck(pool, 'app');
  } finally {
    clearTimeout(waiting);
    await pool.end();
  }
}

/** Real servers: the settings are checked here, before anything is started, so that a mistake is one sentence. */
function onServers(surroundings: NodeJS.ProcessEnv, common: NodeJS.ProcessEnv): Settings {
  const config = new Config({ ...surroundings, ...common });
  const logins = loginUrls(config.databaseUrl, {
    worker: config.url('worker'),
    verifier: config.url('verifier'),
    signin: config.url('signin'),
  });
  return { logins, ownerUrl: config.ownerUrl ?? undefined, sessionSecret: config.sessionSecret, common };
}

async function healthy(url: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    const good = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (good) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new StartRefused('The program did not become ready within a minute; what its processes said is above.');
}

function checkSurroundings(surroundings: NodeJS.ProcessEnv): void {
  if (!surroundings['DATABASE_URL'] && surroundings['DATABASE_OWNER_URL']) {
    throw new ConfigError(
      'DATABASE_OWNER_URL is set and DATABASE_URL is not: set both to use your PostgreSQL server, or neither to use the embedded one.',
    );
  }
}

const program = new Program();
try {
  checkSurroundings(process.env);
  await program.run(process.env);
} catch (error) {
  await program.end(error);
}
