import { connect, createServer, type Server, type Socket } from 'node:net';
import { JobConsumer, JobQueue } from '#libs/platform/queue.js';
import { testConfig, testDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/ports.js';

describe('The queue in PostgreSQL', () => {
  let test: TestDatabase;
  let away: string;
  let port: number;
  let relay: Server | undefined;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    test = await testDatabase();
    port = await freePort();
    const url = new URL(test.url('worker'));
    url.port = String(port);
    away = url.href;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => (relay ? relay.close(resolve) : resolve(undefined)));
    await test.close();
  });

  /** From now on the server answers at the address it was away from. */
  const bringBack = async (): Promise<void> => {
    const real = Number(new URL(test.url('worker')).port);
    relay = createServer((socket) => {
      const upstream = connect(real, '127.0.0.1');
      for (const end of [socket, upstream]) sockets.add(end.on('error', () => undefined));
      socket.pipe(upstream).pipe(socket);
    });
    await new Promise<void>((resolve) => relay!.listen(port, '127.0.0.1', resolve));
  };

  it('works when it was opened while the server was away, once the server is there', async () => {
    const config = testConfig(test, { DATABASE_WORKER_URL: away });
    const queue = new JobQueue<{ id: string }>(config, 'late');
    await expect(queue.addBulk([{ name: 'one', data: { id: 'refused' } }])).rejects.toThrow('ECONNREFUSED');
    let tell: (id: string) => void = () => undefined;
    const told = new Promise<string>((resolve) => (tell = resolve));
    const consumer = new JobConsumer<{ id: string }>(config, 'late', (job) => Promise.resolve(tell(job.data.id)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await bringBack();
    await queue.addBulk([{ name: 'one', data: { id: 'taken' } }]);
    expect(await told).toBe('taken');
    await consumer.close();
    await queue.close();
  });
});
