-- Recording an event takes one lock and one function. What it was decided on is recognised by the version of the case's row and by one number for all
-- that cases are judged by beside their own events, instead of being sent and compared piece by piece.

-- How often the calendars, bank holidays and policies were added to: while it stays, what was judged by them stays right.
CREATE TABLE judging_grounds (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  changes bigint NOT NULL DEFAULT 0 CHECK (changes >= 0)
);
INSERT INTO judging_grounds DEFAULT VALUES;
ALTER TABLE judging_grounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE judging_grounds FORCE ROW LEVEL SECURITY;
CREATE POLICY judging_grounds_read ON judging_grounds FOR SELECT TO msf_app USING ((SELECT app_authority()) IS NOT NULL);
CREATE POLICY judging_grounds_system_read ON judging_grounds FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL);
CREATE POLICY judging_grounds_count ON judging_grounds TO CURRENT_USER USING (true);
GRANT SELECT ON judging_grounds TO msf_app, msf_worker;
CREATE TRIGGER judging_grounds_kept BEFORE INSERT OR DELETE OR TRUNCATE ON judging_grounds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- In its owner's name, because nobody may write the number but who adds to what it counts.
CREATE FUNCTION note_changed_grounds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE judging_grounds SET changes = changes + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER calendar_counted AFTER INSERT OR UPDATE ON calendar FOR EACH STATEMENT EXECUTE FUNCTION note_changed_grounds();
CREATE TRIGGER calendar_version_counted AFTER INSERT ON calendar_version FOR EACH STATEMENT EXECUTE FUNCTION note_changed_grounds();
CREATE TRIGGER authority_policy_counted AFTER INSERT ON authority_policy FOR EACH STATEMENT EXECUTE FUNCTION note_changed_grounds();
CREATE TRIGGER bank_holiday_version_counted AFTER INSERT ON bank_holiday_version FOR EACH STATEMENT EXECUTE FUNCTION note_changed_grounds();

-- "changes" goes with the versions that were in force at it.
CREATE OR REPLACE FUNCTION case_calendars(p_owners text[]) RETURNS json LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_policies json;
BEGIN
  IF EXISTS (SELECT FROM authority_policy) THEN
    v_policies := (SELECT json_object_agg(x.code, x.id)
      FROM (SELECT DISTINCT ON (a.authority) a.authority AS code, a.id FROM authority_policy a
             WHERE a.authority::text = ANY (p_owners) ORDER BY a.authority, a.version DESC) x);
  END IF;
  RETURN json_build_object(
    'changes', (SELECT g.changes FROM judging_grounds g),
    'bankHolidays', (SELECT b.id FROM bank_holiday_version b ORDER BY b.version DESC LIMIT 1),
    'calendars', (SELECT json_object_agg(c.owner_kind || ':' || c.owner_key, v.id)
      FROM calendar c CROSS JOIN LATERAL (SELECT v.id FROM calendar_version v WHERE v.calendar_id = c.id ORDER BY v.version DESC LIMIT 1) v
     WHERE c.owner_kind IN ('school', 'authority') AND c.owner_key = ANY (p_owners)),
    'policies', v_policies);
END $$;

-- "rowVersion": another one after anybody wrote to the row.
CREATE OR REPLACE VIEW case_head WITH (security_invoker = true) AS
  SELECT c.id, c.officer_id, c.subject, c.head_sequence, c.head_hash, json_build_object(
    'id', c.id, 'reference', c.reference, 'process', c.process, 'leadAuthority', c.lead_authority, 'federationUid', c.federation_uid,
    'version', c.version, 'headSequence', c.head_sequence, 'headHash', encode(c.head_hash, 'hex'), 'rowVersion', c.xmin::text, 'officerId', c.officer_id,
    'openedOn', c.opened_on, 'judgedBy', c.judged_by, 'judgedAsOf', c.judged_as_of,
    'projection', json_build_object('state', c.state, 'stateTitle', c.state_title, 'closed', c.closed, 'nextTitle', c.next_title, 'nextDue', c.next_due,
      'nextRule', c.next_rule, 'nextWhy', c.next_why, 'nextFor', c.next_for, 'openTasks', c.open_tasks, 'effectiveOn', c.effective_on, 'postDigest', c.post_digest,
      'rowDigests', c.row_digests)) AS head
    FROM case_file c;

-- Opens the context of a transaction from JSON: {"authority", "person", "role", "federation"} or, for the worker's jobs, {"system"}.
-- A person's context is one expression, which PostgreSQL evaluates without a query.
CREATE OR REPLACE FUNCTION enter_context(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_entered text;
BEGIN
  IF p ? 'system' THEN
    PERFORM app_enter_system(p ->> 'system');
  ELSE
    v_entered := set_config('app.authority', coalesce(p ->> 'authority', ''), true) || set_config('app.person', coalesce(p ->> 'person', ''), true)
      || set_config('app.role', coalesce(p ->> 'role', ''), true) || set_config('app.federation', coalesce(p ->> 'federation', ''), true);
  END IF;
END $$;

-- One policy for each right: of several, PostgreSQL asks the last by name first, and the cases of others would be looked up for every row of one's own.
DO $$
DECLARE
  t text;
  key text;
  lead text;
  writer text;
  shared text;
  own text;
  partner text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_file', 'case_event', 'case_event_personal', 'case_note', 'case_deadline', 'case_task'] LOOP
    key := CASE t WHEN 'case_file' THEN 'id' ELSE 'case_id' END;
    lead := CASE t WHEN 'case_file' THEN 'lead_authority' ELSE 'authority' END;
    shared := CASE WHEN t IN ('case_event_personal', 'case_note') THEN ' AND NOT private' ELSE '' END;
    EXECUTE format('DROP POLICY %I ON %I', t || '_board', t);
    EXECUTE format('DROP POLICY %I ON %I', t || '_participant', t);
    EXECUTE format('ALTER POLICY %I ON %I USING (%I = (SELECT case_reader()) OR ((federation_uid = (SELECT case_board()) OR %I = ANY ((SELECT shared_cases())::uuid[]))%s))',
      t || '_lead', t, lead, key, shared);
    EXECUTE format('ALTER POLICY %I ON %I RENAME TO %I', t || '_lead', t, t || '_read');
    IF t = 'case_note' THEN CONTINUE; END IF;

    writer := format('%I = case_writer() OR federation_uid = case_board()', lead);
    own := CASE t WHEN 'case_event' THEN format('(%s) AND actor = app_person()', writer) ELSE writer END;
    partner := format('%I = ANY (partner_cases())', key)
      || CASE t WHEN 'case_event' THEN ' AND actor = app_person() AND data ->> ''board'' = case_board()' WHEN 'case_event_personal' THEN ' AND NOT private' ELSE '' END;
    IF t <> 'case_file' THEN
      EXECUTE format('DROP POLICY %I ON %I', t || '_partner_add', t);
      EXECUTE format('ALTER POLICY %I ON %I WITH CHECK (%s OR (%s))', t || '_add', t, own, partner);
    END IF;
    IF t IN ('case_file', 'case_deadline', 'case_task') THEN
      EXECUTE format('DROP POLICY %I ON %I', t || '_partner_change', t);
      EXECUTE format('ALTER POLICY %I ON %I USING (%s OR %s)', t || '_change', t, own, partner);
    END IF;
    IF t IN ('case_deadline', 'case_task') THEN
      EXECUTE format('DROP POLICY %I ON %I', t || '_partner_remove', t);
      EXECUTE format('ALTER POLICY %I ON %I USING (%s OR %s)', t || '_remove', t, own, partner);
    END IF;
  END LOOP;
END $$;

DROP FUNCTION record_remembered_event;
DROP FUNCTION record_event;
DROP FUNCTION append_event;

-- Adds one event to a case's chain with everything that follows from it. Outcomes: recorded; replayed or mismatch (the key was used before); not-found;
-- changed (the version moved); moved (only the head did: judge again); stale, when the event was decided on what is remembered and that is no longer so:
-- p_row_version and p_grounds are those the memory was read or written at, null when the case was just read. Nothing is written then.
CREATE FUNCTION record_event(p_context jsonb, p_case uuid, p_version int, p_head int, p_canonical text, p_hash bytea, p_personal jsonb,
  p_projection jsonb, p_deadlines jsonb, p_deadlines_gone text[], p_tasks jsonb, p_tasks_gone text[], p_post jsonb, p_idempotency jsonb, p_row_version xid,
  p_grounds bigint) RETURNS json LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  v_case record;
  v_event jsonb := p_canonical::jsonb;
  v_answer json;
  v_found boolean;
  v_version int;
BEGIN
  PERFORM enter_context(p_context);
  SELECT c.lead_authority, c.federation_uid, c.version, c.head_sequence, c.head_hash, c.xmin AS row_version, c.row_digests ? 'review' AS reviewed,
      c.row_digests ? 'deadlines' AS digested, CASE WHEN p_row_version IS NOT NULL THEN (SELECT g.changes FROM judging_grounds g) END AS grounds INTO v_case
    FROM case_file c WHERE c.id = p_case FOR NO KEY UPDATE;
  v_found := FOUND;
  -- with the lock held, what is compared stays so until the event is written
  IF p_row_version IS NOT NULL AND (NOT v_found OR v_case.row_version <> p_row_version OR v_case.head_sequence <> p_head
       OR v_case.grounds <> p_grounds) THEN
    RETURN json_build_object('outcome', 'stale');
  END IF;
  IF NOT v_found THEN RETURN json_build_object('outcome', 'not-found'); END IF;
  v_version := v_case.version + CASE WHEN (v_event ->> 'stateBearing')::boolean THEN 1 ELSE 0 END;

  IF p_idempotency IS NOT NULL THEN
    DELETE FROM idempotency i WHERE i.principal = p_idempotency ->> 'principal' AND i.route = p_idempotency ->> 'route' AND i.key = p_idempotency ->> 'key'
      AND i.created_at <= (p_idempotency ->> 'notBefore')::timestamptz;
    v_answer := earlier_answer(p_idempotency);
  END IF;
  IF v_answer IS NULL THEN
    IF p_version IS NOT NULL AND v_case.version <> p_version THEN RETURN json_build_object('outcome', 'changed'); END IF;
    IF v_case.head_sequence <> p_head THEN RETURN json_build_object('outcome', 'moved'); END IF;
    IF p_idempotency IS NOT NULL THEN
      INSERT INTO idempotency (principal, route, key, person, body_hash, case_id, sequence, version, state, created_at)
      VALUES (p_idempotency ->> 'principal', p_idempotency ->> 'route', p_idempotency ->> 'key', (p_context ->> 'person')::uuid,
              decode(p_idempotency ->> 'bodyHash', 'hex'), p_case, p_head + 1, v_version, p_idempotency ->> 'state', (v_event ->> 'recordedAt')::timestamptz)
      ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN v_answer := earlier_answer(p_idempotency); END IF;
    END IF;
  END IF;
  IF v_answer IS NOT NULL THEN
    RETURN json_build_object('outcome', CASE WHEN (v_answer ->> 'same')::boolean THEN 'replayed' ELSE 'mismatch' END, 'answer', v_answer);
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
        row_digests = CASE WHEN x."rowDigests" IS NOT NULL THEN x."rowDigests" WHEN v_case.reviewed THEN c.row_digests - 'review' ELSE c.row_digests END
      FROM jsonb_to_record(p_projection) AS x (state text, "stateTitle" text, closed boolean, "nextTitle" text, "nextDue" date, "nextRule" text,
        "nextWhy" text, "nextFor" text, "openTasks" int, "effectiveOn" date, "asOf" date, "postDigest" text,
        "rowDigests" jsonb)
     WHERE c.id = p_case;
    -- A judgement of today's law and calendars settles what a replay asked about.
    IF v_case.reviewed THEN DELETE FROM case_task t WHERE t.case_id = p_case AND t.origin = 'replay'; END IF;
  END IF;

  -- Nothing is known of the rows: at the beginning there are none; after a replay that found them altered all are written anew.
  IF p_projection IS NOT NULL AND NOT v_case.digested THEN
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
  RETURN json_build_object('outcome', 'recorded', 'answer', json_build_object('version', v_version, 'rowVersion', pg_current_xact_id()::xid::text));
END $$;
