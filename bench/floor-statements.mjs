// What the floor sends, and pgbench with it: the least that records an event. $n is the n-th of a statement's `parameters`.

/** The locking read with the guard's facts. */
export const READ = {
  name: 'floor-read',
  parameters: ['case'],
  text: `SELECT c.id, c.version, c.state, c.head_sequence,
           (SELECT max(happened_on) FROM floor_event e WHERE e.case_id = c.id AND e.type = 'told') AS last_told
         FROM floor_case c WHERE c.id = $1 FOR UPDATE OF c`,
};

/** The case, the event with its hash over the one before, reminders cancelled and planned. */
export const RECORD = {
  name: 'floor-record',
  parameters: ['case', 'version', 'state', 'canonical', 'happened_on', 'type', 'actor', 'data', 'deadline_key'],
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

export const ACTOR = '00000000-0000-4000-8000-000000000001';

/** The event as it is hashed. */
export const canonicalOf = (caseId, sequence, { type, happenedOn, data }) =>
  JSON.stringify({ case: caseId, sequence, type, happenedOn, data });
