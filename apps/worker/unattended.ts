import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AuditDigest } from '#libs/casework/audit/index.js';
import { Casework } from '#libs/casework/index.js';
import { ErasedNames, InstrumentsDue } from '#libs/instruments/index.js';
import { Clock, Config, WorkerDatabase } from '#libs/platform/index.js';
import { queueInRedis } from '#libs/platform/queue.js';
import { DeliverReminder, ReminderQueue, Sweep } from '#libs/post/sending.module.js';
import { Every } from './every.js';
import { Turn } from './turn.js';

/** Pauses between runs, in milliseconds: short in a demonstration, whose day may jump at any moment. */
const PAUSE = { embedded: 500, servers: 10_000 } as const;
/** How long to leave a nightly job alone that failed, in milliseconds. */
const AFTER_A_FAILURE = 10 * 60_000;

/**
 * What nobody has to remember: dates take effect at London midnight, due reminders go out, every night every case is judged anew,
 * and digests are written. Everything can be run twice or late; what an outage left undone is done when it ends.
 */
@Injectable()
export class Unattended implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('worker');
  private readonly turn = new Turn(() => this.database.pool);
  private timers: Every[] = [];
  private effectedOn = '';
  private replayedOn = '';
  private replayNotBefore = 0;
  private readonly warned = new Set<string>();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: WorkerDatabase,
    private readonly casework: Casework,
    private readonly instruments: InstrumentsDue,
    private readonly erasedNames: ErasedNames,
    private readonly digest: AuditDigest,
    private readonly sweep: Sweep,
    private readonly queue: ReminderQueue,
    private readonly deliver: DeliverReminder,
  ) {}

  onApplicationBootstrap(): void {
    if (queueInRedis(this.config)) this.consume();
    const pause = this.config.embedded ? PAUSE.embedded : PAUSE.servers;
    // Judging every case anew may take minutes; post and dates do not wait for it.
    this.timers = [new Every('worker', pause, () => this.round()).start(), new Every('nightly', pause, () => this.nightly()).start()];
  }

  /** Before the queue and the pools: what is imported is destroyed after what imports it. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.timers.map((timer) => timer.stop()));
    this.turn.release();
  }

  /** One round of what people wait for. A part that fails does not keep the others from their work. */
  async round(): Promise<void> {
    const mine = await this.turn.mine();
    // BullMQ's PostgreSQL backend wants one consumer, so consuming goes with the turn; with Redis every worker consumes.
    if (mine) this.consume();
    else if (!queueInRedis(this.config)) await this.queue.rest();
    if (!mine) return;
    const today = this.clock.today();
    await this.part('effective dates', async () => {
      const { recorded, refused } = await this.casework.effectDue(today);
      if (recorded.length + refused.length > 0 || this.effectedOn !== today) {
        this.logger.log(`effective dates of ${today}: ${recorded.length} recorded, ${refused.length} refused`);
      }
      this.effectedOn = today;
    });
    // after the cases: an instrument of a case is in force once the case has taken effect
    await this.part('instruments', async () => {
      const { inForce, refused } = await this.instruments.run(today);
      if (inForce.length > 0) this.logger.log(`instruments: ${inForce.length} in force from their day`);
      for (const { number, because } of refused) this.warnOnce(number, because);
    });
    await this.part('reminders', async () => {
      const { woken, recovered, unknown } = await this.sweep.run();
      if (woken + recovered + unknown > 0) this.logger.log(`reminders: ${woken} woken, ${recovered} taken back, ${unknown} unknown`);
    });
    await this.part('erasures', async () => {
      const { kept, again } = await this.casework.keepErasures(today);
      if (kept + again > 0) this.logger.log(`erasures: ${kept} written to the ledger, ${again} done again after a restore`);
    });
    await this.part('erased names', async () => {
      const { kept, again } = await this.erasedNames.run(today);
      if (kept + again > 0) this.logger.log(`erased names: ${kept} written to the ledger, ${again} erased again after a restore`);
    });
    await this.part('failed post', async () => {
      const noted = await this.casework.noteFailedPost();
      if (noted > 0) this.logger.log(`post: ${noted} messages that could not be delivered stand in the history of their cases`);
    });
  }

  /** One round of what can take its time. */
  async nightly(): Promise<void> {
    if (!this.turn.held) return;
    const today = this.clock.today();
    if (this.replayedOn !== today && performance.now() >= this.replayNotBefore) {
      this.replayNotBefore = performance.now() + AFTER_A_FAILURE;
      await this.part('replay', async () => {
        const { cases, differing, refreshed } = await this.casework.replayAll((difference) =>
          this.logger.warn(`case ${difference.reference}: ${difference.kind}`),
        );
        this.replayedOn = today;
        this.replayNotBefore = 0;
        this.logger.log(`replay: ${cases} cases judged anew, ${differing} differ, ${refreshed} worded anew`);
      });
    }
    await this.part('policies', async () => {
      const refreshed = await this.casework.policiesChanged();
      if (refreshed > 0) this.logger.log(`policies: ${refreshed} cases have the tasks that the policies of today set`);
    });
    await this.part('audit', async () => {
      if (this.digest.isDue()) await this.digest.write();
    });
  }

  /** What is refused is refused again every round: said once a day. */
  private warnOnce(number: string, because: string): void {
    const said = `${this.clock.today()} ${number}`;
    if (this.warned.has(said)) return;
    this.warned.add(said);
    this.logger.warn(`instrument ${number} could not take effect: ${because}`);
  }

  private consume(): void {
    this.queue.consume((id) => this.deliver.deliver(id));
  }

  private async part(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`${name}: ${error instanceof Error ? `${error.name}: ${error.message}` : 'fault'}`);
    }
  }
}
