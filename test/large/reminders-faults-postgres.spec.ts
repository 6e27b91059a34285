import { expectNothingLostNothingTwice, soak } from '../support/reminder-soak.js';

describe('two thousand reminders while worker, PostgreSQL and mail server are killed, with the queue in PostgreSQL', () => {
  it('loses none, sends none twice, and lists those whose fate nobody knows', async () => {
    const figures = await soak('postgres', 20120901);
    expectNothingLostNothingTwice(figures);
    expect(Math.min(figures.kills.worker, figures.kills.postgres, figures.kills.sink)).toBeGreaterThan(0);
  }, 240_000);
});
