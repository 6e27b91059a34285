// The floor: what Fastify and pg alone reach with the same rows, in three round trips and without a law, a sign-in, row
// security or a validation. Tables are made by floor-tables.sql.
import Fastify from 'fastify';
import pg from 'pg';

pg.types.setTypeParser(1082, (text) => text);
// pipelined, so that BEGIN travels with the read behind it
const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: Number(process.env.FLOOR_POOL ?? 10), pipeline: true });
pool.on('error', () => {});
const app = Fastify();

const RECORD = {
  name: 'floor-record',
  text: `WITH moved AS (
           UPDATE floor_case SET version = version + 1, state = $3, head_sequence = head_sequence + 1,
             head_hash = sha256(convert_to('msf/event/1', 'UTF8') || head_hash || convert_to($4, 'UTF8')), next_due = $5
           WHERE id = $1 AND version = $2 RETURNING id, version, head_sequence, head_hash),
         event AS (
           INSERT INTO floor_event (case_id, sequence, type, happened_on, actor, data, canonical, hash)
           SELECT id, head_sequence, $6, $5, $7, $8, $4, head_hash FROM moved),
         cancelled AS (UPDATE floor_reminder SET state = 'cancelled' WHERE case_id = $1 AND state = 'planned' AND deadline_key = $9),
         planned AS (
           INSERT INTO floor_reminder (case_id, deadline_key, kind, deadline, send_on, recipient, state)
           SELECT id, $9, k, $5::date + 7, $5::date + 5, 'case-officer', 'planned' FROM moved, unnest(ARRAY['before', 'on']) AS k
           ON CONFLICT DO NOTHING)
         SELECT version, head_sequence FROM moved`,
};

const READ = {
  name: 'floor-read',
  text: `SELECT c.id, c.version, c.state, c.head_sequence, c.subject,
           (SELECT max(happened_on) FROM floor_event e WHERE e.case_id = c.id AND e.type = 'told') AS last_told
         FROM floor_case c WHERE c.id = $1 FOR UPDATE OF c`,
};

app.post('/cases/:id/events', async (request, reply) => {
  const { id } = request.params;
  if (!/^[0-9a-f-]{36}$/.test(id)) return reply.code(400).send({ error: 'id' });
  const { type, happenedOn, data } = request.body;
  const client = await pool.connect();
  try {
    const [, facts] = await Promise.all([client.query('BEGIN'), client.query({ ...READ, values: [id] })]);
    const found = facts.rows[0];
    const canonical = JSON.stringify({ case: id, sequence: found.head_sequence + 1, type, happenedOn, data });
    const values = [
      id,
      found.version,
      found.state,
      canonical,
      happenedOn,
      type,
      '00000000-0000-4000-8000-000000000001',
      data,
      `L8:${found.version}`,
    ];
    const { rows } = await client.query({ ...RECORD, values });
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
