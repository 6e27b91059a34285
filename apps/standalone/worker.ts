/** The process that works unattended: sweeps, effective dates, post, digests. One is at work; further ones stand by. */
import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { Config } from '#libs/platform/config.js';
import { Heartbeat } from '#libs/platform/health.js';
import { createLogger } from '#libs/platform/logging.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { endWith } from './ending.js';
import { endInGoodOrder, sayReady } from './role-process.js';

@Module({})
class UnattendedModule {
  static of(config: Config): DynamicModule {
    return { module: UnattendedModule, imports: [PlatformModule.with(config), WorkerModule], providers: [Heartbeat] };
  }
}

async function main(): Promise<void> {
  const config = Config.fromEnvironment().only('worker', 'verifier');
  const app = await NestFactory.createApplicationContext(UnattendedModule.of(config), {
    logger: createLogger(config, 'worker'),
    abortOnError: false,
  });
  endInGoodOrder(app);
  sayReady();
}

main().catch(endWith);
