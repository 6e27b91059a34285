-- A request about an instrument that is sent again with the same key gets the answer of the first, for a day, as requests about cases do.
CREATE TABLE instrument_idempotency (
  principal text NOT NULL,
  route text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  person uuid NOT NULL,
  body_hash bytea NOT NULL CHECK (octet_length(body_hash) = 32),
  -- What finds the answer again: the matter and its entry, or the instrument taken in from paper.
  answer jsonb NOT NULL CHECK (jsonb_typeof(answer) = 'object'),
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (principal, route, key)
);
CREATE INDEX instrument_idempotency_created ON instrument_idempotency (created_at);
ALTER TABLE instrument_idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE instrument_idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY instrument_idempotency_own ON instrument_idempotency TO msf_app USING (person = (SELECT app_person()) AND (SELECT app_authority()) IS NOT NULL);
CREATE POLICY instrument_idempotency_old ON instrument_idempotency TO msf_worker USING ((SELECT app_system()) = 'instruments');
GRANT SELECT, INSERT, DELETE ON instrument_idempotency TO msf_app;
GRANT SELECT, DELETE ON instrument_idempotency TO msf_worker;
