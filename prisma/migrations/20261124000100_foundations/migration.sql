-- Identities. The owner (who runs this) migrates and owns; these four hold rights and own nothing.
-- Login roles are members of exactly one of them (see libs/platform/database/prepare.ts).
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['msf_app', 'msf_worker', 'msf_verifier', 'msf_signin'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', r);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the server, not to one database
    END;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO msf_app, msf_worker, msf_verifier, msf_signin;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- The context of a transaction. Row security reads these; without them it shows nothing.
CREATE FUNCTION app_authority() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.authority', true), '') $$;
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.role', true), '') $$;
CREATE FUNCTION app_federation() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.federation', true), '') $$;
-- Name of the unattended job at work; set by narrow identities only. A name that is not in this list counts as none, so that a mistake shows nothing
-- instead of everything.
CREATE FUNCTION app_system() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN current_setting('app.system', true) IN (
      'register-import', 'sample-data', 'administration', 'sign-in', 'effective-dates', 'replay', 'reminders', 'post', 'audit', 'verifier',
      'queue', 'clock', 'health', 'demo')
    THEN current_setting('app.system', true) END $$;

-- Opens the context for the rest of the transaction; one call, so that it costs one round trip or none (inside another function).
CREATE FUNCTION app_enter(p_authority text, p_person uuid, p_role text, p_federation text DEFAULT NULL) RETURNS void LANGUAGE sql
  AS $$ SELECT set_config('app.authority', p_authority, true), set_config('app.person', p_person::text, true),
               set_config('app.role', p_role, true), set_config('app.federation', coalesce(p_federation, ''), true) $$;
CREATE FUNCTION app_enter_system(p_system text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.system', p_system, true);
  IF app_system() IS NULL THEN
    RAISE EXCEPTION 'no unattended job is called "%": the known ones stand in app_system()', p_system USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- For append-only tables: BEFORE UPDATE OR DELETE OR TRUNCATE ... EXECUTE FUNCTION refuse_change().
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege'; END $$;

-- English local authorities (codes of the Department for Education). Names are public; any signed-in person may read them.
CREATE TABLE authority (
  code char(3) PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
  name text NOT NULL CHECK (name <> ''),
  ons_code text,
  is_education_authority boolean NOT NULL
);
ALTER TABLE authority ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_read ON authority FOR SELECT TO msf_app USING (app_authority() IS NOT NULL);
CREATE POLICY authority_system ON authority TO msf_worker USING (app_system() IS NOT NULL) WITH CHECK (app_system() = 'register-import');
CREATE POLICY authority_signin ON authority FOR SELECT TO msf_signin USING (app_system() = 'sign-in');
GRANT SELECT ON authority TO msf_app, msf_worker, msf_signin;
GRANT INSERT, UPDATE ON authority TO msf_worker;
