import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { Database, SignInDatabase, VerifierDatabase, WorkerDatabase } from './database/database.js';
import { DemoClock } from './demo-clock.js';
import { HealthCheck } from './health.js';

const databases = [Database, WorkerDatabase, SignInDatabase, VerifierDatabase];

/** Configuration, clock and database for every other room. A process can only use the identities its configuration gives it. */
@Global()
@Module({})
export class PlatformModule {
  /** @param clock another clock than the machine's, for tests. */
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      providers: [{ provide: Config, useValue: config }, { provide: Clock, useValue: clock }, DemoClock, HealthCheck, ...databases],
      exports: [Config, Clock, DemoClock, HealthCheck, ...databases],
    };
  }
}
