import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectPath } from '#libs/platform/paths.js';

/** A program a test has started. */
export interface RunningProcess {
  child: ChildProcess;
  /** All it has printed so far, both streams. */
  output(): string;
  /** Resolves with the first line that fits; rejects when it ends before. */
  line(fitting: RegExp): Promise<string>;
  /** Sends the signal and waits for the end; answers with the exit code, or null after a signal. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the exit code when it ends by itself. */
  ended: Promise<number | null>;
}

/** Starts Node on a file of the project, with only the environment given and what every program needs. */
export function startNode(file: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}, cwd = projectPath()): RunningProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: { PATH, HOME, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<{ fitting: RegExp; found: (line: string) => void; failed: (error: Error) => void }>();
  const take = (line: string): void => {
    lines.push(line);
    for (const one of waiting) {
      if (!one.fitting.test(line)) continue;
      waiting.delete(one);
      one.found(line);
    }
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      for (const one of waiting)
        one.failed(new Error(`${file} ended (code ${code}) without a line like ${one.fitting}; it said:\n${lines.join('\n')}`));
      resolve(code);
    });
  });
  return {
    child,
    ended,
    output: () => lines.join('\n'),
    line: (fitting) => {
      const there = lines.find((line) => fitting.test(line));
      if (there !== undefined) return Promise.resolve(there);
      return new Promise((found, failed) => waiting.add({ fitting, found, failed }));
    },
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}

/** Asks until the answer is true; the test's own time limit is the end of patience. */
export async function eventually(question: () => Promise<boolean> | boolean): Promise<void> {
  for (;;) {
    if (await question()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
