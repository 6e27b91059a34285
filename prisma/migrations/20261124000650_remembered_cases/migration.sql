-- A program that remembers a case as it last saw or wrote it decides on that memory and appends in one round trip: the database appends only if nothing
-- the decision was made on has changed since. Otherwise it says so and the case is read.

-- What record_event does once it is known in whose name. Called without a context it finds no case: row security shows none.
CREATE FUNCTION append_event(p_context jsonb, p_case uuid, p_version int, p_head int, p_canonical text, p_hash bytea, p_personal jsonb,
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

-- Adds one event to a case's chain with everything that follows from it, in the statement's own transaction; see append_event.
CREATE OR REPLACE FUNCTION record_event(p_context jsonb, p_case uuid, p_version int, p_head int, p_canonical text, p_hash bytea, p_personal jsonb,
  p_projection jsonb, p_deadlines jsonb, p_deadlines_gone text[], p_tasks jsonb, p_tasks_gone text[], p_post jsonb, p_idempotency jsonb)
RETURNS TABLE (outcome text, answer json) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter_context(p_context);
  RETURN QUERY SELECT a.outcome, a.answer FROM append_event(p_context, p_case, p_version, p_head, p_canonical, p_hash, p_personal, p_projection, p_deadlines, p_deadlines_gone, p_tasks, p_tasks_gone, p_post, p_idempotency) a;
END $$;

-- As record_event for a case that is remembered. p_known: hash (hex) of the head, rowDigests, postDigest, owners of calendars, and the calendars and bank
-- holidays that were in force. Outcome "stale" when any of it is no longer so, or the case is not to be seen; nothing is written then.
CREATE FUNCTION record_remembered_event(p_known jsonb, p_context jsonb, p_case uuid, p_version int, p_head int, p_canonical text, p_hash bytea, p_personal jsonb,
  p_projection jsonb, p_deadlines jsonb, p_deadlines_gone text[], p_tasks jsonb, p_tasks_gone text[], p_post jsonb, p_idempotency jsonb)
RETURNS TABLE (outcome text, answer json) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM enter_context(p_context);
  -- the lock first, so that what is compared stays so until the event is written
  PERFORM 1 FROM case_file c
    WHERE c.id = p_case AND c.head_sequence = p_head AND c.head_hash = decode(p_known ->> 'hash', 'hex')
      AND c.row_digests = p_known -> 'rowDigests' AND c.post_digest = p_known ->> 'postDigest'
    FOR NO KEY UPDATE;
  IF NOT FOUND
     OR case_calendars(ARRAY(SELECT jsonb_array_elements_text(p_known -> 'owners')))::jsonb <> p_known -> 'calendars' THEN
    RETURN QUERY SELECT 'stale', NULL::json;
    RETURN;
  END IF;
  RETURN QUERY SELECT a.outcome, a.answer FROM append_event(p_context, p_case, p_version, p_head, p_canonical, p_hash, p_personal, p_projection, p_deadlines, p_deadlines_gone, p_tasks, p_tasks_gone, p_post, p_idempotency) a;
END $$;
