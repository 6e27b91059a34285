-- Instruments of government. A matter (making or varying one) is a chain of events like a case's; drafts are kept beside it, and what is made never changes.
-- Every table carries the authority, the federation and the matter, so that row security compares columns and never looks another table up.

-- Two more jobs: what instruments have to do at midnight, and what anyone may ask of a copy.
CREATE OR REPLACE FUNCTION app_system() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN current_setting('app.system', true) IN (
      'register-import', 'sample-data', 'administration', 'sign-in', 'effective-dates', 'replay', 'reminders', 'post', 'audit', 'verifier',
      'queue', 'clock', 'health', 'demo', 'instruments', 'public-check')
    THEN current_setting('app.system', true) END $$;

-- The matter that somebody with a link may work on: the link's context names it where a board's names its federation.
CREATE FUNCTION linked_instrument() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_role() = 'board' AND app_federation() LIKE 'instrument:%' THEN substr(app_federation(), 12)::uuid END $$;

-- Last number given out to a made instrument, per authority and year.
CREATE TABLE instrument_counter (
  authority char(3) NOT NULL REFERENCES authority (code),
  year int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (authority, year)
);

CREATE TABLE instrument (
  id uuid PRIMARY KEY,
  authority char(3) NOT NULL REFERENCES authority (code),
  process text NOT NULL CHECK (process IN ('instrument-making', 'instrument-variation')),
  subject_kind text NOT NULL CHECK (subject_kind IN ('school', 'federation')),
  -- URN or UID; where it has none yet, the key it has in the case.
  subject_key text NOT NULL CHECK (subject_key <> ''),
  subject_name text NOT NULL CHECK (subject_name <> ''),
  -- Federation whose board works on it; null for a school with a board of its own, or with a temporary one.
  federation_uid text CHECK (federation_uid <> ''),
  -- What was fixed when it was opened: schools, who drafts, governors in office. Also in the chain's first event.
  grounds jsonb NOT NULL CHECK (jsonb_typeof(grounds) = 'object'),
  case_id uuid REFERENCES case_file (id),
  case_reference text,
  opened_on date NOT NULL,
  opened_by uuid NOT NULL,
  -- Derived from the events by the law.
  state text NOT NULL,
  state_title text NOT NULL,
  closed boolean NOT NULL DEFAULT false,
  effective_on date,
  version int NOT NULL CHECK (version >= 0),
  head_sequence int NOT NULL CHECK (head_sequence >= version),
  head_hash bytea NOT NULL CHECK (octet_length(head_hash) = 32),
  CHECK ((case_id IS NULL) = (case_reference IS NULL)),
  UNIQUE (id, authority)
);
CREATE INDEX instrument_list ON instrument (authority, closed, opened_on DESC, id);
CREATE INDEX instrument_federation ON instrument (federation_uid, opened_on DESC, id);
CREATE INDEX instrument_case ON instrument (case_id);
CREATE INDEX instrument_subject ON instrument (subject_kind, subject_key);
-- One open matter a subject: two at once would each become the text in force.
CREATE UNIQUE INDEX instrument_open_once ON instrument (authority, subject_kind, subject_key) WHERE state NOT IN ('made', 'in-force', 'superseded', 'given-up');

-- The chain. hash = SHA-256("msf/instrument-event/1\n" || previous_hash || canonical); the first previous_hash = SHA-256("msf/instrument/1\n" || id).
CREATE TABLE instrument_event (
  instrument_id uuid NOT NULL,
  sequence int NOT NULL CHECK (sequence > 0),
  authority char(3) NOT NULL,
  federation_uid text,
  type text NOT NULL CHECK (type ~ '^[a-z][a-z0-9-]{0,79}$'),
  schema_version int NOT NULL CHECK (schema_version > 0),
  happened_on date NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  -- Opaque id of a person or of a link; all zeros when the program itself recorded it.
  actor uuid NOT NULL,
  data jsonb NOT NULL CHECK (jsonb_typeof(data) = 'object'),
  effect text NOT NULL CHECK (effect IN ('accepted', 'purported', 'note')),
  reason text CHECK (reason <> ''),
  findings jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
  judged_by jsonb NOT NULL CHECK (jsonb_typeof(judged_by) = 'object'),
  previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  canonical text NOT NULL,
  PRIMARY KEY (instrument_id, sequence),
  CHECK (effect <> 'purported' OR reason IS NOT NULL),
  FOREIGN KEY (instrument_id, authority) REFERENCES instrument (id, authority)
);

-- Every save of the draft that is worked on. The newest revision is the draft; older ones are what two people began from.
CREATE TABLE instrument_working_draft (
  instrument_id uuid NOT NULL,
  revision int NOT NULL CHECK (revision > 0),
  authority char(3) NOT NULL,
  federation_uid text,
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  saved_by uuid NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  PRIMARY KEY (instrument_id, revision),
  FOREIGN KEY (instrument_id, authority) REFERENCES instrument (id, authority)
);

-- Versions that were kept. What the events name can never change.
CREATE TABLE instrument_draft (
  instrument_id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  authority char(3) NOT NULL,
  federation_uid text,
  canonical text NOT NULL,
  hash bytea NOT NULL CHECK (hash = sha256(convert_to(canonical, 'UTF8'))),
  note text CHECK (note <> ''),
  kept_by uuid NOT NULL,
  kept_at timestamptz(3) NOT NULL,
  PRIMARY KEY (instrument_id, version),
  FOREIGN KEY (instrument_id, authority) REFERENCES instrument (id, authority)
);

CREATE TABLE instrument_attachment (
  id uuid PRIMARY KEY,
  instrument_id uuid NOT NULL,
  authority char(3) NOT NULL,
  federation_uid text,
  kind text NOT NULL CHECK (kind IN ('minutes', 'approval', 'consultation', 'other')),
  name text NOT NULL CHECK (name <> ''),
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text', 'image/png', 'image/jpeg')),
  bytes int NOT NULL CHECK (bytes > 0),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  -- Null once it was taken away.
  content bytea,
  added_by uuid NOT NULL,
  added_at timestamptz(3) NOT NULL,
  removed_by uuid,
  removed_at timestamptz(3),
  removed_because text CHECK (removed_because <> ''),
  CHECK ((content IS NULL) = (removed_at IS NOT NULL)),
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_because IS NULL)),
  CHECK (content IS NULL OR (sha256 = sha256(content) AND bytes = octet_length(content))),
  FOREIGN KEY (instrument_id, authority) REFERENCES instrument (id, authority)
);
CREATE INDEX instrument_attachment_of ON instrument_attachment (instrument_id, added_at);

-- An instrument as it was made, or as it was read from paper.
CREATE TABLE instrument_made (
  id uuid PRIMARY KEY,
  instrument_id uuid,
  authority char(3) NOT NULL REFERENCES authority (code),
  federation_uid text,
  subject_kind text NOT NULL CHECK (subject_kind IN ('school', 'federation')),
  subject_key text NOT NULL CHECK (subject_key <> ''),
  subject_name text NOT NULL CHECK (subject_name <> ''),
  -- For row security: "school:104134".
  subject text NOT NULL GENERATED ALWAYS AS (subject_kind || ':' || subject_key) STORED,
  number text NOT NULL UNIQUE CHECK (number ~ '^[0-9]{3}-[0-9]{4}-[IP][0-9]{4,}$'),
  -- Crockford's alphabet, without the hyphens it is printed with; the last sign is a check.
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{13}$'),
  origin text NOT NULL CHECK (origin IN ('made', 'paper')),
  -- Where the paper lies.
  source text CHECK (source <> ''),
  canonical text NOT NULL,
  content_hash bytea NOT NULL CHECK (content_hash = sha256(convert_to(canonical, 'UTF8'))),
  made_on date,
  made_by uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  effective_on date NOT NULL,
  sealed_on date,
  -- Its day was reached and recorded.
  commenced boolean NOT NULL DEFAULT false,
  ended_on date,
  ended_because text CHECK (ended_because <> ''),
  superseded_by text REFERENCES instrument_made (number),
  UNIQUE (instrument_id),
  CHECK ((origin = 'made') = (instrument_id IS NOT NULL)),
  CHECK ((origin = 'paper') = (source IS NOT NULL)),
  CHECK (origin = 'paper' OR made_on IS NOT NULL),
  CHECK (ended_on >= effective_on),
  CHECK (superseded_by IS NULL OR ended_on IS NOT NULL),
  FOREIGN KEY (instrument_id, authority) REFERENCES instrument (id, authority)
);
CREATE INDEX instrument_made_of ON instrument_made (authority, subject, effective_on);
CREATE INDEX instrument_made_federation ON instrument_made (federation_uid);

-- Its files, written once.
CREATE TABLE instrument_document (
  made_id uuid NOT NULL REFERENCES instrument_made (id),
  format text NOT NULL CHECK (format IN ('pdf', 'docx')),
  authority char(3) NOT NULL,
  federation_uid text,
  subject text NOT NULL,
  sha256 bytea NOT NULL,
  content bytea NOT NULL,
  written_at timestamptz(3) NOT NULL,
  PRIMARY KEY (made_id, format),
  CHECK (sha256 = sha256(content))
);
CREATE INDEX instrument_document_hash ON instrument_document (sha256);

-- A link for a board: used once, it lets its bearer work on one matter until it expires or is revoked.
CREATE TABLE instrument_link (
  id uuid PRIMARY KEY,
  instrument_id uuid NOT NULL,
  authority char(3) NOT NULL,
  label text NOT NULL CHECK (label <> ''),
  email text NOT NULL CHECK (email LIKE '%_@_%' AND email = lower(email)),
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  -- SHA-256 of the token given to a program that opened it.
  token_hash bytea CHECK (octet_length(token_hash) = 32),
  issued_by uuid NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  opened_at timestamptz,
  revoked_at timestamptz,
  FOREIGN KEY (instrument_id, authority) REFERENCES instrument (id, authority)
);
CREATE INDEX instrument_link_of ON instrument_link (instrument_id);

CREATE FUNCTION check_instrument_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_previous bytea;
  v_recorded timestamptz;
BEGIN
  IF NEW.sequence = 1 THEN
    v_previous := sha256(convert_to(E'msf/instrument/1\n' || NEW.instrument_id, 'UTF8'));
  ELSE
    SELECT e.hash, e.recorded_at INTO v_previous, v_recorded FROM instrument_event e WHERE e.instrument_id = NEW.instrument_id AND e.sequence = NEW.sequence - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'event % of instrument % follows nothing', NEW.sequence, NEW.instrument_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.recorded_at < v_recorded THEN
      RAISE EXCEPTION 'event % of instrument % is recorded before the event it follows', NEW.sequence, NEW.instrument_id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.previous_hash <> v_previous THEN
    RAISE EXCEPTION 'event % of instrument % is not linked to the event before it', NEW.sequence, NEW.instrument_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.hash <> sha256(convert_to(E'msf/instrument-event/1\n', 'UTF8') || NEW.previous_hash || convert_to(NEW.canonical, 'UTF8')) THEN
    RAISE EXCEPTION 'the hash of event % of instrument % is not that of its text', NEW.sequence, NEW.instrument_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.canonical::jsonb <> jsonb_build_object('instrument', NEW.instrument_id, 'sequence', NEW.sequence, 'type', NEW.type, 'schemaVersion', NEW.schema_version,
       'happenedOn', NEW.happened_on, 'recordedAt', instant_text(NEW.recorded_at), 'actor', NEW.actor, 'data', NEW.data, 'effect', NEW.effect,
       'reason', NEW.reason, 'findings', NEW.findings, 'judgedBy', NEW.judged_by) THEN
    RAISE EXCEPTION 'the columns of event % of instrument % differ from its hashed text', NEW.sequence, NEW.instrument_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_event_link BEFORE INSERT ON instrument_event FOR EACH ROW EXECUTE FUNCTION check_instrument_event();

-- The head moves only onwards and only to an event that is there.
CREATE FUNCTION check_instrument_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.head_sequence < OLD.head_sequence OR NEW.version < OLD.version THEN
    RAISE EXCEPTION 'instrument % cannot be taken back', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.head_hash <> OLD.head_hash AND NOT EXISTS
     (SELECT 1 FROM instrument_event e WHERE e.instrument_id = NEW.id AND e.sequence = NEW.head_sequence AND e.hash = NEW.head_hash) THEN
    RAISE EXCEPTION 'the head of instrument % is not one of its events', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_head BEFORE UPDATE OF version, head_sequence, head_hash ON instrument FOR EACH ROW EXECUTE FUNCTION check_instrument_head();
CREATE TRIGGER instrument_fixed BEFORE UPDATE OF id, authority, process, subject_kind, subject_key, subject_name, federation_uid, grounds, case_id, case_reference, opened_on, opened_by
  ON instrument FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Made is made: of a made instrument only its sealing, its beginning and its end can be added, each once.
CREATE FUNCTION check_instrument_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.instrument_id, NEW.authority, NEW.federation_uid, NEW.subject_kind, NEW.subject_key, NEW.subject_name, NEW.number, NEW.code, NEW.origin,
      NEW.source, NEW.canonical, NEW.content_hash, NEW.made_on, NEW.made_by, NEW.recorded_at, NEW.effective_on)
     IS DISTINCT FROM
     (OLD.id, OLD.instrument_id, OLD.authority, OLD.federation_uid, OLD.subject_kind, OLD.subject_key, OLD.subject_name, OLD.number, OLD.code, OLD.origin,
      OLD.source, OLD.canonical, OLD.content_hash, OLD.made_on, OLD.made_by, OLD.recorded_at, OLD.effective_on)
     OR (OLD.sealed_on IS NOT NULL AND NEW.sealed_on IS DISTINCT FROM OLD.sealed_on)
     OR (OLD.commenced AND NOT NEW.commenced)
     OR (OLD.ended_on IS NOT NULL AND (NEW.ended_on, NEW.ended_because, NEW.superseded_by) IS DISTINCT FROM (OLD.ended_on, OLD.ended_because, OLD.superseded_by)) THEN
    RAISE EXCEPTION 'instrument % is made and cannot be changed', OLD.number USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_made_kept BEFORE UPDATE ON instrument_made FOR EACH ROW EXECUTE FUNCTION check_instrument_made();

-- A file beside a matter can be taken away, once, with the reason; nothing else of it changes.
CREATE FUNCTION check_instrument_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.removed_at IS NOT NULL OR NEW.content IS NOT NULL
     OR (NEW.id, NEW.instrument_id, NEW.authority, NEW.kind, NEW.media_type, NEW.bytes, NEW.sha256, NEW.added_by, NEW.added_at)
        IS DISTINCT FROM (OLD.id, OLD.instrument_id, OLD.authority, OLD.kind, OLD.media_type, OLD.bytes, OLD.sha256, OLD.added_by, OLD.added_at) THEN
    RAISE EXCEPTION 'an attachment can only be taken away' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instrument_attachment_kept BEFORE UPDATE ON instrument_attachment FOR EACH ROW EXECUTE FUNCTION check_instrument_attachment();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['instrument_event', 'instrument_draft', 'instrument_document'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_append_only', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['instrument', 'instrument_made', 'instrument_attachment'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_stays', t);
  END LOOP;
END $$;

-- Whose is the matter a link leads to: "school:104134".
CREATE FUNCTION linked_subject() RETURNS text LANGUAGE plpgsql STABLE
  AS $$ BEGIN RETURN (SELECT i.subject_kind || ':' || i.subject_key FROM instrument i WHERE i.id = linked_instrument()); END $$;

-- Row security. Reads: the authority's staff, the federation's board, the bearer of a link. Writes: officers and managers, and the two boards.
DO $$
DECLARE
  t text;
  key text;
  writer text;
  by_whom text;
BEGIN
  FOREACH t IN ARRAY ARRAY['instrument_counter', 'instrument', 'instrument_event', 'instrument_working_draft', 'instrument_draft', 'instrument_attachment',
                           'instrument_made', 'instrument_document', 'instrument_link'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['instrument', 'instrument_event', 'instrument_working_draft', 'instrument_draft', 'instrument_attachment'] LOOP
    key := CASE t WHEN 'instrument' THEN 'id' ELSE 'instrument_id' END;
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (authority = (SELECT case_reader()))', t || '_staff', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (federation_uid = (SELECT case_board()))', t || '_board', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (%I = (SELECT linked_instrument()))', t || '_linked', t, key);
    EXECUTE format('GRANT SELECT ON %I TO msf_app', t);
    writer := format('(authority = case_writer() OR federation_uid = case_board() OR %I = linked_instrument())', key);
    by_whom := CASE t WHEN 'instrument' THEN '' WHEN 'instrument_event' THEN ' AND actor = app_person()' WHEN 'instrument_working_draft' THEN ' AND saved_by = app_person()'
                      WHEN 'instrument_draft' THEN ' AND kept_by = app_person()' ELSE ' AND added_by = app_person()' END;
    IF t = 'instrument' THEN
      EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_app WITH CHECK (authority = case_writer() AND opened_by = app_person())', t || '_add', t);
    ELSE
      EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_app WITH CHECK (%s%s)', t || '_add', t, writer, by_whom);
    END IF;
    EXECUTE format('GRANT INSERT ON %I TO msf_app', t);
    IF t IN ('instrument', 'instrument_attachment') THEN
      EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO msf_app USING (%s)', t || '_change', t, writer);
    END IF;
  END LOOP;
END $$;
GRANT UPDATE (state, state_title, closed, effective_on, version, head_sequence, head_hash) ON instrument TO msf_app, msf_worker;
GRANT UPDATE (name, content, removed_by, removed_at, removed_because) ON instrument_attachment TO msf_app;

CREATE POLICY instrument_working_draft_tidy ON instrument_working_draft FOR DELETE TO msf_app
  USING (authority = case_writer() OR federation_uid = case_board() OR instrument_id = linked_instrument());
GRANT DELETE ON instrument_working_draft TO msf_app;

CREATE POLICY instrument_counter_own ON instrument_counter TO msf_app USING (authority = (SELECT case_writer()));
GRANT SELECT, INSERT, UPDATE (last) ON instrument_counter TO msf_app;

-- Whoever works on a matter reads the text it is to replace.
CREATE POLICY instrument_made_staff ON instrument_made FOR SELECT TO msf_app USING (authority = (SELECT case_reader()));
CREATE POLICY instrument_made_board ON instrument_made FOR SELECT TO msf_app USING (federation_uid = (SELECT case_board()));
CREATE POLICY instrument_made_linked ON instrument_made FOR SELECT TO msf_app USING (subject = (SELECT linked_subject()));
CREATE POLICY instrument_made_add ON instrument_made FOR INSERT TO msf_app WITH CHECK (authority = case_writer() AND made_by = app_person());
CREATE POLICY instrument_made_change ON instrument_made FOR UPDATE TO msf_app USING (authority = case_writer());
GRANT SELECT, INSERT, UPDATE (sealed_on, commenced, ended_on, ended_because, superseded_by) ON instrument_made TO msf_app;
CREATE POLICY instrument_document_staff ON instrument_document FOR SELECT TO msf_app USING (authority = (SELECT case_reader()));
CREATE POLICY instrument_document_board ON instrument_document FOR SELECT TO msf_app USING (federation_uid = (SELECT case_board()));
CREATE POLICY instrument_document_linked ON instrument_document FOR SELECT TO msf_app USING (subject = (SELECT linked_subject()));
CREATE POLICY instrument_document_add ON instrument_document FOR INSERT TO msf_app WITH CHECK (authority = case_writer());
GRANT SELECT, INSERT ON instrument_document TO msf_app;

-- Links: issued and revoked by officers, who never see what is hashed of them; used by the identity that signs people in.
CREATE POLICY instrument_link_read ON instrument_link FOR SELECT TO msf_app USING (authority = (SELECT case_reader()));
CREATE POLICY instrument_link_add ON instrument_link FOR INSERT TO msf_app WITH CHECK (authority = case_writer() AND issued_by = app_person());
CREATE POLICY instrument_link_revoke ON instrument_link FOR UPDATE TO msf_app USING (authority = case_writer());
GRANT SELECT (id, instrument_id, authority, label, email, issued_by, issued_at, expires_at, opened_at, revoked_at),
  INSERT, UPDATE (revoked_at) ON instrument_link TO msf_app;
CREATE POLICY instrument_link_use ON instrument_link FOR SELECT TO msf_signin USING ((SELECT app_system()) = 'sign-in');
CREATE POLICY instrument_link_open ON instrument_link FOR UPDATE TO msf_signin USING ((SELECT app_system()) = 'sign-in');
GRANT SELECT, UPDATE (opened_at, token_hash) ON instrument_link TO msf_signin;

-- The worker: the day is reached, an older one is superseded.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['instrument', 'instrument_event', 'instrument_draft', 'instrument_made'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL)', t || '_system_read', t);
    EXECUTE format('GRANT SELECT ON %I TO msf_worker', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_verifier USING ((SELECT app_system()) = ''verifier'')', t || '_verifier', t);
    EXECUTE format('GRANT SELECT ON %I TO msf_verifier', t);
  END LOOP;
END $$;
CREATE POLICY instrument_system_change ON instrument FOR UPDATE TO msf_worker USING ((SELECT app_system()) = 'instruments');
CREATE POLICY instrument_made_system_change ON instrument_made FOR UPDATE TO msf_worker USING ((SELECT app_system()) = 'instruments');
CREATE POLICY instrument_event_system_add ON instrument_event FOR INSERT TO msf_worker
  WITH CHECK ((SELECT app_system()) = 'instruments' AND actor = '00000000-0000-0000-0000-000000000000');
GRANT INSERT ON instrument_event TO msf_worker;
GRANT UPDATE (commenced, ended_on, ended_because, superseded_by) ON instrument_made TO msf_worker;

-- Anyone may ask of a copy. The identity that works before anyone is known reads these columns, none of them personal, and only in these two functions' name.
CREATE POLICY instrument_made_public ON instrument_made FOR SELECT TO msf_signin USING ((SELECT app_system()) = 'public-check');
CREATE POLICY instrument_document_public ON instrument_document FOR SELECT TO msf_signin USING ((SELECT app_system()) = 'public-check');
GRANT SELECT (id, number, code, subject_name, authority, effective_on, commenced, sealed_on, ended_on, superseded_by) ON instrument_made TO msf_signin;
GRANT SELECT (made_id, sha256) ON instrument_document TO msf_signin;
CREATE POLICY authority_public ON authority FOR SELECT TO msf_signin USING ((SELECT app_system()) = 'public-check');

CREATE FUNCTION public_instrument(p_code text, p_sha256 bytea)
RETURNS TABLE (number text, name text, authority text, effective_on date, commenced boolean, sealed_on date, ended_on date, superseded_by text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM app_enter_system('public-check');
  RETURN QUERY
    SELECT m.number, m.subject_name, a.name, m.effective_on, m.commenced, m.sealed_on, m.ended_on, m.superseded_by
      FROM instrument_made m JOIN authority a ON a.code = m.authority
     WHERE m.code = p_code OR m.id IN (SELECT d.made_id FROM instrument_document d WHERE d.sha256 = p_sha256);
END $$;

-- The bearer of a link is somebody who may sign in: a board's clerk who may work on one matter and sees nothing else.
CREATE FUNCTION link_bearer(p_link uuid) RETURNS TABLE (person_id uuid, display_name text, authority text, role text, federation_uid text)
LANGUAGE sql STABLE AS $$
  SELECT l.id, l.label, l.authority::text, 'board', 'instrument:' || l.instrument_id
    FROM instrument_link l WHERE l.id = p_link AND l.opened_at IS NOT NULL AND l.revoked_at IS NULL AND l.expires_at > now() $$;

CREATE OR REPLACE FUNCTION find_token(p_id text)
RETURNS TABLE (secret_hash bytea, scopes text[], person_id uuid, display_name text, authority text, role text, federation_uid text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  RETURN QUERY
    SELECT t.secret_hash, t.scopes, p.id, p.display_name, p.authority::text, p.role, p.federation_uid
      FROM api_token t JOIN person p ON p.id = t.person_id AND p.active
     WHERE t.id = p_id AND t.revoked_at IS NULL AND t.expires_at > now();
  IF FOUND OR length(p_id) <> 32 OR p_id !~ '^[0-9a-f]+$' THEN RETURN; END IF;
  RETURN QUERY
    SELECT l.token_hash, ARRAY['law:read', 'instruments:read', 'instruments:write'], b.person_id, b.display_name, b.authority, b.role, b.federation_uid
      FROM instrument_link l CROSS JOIN LATERAL link_bearer(l.id) b WHERE l.id = p_id::uuid AND l.token_hash IS NOT NULL;
END $$;

CREATE OR REPLACE FUNCTION find_person(p_id uuid)
RETURNS TABLE (person_id uuid, display_name text, authority text, role text, federation_uid text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  RETURN QUERY SELECT p.id, p.display_name, p.authority::text, p.role, p.federation_uid FROM person p WHERE p.id = p_id AND p.active;
  IF NOT FOUND THEN RETURN QUERY SELECT * FROM link_bearer(p_id); END IF;
END $$;

-- Uses a link up, a person's or a board's. Of two at once exactly one gets the row.
CREATE OR REPLACE FUNCTION consume_sign_in_link(p_hash bytea)
RETURNS TABLE (person_id uuid, display_name text, authority text, role text, federation_uid text)
LANGUAGE plpgsql AS $$
DECLARE
  v_person uuid;
  v_link uuid;
BEGIN
  PERFORM app_enter_system('sign-in');
  UPDATE sign_in_link l SET used_at = now()
    FROM person p
   WHERE l.hash = p_hash AND p.id = l.person_id AND p.active AND l.expires_at > now() AND l.used_at IS NULL
  RETURNING p.id INTO v_person;
  IF v_person IS NULL THEN
    UPDATE instrument_link l SET opened_at = now()
     WHERE l.hash = p_hash AND l.opened_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now() RETURNING l.id INTO v_link;
    IF v_link IS NOT NULL THEN RETURN QUERY SELECT * FROM link_bearer(v_link); END IF;
    RETURN;
  END IF;
  INSERT INTO sign_in_event (kind, person_id, authority) SELECT 'signed-in', p.id, p.authority FROM person p WHERE p.id = v_person;
  RETURN QUERY SELECT p.id, p.display_name, p.authority::text, p.role, p.federation_uid FROM person p WHERE p.id = v_person;
END $$;

-- Uses a board's link up for a program: its token is the link's id and a secret of its own.
CREATE FUNCTION open_instrument_link(p_hash bytea, p_token_hash bytea) RETURNS TABLE (link uuid, instrument uuid, expires timestamptz)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  RETURN QUERY
    UPDATE instrument_link l SET opened_at = now(), token_hash = p_token_hash
     WHERE l.hash = p_hash AND l.opened_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now() RETURNING l.id, l.instrument_id, l.expires_at;
END $$;
