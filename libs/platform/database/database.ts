import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Actor } from '../actor.js';
import { Config, type Identity } from '../config.js';
import { openPool } from './connection.js';
import { Prisma, PrismaClient } from './generated/client.js';

/** A transaction of ordinary work: Prisma's client, inside a context that row security reads. */
export type Tx = Prisma.TransactionClient;

/** One identity's pool, opened on first use. */
abstract class PooledIdentity implements OnModuleDestroy {
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

  async onModuleDestroy(): Promise<void> {
    await this.opened?.end();
    this.opened = undefined;
  }
}

/** The app's own identity: everything it does, it does for an actor, and row security shows only what that actor may see. */
@Injectable()
export class Database extends PooledIdentity {
  private prismaClient: PrismaClient | undefined;

  constructor(config: Config) {
    super(config, 'app', 10);
  }

  get prisma(): PrismaClient {
    this.prismaClient ??= new PrismaClient({ adapter: new PrismaPg(this.pool) });
    return this.prismaClient;
  }

  /** Runs ordinary work in one transaction opened in the actor's name. Throwing rolls it back. */
  async asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT app_enter(${actor.authority}, ${actor.personId}::uuid, ${actor.role}, ${actor.federationUid ?? null})`;
      return work(tx);
    });
  }

  /** Runs plain SQL in one transaction opened in the actor's name. */
  async transaction<T>(actor: Actor, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, async (client) => {
      await client.query('SELECT app_enter($1, $2, $3, $4)', [actor.authority, actor.personId, actor.role, actor.federationUid ?? null]);
      return work(client);
    });
  }

  override async onModuleDestroy(): Promise<void> {
    await this.prismaClient?.$disconnect();
    await super.onModuleDestroy();
  }
}

/** An identity that works for no person but for a named job; row security asks for that name. */
abstract class SystemIdentity extends PooledIdentity {
  /** Runs plain SQL in one transaction opened for the named job. Throwing rolls it back. */
  async transaction<T>(system: string, work: (client: pg.PoolClient) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    return inTransaction(
      this.pool,
      async (client) => {
        await client.query('SELECT app_enter_system($1)', [system]);
        return work(client);
      },
      begin,
    );
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

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>, begin = 'BEGIN'): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    // a connection that cannot even roll back is thrown away
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}
