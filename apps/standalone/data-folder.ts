import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RUNNING_FILE, type Running } from '#libs/platform/running.js';
import { StartRefused } from './ending.js';
import { loadLauncher } from './embedded-database.js';

/** The one folder in which everything is kept that is not in a server's database; one running program at a time. */
export class DataFolder {
  private constructor(
    readonly path: string,
    /** Whether a program that used it was killed and may still be letting go. */
    readonly abandoned: boolean,
    private readonly lock: string,
    private running: Running,
  ) {}

  /** @throws StartRefused when it cannot be written to or another program uses it */
  static async take(folder: string): Promise<DataFolder> {
    const launcher = await loadLauncher();
    const lock = path.join(folder, RUNNING_FILE);
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK | constants.X_OK);
      const before = readIfThere(lock);
      const owner = launcher.readOwner(lock);
      if (owner !== undefined && owner !== process.pid) {
        const where = before?.address ? ` at ${before.address}` : '';
        throw new StartRefused(`It is already running${where} (process ${owner}): use that one, or stop it first.`);
      }
      const taken = new DataFolder(folder, before !== undefined, lock, { pid: process.pid, began: launcher.processBegan(process.pid) });
      taken.write();
      return taken;
    } catch (error) {
      throw launcher.explainFileError(error, folder);
    }
  }

  /** Says where the program is reached, for whoever starts a second one, and how its database is, for commands beside it. */
  announce(more: Pick<Running, 'address' | 'environment'>): void {
    this.running = { ...this.running, ...more };
    this.write();
  }

  release(): void {
    rmSync(this.lock, { force: true });
  }

  private write(): void {
    writeFileSync(`${this.lock}.tmp`, JSON.stringify(this.running, undefined, 2), { mode: 0o600 });
    renameSync(`${this.lock}.tmp`, this.lock);
  }
}

function readIfThere(file: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch (error) {
    if (error instanceof SyntaxError || (error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}
