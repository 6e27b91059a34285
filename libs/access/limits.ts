import { performance } from 'node:perf_hooks';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions, type ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { Config } from '#libs/platform/config.js';
import { Refused } from '#libs/platform/http/refused.js';
import { doorOf, type DoorDeclaration } from './door.js';
import type { CalledRequest } from './door.guard.js';

const MINUTE = 60_000;
/** Kinds of door are counted apart, so that a program that asks much never keeps its person from recording. See ADR 15. */
type Kind = 'law' | 'whole-history' | 'writing' | 'reading';
/** Of `REQUESTS_PER_MINUTE`: how much a caller may ask of doors of a kind. */
const shares: Record<Kind, number> = { law: 5, 'whole-history': 0.1, writing: 1, reading: 1 };

/** What the law says is counted in memory; checking or exporting a history reads and hashes all of it. */
function kindOf(door: DoorDeclaration | undefined): Kind {
  if (!door || door.public) return 'reading';
  if (door.permission === 'law:read') return 'law';
  if (door.permission === 'audit:read') return 'whole-history';
  return door.audit === 'none' ? 'reading' : 'writing';
}

/** Pages anyone may open, counted by network address and page; behind one address there may be a whole council. */
const FOR_AN_ADDRESS = 240;
/** Tokens that are not accepted, a minute and address. */
const FAILED_ATTEMPTS = 30;

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * Counts in windows of fixed length, a number a key: the storage that comes with the library keeps a moment for each request and
 * goes through all of them each time, which a busy token would feel.
 */
export class FixedWindows implements ThrottlerStorage {
  private readonly windows = new Map<string, { hits: number; until: number }>();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly most = 50_000,
  ) {}

  increment(key: string, ttl: number, limit: number): Promise<Counted> {
    const window = this.windowOf(key, ttl);
    window.hits += 1;
    const seconds = this.secondsLeft(key);
    return Promise.resolve({ totalHits: window.hits, timeToExpire: seconds, isBlocked: window.hits > limit, timeToBlockExpire: seconds });
  }

  /** Hits in the running window, without adding one. */
  hits(key: string): number {
    const window = this.windows.get(key);
    return window && window.until > this.now() ? window.hits : 0;
  }

  /** Seconds until the running window ends. */
  secondsLeft(key: string): number {
    return Math.max(1, Math.ceil(((this.windows.get(key)?.until ?? 0) - this.now()) / 1000));
  }

  private windowOf(key: string, ttl: number): { hits: number; until: number } {
    const known = this.windows.get(key);
    if (known && known.until > this.now()) return known;
    if (this.windows.size >= this.most) this.dropEnded();
    const fresh = { hits: 0, until: this.now() + ttl };
    this.windows.set(key, fresh);
    return fresh;
  }

  private dropEnded(): void {
    for (const [key, window] of this.windows) if (window.until <= this.now()) this.windows.delete(key);
    if (this.windows.size >= this.most) this.windows.clear();
  }
}

/** Slows down whoever tries tokens out. */
@Injectable()
export class FailedAttempts {
  private readonly windows = new FixedWindows();

  refuseIfTooMany(address: string, reply: FastifyReply): void {
    if (this.windows.hits(address) < FAILED_ATTEMPTS) return;
    throw tooMany(reply, 'Too many tokens that are not accepted came from here.', this.windows.secondsLeft(address));
  }

  async note(address: string): Promise<void> {
    await this.windows.increment(address, MINUTE, FAILED_ATTEMPTS);
  }
}

/** Callers who are known are counted by token or person and kind of door; everyone else by network address and page. Runs after the door. */
@Injectable()
export class LimitGuard extends ThrottlerGuard {
  protected override shouldSkip(context: ExecutionContext): Promise<boolean> {
    const door = doorOf(context.getHandler());
    return Promise.resolve(door?.public === true && door.unlimited);
  }

  protected override throwThrottlingException(
    context: ExecutionContext,
    { limit, timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    throw tooMany(reply, `You may ask ${limit} times a minute for things of this kind.`, timeToBlockExpire);
  }
}

/** The refusal, with the seconds to wait in the answer's header. */
function tooMany(reply: FastifyReply, why: string, seconds: number): Refused {
  void reply.header('retry-after', String(seconds));
  return new Refused({
    code: 'too-many-requests',
    status: 429,
    title: 'Too many requests',
    detail: why,
    nextStep: `Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`} and go on.`,
  });
}

/** Options of the throttler; each application counts for itself. */
export const limitOptions = (config: Config): ThrottlerModuleOptions => ({
  throttlers: [
    {
      ttl: MINUTE,
      limit: (context) =>
        callerOf(context) ? Math.ceil(config.requestsPerMinute * shares[kindOf(doorOf(context.getHandler()))]) : FOR_AN_ADDRESS,
    },
  ],
  storage: new FixedWindows(),
  setHeaders: false,
  getTracker: (request, context) => callerOf(context) ?? String((request as CalledRequest).ip),
  generateKey: (context, tracker) =>
    callerOf(context)
      ? `${kindOf(doorOf(context.getHandler()))} ${tracker}`
      : `${context.getClass().name}.${context.getHandler().name} ${tracker}`,
});

function callerOf(context: ExecutionContext): string | null {
  const { actor } = context.switchToHttp().getRequest<CalledRequest>();
  return actor ? `${actor.via} ${actor.personId}` : null;
}
