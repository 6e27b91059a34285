-- What cases have done to the register, from the day on which the law gave it effect: the extract of the Department for Education says so weeks later.
-- Rows are only ever added. A date that is put right, or an act that turns out not to have been, is a row that supersedes the one before it.
CREATE TABLE register_move (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES case_file (id),
  -- Of the authority that leads the case, and the case's number: shown to everybody as the source.
  authority char(3) NOT NULL,
  case_reference text NOT NULL,
  -- The last entry of the case's chain that was read for it.
  read_to int NOT NULL CHECK (read_to > 0),
  urn char(6) NOT NULL REFERENCES school (urn),
  -- UID, or the case's own key for a federation that the register has given none yet.
  federation_uid text NOT NULL CHECK (federation_uid <> ''),
  federation_name text NOT NULL CHECK (federation_name <> ''),
  kind text NOT NULL CHECK (kind IN ('left', 'discontinued', 'federation-dissolved', 'joined')),
  -- First day outside the federation; of one that joined, first day in it.
  moved_on date NOT NULL,
  citation text NOT NULL CHECK (citation <> ''),
  -- It is no longer so: the row takes back the one it supersedes.
  withdrawn boolean NOT NULL DEFAULT false,
  supersedes uuid UNIQUE REFERENCES register_move (id),
  -- Newest extract when it was written: memberships that the register shows later are new ones.
  register_as_at date,
  recorded_at timestamptz(3) NOT NULL,
  CHECK (NOT withdrawn OR supersedes IS NOT NULL)
);
-- One beginning for each school and federation of a case; what follows supersedes it. So the sweep can run twice.
CREATE UNIQUE INDEX register_move_first ON register_move (case_id, urn, federation_uid) WHERE supersedes IS NULL;
CREATE INDEX register_move_urn ON register_move (urn, federation_uid);
CREATE INDEX register_move_federation ON register_move (federation_uid, moved_on);

-- Who follows whom. The successor of schools that close for a new one has no URN until the register gives it one.
CREATE TABLE register_succession (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES case_file (id),
  authority char(3) NOT NULL,
  case_reference text NOT NULL,
  read_to int NOT NULL CHECK (read_to > 0),
  predecessor char(6) NOT NULL REFERENCES school (urn),
  successor char(6) REFERENCES school (urn),
  successor_name text NOT NULL CHECK (successor_name <> ''),
  kind text NOT NULL CHECK (kind IN ('academy', 'amalgamated', 'merged')),
  succeeded_on date NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  supersedes uuid UNIQUE REFERENCES register_succession (id),
  recorded_at timestamptz(3) NOT NULL,
  CHECK (NOT withdrawn OR supersedes IS NOT NULL),
  CHECK (successor <> predecessor)
);
CREATE UNIQUE INDEX register_succession_first ON register_succession (case_id, predecessor) WHERE supersedes IS NULL;
CREATE INDEX register_succession_predecessor ON register_succession (predecessor);
CREATE INDEX register_succession_successor ON register_succession (successor);

-- How far each case was read for the register: what was read already is not read again, and what an outage left unread is.
CREATE TABLE register_case_read (
  case_id uuid PRIMARY KEY REFERENCES case_file (id),
  head_sequence int NOT NULL CHECK (head_sequence > 0)
);
CREATE INDEX case_file_effective_closed ON case_file (effective_on) WHERE closed AND effective_on IS NOT NULL;

CREATE TRIGGER register_move_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_succession_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register_succession FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A row comes of a case in which it is recorded that a date has come, and supersedes only what was said of the same thing by the same case.
CREATE FUNCTION check_register_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = NEW.case_id AND e.type = 'effective-date-reached' AND e.sequence <= NEW.read_to) THEN
    RAISE EXCEPTION 'case % does not say that a date has come', NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.supersedes IS NOT NULL AND NOT EXISTS
     (SELECT 1 FROM register_move o WHERE o.id = NEW.supersedes AND o.case_id = NEW.case_id AND o.urn = NEW.urn AND o.federation_uid = NEW.federation_uid) THEN
    RAISE EXCEPTION 'a move supersedes only an earlier one of the same school by the same case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER register_move_said BEFORE INSERT ON register_move FOR EACH ROW EXECUTE FUNCTION check_register_move();
CREATE FUNCTION check_register_succession() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = NEW.case_id AND e.type = 'effective-date-reached' AND e.sequence <= NEW.read_to) THEN
    RAISE EXCEPTION 'case % does not say that a date has come', NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.supersedes IS NOT NULL AND NOT EXISTS
     (SELECT 1 FROM register_succession o WHERE o.id = NEW.supersedes AND o.case_id = NEW.case_id AND o.predecessor = NEW.predecessor) THEN
    RAISE EXCEPTION 'a succession supersedes only an earlier one of the same school by the same case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER register_succession_said BEFORE INSERT ON register_succession FOR EACH ROW EXECUTE FUNCTION check_register_succession();

-- Read like the register itself: which school is in which federation is public from the day it is so. Written by the sweep of dates alone.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['register_move', 'register_succession', 'register_case_read'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL)', t || '_system_read', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_worker WITH CHECK ((SELECT app_system()) = ''effective-dates'')', t || '_system_add', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO msf_worker', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['register_move', 'register_succession'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING ((SELECT app_authority()) IS NOT NULL)', t || '_read', t);
    EXECUTE format('GRANT SELECT ON %I TO msf_app', t);
  END LOOP;
END $$;
CREATE POLICY register_case_read_system_change ON register_case_read FOR UPDATE TO msf_worker USING ((SELECT app_system()) = 'effective-dates');
GRANT UPDATE (head_sequence) ON register_case_read TO msf_worker;

-- What stands: superseded and withdrawn rows left out.
CREATE VIEW register_move_standing WITH (security_invoker = true) AS
  SELECT v.* FROM register_move v WHERE NOT v.withdrawn AND NOT EXISTS (SELECT FROM register_move n WHERE n.supersedes = v.id);
CREATE VIEW register_succession_standing WITH (security_invoker = true) AS
  SELECT v.* FROM register_succession v WHERE NOT v.withdrawn AND NOT EXISTS (SELECT FROM register_succession n WHERE n.supersedes = v.id);

-- Membership as the product shows it: what the extracts say, less what a case has ended and with what a case has begun. "register_to" is what the extracts
-- say by themselves; "register_knows" is false for a membership that no extract has shown yet.
CREATE VIEW membership_seen WITH (security_invoker = true) AS
  SELECT m.urn, m.federation_uid, m.valid_from, coalesce(x.moved_on, m.valid_to) AS valid_to, m.valid_to AS register_to, true AS register_knows, x.id AS move_id
    FROM federation_membership m
    LEFT JOIN LATERAL (
      SELECT v.id, v.moved_on FROM register_move_standing v
       WHERE v.urn = m.urn AND v.federation_uid = m.federation_uid AND v.kind <> 'joined'
         AND m.valid_from <= greatest(v.moved_on, v.register_as_at) AND (m.valid_to IS NULL OR m.valid_to > v.moved_on)
       ORDER BY v.moved_on, v.recorded_at LIMIT 1) x ON true
  UNION ALL
  SELECT v.urn, v.federation_uid, v.moved_on,
         least((SELECT min(m.valid_from) FROM federation_membership m WHERE m.urn = v.urn AND m.valid_from > v.moved_on
                   AND (m.federation_uid = v.federation_uid OR v.federation_uid LIKE 'case-%')),
               (SELECT min(o.moved_on) FROM register_move_standing o WHERE o.urn = v.urn AND o.federation_uid = v.federation_uid AND o.kind <> 'joined' AND o.moved_on > v.moved_on)),
         NULL, false, v.id
    FROM register_move_standing v
   WHERE v.kind = 'joined'
     AND NOT EXISTS (SELECT FROM federation_membership m WHERE m.urn = v.urn AND m.federation_uid = v.federation_uid AND m.valid_from <= v.moved_on AND (m.valid_to IS NULL OR m.valid_to > v.moved_on));

GRANT SELECT ON register_move_standing, register_succession_standing, membership_seen TO msf_app, msf_worker;

-- A move with the day of the extract that first agrees with it; NULL while the register of the Department does not say so yet.
CREATE FUNCTION register_move_json(v register_move_standing) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('caseId', v.case_id, 'caseReference', v.case_reference, 'urn', v.urn, 'schoolName', (SELECT s.name FROM school s WHERE s.urn = v.urn),
    'federationUid', v.federation_uid, 'federationName', v.federation_name, 'kind', v.kind, 'movedOn', v.moved_on, 'citation', v.citation,
    'changed', v.supersedes IS NOT NULL,
    'confirmedOn', CASE WHEN v.kind = 'joined'
      THEN (SELECT min(m.valid_from) FROM federation_membership m WHERE m.urn = v.urn AND m.valid_from > coalesce(v.register_as_at, v.moved_on - 1)
              AND (m.federation_uid = v.federation_uid OR v.federation_uid LIKE 'case-%'))
      ELSE (SELECT max(m.valid_to) FROM federation_membership m WHERE m.urn = v.urn AND m.federation_uid = v.federation_uid
              AND m.valid_from <= greatest(v.moved_on, v.register_as_at) HAVING bool_and(m.valid_to IS NOT NULL)) END) $$;

-- A succession with what the newest extract says of it: closed, and under which URN the school that follows is open.
CREATE FUNCTION register_succession_json(v register_succession_standing) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('caseId', v.case_id, 'caseReference', v.case_reference, 'predecessor', v.predecessor, 'predecessorName', p.name,
    'successor', coalesce(v.successor, f.urn), 'successorName', coalesce(f.name, v.successor_name), 'kind', v.kind, 'succeededOn', v.succeeded_on,
    'changed', v.supersedes IS NOT NULL,
    'confirmedOn', CASE WHEN p.status_code = '2' AND (v.successor IS NOT NULL OR f.urn IS NOT NULL) THEN greatest(p.changed_as_at, f.changed_as_at) END)
    FROM school p
    LEFT JOIN LATERAL (SELECT s.urn, s.name, s.changed_as_at FROM school s WHERE v.successor IS NULL AND s.laestab = p.laestab AND s.urn <> p.urn
                          AND s.status_code IN ('1', '3') AND s.open_date >= v.succeeded_on ORDER BY s.open_date LIMIT 1) f ON true
   WHERE p.urn = v.predecessor $$;

CREATE FUNCTION membership_seen_json(m membership_seen) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('urn', m.urn, 'federationUid', m.federation_uid,
    'federationName', coalesce((SELECT f.name FROM federation f WHERE f.uid = m.federation_uid), (SELECT v.federation_name FROM register_move v WHERE v.id = m.move_id)),
    'schoolName', (SELECT s.name FROM school s WHERE s.urn = m.urn), 'validFrom', m.valid_from, 'validTo', m.valid_to,
    'move', (SELECT register_move_json(v) FROM register_move_standing v WHERE v.id = m.move_id)) $$;

-- A school as lists show it.
CREATE OR REPLACE FUNCTION school_summary(s school) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('urn', s.urn, 'laestab', s.laestab, 'name', s.name, 'authority', s.authority,
    'authorityName', (SELECT a.name FROM authority a WHERE a.code = s.authority), 'category', s.category, 'type', s.type, 'statusCode', s.status_code, 'status', s.status,
    'phase', s.phase, 'religiousCharacter', s.religious_character, 'pupils', s.pupils, 'town', s.town, 'postcode', s.postcode,
    'federations', (SELECT coalesce(jsonb_agg(jsonb_build_object('uid', m.federation_uid, 'name', coalesce(f.name, v.federation_name)) ORDER BY m.federation_uid), '[]')
                      FROM membership_seen m LEFT JOIN federation f ON f.uid = m.federation_uid LEFT JOIN register_move v ON v.id = m.move_id
                     WHERE m.urn = s.urn AND m.valid_to IS NULL)) $$;

-- Everything kept about a school.
CREATE OR REPLACE FUNCTION school_details(s school) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT school_summary(s) || jsonb_build_object('typeCode', s.type_code, 'openDate', s.open_date, 'reasonOpened', s.reason_opened, 'closeDate', s.close_date,
      'reasonClosed', s.reason_closed, 'lowAge', s.low_age, 'highAge', s.high_age, 'gender', s.gender, 'religiousCharacterCode', s.religious_character_code,
      'dioceseCode', s.diocese_code, 'diocese', s.diocese, 'capacity', s.capacity, 'censusDate', s.census_date, 'trustFlagCode', s.trust_flag_code, 'trust', s.trust,
      'ukprn', s.ukprn, 'street', s.street, 'locality', s.locality, 'address3', s.address3, 'county', s.county, 'website', s.website, 'telephone', s.telephone)
    || jsonb_build_object('headName', s.head_name, 'headJobTitle', s.head_job_title, 'previousAuthority', s.previous_authority, 'previousNumber', s.previous_number,
      'changedAsAt', s.changed_as_at,
      'memberships', (SELECT coalesce(jsonb_agg(membership_seen_json(m) ORDER BY m.valid_from DESC, m.federation_uid), '[]') FROM membership_seen m WHERE m.urn = s.urn),
      'successions', (SELECT coalesce(jsonb_agg(register_succession_json(v) ORDER BY v.succeeded_on, v.predecessor), '[]') FROM register_succession_standing v
                       WHERE v.predecessor = s.urn OR v.successor = s.urn
                          OR (v.successor IS NULL AND s.open_date >= v.succeeded_on
                              AND EXISTS (SELECT FROM school p WHERE p.urn = v.predecessor AND p.laestab = s.laestab AND p.urn <> s.urn))),
      'governingBodies', (SELECT coalesce(jsonb_agg(governing_body_json(g) ORDER BY g.valid_from DESC), '[]') FROM governing_body g
                           WHERE g.urn = s.urn OR g.federation_uid IN (SELECT m.federation_uid FROM membership_seen m WHERE m.urn = s.urn AND m.valid_to IS NULL)),
      'sameNumber', (SELECT coalesce(jsonb_agg(jsonb_build_object('urn', o.urn, 'name', o.name, 'statusCode', o.status_code, 'status', o.status, 'type', o.type) ORDER BY o.urn), '[]')
                       FROM school o WHERE o.laestab = s.laestab AND o.urn <> s.urn)) $$;

-- A federation with its members on a day (NULL: the newest known); NULL when neither the register nor a case has ever had it.
CREATE OR REPLACE FUNCTION register_federation(p_context jsonb, p_uid text, p_as_at date) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE v_from date; v_to date; v_as_at date;
BEGIN
  PERFORM register_enter(p_context);
  SELECT min(as_at), max(as_at) INTO v_from, v_to FROM register_import;
  -- what a case has done since the newest extract is the newest known
  v_as_at := coalesce(p_as_at, greatest(v_to, (SELECT max(v.moved_on) FROM register_move_standing v WHERE v.federation_uid = p_uid)));
  RETURN (SELECT jsonb_build_object('uid', f.uid, 'name', f.name, 'asAt', v_as_at, 'knownFrom', v_from, 'knownTo', v_to,
    'members', (SELECT coalesce(jsonb_agg(school_details(s) ORDER BY s.search_name, s.urn), '[]') FROM membership_seen m JOIN school s ON s.urn = m.urn
                 WHERE m.federation_uid = f.uid AND m.valid_from <= v_as_at AND (m.valid_to IS NULL OR m.valid_to > v_as_at)),
    'governingBodies', (SELECT coalesce(jsonb_agg(governing_body_json(g) ORDER BY g.valid_from DESC), '[]') FROM governing_body g WHERE g.federation_uid = f.uid),
    'history', (SELECT coalesce(jsonb_agg(membership_seen_json(m) ORDER BY m.valid_from, m.urn), '[]') FROM membership_seen m WHERE m.federation_uid = f.uid),
    'moves', (SELECT coalesce(jsonb_agg(register_move_json(v) ORDER BY v.moved_on, v.urn), '[]') FROM register_move_standing v WHERE v.federation_uid = f.uid))
    FROM (SELECT uid, name FROM federation WHERE uid = p_uid
          UNION ALL (SELECT v.federation_uid, v.federation_name FROM register_move_standing v WHERE v.federation_uid = p_uid AND p_uid LIKE 'case-%' LIMIT 1)) f);
END $$;

-- One page of federations. p_filter: text (words of the name, or the UID), authority, emptied.
CREATE OR REPLACE FUNCTION register_federations(p_context jsonb, p_filter jsonb, p_after jsonb, p_limit int) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_patterns text[] := ARRAY(SELECT '% ' || word || '%' FROM regexp_split_to_table(register_words(coalesce(p_filter ->> 'text', '')), ' +') AS word WHERE word <> '');
  v_answer jsonb;
BEGIN
  PERFORM register_enter(p_context);
  WITH found AS MATERIALIZED (
    SELECT f.uid, f.name, f.search_name FROM federation f
     WHERE (f.uid = btrim(p_filter ->> 'text') OR ' ' || f.search_name LIKE ALL (v_patterns))
       AND (coalesce((p_filter ->> 'emptied')::boolean, false) OR EXISTS (SELECT FROM membership_seen m WHERE m.federation_uid = f.uid AND m.valid_to IS NULL))
       AND (p_filter ->> 'authority' IS NULL OR EXISTS (SELECT FROM membership_seen m JOIN school s ON s.urn = m.urn
             WHERE m.federation_uid = f.uid AND (m.valid_to IS NULL OR coalesce((p_filter ->> 'emptied')::boolean, false)) AND s.authority = (p_filter ->> 'authority')::char(3)))),
  page AS (SELECT * FROM found WHERE p_after IS NULL OR (search_name, uid) > (p_after ->> 0, p_after ->> 1) ORDER BY search_name, uid LIMIT p_limit + 1),
  cut AS (SELECT *, row_number() OVER (ORDER BY search_name, uid) AS at FROM page)
  SELECT jsonb_build_object('total', (SELECT count(*) FROM found),
    'rows', coalesce(jsonb_agg(jsonb_build_object('uid', c.uid, 'name', c.name,
        'members', (SELECT count(*) FROM membership_seen m WHERE m.federation_uid = c.uid AND m.valid_to IS NULL),
        'authorities', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) ORDER BY a.code), '[]') FROM authority a
                         WHERE a.code IN (SELECT s.authority FROM membership_seen m JOIN school s ON s.urn = m.urn WHERE m.federation_uid = c.uid AND m.valid_to IS NULL)))
      ORDER BY c.at) FILTER (WHERE c.at <= p_limit), '[]'),
    'next', CASE WHEN count(*) > p_limit THEN (SELECT jsonb_build_array(x.search_name, x.uid) FROM cut x WHERE x.at = p_limit) END)
    INTO v_answer FROM cut c;
  RETURN v_answer;
END $$;
DROP FUNCTION membership_json(federation_membership);
