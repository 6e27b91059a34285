import pg from 'pg';
import { Turn } from '#apps/worker/turn.js';
import { openPool } from '#libs/platform/database/connection.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

describe('the turn of workers', () => {
  let test: TestDatabase;
  let pools: pg.Pool[];
  let turns: Turn[];

  beforeAll(async () => {
    test = await testDatabase();
  });
  beforeEach(() => {
    pools = [1, 2].map(() => openPool(test.url('worker'), 'test-turn', 2));
    turns = pools.map((pool) => new Turn(() => pool));
  });
  afterEach(async () => {
    for (const turn of turns) turn.release();
    await Promise.all(pools.map((pool) => pool.end()));
  });
  afterAll(() => test.close());

  const asked = () => Promise.all(turns.map((turn) => turn.mine()));

  it('is one worker’s, and stays so', async () => {
    const first = await turns[0]!.mine();
    expect([first, await turns[1]!.mine()]).toEqual([true, false]);
    expect(await asked()).toEqual([true, false]);
    expect(turns.map((turn) => turn.held)).toEqual([true, false]);
  });

  it('passes on when the worker that has it ends', async () => {
    await turns[0]!.mine();
    await turns[1]!.mine();
    turns[0]!.release();
    while (!(await turns[1]!.mine())) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(turns.map((turn) => turn.held)).toEqual([false, true]);
  });

  it('is somebody’s again after the database has broken the connection of the one that had it', async () => {
    await turns[0]!.mine();
    const superuser = new pg.Client({ connectionString: test.url('superuser') });
    await superuser.connect();
    await superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await superuser.end();
    while (!(await turns[1]!.mine())) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await turns[0]!.mine()).toBe(false);
    expect(turns[0]!.held).toBe(false);
  });
});
