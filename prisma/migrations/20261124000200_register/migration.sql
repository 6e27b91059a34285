-- The register of schools as the Department for Education publishes it, who was in which federation when, the authority's own contacts,
-- and the calendars that days are counted by.

-- Overlapping membership is refused with an exclusion constraint over (school, federation, period); the extension is a trusted one.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Words of a name as they are searched for: lower case, accents and apostrophes gone, other punctuation a space.
-- It runs once for each school of England in an import, and translate() costs by the length of its lists: names in ASCII, nearly all, take the short way.
CREATE FUNCTION register_words(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN octet_length(p_text) = length(p_text)
    THEN lower(translate(p_text COLLATE "C", '.,;:/\()[]&+-_"!?*%''`', repeat(' ', 19)))
    ELSE lower(translate(p_text COLLATE "C",
    '.,;:/\()[]&+-_"!?*%' || E'\u2013\u2014\u00a0\u201c\u201d' || E'ÀÁÂÄÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝàáâäãåçèéêëìíîïñòóôöõùúûüýÿŵŷŴŶłŁźżśćńąęŹŻŚĆŃĄĘ' || E'''\u2018\u2019\u0060',
    repeat(' ', 24) || 'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyywywyllzzscnaezzscnae')) END $$;

-- A date as the register writes it (dd-mm-yyyy); NULL when it is blank or is no day of the calendar.
CREATE FUNCTION register_date(p_text text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE
    WHEN p_text ~ '^[0-3][0-9]-[01][0-9]-[12][0-9]{3}$'
     AND substr(p_text, 4, 2) BETWEEN '01' AND '12'
     AND left(p_text, 2) BETWEEN '01' AND CASE
           WHEN substr(p_text, 4, 2) IN ('04', '06', '09', '11') THEN '30'
           WHEN substr(p_text, 4, 2) <> '02' THEN '31'
           WHEN right(p_text, 4)::int % 400 = 0 OR (right(p_text, 4)::int % 4 = 0 AND right(p_text, 4)::int % 100 <> 0) THEN '29'
           ELSE '28' END
    THEN make_date(right(p_text, 4)::int, substr(p_text, 4, 2)::int, left(p_text, 2)::int) END $$;

CREATE TABLE school (
  urn char(6) PRIMARY KEY CHECK (urn ~ '^[0-9]{6}$'),
  -- Always one of table authority: the importer adds those it does not know, and nobody may delete one. A foreign key would ask again for each of 50,000 rows.
  authority char(3) NOT NULL,
  establishment_number char(4),
  -- DfE number. Not unique: a closed school and the academy that follows it share one.
  laestab text GENERATED ALWAYS AS (authority::text || establishment_number::text) STORED,
  name text NOT NULL CHECK (name <> ''),
  type_code text NOT NULL CHECK (type_code <> ''),
  type text NOT NULL,
  type_group_code text NOT NULL,
  -- Category of maintained school that the federation regulations know; NULL for everything else. Keyed on codes: labels change.
  category text GENERATED ALWAYS AS (CASE type_code
    WHEN '01' THEN 'community' WHEN '02' THEN 'voluntary-aided' WHEN '03' THEN 'voluntary-controlled' WHEN '05' THEN 'foundation'
    WHEN '07' THEN 'community-special' WHEN '12' THEN 'foundation-special' WHEN '15' THEN 'maintained-nursery' END) STORED,
  status_code text NOT NULL CHECK (status_code IN ('1', '2', '3', '4')),
  status text NOT NULL,
  reason_opened_code text,
  reason_opened text,
  open_date date,
  reason_closed_code text,
  reason_closed text,
  close_date date,
  phase_code text,
  phase text,
  low_age int,
  high_age int,
  gender text,
  religious_character_code text,
  religious_character text,
  diocese_code text,
  diocese text,
  capacity int CHECK (capacity >= 0),
  census_date date,
  pupils int CHECK (pupils >= 0),
  free_school_meals_percent numeric(5, 2),
  trust_flag_code text,
  trust text,
  federation_flag text,
  -- As published: several UIDs are joined by "~". Membership is in federation_membership.
  federation_codes text,
  federation_names text,
  ukprn text,
  street text,
  locality text,
  address3 text,
  town text,
  county text,
  postcode text,
  website text,
  telephone text,
  head_name text,
  head_job_title text,
  previous_authority text,
  previous_number text,
  -- Date of the extract this row was last changed by.
  changed_as_at date NOT NULL,
  -- Of the published text of the columns kept here; equal hash, nothing written.
  row_hash bytea NOT NULL,
  search_name text COLLATE "C" GENERATED ALWAYS AS (register_words(name)) STORED
);
-- Row security lets only leakproof comparisons use an index, which LIKE and full text are not: words are searched by reading this
-- narrow index in the order of the page, stopping when the page is full. Postcodes are found by reading all schools, some 10 ms for England:
-- every further index is paid for 50,000 times by an import.
CREATE INDEX school_search ON school (search_name, urn);
CREATE INDEX school_laestab ON school (laestab);
CREATE INDEX school_authority ON school (authority);

CREATE TABLE federation (
  uid text PRIMARY KEY CHECK (uid ~ '^[0-9]{1,10}$'),
  name text NOT NULL CHECK (name <> ''),
  first_seen_on date NOT NULL,
  search_name text COLLATE "C" GENERATED ALWAYS AS (register_words(name)) STORED
);
CREATE INDEX federation_search ON federation (search_name, uid);

-- Half-open: a member on valid_from, no longer one on valid_to. The dates are those of the extracts that first showed it.
CREATE TABLE federation_membership (
  urn char(6) NOT NULL REFERENCES school (urn),
  federation_uid text NOT NULL REFERENCES federation (uid),
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (urn, federation_uid, valid_from),
  CHECK (valid_to > valid_from),
  CONSTRAINT federation_membership_no_overlap EXCLUDE USING gist (urn WITH =, federation_uid WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX federation_membership_federation ON federation_membership (federation_uid, valid_from);

-- A governing body is a record of its own: of one school, of a federation, or temporary. It outlives names and changes of members.
CREATE TABLE governing_body (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('school', 'federation', 'temporary')),
  federation_uid text REFERENCES federation (uid),
  urn char(6) REFERENCES school (urn),
  name text NOT NULL CHECK (name <> ''),
  valid_from date NOT NULL,
  valid_to date,
  CHECK (valid_to > valid_from),
  CHECK ((kind = 'federation') = (federation_uid IS NOT NULL AND urn IS NULL)),
  CHECK (kind = 'federation' OR urn IS NOT NULL)
);
CREATE UNIQUE INDEX governing_body_of_school ON governing_body (urn, kind) WHERE valid_to IS NULL AND urn IS NOT NULL;
CREATE UNIQUE INDEX governing_body_of_federation ON governing_body (federation_uid) WHERE valid_to IS NULL AND kind = 'federation';
CREATE INDEX governing_body_urn ON governing_body (urn);
CREATE INDEX governing_body_federation_uid ON governing_body (federation_uid);

CREATE TABLE register_import (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  as_at date NOT NULL,
  file_name text NOT NULL,
  file_sha256 bytea NOT NULL,
  columns int NOT NULL,
  rows int NOT NULL,
  inserted int NOT NULL,
  updated int NOT NULL,
  unchanged int NOT NULL,
  report jsonb NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX register_import_as_at ON register_import (as_at);

CREATE TABLE register_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import_id uuid NOT NULL REFERENCES register_import (id) DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('became-academy', 'closed', 'proposed-to-close', 'opened', 'proposed-to-open', 'reopened', 'renamed', 'changed-type',
    'changed-number', 'joined-federation', 'left-federation', 'federation-renamed', 'new-in-file', 'missing-from-file')),
  authority char(3),
  urn char(6),
  federation_uid text,
  name text NOT NULL,
  before text,
  after text
);
CREATE INDEX register_change_import ON register_change (import_id, kind, id);
CREATE INDEX register_change_urn ON register_change (urn);

-- Offices and people with an email, kept by one authority beside the register.
CREATE TABLE contact (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  authority char(3) NOT NULL REFERENCES authority (code),
  subject_kind text NOT NULL CHECK (subject_kind IN ('school', 'federation', 'authority')),
  subject_key text NOT NULL,
  role text NOT NULL CHECK (role IN ('clerk', 'chair', 'head', 'head-of-federation', 'authority-office', 'governance-officer', 'diocese', 'religious-body',
    'trustees', 'foundation-appointer', 'staff-representative', 'other')),
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  email text NOT NULL CHECK (length(email) <= 254 AND email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'),
  private boolean NOT NULL DEFAULT true,
  -- A parent's written consent to being served by email at this address (Education Act 1996 s 572); NULL when it does not arise.
  parent_email_consent boolean,
  version int NOT NULL DEFAULT 1,
  CHECK (CASE subject_kind WHEN 'school' THEN subject_key ~ '^[0-9]{6}$' WHEN 'authority' THEN subject_key ~ '^[0-9]{3}$' ELSE subject_key ~ '^[0-9]{1,10}$' END)
);
CREATE UNIQUE INDEX contact_once ON contact (authority, subject_kind, subject_key, role, lower(email));
CREATE INDEX contact_subject ON contact (subject_kind, subject_key);

-- One calendar for an authority or for a single school; its days are in versions that never change.
CREATE TABLE calendar (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_kind text NOT NULL CHECK (owner_kind IN ('school', 'authority')),
  owner_key text NOT NULL,
  authority char(3) NOT NULL REFERENCES authority (code),
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  UNIQUE (owner_kind, owner_key),
  CHECK (CASE owner_kind WHEN 'school' THEN owner_key ~ '^[0-9]{6}$' ELSE owner_key = authority::text END)
);
CREATE INDEX calendar_authority ON calendar (authority);

CREATE TABLE calendar_version (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  calendar_id uuid NOT NULL REFERENCES calendar (id),
  version int NOT NULL CHECK (version > 0),
  terms jsonb NOT NULL CHECK (jsonb_typeof(terms) = 'array'),
  not_school_days jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(not_school_days) = 'array'),
  source text NOT NULL CHECK (source <> ''),
  demonstration boolean NOT NULL,
  -- NULL when the program itself put it in with the sample data.
  entered_by uuid,
  entered_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (calendar_id, version)
);

-- Bank holidays in England, a whole list a version.
CREATE TABLE bank_holiday_version (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version int NOT NULL UNIQUE CHECK (version > 0),
  holidays jsonb NOT NULL CHECK (jsonb_typeof(holidays) = 'array'),
  source text NOT NULL CHECK (source <> ''),
  entered_by uuid,
  entered_at timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER register_import_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register_import FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_holiday_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_holiday_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Row security. The register is public information, so any signed-in person of any authority reads it; only the importer writes it.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['school', 'federation', 'federation_membership', 'governing_body', 'register_import', 'register_change',
                           'contact', 'calendar', 'calendar_version', 'bank_holiday_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL)', t || '_system_read', t);
    EXECUTE format('GRANT SELECT ON %I TO msf_app, msf_worker', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['school', 'federation', 'federation_membership', 'governing_body', 'register_import', 'register_change',
                           'calendar', 'calendar_version', 'bank_holiday_version'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING ((SELECT app_authority()) IS NOT NULL)', t || '_read', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['school', 'federation', 'federation_membership', 'governing_body', 'register_import', 'register_change'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_worker WITH CHECK ((SELECT app_system()) = ''register-import'')', t || '_import', t);
    EXECUTE format('GRANT INSERT ON %I TO msf_worker', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['school', 'federation', 'federation_membership', 'governing_body'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO msf_worker USING ((SELECT app_system()) = ''register-import'') WITH CHECK ((SELECT app_system()) = ''register-import'')',
                   t || '_import_update', t);
    EXECUTE format('GRANT UPDATE ON %I TO msf_worker', t);
  END LOOP;
  -- A second file of the same date may correct the first: what began on that very day is taken back.
  FOREACH t IN ARRAY ARRAY['federation_membership', 'governing_body'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO msf_worker USING ((SELECT app_system()) = ''register-import'')', t || '_import_delete', t);
    EXECUTE format('GRANT DELETE ON %I TO msf_worker', t);
  END LOOP;
  -- Sample contacts and calendars of the embedded default.
  FOREACH t IN ARRAY ARRAY['contact', 'calendar', 'calendar_version', 'bank_holiday_version'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_worker WITH CHECK ((SELECT app_system()) = ''sample-data'')', t || '_sample', t);
    EXECUTE format('GRANT INSERT ON %I TO msf_worker', t);
  END LOOP;
END $$;

-- The officers of an authority see all its contacts and what other authorities share; a board sees what is shared about itself.
CREATE POLICY contact_read ON contact FOR SELECT TO msf_app USING (
  CASE WHEN (SELECT app_role()) IN ('officer', 'manager', 'auditor', 'administrator')
    THEN authority = (SELECT app_authority()) OR ((SELECT app_authority()) IS NOT NULL AND NOT private)
    WHEN (SELECT app_role()) = 'board'
    THEN authority = (SELECT app_authority()) AND NOT private AND (
         subject_kind = 'authority'
      OR (subject_kind = 'federation' AND subject_key = (SELECT app_federation()))
      OR (subject_kind = 'school' AND EXISTS (SELECT 1 FROM federation_membership m
            WHERE m.urn = subject_key::char(6) AND m.federation_uid = (SELECT app_federation()) AND m.valid_to IS NULL)))
    ELSE false END);
CREATE POLICY contact_insert ON contact FOR INSERT TO msf_app
  WITH CHECK (authority = (SELECT app_authority()) AND (SELECT app_role()) IN ('officer', 'manager', 'administrator'));
CREATE POLICY contact_update ON contact FOR UPDATE TO msf_app
  USING (authority = (SELECT app_authority()) AND (SELECT app_role()) IN ('officer', 'manager', 'administrator'))
  WITH CHECK (authority = (SELECT app_authority()));
CREATE POLICY contact_delete ON contact FOR DELETE TO msf_app
  USING (authority = (SELECT app_authority()) AND (SELECT app_role()) IN ('officer', 'manager', 'administrator'));
GRANT INSERT, UPDATE, DELETE ON contact TO msf_app;

CREATE POLICY calendar_insert ON calendar FOR INSERT TO msf_app
  WITH CHECK (authority = (SELECT app_authority()) AND (SELECT app_role()) IN ('officer', 'manager', 'administrator')
    AND (owner_kind = 'authority' OR EXISTS (SELECT 1 FROM school s WHERE s.urn = owner_key::char(6) AND s.authority = calendar.authority)));
CREATE POLICY calendar_version_insert ON calendar_version FOR INSERT TO msf_app
  WITH CHECK ((SELECT app_role()) IN ('officer', 'manager', 'administrator') AND entered_by = (SELECT app_person())
    AND EXISTS (SELECT 1 FROM calendar c WHERE c.id = calendar_id AND c.authority = (SELECT app_authority())));
CREATE POLICY bank_holiday_version_insert ON bank_holiday_version FOR INSERT TO msf_app
  WITH CHECK ((SELECT app_role()) = 'administrator' AND (SELECT app_authority()) IS NOT NULL AND entered_by = (SELECT app_person()));
GRANT INSERT ON calendar, calendar_version, bank_holiday_version TO msf_app;

-- Reads that must be quick are one call each. The first argument opens the context: {authority, person, role, federation} or {system}.
CREATE FUNCTION register_enter(p_context jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_context ? 'system' THEN
    PERFORM app_enter_system(p_context ->> 'system');
  ELSE
    PERFORM app_enter(p_context ->> 'authority', (p_context ->> 'person')::uuid, p_context ->> 'role', p_context ->> 'federation');
  END IF;
END $$;

-- A school as lists show it.
CREATE FUNCTION school_summary(s school) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('urn', s.urn, 'laestab', s.laestab, 'name', s.name, 'authority', s.authority,
    'authorityName', (SELECT a.name FROM authority a WHERE a.code = s.authority), 'category', s.category, 'type', s.type, 'statusCode', s.status_code, 'status', s.status,
    'phase', s.phase, 'religiousCharacter', s.religious_character, 'pupils', s.pupils, 'town', s.town, 'postcode', s.postcode,
    'federations', (SELECT coalesce(jsonb_agg(jsonb_build_object('uid', f.uid, 'name', f.name) ORDER BY f.uid), '[]')
                      FROM federation_membership m JOIN federation f ON f.uid = m.federation_uid WHERE m.urn = s.urn AND m.valid_to IS NULL)) $$;

CREATE FUNCTION membership_json(m federation_membership) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('urn', m.urn, 'federationUid', m.federation_uid, 'federationName', (SELECT f.name FROM federation f WHERE f.uid = m.federation_uid),
    'schoolName', (SELECT s.name FROM school s WHERE s.urn = m.urn), 'validFrom', m.valid_from, 'validTo', m.valid_to) $$;

CREATE FUNCTION governing_body_json(g governing_body) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', g.id, 'kind', g.kind, 'name', g.name, 'validFrom', g.valid_from, 'validTo', g.valid_to) $$;

-- Everything kept about a school.
CREATE FUNCTION school_details(s school) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT school_summary(s) || jsonb_build_object('typeCode', s.type_code, 'openDate', s.open_date, 'reasonOpened', s.reason_opened, 'closeDate', s.close_date,
      'reasonClosed', s.reason_closed, 'lowAge', s.low_age, 'highAge', s.high_age, 'gender', s.gender, 'religiousCharacterCode', s.religious_character_code,
      'dioceseCode', s.diocese_code, 'diocese', s.diocese, 'capacity', s.capacity, 'censusDate', s.census_date, 'trustFlagCode', s.trust_flag_code, 'trust', s.trust,
      'ukprn', s.ukprn, 'street', s.street, 'locality', s.locality, 'address3', s.address3, 'county', s.county, 'website', s.website, 'telephone', s.telephone)
    || jsonb_build_object('headName', s.head_name, 'headJobTitle', s.head_job_title, 'previousAuthority', s.previous_authority, 'previousNumber', s.previous_number,
      'changedAsAt', s.changed_as_at,
      'memberships', (SELECT coalesce(jsonb_agg(membership_json(m) ORDER BY m.valid_from DESC, m.federation_uid), '[]') FROM federation_membership m WHERE m.urn = s.urn),
      'governingBodies', (SELECT coalesce(jsonb_agg(governing_body_json(g) ORDER BY g.valid_from DESC), '[]') FROM governing_body g
                           WHERE g.urn = s.urn OR g.federation_uid IN (SELECT m.federation_uid FROM federation_membership m WHERE m.urn = s.urn AND m.valid_to IS NULL)),
      'sameNumber', (SELECT coalesce(jsonb_agg(jsonb_build_object('urn', o.urn, 'name', o.name, 'statusCode', o.status_code, 'status', o.status, 'type', o.type) ORDER BY o.urn), '[]')
                       FROM school o WHERE o.laestab = s.laestab AND o.urn <> s.urn)) $$;

-- Schools by URN, in the order asked for; those that are not there are left out.
CREATE FUNCTION register_schools(p_context jsonb, p_urns text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM register_enter(p_context);
  RETURN (SELECT coalesce(jsonb_agg(school_details(s) ORDER BY array_position(p_urns, s.urn::text)), '[]') FROM school s WHERE s.urn = ANY (p_urns::char(6)[]));
END $$;

-- One page of schools. p_filter: text, authority, open, maintained. The text is tried as a URN, a DfE number and the beginning of a postcode,
-- and when it is none of these, or finds none, as words of the name.
CREATE FUNCTION register_search_schools(p_context jsonb, p_filter jsonb, p_after jsonb, p_limit int) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_key text := replace(upper(coalesce(p_filter ->> 'text', '')), ' ', '');
  v_patterns text[];
  v_where text := 'true';
  v_by_key text;
  v_condition text;
  v_total bigint;
  v_rows jsonb;
BEGIN
  PERFORM register_enter(p_context);
  IF p_filter ? 'authority' THEN v_where := v_where || ' AND s.authority = ($1 ->> ''authority'')::char(3)'; END IF;
  IF (p_filter ->> 'open')::boolean THEN v_where := v_where || ' AND s.status_code IN (''1'', ''3'')'; END IF;
  IF (p_filter ->> 'maintained')::boolean THEN v_where := v_where || ' AND s.category IS NOT NULL'; END IF;
  v_by_key := CASE
    WHEN v_key ~ '^[0-9]{6}$' THEN 's.urn = $2::char(6)'
    WHEN v_key ~ '^[0-9]{3}/?[0-9]{4}$' THEN 's.laestab = replace($2, ''/'', '''')'
    WHEN v_key ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?([0-9]([A-Z]{1,2})?)?$' THEN 'starts_with(replace(s.postcode, '' '', ''''), $2)' END;
  IF v_by_key IS NOT NULL THEN
    v_condition := v_where || ' AND ' || v_by_key;
    EXECUTE 'SELECT count(*) FROM school s WHERE ' || v_condition INTO v_total USING p_filter, v_key;
  END IF;
  IF coalesce(v_total, 0) = 0 THEN
    v_patterns := ARRAY(SELECT '% ' || word || '%' FROM regexp_split_to_table(register_words(p_filter ->> 'text'), ' +') AS word WHERE word <> '');
    v_condition := v_where || CASE WHEN cardinality(v_patterns) > 0 THEN ' AND '' '' || s.search_name LIKE ALL ($3)' WHEN v_key <> '' THEN ' AND false' ELSE '' END;
    EXECUTE 'SELECT count(*) FROM school s WHERE ' || v_condition INTO v_total USING p_filter, v_key, v_patterns;
  END IF;
  EXECUTE 'SELECT coalesce(jsonb_agg(school_summary(s) ORDER BY s.search_name, s.urn), ''[]'') FROM school s WHERE s.urn IN (SELECT s.urn FROM school s WHERE ' || v_condition
    || CASE WHEN p_after IS NOT NULL THEN ' AND (s.search_name, s.urn) > ($4 ->> 0, ($4 ->> 1)::char(6))' ELSE '' END
    || ' ORDER BY s.search_name, s.urn LIMIT $5)'
    INTO v_rows USING p_filter, v_key, v_patterns, p_after, p_limit + 1;
  RETURN jsonb_build_object('total', v_total, 'rows', CASE WHEN jsonb_array_length(v_rows) > p_limit THEN v_rows - p_limit ELSE v_rows END,
    'next', CASE WHEN jsonb_array_length(v_rows) > p_limit THEN jsonb_build_array(register_words(v_rows -> (p_limit - 1) ->> 'name'), v_rows -> (p_limit - 1) ->> 'urn') END);
END $$;

-- A federation with its members on a day (NULL: the newest known); NULL when the register has never had it.
CREATE FUNCTION register_federation(p_context jsonb, p_uid text, p_as_at date) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE v_from date; v_to date; v_as_at date;
BEGIN
  PERFORM register_enter(p_context);
  SELECT min(as_at), max(as_at) INTO v_from, v_to FROM register_import;
  v_as_at := coalesce(p_as_at, v_to);
  RETURN (SELECT jsonb_build_object('uid', f.uid, 'name', f.name, 'asAt', v_as_at, 'knownFrom', v_from, 'knownTo', v_to,
    'members', (SELECT coalesce(jsonb_agg(school_details(s) ORDER BY s.search_name, s.urn), '[]') FROM federation_membership m JOIN school s ON s.urn = m.urn
                 WHERE m.federation_uid = f.uid AND m.valid_from <= v_as_at AND (m.valid_to IS NULL OR m.valid_to > v_as_at)),
    'governingBodies', (SELECT coalesce(jsonb_agg(governing_body_json(g) ORDER BY g.valid_from DESC), '[]') FROM governing_body g WHERE g.federation_uid = f.uid),
    'history', (SELECT coalesce(jsonb_agg(membership_json(m) ORDER BY m.valid_from, m.urn), '[]') FROM federation_membership m WHERE m.federation_uid = f.uid))
    FROM federation f WHERE f.uid = p_uid);
END $$;

-- One page of federations. p_filter: text (words of the name, or the UID), authority, emptied.
CREATE FUNCTION register_federations(p_context jsonb, p_filter jsonb, p_after jsonb, p_limit int) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_patterns text[] := ARRAY(SELECT '% ' || word || '%' FROM regexp_split_to_table(register_words(coalesce(p_filter ->> 'text', '')), ' +') AS word WHERE word <> '');
  v_answer jsonb;
BEGIN
  PERFORM register_enter(p_context);
  WITH found AS MATERIALIZED (
    SELECT f.uid, f.name, f.search_name FROM federation f
     WHERE (f.uid = btrim(p_filter ->> 'text') OR ' ' || f.search_name LIKE ALL (v_patterns))
       AND (coalesce((p_filter ->> 'emptied')::boolean, false) OR EXISTS (SELECT FROM federation_membership m WHERE m.federation_uid = f.uid AND m.valid_to IS NULL))
       AND (p_filter ->> 'authority' IS NULL OR EXISTS (SELECT FROM federation_membership m JOIN school s ON s.urn = m.urn
             WHERE m.federation_uid = f.uid AND (m.valid_to IS NULL OR coalesce((p_filter ->> 'emptied')::boolean, false)) AND s.authority = (p_filter ->> 'authority')::char(3)))),
  page AS (SELECT * FROM found WHERE p_after IS NULL OR (search_name, uid) > (p_after ->> 0, p_after ->> 1) ORDER BY search_name, uid LIMIT p_limit + 1),
  cut AS (SELECT *, row_number() OVER (ORDER BY search_name, uid) AS at FROM page)
  SELECT jsonb_build_object('total', (SELECT count(*) FROM found),
    'rows', coalesce(jsonb_agg(jsonb_build_object('uid', c.uid, 'name', c.name,
        'members', (SELECT count(*) FROM federation_membership m WHERE m.federation_uid = c.uid AND m.valid_to IS NULL),
        'authorities', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) ORDER BY a.code), '[]') FROM authority a
                         WHERE a.code IN (SELECT s.authority FROM federation_membership m JOIN school s ON s.urn = m.urn WHERE m.federation_uid = c.uid AND m.valid_to IS NULL)))
      ORDER BY c.at) FILTER (WHERE c.at <= p_limit), '[]'),
    'next', CASE WHEN count(*) > p_limit THEN (SELECT jsonb_build_array(x.search_name, x.uid) FROM cut x WHERE x.at = p_limit) END)
    INTO v_answer FROM cut c;
  RETURN v_answer;
END $$;

-- Calendars by key ("school:104144", "authority:335") in the version in force, and the bank holidays in force. Days of versions that are
-- known to the caller are left out: a version never changes.
CREATE FUNCTION register_days(p_context jsonb, p_keys text[], p_known uuid[]) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM register_enter(p_context);
  RETURN jsonb_build_object(
    'calendars', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'name', c.name, 'version', v.id, 'demonstration', v.demonstration)
                    || CASE WHEN v.id = ANY (p_known) THEN '{}' ELSE jsonb_build_object('terms', v.terms, 'notSchoolDays', v.not_school_days) END), '[]')
                    FROM unnest(p_keys) AS k (key) JOIN calendar c ON c.owner_kind = split_part(k.key, ':', 1) AND c.owner_key = split_part(k.key, ':', 2)
                    CROSS JOIN LATERAL (SELECT * FROM calendar_version w WHERE w.calendar_id = c.id ORDER BY w.version DESC LIMIT 1) v),
    'bankHolidays', (SELECT jsonb_build_object('version', b.id) || CASE WHEN b.id = ANY (p_known) THEN '{}' ELSE jsonb_build_object('holidays', b.holidays) END
                       FROM bank_holiday_version b ORDER BY b.version DESC LIMIT 1));
END $$;
