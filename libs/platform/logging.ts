import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config.js';

/** One JSON object a line for machines; in the embedded default only what a person at the terminal should see. */
export function createLogger(config: Config, role: string): ConsoleLogger {
  const levels: LogLevel[] = config.embedded ? ['warn', 'error', 'fatal'] : ['log', 'warn', 'error', 'fatal'];
  return new ConsoleLogger({ json: !config.embedded, prefix: role, logLevels: levels, colors: false });
}
