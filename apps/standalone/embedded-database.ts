import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoginUrls } from '#libs/platform/database/logins.js';
import { projectPath } from '#libs/platform/paths.js';

/** What the launcher in tools/embedded-postgres.mjs gives; that file is plain JavaScript because tools use it before anything is built. */
interface Server {
  port: number;
  superuserUrl: string;
  pid: number | undefined;
  dataDir: string;
  shared: boolean;
  recovered: boolean;
  closed: Promise<void>;
  stop(): Promise<void>;
}
export interface Launcher {
  processBegan(pid: number): string;
  readOwner(file: string): number | undefined;
  explainFileError(error: unknown, folder: string): unknown;
  startEmbeddedPostgres(options: { dataDir: string; password: string; port?: number; log?: (line: string) => void }): Promise<Server>;
  ensureOwnedDatabase(superuserUrl: string, owned: { owner: string; password: string; database: string }): Promise<void>;
}

export async function loadLauncher(): Promise<Launcher> {
  return (await import(pathToFileURL(projectPath('tools/embedded-postgres.mjs')).href)) as Launcher;
}

const DATABASE = 'federations';
/** What PostgreSQL writes into its log then. */
const OUT_OF_SPACE = /no space left|free disk space/i;

/** Secrets of the embedded default, all derived from one that is made on the first start and stays in the data folder. */
export class Secrets {
  private constructor(private readonly master: string) {}

  static of(dataDir: string): Secrets {
    const file = path.join(dataDir, 'secret');
    try {
      return new Secrets(readFileSync(file, 'utf8').trim());
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOENT') throw error;
    }
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    return new Secrets(readFileSync(file, 'utf8').trim());
  }

  /** The secret for one purpose; no other can be computed from it. */
  for(purpose: string): string {
    return createHmac('sha256', this.master).update(`msf/embedded/1\n${purpose}`).digest('hex');
  }
}

/** The embedded PostgreSQL, kept running on one port until it is stopped. */
export class EmbeddedDatabase {
  private stopping = false;

  private constructor(
    private readonly launcher: Launcher,
    private server: Server,
    private readonly secrets: Secrets,
    private readonly noticed: { readonly outOfSpace: boolean },
    private readonly onLost: (error: unknown) => void,
  ) {
    this.keepRunning();
  }

  /**
   * @param onLost called when it ended and could not be started again
   * @throws CannotStart with one sentence
   */
  static async start(dataDir: string, secrets: Secrets, onLost: (error: unknown) => void): Promise<EmbeddedDatabase> {
    const launcher = await loadLauncher();
    const noticed = { outOfSpace: false };
    const log = (line: string): void => void (noticed.outOfSpace ||= OUT_OF_SPACE.test(line));
    const server = await launcher.startEmbeddedPostgres({
      dataDir: path.join(dataDir, 'postgres'),
      password: secrets.for('superuser'),
      log,
    });
    try {
      const owned = { owner: 'federations_owner', password: secrets.for('owner'), database: DATABASE };
      await launcher.ensureOwnedDatabase(server.superuserUrl, owned);
    } catch (error) {
      await server.stop();
      throw launcher.explainFileError(noticed.outOfSpace ? Object.assign(new Error(), { code: 'ENOSPC' }) : error, dataDir);
    }
    return new EmbeddedDatabase(launcher, server, secrets, noticed, onLost);
  }

  /** Whether the server has complained that the disk is full. */
  get outOfSpace(): boolean {
    return this.noticed.outOfSpace;
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  get folder(): string {
    return this.server.dataDir;
  }

  /** Whether data of a server that had lost its owner was taken over. */
  get recovered(): boolean {
    return this.server.recovered;
  }

  get ownerUrl(): string {
    return this.url('federations_owner', 'owner');
  }

  get logins(): LoginUrls {
    return {
      app: this.url('federations_app', 'app'),
      worker: this.url('federations_worker', 'worker'),
      verifier: this.url('federations_verifier', 'verifier'),
      signin: this.url('federations_signin', 'signin'),
    };
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.server.stop();
  }

  private url(user: string, purpose: string): string {
    return `postgresql://${user}:${this.secrets.for(purpose)}@127.0.0.1:${this.server.port}/${DATABASE}`;
  }

  /** A server that was killed is started again on its port; the processes' pools find it there. */
  private keepRunning(): void {
    void this.server.closed.then(async () => {
      if (this.stopping) return;
      console.error('The database ended unexpectedly; it is started again and recovers what was committed.');
      try {
        const { dataDir, port } = this.server;
        this.server = await this.launcher.startEmbeddedPostgres({ dataDir, password: this.secrets.for('superuser'), port });
        if (this.stopping) await this.server.stop();
        else this.keepRunning();
      } catch (error) {
        this.onLost(error);
      }
    });
  }
}
