import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import type { Actor } from '../actor.js';
import { Config, type Identity } from '../config.js';
import { waitAndCheck } from './check.js';
import { openPool } from './connection.js';
import type { PrismaAccess, Tx } from './prisma.js';

export type { Tx } from './prisma.js';

/** One identity's pool, opened on first use. */
abstract class PooledIdentity implements OnModuleInit, OnModuleDestroy {
  private opened: pg.Pool | undefined;

  protected constructor(
    protected readonly config: Config,
    private readonly identity: Identity,
    private readonly size: number,
  ) {}

  get pool(): pg.Pool {
    this.opened ??= openPool(this.config.url(this.identity), `msf-${this.identity}`, this.size);
    return this.opened;
  }

  /** One statement; prepared once per connection when it has a name. For functions that enter their own context. */
  async query<R extends pg.QueryResultRow>(text: string, values: unknown[] = [], name?: string): Promise<R[]> {
    const result = await this.pool.query<R>(name ? { name, text, values } : { text, values });
    return result.rows;
  }

  /** Refuses to start with a login that row security does not bind; a process without this identity has nothing to check. */
  async onModuleInit(): Promise<void> {
    if (this.config.has(this.identity)) await waitAndCheck(this.pool, this.identity);
  }

  async onModuleDestroy(): Promise<void> {
    const pool = this.opened;
    this.opened = undefined;
    await pool?.end();
  }
}

/** The app's own identity: everything it does, it does for an actor, and row security shows only what that actor may see. */
@Injectable()
export class Database extends PooledIdentity {
  private access: Promise<PrismaAccess> | undefined;

  constructor(config: Config) {
    super(config, 'app', 10);
  }

  /** Runs ordinary work in one transaction opened in the actor's name. Throwing rolls it back. */
  async asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    // Prisma and its query compiler are loaded when first needed: the hot paths do without, and starting is quicker.
    this.access ??= import('./prisma.js').then(({ openPrisma }) => openPrisma(this.pool));
    return (await this.access).transaction(actor, work);
  }

  /** Runs plain SQL in one transaction opened in the actor's name. */
  async transaction<T>(actor: Actor, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const context = [actor.authority, actor.personId, actor.role, actor.federationUid ?? ''].map((value) => pg.escapeLiteral(value));
    return inTransaction(this.pool, `BEGIN; SELECT app_enter(${context.join(', ')})`, work);
  }

  override async onModuleDestroy(): Promise<void> {
    await (await this.access)?.close();
    await super.onModuleDestroy();
  }
}

/** An identity that works for no person but for a named job; row security asks for that name. */
abstract class SystemIdentity extends PooledIdentity {
  /** Runs plain SQL in one transaction opened for the named job. Throwing rolls it back. */
  async transaction<T>(system: string, work: (client: pg.PoolClient) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    return inTransaction(this.pool, `${begin}; SELECT app_enter_system(${pg.escapeLiteral(system)})`, work);
  }
}

/** Sweeps, imports, post. */
@Injectable()
export class WorkerDatabase extends SystemIdentity {
  constructor(config: Config) {
    super(config, 'worker', 8);
  }
}

/** Looks up who is at the door, before anyone is known. */
@Injectable()
export class SignInDatabase extends SystemIdentity {
  constructor(config: Config) {
    super(config, 'signin', 4);
  }
}

/** Reads everything that is hashed, writes nothing. */
@Injectable()
export class VerifierDatabase extends SystemIdentity {
  constructor(config: Config) {
    super(config, 'verifier', 2);
  }
}

/** A connection that is lost between two statements must fail the work, not end the process. */
const ignore = (): void => undefined;

/** Opens the transaction and its context in one round trip. */
async function inTransaction<T>(pool: pg.Pool, opening: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore);
  let broken = false;
  try {
    await client.query(opening);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}
