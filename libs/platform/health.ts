import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Config } from './config.js';
import { oncePossible } from './database/check.js';
import { Database, WorkerDatabase } from './database/database.js';
import { projectPath } from './paths.js';

/** What stands between the program and being of use; all true is healthy. */
export interface Health {
  database: boolean;
  migrations: boolean;
  worker: boolean;
}

/** Looks whether all of the program is ready, from the process that answers requests. */
@Injectable()
export class HealthCheck {
  private expected: string[] | undefined;

  constructor(private readonly database: Database) {}

  async look(): Promise<Health> {
    this.expected ??= readdirSync(projectPath('prisma/migrations'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    try {
      const rows = await this.database.query<{ migrations: string[]; worker: boolean }>(
        'SELECT applied_migrations() AS migrations, worker_is_alive() AS worker',
        [],
        'health',
      );
      const applied = new Set(rows[0]?.migrations);
      return { database: true, migrations: this.expected.every((name) => applied.has(name)), worker: rows[0]?.worker ?? false };
    } catch {
      return { database: false, migrations: false, worker: false };
    }
  }
}

const BEAT_EVERY_MILLISECONDS = 2000;

/** The worker's sign of life. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly instance = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: WorkerDatabase,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.has('worker')) return;
    await oncePossible('worker', () => this.beat());
    // A missed beat is what /health is there to notice.
    this.timer = setInterval(() => void this.beat().catch(() => undefined), BEAT_EVERY_MILLISECONDS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    await this.database.query('SELECT stop_beating($1)', [this.instance]).catch(() => undefined);
  }

  private async beat(): Promise<void> {
    await this.database.query('SELECT beat($1)', [this.instance], 'beat');
  }
}
