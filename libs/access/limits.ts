import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerException, ThrottlerGuard, type ThrottlerModuleOptions, type ThrottlerStorage } from '@nestjs/throttler';
import { performance } from 'node:perf_hooks';
import { doorOf } from './door.js';
import type { CalledRequest } from './door.guard.js';

const MINUTE = 60_000;
/** A stop for programs that run away; well above what an authority's integrations need. */
const FOR_A_CALLER = 300_000;
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
    const seconds = Math.max(1, Math.ceil((window.until - this.now()) / 1000));
    return Promise.resolve({ totalHits: window.hits, timeToExpire: seconds, isBlocked: window.hits > limit, timeToBlockExpire: seconds });
  }

  /** Hits in the running window, without adding one. */
  hits(key: string): number {
    const window = this.windows.get(key);
    return window && window.until > this.now() ? window.hits : 0;
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

  refuseIfTooMany(address: string): void {
    if (this.windows.hits(address) >= FAILED_ATTEMPTS)
      throw new ThrottlerException('Too many tokens that are not accepted; wait a minute.');
  }

  async note(address: string): Promise<void> {
    await this.windows.increment(address, MINUTE, FAILED_ATTEMPTS);
  }
}

/** Callers who are known are counted by token or person, generously; everyone else by network address. Runs after the door. */
@Injectable()
export class LimitGuard extends ThrottlerGuard {
  protected override shouldSkip(context: ExecutionContext): Promise<boolean> {
    const door = doorOf(context.getHandler());
    return Promise.resolve(door?.public === true && door.unlimited);
  }
}

/** Options of the throttler; each application counts for itself. */
export const limitOptions = (): ThrottlerModuleOptions => ({
  throttlers: [{ ttl: MINUTE, limit: (context) => (callerOf(context) ? FOR_A_CALLER : FOR_AN_ADDRESS) }],
  storage: new FixedWindows(),
  setHeaders: false,
  errorMessage: 'Too many requests; wait a minute.',
  getTracker: (request, context) => callerOf(context) ?? String((request as CalledRequest).ip),
  generateKey: (context, tracker) => `${context.getClass().name}.${context.getHandler().name} ${tracker}`,
});

function callerOf(context: ExecutionContext): string | null {
  const { actor } = context.switchToHttp().getRequest<CalledRequest>();
  return actor ? `${actor.via} ${actor.personId}` : null;
}
