import { Logger, type INestApplicationContext } from '@nestjs/common';
import { describeFault } from '#libs/platform/http/problem.js';

const ENDS_WITHIN_MILLISECONDS = 15_000;

/**
 * Ends the process in good order when it is asked to, or when the process that started it is gone.
 * Below a supervisor Ctrl-C is the supervisor's to handle: the terminal sends it to everyone at once.
 */
export function endInGoodOrder(app: INestApplicationContext): void {
  const logger = new Logger('process');
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), ENDS_WITHIN_MILLISECONDS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(describeFault(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  if (process.send) {
    process.on('disconnect', end);
    process.on('SIGINT', () => undefined);
  } else {
    process.on('SIGINT', end);
  }
}

/** Tells the supervisor, if there is one, that this process does its work now. */
export function sayReady(): void {
  process.send?.('ready');
}
