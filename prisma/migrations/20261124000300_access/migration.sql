-- People, API tokens, sign-in links, web sessions. Secrets are stored only as SHA-256 of 256 random bits.
-- msf_signin looks up ("sign-in") and, by command line or launcher only, administers ("administration").
-- Expiry uses the database's own clock: the demonstration clock never makes a token live longer or die earlier.

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  display_name text NOT NULL CHECK (display_name <> ''),
  email text NOT NULL CHECK (email LIKE '%_@_%' AND email = lower(email)),
  authority char(3) NOT NULL REFERENCES authority (code),
  role text NOT NULL CHECK (role IN ('officer', 'manager', 'auditor', 'administrator', 'board')),
  federation_uid text,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT person_board_has_federation CHECK ((role = 'board') = (federation_uid IS NOT NULL))
);
CREATE INDEX person_of_authority ON person (authority, display_name);
-- One clerk may serve several boards with one email address, each as a person of that board.
CREATE UNIQUE INDEX person_once ON person (email, authority, role, coalesce(federation_uid, ''));

CREATE TABLE api_token (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-z]{12,32}$'),
  person_id uuid NOT NULL REFERENCES person (id),
  name text NOT NULL CHECK (name <> ''),
  secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_used_on date
);
CREATE INDEX api_token_of_person ON api_token (person_id);

CREATE TABLE sign_in_link (
  hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
  person_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX sign_in_link_of_person ON sign_in_link (person_id, created_at);

-- The layout is the one of the session store (connect-pg-simple).
CREATE TABLE web_session (
  sid text PRIMARY KEY,
  sess json NOT NULL,
  expire timestamptz NOT NULL
);
CREATE INDEX web_session_expire ON web_session (expire);

-- Who came in and out, for auditors. Append-only.
CREATE TABLE sign_in_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL CHECK (kind IN ('link-sent', 'signed-in', 'signed-out', 'token-issued', 'token-revoked', 'person-added', 'person-deactivated')),
  person_id uuid NOT NULL REFERENCES person (id),
  authority char(3) NOT NULL,
  token_id text
);
CREATE INDEX sign_in_event_of_authority ON sign_in_event (authority, id);
CREATE TRIGGER sign_in_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sign_in_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'api_token', 'sign_in_link', 'web_session', 'sign_in_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- Officers see the people of their authority; a board sees the officers and its own people.
CREATE POLICY person_read ON person FOR SELECT TO msf_app
  USING (authority = (SELECT app_authority())
         AND ((SELECT app_role()) <> 'board' OR role <> 'board' OR federation_uid = (SELECT app_federation())));
CREATE POLICY person_system ON person FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL);
CREATE POLICY person_signin ON person FOR SELECT TO msf_signin USING ((SELECT app_system()) IN ('sign-in', 'administration'));
CREATE POLICY person_add ON person FOR INSERT TO msf_signin WITH CHECK ((SELECT app_system()) = 'administration');
CREATE POLICY person_change ON person FOR UPDATE TO msf_signin USING ((SELECT app_system()) = 'administration');
GRANT SELECT ON person TO msf_app, msf_worker, msf_signin;
GRANT INSERT, UPDATE (display_name, active) ON person TO msf_signin;

CREATE POLICY api_token_read ON api_token FOR SELECT TO msf_signin USING ((SELECT app_system()) IN ('sign-in', 'administration'));
CREATE POLICY api_token_add ON api_token FOR INSERT TO msf_signin WITH CHECK ((SELECT app_system()) = 'administration');
CREATE POLICY api_token_change ON api_token FOR UPDATE TO msf_signin USING ((SELECT app_system()) IN ('sign-in', 'administration'));
GRANT SELECT, INSERT, UPDATE (revoked_at, last_used_on) ON api_token TO msf_signin;

CREATE POLICY sign_in_link_use ON sign_in_link TO msf_signin
  USING ((SELECT app_system()) IN ('sign-in', 'administration')) WITH CHECK ((SELECT app_system()) IN ('sign-in', 'administration'));
GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON sign_in_link TO msf_signin;

CREATE POLICY web_session_use ON web_session TO msf_signin
  USING ((SELECT app_system()) = 'sign-in') WITH CHECK ((SELECT app_system()) = 'sign-in');
GRANT SELECT, INSERT, UPDATE, DELETE ON web_session TO msf_signin;

CREATE POLICY sign_in_event_add ON sign_in_event FOR INSERT TO msf_signin WITH CHECK ((SELECT app_system()) IN ('sign-in', 'administration'));
CREATE POLICY sign_in_event_read ON sign_in_event FOR SELECT TO msf_app
  USING (authority = (SELECT app_authority()) AND (SELECT app_role()) IN ('manager', 'auditor', 'administrator'));
GRANT INSERT ON sign_in_event TO msf_signin;
GRANT SELECT ON sign_in_event TO msf_app;

-- The token with that id if it may be used now, and whose it is; one round trip. The caller compares the secret.
CREATE FUNCTION find_token(p_id text)
RETURNS TABLE (secret_hash bytea, scopes text[], person_id uuid, display_name text, authority text, role text, federation_uid text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  RETURN QUERY
    SELECT t.secret_hash, t.scopes, p.id, p.display_name, p.authority::text, p.role, p.federation_uid
      FROM api_token t JOIN person p ON p.id = t.person_id AND p.active
     WHERE t.id = p_id AND t.revoked_at IS NULL AND t.expires_at > now();
END $$;

-- Notes the London day on which a token was last used; at most one write a day.
CREATE FUNCTION note_token_use(p_id text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE london_day date := (now() AT TIME ZONE 'Europe/London')::date;
BEGIN
  PERFORM app_enter_system('sign-in');
  UPDATE api_token SET last_used_on = london_day WHERE id = p_id AND last_used_on IS DISTINCT FROM london_day;
END $$;

-- The person of a session, as long as he or she is active.
CREATE FUNCTION find_person(p_id uuid)
RETURNS TABLE (person_id uuid, display_name text, authority text, role text, federation_uid text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  RETURN QUERY SELECT p.id, p.display_name, p.authority::text, p.role, p.federation_uid FROM person p WHERE p.id = p_id AND p.active;
END $$;

-- Uses a link up and answers whose it was; nothing when it is unknown, used, expired or its person is not active.
-- Of two at once exactly one gets the row.
CREATE FUNCTION consume_sign_in_link(p_hash bytea)
RETURNS TABLE (person_id uuid, display_name text, authority text, role text, federation_uid text)
LANGUAGE plpgsql AS $$
DECLARE v_person uuid;
BEGIN
  PERFORM app_enter_system('sign-in');
  UPDATE sign_in_link l SET used_at = now()
    FROM person p
   WHERE l.hash = p_hash AND p.id = l.person_id AND p.active AND l.expires_at > now() AND l.used_at IS NULL
  RETURNING p.id INTO v_person;
  IF v_person IS NULL THEN RETURN; END IF;
  INSERT INTO sign_in_event (kind, person_id, authority) SELECT 'signed-in', p.id, p.authority FROM person p WHERE p.id = v_person;
  RETURN QUERY SELECT p.id, p.display_name, p.authority::text, p.role, p.federation_uid FROM person p WHERE p.id = v_person;
END $$;

-- Stores a link for one person and answers where to send it. Nobody gets more than five live links:
-- asking again and again for another's address sends no flood of mail.
CREATE FUNCTION create_sign_in_link(p_person uuid, p_hash bytea, p_valid interval)
RETURNS TABLE (email text, display_name text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  DELETE FROM sign_in_link l WHERE l.person_id = p_person AND l.expires_at < now() - interval '1 day';
  IF (SELECT count(*) FROM sign_in_link l WHERE l.person_id = p_person AND l.used_at IS NULL AND l.expires_at > now()) >= 5 THEN RETURN; END IF;
  INSERT INTO sign_in_link (hash, person_id, expires_at) SELECT p_hash, p.id, now() + p_valid FROM person p WHERE p.id = p_person AND p.active;
  INSERT INTO sign_in_event (kind, person_id, authority) SELECT 'link-sent', p.id, p.authority FROM person p WHERE p.id = p_person AND p.active;
  RETURN QUERY SELECT p.email, p.display_name FROM person p WHERE p.id = p_person AND p.active;
END $$;

-- Active people with that address.
CREATE FUNCTION people_by_email(p_email text) RETURNS TABLE (person_id uuid) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  RETURN QUERY SELECT p.id FROM person p WHERE p.email = lower(p_email) AND p.active;
END $$;

-- A person left by the sign-out button.
CREATE FUNCTION note_sign_out(p_person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_system('sign-in');
  INSERT INTO sign_in_event (kind, person_id, authority) SELECT 'signed-out', p.id, p.authority FROM person p WHERE p.id = p_person;
END $$;
