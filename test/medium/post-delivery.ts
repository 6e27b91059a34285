import { eventually } from '../support/processes.js';
import { postWorld, type PostWorker, type PostWorld } from './post-world.js';

/** What must hold of post and its queue, whichever server the queue lives in. */
export function deliveryHoldsWith(name: string, environment: () => Promise<Record<string, string>>): void {
  describe(`reminders with their queue in ${name}`, () => {
    let world: PostWorld;
    let one: PostWorker;
    let other: PostWorker;

    beforeAll(async () => {
      world = await postWorld(await environment());
      one = world.worker();
      other = world.worker();
    });
    beforeEach(() => world.forget());
    afterEach(async () => {
      await Promise.all([one.queue.rest(), other.queue.rest()]);
    });
    afterAll(() => world.close());

    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ deadlineKey: `L3:${n}` }));
    const consume = (worker: PostWorker): void => worker.queue.consume((id) => worker.deliver.deliver(id));
    const messageIds = async (): Promise<string[]> => (await world.ids()).map((id) => `<reminder-${id}@council.example>`).sort();
    const arrived = (): string[] => world.sink.received.map(({ messageId }) => messageId).sort();

    it('go out once each, however many workers are woken for the same row', async () => {
      await world.plan(...many(60));
      consume(one);
      consume(other);
      const [sweep, again] = await Promise.all([one.sweep.run(), other.sweep.run()]);
      expect(sweep.woken + again.woken).toBe(60);
      // a third one looks at rows nobody has told it of
      await Promise.all((await world.ids()).slice(0, 20).map((id) => other.deliver.deliver(id)));
      await eventually(async () => (await world.states())['sent'] === 60);
      expect(arrived()).toEqual(await messageIds());
      expect((await world.ledger()).filter((outcome) => outcome === 'sent')).toHaveLength(60);
    });

    it('wait in their rows while the mail server is away, for days, and then go out once each', async () => {
      await world.plan(...many(5));
      world.sink.script = 'break-before-data';
      consume(one);
      await one.sweep.run();
      await eventually(async () => (await world.ledger()).length === 5);
      expect(new Set(await world.ledger())).toEqual(new Set(['not-sent']));
      expect((await one.sweep.run()).woken).toBe(0);
      world.sink.script = 'accept';
      world.clock.set('2026-01-15T09:00:00.000Z');
      expect((await one.sweep.run()).woken).toBe(5);
      await eventually(async () => (await world.states())['sent'] === 5);
      expect(arrived()).toEqual(await messageIds());
    });

    it('are told of again when nothing came of the first telling', async () => {
      await world.plan(...many(3));
      expect((await one.sweep.run()).woken).toBe(3);
      expect((await one.sweep.run()).woken).toBe(0);
      await world.superuser.query(`UPDATE reminder SET enqueued_at = now() - interval '1 minute'`);
      expect((await other.sweep.run()).woken).toBe(3);
      consume(other);
      await eventually(async () => (await world.states())['sent'] === 3);
      expect(arrived()).toEqual(await messageIds());
    });

    it('are another’s when a worker rests', async () => {
      consume(one);
      await one.queue.rest();
      await world.plan(...many(4));
      await one.sweep.run();
      consume(other);
      await eventually(async () => (await world.states())['sent'] === 4);
      expect(arrived()).toEqual(await messageIds());
    });
  });
}
