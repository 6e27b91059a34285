import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config.js';

/** What Nest says of every module and route while it starts; nobody reads it, and it hides what matters. */
const START_UP = new Set<unknown>(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory', 'NestApplication']);

class Logs extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!START_UP.has(rest.at(-1))) super.log(message, ...rest);
  }
}

/** One JSON object a line for machines; in the embedded default only what a person at the terminal should see. */
export function createLogger(config: Config, role: string): ConsoleLogger {
  const levels: LogLevel[] = config.embedded ? ['warn', 'error', 'fatal'] : ['log', 'warn', 'error', 'fatal'];
  return new Logs({ json: !config.embedded, prefix: role, logLevels: levels, colors: false });
}
