-- Cases: each is a chain of events that is only ever added to; everything else about a case is derived from it.
-- Every table of a case carries the case's authority and federation, so that row security compares columns and never looks another table up.

-- Last number given out, per authority and year.
CREATE TABLE case_counter (
  authority char(3) NOT NULL REFERENCES authority (code),
  year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (authority, year)
);

CREATE TABLE case_file (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE CHECK (reference ~ '^[0-9]{3}-[0-9]{4}-[0-9]{4,}$'),
  process text NOT NULL CHECK (process <> ''),
  lead_authority char(3) NOT NULL REFERENCES authority (code),
  federation_uid text NOT NULL CHECK (federation_uid <> ''),
  federation_name text NOT NULL CHECK (federation_name <> ''),
  relevant_school char(6) CHECK (relevant_school ~ '^[0-9]{6}$'),
  school_name text,
  -- What was fixed when the case was opened. Also in the chain's first event.
  subject jsonb NOT NULL CHECK (jsonb_typeof(subject) = 'object'),
  opened_on date NOT NULL,
  -- The projection: derived from the events by the law library, compared with a cold replay every night.
  state text NOT NULL,
  state_title text NOT NULL,
  -- Counts state-bearing events only: a note never makes an honest form stale.
  version int NOT NULL CHECK (version >= 0),
  head_sequence int NOT NULL CHECK (head_sequence >= version),
  head_hash bytea NOT NULL CHECK (octet_length(head_hash) = 32),
  closed boolean NOT NULL DEFAULT false,
  officer_id uuid,
  next_title text,
  next_due date,
  next_rule text,
  next_why text,
  next_for text,
  open_tasks int NOT NULL DEFAULT 0 CHECK (open_tasks >= 0),
  effective_on date,
  judged_by jsonb NOT NULL CHECK (jsonb_typeof(judged_by) = 'object'),
  -- "Today" when the projection was made: what is overdue depends on it.
  judged_as_of date NOT NULL,
  -- Of the planned post, and of each row derived beside this one ({"deadlines": {key: digest}, "tasks": {key: digest}}):
  -- the same digest, nothing to write. "review": true while the nightly replay asks for a review.
  post_digest text NOT NULL DEFAULT '',
  row_digests jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(row_digests) = 'object'),
  -- Place in lists: what is due first, cases without a date last.
  list_due date NOT NULL GENERATED ALWAYS AS (coalesce(next_due, DATE '9999-12-31')) STORED,
  CHECK ((next_title IS NULL) = (next_rule IS NULL)),
  CHECK ((relevant_school IS NULL) = (school_name IS NULL)),
  UNIQUE (id, lead_authority, federation_uid)
) WITH (fillfactor = 70);
-- It never changes: stored out of line, uncompressed, it is not copied with every event, nor compressed anew.
ALTER TABLE case_file ALTER COLUMN subject SET STORAGE EXTERNAL;
CREATE INDEX case_file_list ON case_file (lead_authority, closed, list_due, id) INCLUDE (federation_uid);
CREATE INDEX case_file_officer ON case_file (lead_authority, officer_id, closed, list_due, id);
CREATE INDEX case_file_federation ON case_file (federation_uid, closed, list_due, id);
CREATE INDEX case_file_effective ON case_file (effective_on) WHERE NOT closed AND effective_on IS NOT NULL;

-- Other authorities that maintain schools of the federation: they read the case, not what is private to its lead.
CREATE TABLE case_participant (
  case_id uuid NOT NULL,
  authority char(3) NOT NULL REFERENCES authority (code),
  kind text NOT NULL CHECK (kind IN ('maintains-school')),
  lead_authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  PRIMARY KEY (case_id, authority),
  CHECK (authority <> lead_authority),
  FOREIGN KEY (case_id, lead_authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);
CREATE INDEX case_participant_authority ON case_participant (authority, case_id);

-- The chain. hash = SHA-256("msf/event/1\n" || previous_hash || canonical); the first previous_hash = SHA-256("msf/case/1\n" || case id).
CREATE TABLE case_event (
  case_id uuid NOT NULL,
  sequence int NOT NULL CHECK (sequence > 0),
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  type text NOT NULL CHECK (type ~ '^[a-z][a-z0-9-]{0,79}$'),
  schema_version int NOT NULL CHECK (schema_version > 0),
  happened_on date NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  -- Opaque id of a person; all zeros when the program itself recorded it.
  actor uuid NOT NULL,
  on_behalf_of text CHECK (on_behalf_of <> ''),
  data jsonb NOT NULL CHECK (jsonb_typeof(data) = 'object'),
  effect text NOT NULL CHECK (effect IN ('accepted', 'purported', 'note')),
  reason text CHECK (reason <> ''),
  findings jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
  judged_by jsonb NOT NULL CHECK (jsonb_typeof(judged_by) = 'object'),
  corrects int,
  correction_kind text CHECK (correction_kind IN ('clerical', 'factual')),
  state_bearing boolean NOT NULL,
  -- Field -> hex of SHA-256("msf/personal/1\n" || salt || value).
  personal_commitments jsonb NOT NULL CHECK (jsonb_typeof(personal_commitments) = 'object'),
  previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  canonical text NOT NULL,
  PRIMARY KEY (case_id, sequence),
  CHECK (state_bearing = (effect <> 'note')),
  CHECK ((corrects IS NULL) = (correction_kind IS NULL)),
  CHECK (corrects < sequence),
  CHECK (correction_kind IS NULL OR reason IS NOT NULL),
  CHECK (effect <> 'purported' OR reason IS NOT NULL),
  FOREIGN KEY (case_id, authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid),
  FOREIGN KEY (case_id, corrects) REFERENCES case_event (case_id, sequence)
);

-- Personal fields stand beside the event, committed to in it. Erasing leaves the row, the commitment and a valid chain.
CREATE TABLE case_event_personal (
  case_id uuid NOT NULL,
  sequence int NOT NULL,
  field text NOT NULL CHECK (field <> ''),
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  -- Private to the lead authority, or shared with participants and the board.
  private boolean NOT NULL,
  value text,
  salt bytea CHECK (octet_length(salt) = 32),
  erased_at timestamptz,
  PRIMARY KEY (case_id, sequence, field),
  CHECK ((value IS NULL) = (erased_at IS NOT NULL) AND (salt IS NULL) = (erased_at IS NOT NULL)),
  FOREIGN KEY (case_id, sequence) REFERENCES case_event (case_id, sequence),
  FOREIGN KEY (case_id, authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);

-- A note's text is the personal field "text" of its event.
CREATE TABLE case_note (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  sequence int NOT NULL,
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  private boolean NOT NULL,
  author uuid NOT NULL,
  written_at timestamptz(3) NOT NULL,
  UNIQUE (case_id, sequence),
  FOREIGN KEY (case_id, sequence) REFERENCES case_event (case_id, sequence),
  FOREIGN KEY (case_id, authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);

-- The timetable as last judged; its argument in full is computed when a case is read.
CREATE TABLE case_deadline (
  case_id uuid NOT NULL,
  key text NOT NULL CHECK (key <> ''),
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  rule_id text NOT NULL,
  title text NOT NULL,
  citation text NOT NULL,
  starts_on date,
  due date,
  earliest date,
  clean_from date,
  counting text,
  sum text NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'met', 'late', 'missed')),
  done_on date,
  responsible text NOT NULL,
  PRIMARY KEY (case_id, key),
  FOREIGN KEY (case_id, authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);
CREATE INDEX case_deadline_due ON case_deadline (authority, due) WHERE done_on IS NULL;

CREATE TABLE case_task (
  case_id uuid NOT NULL,
  key text NOT NULL CHECK (key <> ''),
  -- The law's own tasks, or a review that the nightly replay asks for.
  origin text NOT NULL CHECK (origin IN ('law', 'replay')),
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  rule_id text NOT NULL,
  title text NOT NULL,
  why text NOT NULL,
  citation text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('do', 'review', 'check')),
  responsible text NOT NULL,
  opened_on date NOT NULL,
  due date,
  done_by text,
  PRIMARY KEY (case_id, key),
  FOREIGN KEY (case_id, authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);
CREATE INDEX case_task_due ON case_task (authority, due);

-- An answer already given, found again by its key for a day. Written in the event's own transaction.
CREATE TABLE idempotency (
  principal text NOT NULL,
  route text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  person uuid NOT NULL,
  body_hash bytea NOT NULL CHECK (octet_length(body_hash) = 32),
  case_id uuid NOT NULL,
  sequence int NOT NULL,
  version int NOT NULL,
  state text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (principal, route, key),
  FOREIGN KEY (case_id, sequence) REFERENCES case_event (case_id, sequence) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX idempotency_created ON idempotency (created_at);

-- An instant as it stands in JSON and in hashed text.
CREATE FUNCTION instant_text(p timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT to_char(p AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- A link is taken only if it follows the last one, was hashed rightly, and its columns say what the hashed text says.
CREATE FUNCTION check_case_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_previous bytea;
  v_recorded timestamptz;
BEGIN
  IF NEW.sequence = 1 THEN
    v_previous := sha256(convert_to(E'msf/case/1\n' || NEW.case_id, 'UTF8'));
  ELSE
    SELECT e.hash, e.recorded_at INTO v_previous, v_recorded FROM case_event e WHERE e.case_id = NEW.case_id AND e.sequence = NEW.sequence - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'event % of case % follows nothing', NEW.sequence, NEW.case_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.recorded_at < v_recorded THEN
      RAISE EXCEPTION 'event % of case % is recorded before the event it follows', NEW.sequence, NEW.case_id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.previous_hash <> v_previous THEN
    RAISE EXCEPTION 'event % of case % is not linked to the event before it', NEW.sequence, NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.hash <> sha256(convert_to(E'msf/event/1\n', 'UTF8') || NEW.previous_hash || convert_to(NEW.canonical, 'UTF8')) THEN
    RAISE EXCEPTION 'the hash of event % of case % is not that of its text', NEW.sequence, NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.canonical::jsonb <> jsonb_build_object('case', NEW.case_id, 'sequence', NEW.sequence, 'type', NEW.type, 'schemaVersion', NEW.schema_version,
       'happenedOn', NEW.happened_on, 'recordedAt', instant_text(NEW.recorded_at), 'actor', NEW.actor, 'onBehalfOf', NEW.on_behalf_of, 'data', NEW.data,
       'effect', NEW.effect, 'reason', NEW.reason, 'findings', NEW.findings, 'judgedBy', NEW.judged_by, 'corrects', NEW.corrects,
       'correctionKind', NEW.correction_kind, 'stateBearing', NEW.state_bearing, 'personal', NEW.personal_commitments) THEN
    RAISE EXCEPTION 'the columns of event % of case % differ from its hashed text', NEW.sequence, NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_event_link BEFORE INSERT ON case_event FOR EACH ROW EXECUTE FUNCTION check_case_event();
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE ON case_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_event_no_truncate BEFORE TRUNCATE ON case_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_note_append_only BEFORE UPDATE OR DELETE ON case_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_note_no_truncate BEFORE TRUNCATE ON case_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_file_kept BEFORE DELETE ON case_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_file_no_truncate BEFORE TRUNCATE ON case_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The head moves only onwards and only to an event that is there; what was fixed at opening stays.
CREATE FUNCTION check_case_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.head_sequence < OLD.head_sequence OR NEW.version < OLD.version THEN
    RAISE EXCEPTION 'case % cannot be taken back', OLD.reference USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.head_hash <> OLD.head_hash AND NOT EXISTS
     (SELECT 1 FROM case_event e WHERE e.case_id = NEW.id AND e.sequence = NEW.head_sequence AND e.hash = NEW.head_hash) THEN
    RAISE EXCEPTION 'the head of case % is not one of its events', OLD.reference USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_file_head BEFORE UPDATE OF version, head_sequence, head_hash ON case_file FOR EACH ROW EXECUTE FUNCTION check_case_head();
CREATE TRIGGER case_file_fixed BEFORE UPDATE OF id, reference, process, lead_authority, federation_uid, federation_name, relevant_school, school_name, subject, opened_on
  ON case_file FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The one change a personal field can have: to be erased, after the event that says so.
CREATE FUNCTION check_personal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR NEW.value IS NOT NULL OR NEW.salt IS NOT NULL OR OLD.erased_at IS NOT NULL
     OR (NEW.case_id, NEW.sequence, NEW.field, NEW.authority, NEW.private) IS DISTINCT FROM (OLD.case_id, OLD.sequence, OLD.field, OLD.authority, OLD.private)
     OR NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = OLD.case_id AND e.type = 'personal-data-erased' AND e.sequence > OLD.sequence
                      AND e.data -> 'sequence' = to_jsonb(OLD.sequence) AND e.data -> 'fields' ? OLD.field) THEN
    RAISE EXCEPTION 'a personal field can only be erased, by an event that says so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_event_personal_erase BEFORE UPDATE OR DELETE ON case_event_personal FOR EACH ROW EXECUTE FUNCTION check_personal_change();
CREATE TRIGGER case_event_personal_no_truncate BEFORE TRUNCATE ON case_event_personal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whose cases the context may read and write. Few questions, each asked once a statement: row security is on the path of every event recorded.
-- Codes are char(3) and compared as bpchar: compared as text they would be cast, and no index would serve.
CREATE FUNCTION case_reader() RETURNS bpchar LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_role() <> 'board' THEN app_authority()::bpchar END $$;
CREATE FUNCTION case_writer() RETURNS bpchar LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_role() IN ('officer', 'manager') THEN app_authority()::bpchar END $$;
CREATE FUNCTION case_board() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_role() = 'board' THEN app_federation() END $$;
-- Cases of other authorities in which this one takes part; asked only for rows that are neither its own nor a board's.
CREATE FUNCTION shared_cases() RETURNS uuid[] LANGUAGE plpgsql STABLE
  AS $$ BEGIN RETURN ARRAY(SELECT p.case_id FROM case_participant p WHERE p.authority = case_reader()); END $$;

-- Row security. Reads: the lead authority, the federation's own board, participants. Writes: officers and managers of the lead, and the board.
DO $$
DECLARE
  t text;
  key text;
  authority text;
  -- Jobs that record events of their own.
  recorders constant text := $q$(SELECT app_system()) IN ('effective-dates', 'replay', 'post')$q$;
  writer text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_counter', 'case_file', 'case_participant', 'case_event', 'case_event_personal', 'case_note', 'case_deadline', 'case_task', 'idempotency'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['case_file', 'case_event', 'case_event_personal', 'case_note', 'case_deadline', 'case_task'] LOOP
    key := CASE t WHEN 'case_file' THEN 'id' ELSE 'case_id' END;
    authority := CASE t WHEN 'case_file' THEN 'lead_authority' ELSE 'authority' END;
    -- What is marked private in a row is the lead authority's alone.
    DECLARE shared constant text := CASE WHEN t IN ('case_event_personal', 'case_note') THEN ' AND NOT private' ELSE '' END;
    BEGIN
      EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (%I = (SELECT case_reader()))', t || '_lead', t, authority);
      EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (federation_uid = (SELECT case_board())%s)', t || '_board', t, shared);
      EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (%I = ANY ((SELECT shared_cases())::uuid[])%s)', t || '_participant', t, key, shared);
    END;
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL)', t || '_system_read', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_verifier USING ((SELECT app_system()) = ''verifier'')', t || '_verifier', t);
    EXECUTE format('GRANT SELECT ON %I TO msf_app, msf_worker, msf_verifier', t);

    -- written row by row: no question to ask once beforehand
    writer := format('(%I = case_writer() OR federation_uid = case_board())', authority);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_app WITH CHECK (%s%s)', t || '_add', t, writer,
      CASE t WHEN 'case_event' THEN ' AND actor = app_person()' WHEN 'case_note' THEN ' AND author = app_person()' ELSE '' END);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_worker WITH CHECK (%s%s)', t || '_system_add', t, recorders,
      CASE t WHEN 'case_event' THEN ' AND actor = ''00000000-0000-0000-0000-000000000000''' ELSE '' END);
    IF t NOT IN ('case_event', 'case_note') THEN
      EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO msf_app USING (%s)', t || '_change', t, writer);
      EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO msf_worker USING (%s)', t || '_system_change', t, recorders);
    END IF;
    IF t IN ('case_deadline', 'case_task') THEN
      EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO msf_app USING (%s)', t || '_remove', t, writer);
      EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO msf_worker USING (%s)', t || '_system_remove', t, recorders);
      EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO msf_app, msf_worker', t);
    END IF;
  END LOOP;
END $$;

GRANT INSERT ON case_file TO msf_app;
GRANT UPDATE (state, state_title, version, head_sequence, head_hash, closed, officer_id, next_title, next_due, next_rule, next_why, next_for,
  open_tasks, effective_on, judged_by, judged_as_of, post_digest, row_digests) ON case_file TO msf_app, msf_worker;
GRANT INSERT ON case_event TO msf_app, msf_worker;
GRANT INSERT ON case_event_personal, case_note TO msf_app;
GRANT UPDATE (value, salt, erased_at) ON case_event_personal TO msf_app;

CREATE POLICY case_participant_own ON case_participant FOR SELECT TO msf_app
  USING (authority = (SELECT case_reader()) OR lead_authority = (SELECT case_reader()));
CREATE POLICY case_participant_add ON case_participant FOR INSERT TO msf_app
  WITH CHECK (lead_authority = (SELECT case_writer()));
CREATE POLICY case_participant_system ON case_participant FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL);
CREATE POLICY case_participant_verifier ON case_participant FOR SELECT TO msf_verifier USING ((SELECT app_system()) = 'verifier');
GRANT SELECT ON case_participant TO msf_app, msf_worker, msf_verifier;
GRANT INSERT ON case_participant TO msf_app;

CREATE POLICY case_counter_own ON case_counter TO msf_app
  USING (authority = (SELECT case_writer()));
GRANT SELECT, INSERT, UPDATE (last) ON case_counter TO msf_app;

CREATE POLICY idempotency_own ON idempotency TO msf_app USING (person = (SELECT app_person()) AND (SELECT app_authority()) IS NOT NULL);
CREATE POLICY idempotency_old ON idempotency TO msf_worker USING ((SELECT app_system()) = 'effective-dates');
GRANT SELECT, INSERT, DELETE ON idempotency TO msf_app;
GRANT SELECT, DELETE ON idempotency TO msf_worker;

-- The next reference of an authority in a year: 335-2026-0001.
CREATE FUNCTION next_case_reference(p_authority text, p_year int) RETURNS text LANGUAGE sql AS $$
  INSERT INTO case_counter AS c (authority, year, last) VALUES (p_authority, p_year, 1)
  ON CONFLICT (authority, year) DO UPDATE SET last = c.last + 1
  RETURNING p_authority || '-' || p_year || '-' || CASE WHEN last < 10000 THEN lpad(last::text, 4, '0') ELSE last::text END $$;

-- Opens the context of a transaction from JSON: {"authority", "person", "role", "federation"} or, for the worker's jobs, {"system"}.
CREATE FUNCTION enter_context(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p ? 'system' THEN
    PERFORM app_enter_system(p ->> 'system');
  ELSE
    PERFORM app_enter(p ->> 'authority', (p ->> 'person')::uuid, p ->> 'role', p ->> 'federation');
  END IF;
END $$;

-- Versions of calendars and bank holidays in force now that concern some schools: their own (by URN) and their authorities' (by code).
CREATE FUNCTION case_calendars(p_owners text[]) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object(
    'bankHolidays', (SELECT b.id FROM bank_holiday_version b ORDER BY b.version DESC LIMIT 1),
    'calendars', (SELECT json_object_agg(c.owner_kind || ':' || c.owner_key, v.id)
      FROM calendar c CROSS JOIN LATERAL (SELECT v.id FROM calendar_version v WHERE v.calendar_id = c.id ORDER BY v.version DESC LIMIT 1) v
     WHERE c.owner_kind IN ('school', 'authority') AND c.owner_key = ANY (p_owners)));
END $$;

-- Whose calendars concern a case: its schools and their authorities.
CREATE FUNCTION calendar_owners(p_subject jsonb) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(x.school ->> 'urn') || array_agg(DISTINCT x.school ->> 'authority') FROM jsonb_array_elements(p_subject -> 'schools') AS x (school) $$;

-- The days of versions, which never change: read once and kept by the program.
CREATE FUNCTION read_calendar_versions(p_context jsonb, p_versions uuid[], p_bank_holidays uuid) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter_context(p_context);
  RETURN json_build_object(
    'calendars', (SELECT json_agg(json_build_object('id', v.id, 'name', c.name, 'demonstration', v.demonstration, 'terms', v.terms, 'notSchoolDays', v.not_school_days))
                  FROM calendar_version v JOIN calendar c ON c.id = v.calendar_id WHERE v.id = ANY (p_versions)),
    'bankHolidays', (SELECT b.holidays FROM bank_holiday_version b WHERE b.id = p_bank_holidays));
END $$;

-- The id meant by an id or a reference that the context may see; NULL when there is none.
CREATE FUNCTION case_id_of(p_case text) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_case ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN RETURN p_case::uuid; END IF;
  RETURN (SELECT c.id FROM case_file c WHERE c.reference = p_case);
END $$;

-- What stands on the case row. A view and not a function: a whole row handed to a function would be read in full, its subject too.
CREATE VIEW case_head WITH (security_invoker = true) AS
  SELECT c.id, c.officer_id, c.subject, c.head_sequence, c.head_hash, json_build_object(
    'id', c.id, 'reference', c.reference, 'process', c.process, 'leadAuthority', c.lead_authority, 'federationUid', c.federation_uid,
    'version', c.version, 'headSequence', c.head_sequence, 'headHash', encode(c.head_hash, 'hex'), 'officerId', c.officer_id, 'openedOn', c.opened_on,
    'judgedBy', c.judged_by, 'judgedAsOf', c.judged_as_of,
    'projection', json_build_object('state', c.state, 'stateTitle', c.state_title, 'closed', c.closed, 'nextTitle', c.next_title, 'nextDue', c.next_due,
      'nextRule', c.next_rule, 'nextWhy', c.next_why, 'nextFor', c.next_for, 'openTasks', c.open_tasks, 'effectiveOn', c.effective_on, 'postDigest', c.post_digest,
      'rowDigests', c.row_digests)) AS head
    FROM case_file c;
GRANT SELECT ON case_head TO msf_app, msf_worker;

-- An answer given before under the same key, while it is not older than a day.
CREATE FUNCTION earlier_answer(p jsonb) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object('same', i.body_hash = decode(p ->> 'bodyHash', 'hex'), 'caseId', i.case_id, 'reference', c.reference, 'sequence', i.sequence,
           'version', i.version, 'state', i.state, 'effect', e.effect, 'findings', e.findings, 'recordedAt', instant_text(e.recorded_at), 'hash', encode(e.hash, 'hex'))
    FROM idempotency i JOIN case_event e ON e.case_id = i.case_id AND e.sequence = i.sequence JOIN case_file c ON c.id = i.case_id
   WHERE i.principal = p ->> 'principal' AND i.route = p ->> 'route' AND i.key = p ->> 'key' AND i.created_at > (p ->> 'notBefore')::timestamptz $$;

-- What recording an event needs to know, in one round trip: the case, its events as the law reads them, versions of calendars, and the earlier answer
-- if the key was used. p_case is an id or a reference. NULL when there is no such case to see. p_known ({"id", "sequence", "hash", "owners"}) is where
-- the chain ended that the program remembers: when it still ends there, neither subject nor events are read again.
-- Planned once a connection: planning each statement anew would cost as much as running it.
CREATE FUNCTION read_case_to_judge(p_context jsonb, p_case text, p_idempotency jsonb, p_known jsonb) RETURNS json LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_answer json;
BEGIN
  PERFORM enter_context(p_context);
  IF p_known IS NOT NULL THEN
    SELECT json_build_object('case', c.head,
        'calendars', case_calendars(ARRAY(SELECT jsonb_array_elements_text(p_known -> 'owners'))),
        'earlier', CASE WHEN p_idempotency IS NOT NULL THEN earlier_answer(p_idempotency) END) INTO v_answer
      FROM case_head c
     WHERE c.id = (p_known ->> 'id')::uuid AND c.head_sequence = (p_known ->> 'sequence')::int AND c.head_hash = decode(p_known ->> 'hash', 'hex');
    IF FOUND THEN RETURN v_answer; END IF;
  END IF;
  -- one statement, so that all of it is seen at one moment
  RETURN (SELECT json_build_object(
    'case', c.head,
    'subject', c.subject,
    -- positions instead of names: this is read for every event recorded
    'events', (SELECT json_agg(json_build_array(e.sequence, e.type, e.happened_on, e.data, e.effect, e.reason, e.corrects, e.correction_kind, e.state_bearing,
                 instant_text(e.recorded_at)) ORDER BY e.sequence)
               FROM case_event e WHERE e.case_id = c.id),
    'calendars', case_calendars(calendar_owners(c.subject)),
    'earlier', CASE WHEN p_idempotency IS NOT NULL THEN earlier_answer(p_idempotency) END)
    FROM case_head c WHERE c.id = case_id_of(p_case));
END $$;

-- Adds one event to a case's chain with everything that follows from it, in the statement's own transaction. Outcomes:
-- recorded; replayed or mismatch (the key was used before); not-found; changed (the version moved); moved (only the head did: judge again).
-- Under the lock the key is looked up first, then the version, then the head. NULL for a part means it is as stored.
CREATE FUNCTION record_event(p_context jsonb, p_case uuid, p_version int, p_head int, p_canonical text, p_hash bytea, p_personal jsonb,
  p_projection jsonb, p_deadlines jsonb, p_deadlines_gone text[], p_tasks jsonb, p_tasks_gone text[], p_post jsonb, p_idempotency jsonb)
RETURNS TABLE (outcome text, answer json) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  v_case record;
  v_event jsonb := p_canonical::jsonb;
  v_answer json;
  v_version int;
  v_reviewed boolean;
BEGIN
  PERFORM enter_context(p_context);
  SELECT c.id, c.lead_authority, c.federation_uid, c.version, c.head_sequence, c.head_hash, c.row_digests INTO v_case
    FROM case_file c WHERE c.id = p_case FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'not-found', NULL::json; RETURN; END IF;
  v_reviewed := v_case.row_digests ? 'review';
  v_version := v_case.version + CASE WHEN (v_event ->> 'stateBearing')::boolean THEN 1 ELSE 0 END;

  IF p_idempotency IS NOT NULL THEN
    DELETE FROM idempotency i WHERE i.principal = p_idempotency ->> 'principal' AND i.route = p_idempotency ->> 'route' AND i.key = p_idempotency ->> 'key'
      AND i.created_at <= (p_idempotency ->> 'notBefore')::timestamptz;
    v_answer := earlier_answer(p_idempotency);
  END IF;
  IF v_answer IS NULL THEN
    IF p_version IS NOT NULL AND v_case.version <> p_version THEN RETURN QUERY SELECT 'changed', NULL::json; RETURN; END IF;
    IF v_case.head_sequence <> p_head THEN RETURN QUERY SELECT 'moved', NULL::json; RETURN; END IF;
    IF p_idempotency IS NOT NULL THEN
      INSERT INTO idempotency (principal, route, key, person, body_hash, case_id, sequence, version, state, created_at)
      VALUES (p_idempotency ->> 'principal', p_idempotency ->> 'route', p_idempotency ->> 'key', (p_context ->> 'person')::uuid,
              decode(p_idempotency ->> 'bodyHash', 'hex'), p_case, p_head + 1, v_version, p_idempotency ->> 'state', (v_event ->> 'recordedAt')::timestamptz)
      ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN v_answer := earlier_answer(p_idempotency); END IF;
    END IF;
  END IF;
  IF v_answer IS NOT NULL THEN
    RETURN QUERY SELECT CASE WHEN (v_answer ->> 'same')::boolean THEN 'replayed' ELSE 'mismatch' END, v_answer;
    RETURN;
  END IF;

  INSERT INTO case_event (case_id, sequence, authority, federation_uid, type, schema_version, happened_on, recorded_at, actor, on_behalf_of, data, effect, reason,
    findings, judged_by, corrects, correction_kind, state_bearing, personal_commitments, previous_hash, hash, canonical)
  VALUES ((v_event ->> 'case')::uuid, (v_event ->> 'sequence')::int, v_case.lead_authority, v_case.federation_uid, v_event ->> 'type',
    (v_event ->> 'schemaVersion')::int, (v_event ->> 'happenedOn')::date, (v_event ->> 'recordedAt')::timestamptz, (v_event ->> 'actor')::uuid,
    v_event ->> 'onBehalfOf', v_event -> 'data', v_event ->> 'effect', v_event ->> 'reason', v_event -> 'findings', v_event -> 'judgedBy',
    (v_event ->> 'corrects')::int, v_event ->> 'correctionKind', (v_event ->> 'stateBearing')::boolean, v_event -> 'personal',
    v_case.head_hash, p_hash, p_canonical);

  IF p_personal IS NOT NULL THEN
    INSERT INTO case_event_personal (case_id, sequence, field, authority, federation_uid, private, value, salt)
    SELECT p_case, p_head + 1, x.field, v_case.lead_authority, v_case.federation_uid, x.private, x.value, decode(x.salt, 'hex')
      FROM jsonb_to_recordset(p_personal) AS x (field text, private boolean, value text, salt text);
  END IF;

  IF p_projection IS NULL THEN
    UPDATE case_file c SET version = v_version, head_sequence = p_head + 1, head_hash = p_hash,
        officer_id = CASE WHEN v_event ->> 'type' = 'officer-assigned' THEN (v_event -> 'data' ->> 'officer')::uuid ELSE c.officer_id END
     WHERE c.id = p_case;
  ELSE
    UPDATE case_file c SET version = v_version, head_sequence = p_head + 1, head_hash = p_hash, state = x.state, state_title = x."stateTitle",
        closed = x.closed, next_title = x."nextTitle", next_due = x."nextDue", next_rule = x."nextRule", next_why = x."nextWhy", next_for = x."nextFor",
        open_tasks = x."openTasks", effective_on = x."effectiveOn", judged_by = v_event -> 'judgedBy', judged_as_of = x."asOf", post_digest = x."postDigest",
        row_digests = CASE WHEN x."rowDigests" IS NOT NULL THEN x."rowDigests" WHEN v_reviewed THEN c.row_digests - 'review' ELSE c.row_digests END
      FROM jsonb_to_record(p_projection) AS x (state text, "stateTitle" text, closed boolean, "nextTitle" text, "nextDue" date, "nextRule" text,
        "nextWhy" text, "nextFor" text, "openTasks" int, "effectiveOn" date, "asOf" date, "postDigest" text,
        "rowDigests" jsonb)
     WHERE c.id = p_case;
    -- A judgement of today's law and calendars settles what a replay asked about.
    IF v_reviewed THEN DELETE FROM case_task t WHERE t.case_id = p_case AND t.origin = 'replay'; END IF;
  END IF;

  -- Nothing is known of the rows: at the beginning there are none; after a replay that found them altered all are written anew.
  IF p_projection IS NOT NULL AND NOT v_case.row_digests ? 'deadlines' THEN
    DELETE FROM case_deadline d WHERE d.case_id = p_case;
    DELETE FROM case_task t WHERE t.case_id = p_case;
  END IF;
  IF p_deadlines_gone IS NOT NULL THEN DELETE FROM case_deadline d WHERE d.case_id = p_case AND d.key = ANY (p_deadlines_gone); END IF;
  IF p_deadlines IS NOT NULL THEN
    INSERT INTO case_deadline AS d (case_id, key, authority, federation_uid, rule_id, title, citation, starts_on, due, earliest, clean_from, counting, sum,
      status, done_on, responsible)
    SELECT p_case, x.key, v_case.lead_authority, v_case.federation_uid, x."ruleId", x.title, x.citation, x."startsOn", x.due, x.earliest, x."cleanFrom",
           x.counting, x.sum, x.status, x."doneOn", x."for"
      FROM jsonb_to_recordset(p_deadlines) AS x (key text, "ruleId" text, title text, citation text, "startsOn" date, due date, earliest date,
        "cleanFrom" date, counting text, sum text, status text, "doneOn" date, "for" text)
    ON CONFLICT (case_id, key) DO UPDATE SET rule_id = EXCLUDED.rule_id, title = EXCLUDED.title, citation = EXCLUDED.citation, starts_on = EXCLUDED.starts_on,
      due = EXCLUDED.due, earliest = EXCLUDED.earliest, clean_from = EXCLUDED.clean_from, counting = EXCLUDED.counting, sum = EXCLUDED.sum,
      status = EXCLUDED.status, done_on = EXCLUDED.done_on, responsible = EXCLUDED.responsible;
  END IF;
  IF p_tasks_gone IS NOT NULL THEN DELETE FROM case_task t WHERE t.case_id = p_case AND t.key = ANY (p_tasks_gone); END IF;
  IF p_tasks IS NOT NULL THEN
    INSERT INTO case_task (case_id, key, origin, authority, federation_uid, rule_id, title, why, citation, kind, responsible, opened_on, due, done_by)
    SELECT p_case, x.key, 'law', v_case.lead_authority, v_case.federation_uid, x."ruleId", x.title, x.why, x.citation, x.kind, x."for", x."openedOn", x.due,
           x."doneBy"
      FROM jsonb_to_recordset(p_tasks) AS x (key text, "ruleId" text, title text, why text, citation text, kind text, "for" text, "openedOn" date, due date,
        "doneBy" text)
    ON CONFLICT (case_id, key) DO UPDATE SET origin = 'law', rule_id = EXCLUDED.rule_id, title = EXCLUDED.title, why = EXCLUDED.why, citation = EXCLUDED.citation,
      kind = EXCLUDED.kind, responsible = EXCLUDED.responsible, opened_on = EXCLUDED.opened_on, due = EXCLUDED.due, done_by = EXCLUDED.done_by;
  END IF;
  IF p_post IS NOT NULL THEN PERFORM plan_reminders(p_case, v_case.lead_authority::text, p_post); END IF;

  IF v_event ->> 'type' = 'note-added' THEN
    INSERT INTO case_note (id, case_id, sequence, authority, federation_uid, private, author, written_at)
    VALUES ((v_event -> 'data' ->> 'note')::uuid, p_case, p_head + 1, v_case.lead_authority, v_case.federation_uid,
            NOT (v_event -> 'data' ->> 'shared')::boolean, (v_event ->> 'actor')::uuid, (v_event ->> 'recordedAt')::timestamptz);
  ELSIF v_event ->> 'type' = 'personal-data-erased' THEN
    UPDATE case_event_personal x SET value = NULL, salt = NULL, erased_at = (v_event ->> 'recordedAt')::timestamptz
     WHERE x.case_id = p_case AND x.sequence = (v_event -> 'data' ->> 'sequence')::int AND v_event -> 'data' -> 'fields' ? x.field AND x.erased_at IS NULL;
  END IF;
  RETURN QUERY SELECT 'recorded', json_build_object('version', v_version);
END $$;

-- A whole case for its page, in one round trip. Names are those that row security lets this person see.
CREATE FUNCTION read_case(p_context jsonb, p_case text) RETURNS json LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM enter_context(p_context);
  -- one statement, so that all of it is seen at one moment
  RETURN (SELECT json_build_object(
    'case', c.head,
    'subject', c.subject,
    'officerName', (SELECT p.display_name FROM person p WHERE p.id = c.officer_id),
    'events', (SELECT json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'happenedOn', e.happened_on, 'data', e.data, 'effect', e.effect,
                 'reason', e.reason, 'corrects', e.corrects, 'correctionKind', e.correction_kind, 'stateBearing', e.state_bearing,
                 'recordedAt', instant_text(e.recorded_at), 'actor', e.actor, 'actorName', p.display_name, 'onBehalfOf', e.on_behalf_of, 'findings', e.findings,
                 'judgedBy', e.judged_by, 'commitments', e.personal_commitments, 'hash', encode(e.hash, 'hex'), 'previousHash', encode(e.previous_hash, 'hex'))
                 ORDER BY e.sequence)
               FROM case_event e LEFT JOIN person p ON p.id = e.actor WHERE e.case_id = c.id),
    'personal', (SELECT json_agg(json_build_object('sequence', x.sequence, 'field', x.field, 'value', x.value))
                 FROM case_event_personal x WHERE x.case_id = c.id),
    'notes', (SELECT json_agg(json_build_object('id', n.id, 'sequence', n.sequence, 'authorId', n.author, 'authorName', p.display_name,
                'at', instant_text(n.written_at), 'shared', NOT n.private) ORDER BY n.sequence)
              FROM case_note n LEFT JOIN person p ON p.id = n.author WHERE n.case_id = c.id),
    'reviews', (SELECT json_agg(json_build_object('key', t.key, 'ruleId', t.rule_id, 'title', t.title, 'why', t.why, 'citation', t.citation, 'for', t.responsible,
                  'openedOn', t.opened_on, 'due', t.due, 'kind', t.kind))
                FROM case_task t WHERE t.case_id = c.id AND t.origin = 'replay'),
    'calendars', case_calendars(calendar_owners(c.subject)))
    FROM case_head c WHERE c.id = case_id_of(p_case));
END $$;

-- One row of the case list; a view for the same reason.
CREATE VIEW case_list_row WITH (security_invoker = true) AS
  SELECT c.id, c.reference, c.process, c.lead_authority, c.federation_uid, c.federation_name, c.school_name, c.subject, c.state, c.closed, c.officer_id, c.list_due,
    json_build_object('id', c.id, 'reference', c.reference, 'process', c.process, 'state', c.state, 'stateTitle', c.state_title,
      'schoolName', c.school_name, 'federationName', c.federation_name, 'officerId', c.officer_id,
      'officerName', (SELECT p.display_name FROM person p WHERE p.id = c.officer_id),
      'next', CASE WHEN c.next_title IS NOT NULL THEN json_build_object('title', c.next_title, 'due', c.next_due, 'ruleId', c.next_rule, 'why', c.next_why,
        'for', c.next_for) END,
      'openTasks', c.open_tasks, 'openedOn', c.opened_on, 'closed', c.closed, 'version', c.version, 'listDue', c.list_due) AS row
    FROM case_file c;
GRANT SELECT ON case_list_row TO msf_app;

-- One page of the case list with the number of all cases it is a page of. p_filter: state, process, officerId, federationUid, school, dueBy, open, text;
-- p_after: closed, due, id of the last row seen. Conditions that are not asked for are left out, so that each kind of list has its own plan;
-- the officer's usual list (open cases, nothing else asked) is planned once.
CREATE FUNCTION list_cases(p_context jsonb, p_filter jsonb, p_after jsonb, p_limit int) RETURNS TABLE (total bigint, page json) LANGUAGE plpgsql
-- The planner takes the conditions of row security for far more selective than they are and would rather collect and sort the whole list.
SET enable_bitmapscan = off SET enable_sort = off AS $$
DECLARE
  v_board constant boolean := p_context ->> 'role' = 'board';
  v_authority constant bpchar := p_context ->> 'authority';
  v_after_closed constant boolean := coalesce((p_after ->> 'closed')::boolean, false);
  v_after_due constant date := coalesce((p_after ->> 'due')::date, DATE '0001-01-01');
  v_after_id constant uuid := coalesce((p_after ->> 'id')::uuid, '00000000-0000-0000-0000-000000000000');
  v_shared uuid[];
  v_asked text;
  v_own text;
BEGIN
  PERFORM enter_context(p_context);
  SELECT coalesce(array_agg(p.case_id), '{}') INTO v_shared FROM case_participant p WHERE p.authority = v_authority AND NOT v_board;

  IF NOT v_board AND p_filter = '{"open": true}' AND v_shared = '{}' THEN
    SELECT count(*) INTO total FROM case_file c WHERE c.lead_authority = v_authority AND NOT c.closed;
    SELECT json_agg(x.row ORDER BY x.list_due, x.id) INTO page FROM (
      SELECT c.row, c.list_due, c.id FROM case_list_row c
       WHERE c.lead_authority = v_authority AND NOT c.closed AND (c.list_due, c.id) > (v_after_due, v_after_id)
       ORDER BY c.list_due, c.id LIMIT p_limit) x;
    RETURN NEXT;
    RETURN;
  END IF;

  v_asked := 'true'
    || CASE (p_filter ->> 'open')::boolean WHEN true THEN ' AND NOT c.closed' WHEN false THEN ' AND c.closed' ELSE '' END
    || CASE WHEN p_filter ? 'state' THEN ' AND c.state = $3 ->> ''state''' ELSE '' END
    || CASE WHEN p_filter ? 'process' THEN ' AND c.process = $3 ->> ''process''' ELSE '' END
    || CASE WHEN p_filter ? 'officerId' THEN ' AND c.officer_id = ($3 ->> ''officerId'')::uuid' ELSE '' END
    || CASE WHEN p_filter ? 'federationUid' THEN ' AND c.federation_uid = $3 ->> ''federationUid''' ELSE '' END
    || CASE WHEN p_filter ? 'school' THEN ' AND c.subject -> ''schools'' @> jsonb_build_array(jsonb_build_object(''urn'', $3 ->> ''school''))' ELSE '' END
    || CASE WHEN p_filter ? 'dueBy' THEN ' AND c.list_due <= ($3 ->> ''dueBy'')::date' ELSE '' END
    || CASE WHEN p_filter ? 'text' THEN ' AND strpos(lower(concat_ws('' '', c.reference, c.school_name, c.federation_name)), lower($3 ->> ''text'')) > 0' ELSE '' END;
  v_own := CASE WHEN v_board THEN 'c.federation_uid = $2 AND ' ELSE 'c.lead_authority = $1 AND ' END || v_asked;
  -- Cases of other authorities in which this one takes part are few: they are found by id and merged in.
  EXECUTE format('SELECT (SELECT count(*) FROM case_file c WHERE %1$s) + (SELECT count(*) FROM case_file c WHERE %2$s)', v_own,
      'c.id = ANY ($4) AND ' || v_asked)
    INTO total USING v_authority, p_context ->> 'federation', p_filter, v_shared;
  EXECUTE format('SELECT json_agg(x.row ORDER BY x.closed, x.list_due, x.id) FROM (
      (SELECT c.row, c.closed, c.list_due, c.id FROM case_list_row c WHERE %1$s AND (c.closed, c.list_due, c.id) > ($5, $6, $7) ORDER BY c.closed, c.list_due, c.id LIMIT $8)
      UNION ALL
      (SELECT c.row, c.closed, c.list_due, c.id FROM case_list_row c WHERE %2$s AND (c.closed, c.list_due, c.id) > ($5, $6, $7) ORDER BY c.closed, c.list_due, c.id LIMIT $8)
      ORDER BY closed, list_due, id LIMIT $8) x', v_own,
      'c.id = ANY ($4) AND ' || v_asked)
    INTO page USING v_authority, p_context ->> 'federation', p_filter, v_shared, v_after_closed, v_after_due, v_after_id, p_limit;
  RETURN NEXT;
END $$;

-- The rows derived beside a case, for the nightly comparison. Opens no context: the job has.
CREATE FUNCTION derived_rows(p_case uuid) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'deadlines', (SELECT json_agg(json_build_object('key', d.key, 'ruleId', d.rule_id, 'title', d.title, 'citation', d.citation, 'startsOn', d.starts_on, 'due', d.due,
        'earliest', d.earliest, 'cleanFrom', d.clean_from, 'counting', d.counting, 'sum', d.sum, 'status', d.status, 'doneOn', d.done_on, 'for', d.responsible))
      FROM case_deadline d WHERE d.case_id = p_case),
    'tasks', (SELECT json_agg(json_build_object('key', t.key, 'ruleId', t.rule_id, 'title', t.title, 'why', t.why, 'citation', t.citation, 'kind', t.kind,
        'for', t.responsible, 'openedOn', t.opened_on, 'due', t.due, 'doneBy', t.done_by))
      FROM case_task t WHERE t.case_id = p_case AND t.origin = 'law')) $$;

-- The nightly replay's one review task of each case: put in place, renewed, or taken away where there is nothing to say.
-- Rows that were altered are forgotten, so that the next judgement writes all of them anew. Opens no context: the job has.
CREATE FUNCTION set_replay_reviews(p_reviews jsonb, p_today date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_file c SET row_digests = CASE WHEN x.why IS NULL THEN c.row_digests - 'review' WHEN x.altered THEN '{"review": true}' ELSE c.row_digests || '{"review": true}' END
    FROM jsonb_to_recordset(p_reviews) AS x (id uuid, why text, altered boolean)
   WHERE c.id = x.id AND (c.row_digests ? 'review' OR x.why IS NOT NULL);
  DELETE FROM case_task t USING jsonb_to_recordset(p_reviews) AS x (id uuid, why text) WHERE t.case_id = x.id AND t.origin = 'replay' AND x.why IS NULL;
  INSERT INTO case_task AS t (case_id, key, origin, authority, federation_uid, rule_id, title, why, citation, kind, responsible, opened_on)
  SELECT c.id, 'replay', 'replay', c.lead_authority, c.federation_uid, 'replay', 'Review what the case would say today', x.why, 'nightly replay', 'review',
         'case-officer', p_today
    FROM jsonb_to_recordset(p_reviews) AS x (id uuid, why text) JOIN case_file c ON c.id = x.id
   WHERE x.why IS NOT NULL
  ON CONFLICT (case_id, key) DO UPDATE SET why = EXCLUDED.why WHERE t.why <> EXCLUDED.why;
END $$;
