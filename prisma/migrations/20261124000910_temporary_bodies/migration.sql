-- Temporary governing bodies: facts about them in versions, members one by one, and names beside, where they can be erased.
CREATE TABLE temporary_body (
  id uuid PRIMARY KEY,
  authority char(3) NOT NULL REFERENCES authority (code),
  case_id uuid NOT NULL REFERENCES case_file (id),
  case_reference text NOT NULL,
  school_key text NOT NULL CHECK (school_key <> ''),
  school_name text NOT NULL CHECK (school_name <> ''),
  trigger text NOT NULL CHECK (trigger IN ('new-school', 'amalgamation', 'opening-federated', 'leaving', 'dissolution', 'last-school', 'one-of-two-leaves')),
  instrument_id uuid REFERENCES instrument (id),
  facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
  version int NOT NULL CHECK (version > 0),
  UNIQUE (case_id, school_key),
  UNIQUE (id, authority)
);
CREATE INDEX temporary_body_authority ON temporary_body (authority, case_id);
CREATE INDEX temporary_body_instrument ON temporary_body (instrument_id);

-- Every version of the facts, with who entered it.
CREATE TABLE temporary_body_version (
  body_id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  authority char(3) NOT NULL,
  facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
  entered_by uuid NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (body_id, version),
  FOREIGN KEY (body_id, authority) REFERENCES temporary_body (id, authority)
);
CREATE TRIGGER temporary_body_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON temporary_body_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER temporary_body_stays BEFORE DELETE OR TRUNCATE ON temporary_body FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER temporary_body_fixed BEFORE UPDATE OF id, authority, case_id, case_reference, school_key, school_name, trigger ON temporary_body
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A member: what the law reads, never a name. A change is a row of the same member with the next number.
CREATE TABLE temporary_member (
  body_id uuid NOT NULL,
  member uuid NOT NULL,
  number int NOT NULL CHECK (number > 0),
  authority char(3) NOT NULL,
  facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object' AND NOT facts ? 'name'),
  entered_by uuid NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (body_id, member, number),
  FOREIGN KEY (body_id, authority) REFERENCES temporary_body (id, authority)
);
CREATE TRIGGER temporary_member_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON temporary_member FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The name, for the authority's own people. Erasing leaves the row, who erased it and why.
CREATE TABLE temporary_member_name (
  body_id uuid NOT NULL,
  member uuid NOT NULL,
  authority char(3) NOT NULL,
  name text CHECK (name <> ''),
  erased_by uuid,
  erased_at timestamptz(3),
  erased_because text CHECK (erased_because <> ''),
  PRIMARY KEY (body_id, member),
  CHECK ((name IS NULL) = (erased_at IS NOT NULL) AND (erased_at IS NULL) = (erased_by IS NULL) AND (erased_at IS NULL) = (erased_because IS NULL)),
  FOREIGN KEY (body_id, authority) REFERENCES temporary_body (id, authority)
);
CREATE FUNCTION check_member_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL OR (NEW.body_id, NEW.member, NEW.authority) IS DISTINCT FROM (OLD.body_id, OLD.member, OLD.authority) THEN
    RAISE EXCEPTION 'a name that is erased stays erased' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER temporary_member_name_erased BEFORE UPDATE ON temporary_member_name FOR EACH ROW EXECUTE FUNCTION check_member_name();
CREATE TRIGGER temporary_member_name_stays BEFORE DELETE OR TRUNCATE ON temporary_member_name FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['temporary_body', 'temporary_body_version', 'temporary_member', 'temporary_member_name'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (authority = (SELECT case_reader()))', t || '_staff', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_app WITH CHECK (authority = case_writer()%s)', t || '_add', t,
      CASE WHEN t IN ('temporary_body_version', 'temporary_member') THEN ' AND entered_by = app_person()' ELSE '' END);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO msf_app', t);
  END LOOP;
END $$;
CREATE POLICY temporary_body_change ON temporary_body FOR UPDATE TO msf_app USING (authority = case_writer());
GRANT UPDATE (instrument_id, facts, version) ON temporary_body TO msf_app;
CREATE POLICY temporary_member_name_change ON temporary_member_name FOR UPDATE TO msf_app USING (authority = case_writer());
CREATE POLICY temporary_member_name_erase ON temporary_member_name FOR UPDATE TO msf_app USING (authority = case_reader() AND app_role() = 'administrator');
GRANT UPDATE (name, erased_by, erased_at, erased_because) ON temporary_member_name TO msf_app;
