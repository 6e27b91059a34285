import { fork, type ChildProcess } from 'node:child_process';
import { REFUSED } from './ending.js';

const QUICK_MILLISECONDS = 5_000;
const GIVES_UP_AFTER = 6;

/** A role that is kept running: started again whenever it ends, sooner if it had lived long. */
export class Child {
  private process: ChildProcess | undefined;
  private stopping = false;
  private quickEnds = 0;
  private ready = false;
  private announce: () => void = () => undefined;
  /** Resolves when it says for the first time that it does its work. */
  readonly started = new Promise<void>((resolve) => {
    this.announce = resolve;
  });

  /**
   * @param file the built entry point
   * @param environment all that it gets to know
   * @param onGivenUp called once when it cannot be kept running; the entry has then said why
   */
  constructor(
    readonly name: string,
    private readonly file: string,
    private readonly args: readonly string[],
    private readonly environment: NodeJS.ProcessEnv,
    private readonly onGivenUp: () => void,
  ) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  start(): this {
    const began = performance.now();
    this.ready = false;
    const child = fork(this.file, this.args, {
      env: this.environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--enable-source-maps'],
    });
    this.process = child;
    child.on('message', (message) => {
      if (message !== 'ready') return;
      this.ready = true;
      this.announce();
    });
    child.on('exit', (code, signal) => {
      this.process = undefined;
      if (this.stopping) return;
      this.quickEnds = performance.now() - began < QUICK_MILLISECONDS ? this.quickEnds + 1 : 0;
      if (code === REFUSED || (this.quickEnds >= GIVES_UP_AFTER && !this.ready)) {
        this.onGivenUp();
        return;
      }
      const pause = Math.min(5_000, 100 * 2 ** this.quickEnds);
      console.error(`The ${this.name} process ended (${signal ?? `code ${code}`}); it is started again.`);
      setTimeout(() => {
        if (!this.stopping) this.start();
      }, pause);
    });
    return this;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(force);
  }
}
