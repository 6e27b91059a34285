import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Actor } from '../actor.js';
import { civilDates } from './generated/civil-dates.js';
import { PrismaClient } from './generated/client.js';

const open = (pool: pg.Pool) => new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }) }).$extends(civilDates);

/** Prisma's client with dates and instants as text (`YYYY-MM-DD`, ISO in UTC). */
type Client = ReturnType<typeof open>;

/** A transaction of ordinary work: Prisma's client, inside a context that row security reads. */
export type Tx = Parameters<Parameters<Client['$transaction']>[0]>[0];

/** Prisma on a pool of ours. */
export interface PrismaAccess {
  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const names = new Map<string, string>();

/** The same text is prepared once per connection. Texts beyond the first thousand (rare, generated lists) share Prisma's unnamed statement. */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = names.size < 1000 ? `p${names.size}` : '';
  if (name) names.set(sql, name);
  return name;
}

/** Loads Prisma on the pool; each transaction is opened in the actor's name. */
export function openPrisma(pool: pg.Pool): PrismaAccess {
  const client = open(pool);
  return {
    transaction: (actor, work) =>
      client.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT app_enter(${actor.authority}, ${actor.personId}::uuid, ${actor.role}, ${actor.federationUid ?? null})`;
        return work(tx);
      }),
    close: () => client.$disconnect(),
  };
}
