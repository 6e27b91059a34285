import type { IsoDate } from '#libs/law/types.js';
import { Config } from '../config.js';
import { LogFolder } from './log-folder.js';

/** Erasures are looked for again a while back: the clocks of two machines differ, and a transaction may commit late. For PostgreSQL. */
export const OVERLAP = '1 hour';
/** Why something is erased a second time. */
export const BROUGHT_BACK = 'It had been erased before, and a restored backup had brought it back.';

export interface ErasuresKept {
  /** Newly written to the ledger. */
  kept: number;
  /** Texts that were back and are erased again. */
  again: number;
}

/**
 * A ledger of erasures in the audit folder outside the database, without personal data. It outlives a restore: a backup brings back texts that were erased
 * after it was made, and when the worker starts on it, they are erased again.
 */
export abstract class ErasuresOutside<Line extends { erasedAt: string }> {
  private known = new Set<string>();
  private since: string | null = null;
  private comparedOn: IsoDate | null = null;

  constructor(private readonly config: Config) {}

  protected abstract read(log: LogFolder): Line[];
  protected abstract append(log: LogFolder, lines: readonly Line[]): void;
  /** Tells one erasure from another. */
  protected abstract keyOf(line: Line): string;
  /** What was erased since an instant, less the overlap, oldest first; everything when it is null. */
  protected abstract erasedSince(since: string | null): Promise<Line[]>;
  /** Erases what of the ledger stands in the database again; answers how much. */
  protected abstract eraseAgain(ledger: readonly Line[]): Promise<number>;

  /** What was restored is looked for at the start and once a day; what was erased goes to the ledger at every run. */
  async run(today: IsoDate): Promise<ErasuresKept> {
    const log = new LogFolder(this.config.auditDir);
    let again = 0;
    if (this.comparedOn !== today) {
      const ledger = this.read(log);
      this.known = new Set(ledger.map((line) => this.keyOf(line)));
      if (ledger.length > 0) again = await this.eraseAgain(ledger);
      this.comparedOn = today;
      this.since = null;
    }
    return { kept: await this.keep(log), again };
  }

  private async keep(log: LogFolder): Promise<number> {
    const erased = await this.erasedSince(this.since);
    const fresh = erased.filter((line) => !this.known.has(this.keyOf(line)));
    if (fresh.length > 0) this.append(log, fresh);
    for (const line of fresh) this.known.add(this.keyOf(line));
    this.since = erased.at(-1)?.erasedAt ?? this.since;
    return fresh.length;
  }
}
