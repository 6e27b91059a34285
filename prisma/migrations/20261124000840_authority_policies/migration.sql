-- What an authority asks beyond the law. Only ever added to: a policy that ends is a row of the same policy with its last day, and each row is the next version
-- of the authority's policies as a whole. So the policies by which a case was judged can be read again at any time: all rows up to that version.
CREATE TABLE authority_policy (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  authority char(3) NOT NULL REFERENCES authority (code),
  version int NOT NULL CHECK (version > 0),
  -- Stable within the authority: diocese-before-collaborating.
  policy text NOT NULL CHECK (policy ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(policy) <= 80),
  -- What it asks: title, asks, source, processes, step, requires, schools.
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  -- In force from the first day up to and not including the last.
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  why text NOT NULL CHECK (why <> ''),
  entered_by uuid NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  UNIQUE (authority, version)
);
CREATE TRIGGER authority_policy_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON authority_policy FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- No secret, and cases of several authorities are judged alike whoever looks: read by everybody signed in. Entered by managers of the authority.
ALTER TABLE authority_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_policy_read ON authority_policy FOR SELECT TO msf_app USING ((SELECT app_authority()) IS NOT NULL);
CREATE POLICY authority_policy_system_read ON authority_policy FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL);
CREATE POLICY authority_policy_enter ON authority_policy FOR INSERT TO msf_app
  WITH CHECK (authority = (SELECT app_authority()) AND (SELECT app_role()) = 'manager' AND entered_by = (SELECT app_person()));
GRANT SELECT ON authority_policy TO msf_app, msf_worker;
GRANT INSERT ON authority_policy TO msf_app;

-- Versions of calendars, bank holidays and policies in force now that concern some schools: calendars of their own (by URN) and of their authorities (by code),
-- and the newest version of their authorities' policies. No policies, no entry.
CREATE OR REPLACE FUNCTION case_calendars(p_owners text[]) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object(
    'bankHolidays', (SELECT b.id FROM bank_holiday_version b ORDER BY b.version DESC LIMIT 1),
    'calendars', (SELECT json_object_agg(c.owner_kind || ':' || c.owner_key, v.id)
      FROM calendar c CROSS JOIN LATERAL (SELECT v.id FROM calendar_version v WHERE v.calendar_id = c.id ORDER BY v.version DESC LIMIT 1) v
     WHERE c.owner_kind IN ('school', 'authority') AND c.owner_key = ANY (p_owners)),
    'policies', (SELECT json_object_agg(o.code, p.id)
      FROM unnest(p_owners) AS o (code) CROSS JOIN LATERAL (
        SELECT a.id FROM authority_policy a WHERE a.authority = o.code::char(3) ORDER BY a.version DESC LIMIT 1) p
     WHERE length(o.code) = 3));
END $$;

-- The policies of versions, which never change: read once and kept by the program. Of each policy and first day the last word counts.
CREATE FUNCTION read_policy_versions(p_context jsonb, p_versions uuid[]) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter_context(p_context);
  RETURN (SELECT json_agg(json_build_object('id', v.id, 'authority', v.authority, 'policies', (
      SELECT coalesce(json_agg(x.content || jsonb_build_object('id', x.policy, 'from', x.valid_from, 'until', x.valid_until) ORDER BY x.policy, x.valid_from), '[]')
        FROM (SELECT DISTINCT ON (a.policy, a.valid_from) a.policy, a.content, a.valid_from, a.valid_until FROM authority_policy a
               WHERE a.authority = v.authority AND a.version <= v.version ORDER BY a.policy, a.valid_from, a.version DESC) x)))
    FROM authority_policy v WHERE v.id = ANY (p_versions));
END $$;

-- Open cases whose stored rows were derived by other policies than those of today; for the job that puts them right.
CREATE FUNCTION cases_of_other_policies(p_after uuid, p_limit int) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT array_agg(x.id ORDER BY x.id) FROM (
    SELECT c.id FROM case_file c
     WHERE c.id > p_after AND NOT c.closed
       AND coalesce(c.judged_by -> 'policies', '{}') <> coalesce(case_calendars(calendar_owners(c.subject))::jsonb -> 'policies', '{}')
     ORDER BY c.id LIMIT p_limit) x);
END $$;
