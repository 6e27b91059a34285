/** Starts the embedded PostgreSQL on a folder as `npm start` does, says so in one line of JSON, and stops it on SIGTERM. For tests that kill it. */
import { startEmbeddedPostgres } from '../../tools/embedded-postgres.mjs';

const [dataDir, port] = process.argv.slice(2);
try {
  const server = await startEmbeddedPostgres({ dataDir, password: 'secret of a test', port: port ? Number(port) : undefined });
  const { superuserUrl, pid, fresh, shared, recovered } = server;
  process.on('SIGTERM', async () => {
    await server.stop();
    process.exit(0);
  });
  setInterval(() => undefined, 1000);
  // said last: from then on a test may end it
  console.log(JSON.stringify({ superuserUrl, pid, fresh, shared, recovered, dataDir: server.dataDir }));
} catch (error) {
  console.log(JSON.stringify({ refused: error.message }));
  process.exit(2);
}
