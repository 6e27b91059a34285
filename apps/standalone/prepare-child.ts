import { fork } from 'node:child_process';
import { ChildRefused } from './ending.js';
import type { Demonstration } from './demonstration.js';

/** What preparing the database did. */
export interface Prepared {
  applied: string[];
  demonstration?: Demonstration;
}

/**
 * Prepares the database in a process of its own, so that the owner's login and everything needed to prepare are gone when the program runs.
 *
 * @throws ChildRefused with what it said when it could not
 */
export function prepareInChild(file: string, environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    let prepared: Prepared | undefined;
    const child = fork(file, [], {
      env: environment,
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      execArgv: ['--enable-source-maps'],
      signal,
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('message', (message) => (prepared = message as Prepared));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && prepared) resolve(prepared);
      else reject(new ChildRefused(said.trim()));
    });
  });
}
