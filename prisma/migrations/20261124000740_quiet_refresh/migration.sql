-- The nightly replay puts in what it derives where nothing differs that anybody relies on: other words, another order, another derivation of the same dates.
-- Nothing is added to the chain, and the version stays. p_post: the law's planned post, where it is worded or addressed otherwise; days that are over make no mail.
-- False when somebody recorded something since the case was read; then it is as today's law has it anyway. Opens no context: the job has.
CREATE FUNCTION refresh_projection(p_case uuid, p_head int, p_projection jsonb, p_judged_by jsonb, p_deadlines jsonb, p_tasks jsonb, p_post jsonb)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_case record;
BEGIN
  UPDATE case_file c SET state_title = x."stateTitle", next_title = x."nextTitle", next_due = x."nextDue", next_rule = x."nextRule", next_why = x."nextWhy",
      next_for = x."nextFor", open_tasks = x."openTasks", post_digest = x."postDigest", row_digests = x."rowDigests", judged_by = p_judged_by
    FROM jsonb_to_record(p_projection) AS x ("stateTitle" text, "nextTitle" text, "nextDue" date, "nextRule" text, "nextWhy" text, "nextFor" text,
      "openTasks" int, "postDigest" text, "rowDigests" jsonb)
   WHERE c.id = p_case AND c.head_sequence = p_head
  RETURNING c.lead_authority, c.federation_uid INTO v_case;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM case_deadline d WHERE d.case_id = p_case;
  INSERT INTO case_deadline (case_id, key, authority, federation_uid, rule_id, title, citation, starts_on, due, earliest, clean_from, counting, sum, status, done_on,
    responsible)
  SELECT p_case, x.key, v_case.lead_authority, v_case.federation_uid, x."ruleId", x.title, x.citation, x."startsOn", x.due, x.earliest, x."cleanFrom", x.counting,
         x.sum, x.status, x."doneOn", x."for"
    FROM jsonb_to_recordset(p_deadlines) AS x (key text, "ruleId" text, title text, citation text, "startsOn" date, due date, earliest date, "cleanFrom" date,
      counting text, sum text, status text, "doneOn" date, "for" text);
  -- also a review that a replay asked for: nothing is left of what it asked
  DELETE FROM case_task t WHERE t.case_id = p_case;
  INSERT INTO case_task (case_id, key, origin, authority, federation_uid, rule_id, title, why, citation, kind, responsible, opened_on, due, done_by)
  SELECT p_case, x.key, 'law', v_case.lead_authority, v_case.federation_uid, x."ruleId", x.title, x.why, x.citation, x.kind, x."for", x."openedOn", x.due, x."doneBy"
    FROM jsonb_to_recordset(p_tasks) AS x (key text, "ruleId" text, title text, why text, citation text, kind text, "for" text, "openedOn" date, due date, "doneBy" text);
  IF p_post IS NOT NULL THEN
    PERFORM plan_reminders(p_case, v_case.lead_authority::text, p_post);
    -- also what is due already and only waits for a mail server
    UPDATE reminder r SET title = p.title
      FROM jsonb_to_recordset(p_post) AS p ("deadlineKey" text, kind text, deadline date, recipient text, title text)
     WHERE r.case_id = p_case AND r.state = 'planned' AND r.title <> p.title
       AND (r.deadline_key, r.kind, r.deadline, r.recipient) = (p."deadlineKey", p.kind, p.deadline, p.recipient);
  END IF;
  RETURN true;
END $$;
