import type pg from 'pg';

/** Key of the session lock that one worker among all holds. */
const TURN_LOCK = 7_270_003;

/**
 * Whose turn it is: of several workers one does the sweeps, the others stand by. The turn is a lock of a database session, so it
 * passes on by itself when the process or its connection dies.
 */
export class Turn {
  private client: pg.PoolClient | undefined;

  constructor(private readonly pool: () => pg.Pool) {}

  /** Whether the turn was ours when it was last looked at. */
  get held(): boolean {
    return this.client !== undefined;
  }

  /** Takes the turn if it is free; answers whether it is ours now: if not, another worker has it. Throws when the database is away. */
  async mine(): Promise<boolean> {
    if (this.client) {
      try {
        await this.client.query('SELECT 1');
        return true;
      } catch {
        this.lose();
      }
    }
    const client = await this.pool().connect();
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [TURN_LOCK]);
      if (!rows[0]?.mine) {
        client.release();
        return false;
      }
      client.on('error', () => this.lose());
      this.client = client;
      return true;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Gives the turn up by ending its session. */
  release(): void {
    this.lose();
  }

  private lose(): void {
    this.client?.release(true);
    this.client = undefined;
  }
}
