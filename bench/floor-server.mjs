// The floor: what Fastify and pg alone reach with the same rows, in three round trips and without a law, a sign-in, row
// security or a validation. Tables are made by floor-tables.sql.
import Fastify from 'fastify';
import pg from 'pg';
import { ACTOR, canonicalOf, READ, RECORD } from './floor-statements.mjs';

pg.types.setTypeParser(1082, (text) => text);
// pipelined, so that BEGIN travels with the read behind it
const pool = new pg.Pool({
  connectionString: process.env.FLOOR_DATABASE_URL,
  max: Number(process.env.FLOOR_POOL ?? 10),
  pipeline: true,
  idleTimeoutMillis: 0,
});
pool.on('error', () => {});
const app = Fastify();

app.post('/cases/:id/events', async (request, reply) => {
  const { id } = request.params;
  if (!/^[0-9a-f-]{36}$/.test(id)) return reply.code(400).send({ error: 'id' });
  const { type, happenedOn, data } = request.body;
  const client = await pool.connect();
  try {
    // one packet: two would wake the server twice
    client.connection.stream.cork();
    const begun = Promise.all([client.query('BEGIN'), client.query({ name: READ.name, text: READ.text, values: [id] })]);
    client.connection.stream.uncork();
    const [, facts] = await begun;
    const found = facts.rows[0];
    const canonical = canonicalOf(id, found.head_sequence + 1, { type, happenedOn, data });
    const values = [id, found.version, found.state, canonical, happenedOn, type, ACTOR, data, `L8:${found.version}`];
    const { rows } = await client.query({ name: RECORD.name, text: RECORD.text, values });
    await client.query('COMMIT');
    return reply.code(201).send({ caseId: id, sequence: rows[0].head_sequence, version: rows[0].version });
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
});

const PAGE = {
  name: 'floor-list',
  text: `SELECT c.id, c.reference, c.process, c.state, c.next_title, c.next_due, c.version, s.name AS school_name
         FROM case_file c LEFT JOIN school s ON s.urn = c.relevant_school
         WHERE c.lead_authority = $1 AND NOT c.closed ORDER BY c.list_due, c.id LIMIT 25`,
};
const COUNT = { name: 'floor-count', text: 'SELECT count(*)::int AS total FROM case_file c WHERE c.lead_authority = $1 AND NOT c.closed' };

app.get('/cases', async () => {
  const [page, count] = await Promise.all([pool.query({ ...PAGE, values: ['335'] }), pool.query({ ...COUNT, values: ['335'] })]);
  return { rows: page.rows, total: count.rows[0].total };
});

await app.listen({ port: Number(process.env.FLOOR_PORT), host: '127.0.0.1' });
process.send?.('ready');
process.on('SIGTERM', async () => {
  await app.close();
  await pool.end();
  process.exit(0);
});
