import { Logger } from '@nestjs/common';

/**
 * Does a piece of work again and again, one run at a time, with a pause after each. A plain timer: it lives as long as the process
 * and cannot be lost with a queue.
 */
export class Every {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private readonly logger: Logger;

  constructor(
    name: string,
    private readonly milliseconds: number,
    private readonly work: () => Promise<unknown>,
  ) {
    this.logger = new Logger(name);
  }

  start(): this {
    this.next(0);
    return this;
  }

  /** Begins the next run now unless one is under way, and waits for it. */
  async now(): Promise<void> {
    if (this.running) await this.running;
    clearTimeout(this.timer);
    await this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(milliseconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.run(), milliseconds);
    this.timer.unref();
  }

  private async run(): Promise<void> {
    this.running ??= (async () => {
      try {
        await this.work();
      } catch (error) {
        // a database that restarts is normal life; the next run finds what this one could not do
        this.logger.warn(error instanceof Error ? `${error.name}: ${error.message}` : 'fault');
      } finally {
        this.running = undefined;
        this.next(this.milliseconds);
      }
    })();
    return this.running;
  }
}
