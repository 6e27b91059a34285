CREATE TABLE floor_case (
  id uuid PRIMARY KEY, version int NOT NULL, state text NOT NULL, head_sequence int NOT NULL, head_hash bytea NOT NULL,
  next_due date
);
CREATE TABLE floor_event (
  case_id uuid NOT NULL REFERENCES floor_case, sequence int NOT NULL, type text NOT NULL, happened_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(), actor uuid NOT NULL, data jsonb NOT NULL, canonical text NOT NULL, hash bytea NOT NULL,
  PRIMARY KEY (case_id, sequence)
);
CREATE TABLE floor_reminder (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), case_id uuid NOT NULL REFERENCES floor_case, deadline_key text NOT NULL, kind text NOT NULL,
  deadline date NOT NULL, send_on date NOT NULL, recipient text NOT NULL, state text NOT NULL,
  UNIQUE (case_id, deadline_key, deadline, kind, recipient)
);
CREATE INDEX floor_reminder_due ON floor_reminder (send_on) WHERE state = 'planned';
